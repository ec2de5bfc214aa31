// Reads a workbook with Apache POI and prints every cell of every sheet as JSON: {sheet: [[[kind, value], …], …]}.
// By its event model: the jar of the distribution comes without the generated schema classes that the user model (XSSF) needs.
// A date is a number with a style; which columns are dates is told on the command line, the calendar is POI's own.
import java.io.InputStream;
import java.io.PrintStream;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.HashSet;
import java.util.StringJoiner;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

public class PoiReader {
  public static void main(String[] args) throws Exception {
    Set<Integer> dates = new HashSet<>();
    for (String column : Arrays.asList(args).subList(1, args.length)) dates.add(CellReference.convertColStringToIndex(column));
    StringJoiner sheets = new StringJoiner(",", "{", "}");
    try (OPCPackage file = OPCPackage.open(args[0], PackageAccess.READ)) {
      ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(file);
      XSSFReader.SheetIterator all = (XSSFReader.SheetIterator) new XSSFReader(file).getSheetsData();
      while (all.hasNext()) {
        try (InputStream in = all.next()) {
          SheetCells cells = new SheetCells(texts, dates);
          SAXParserFactory parsers = SAXParserFactory.newInstance();
          parsers.setNamespaceAware(true);
          XMLReader reader = parsers.newSAXParser().getXMLReader();
          reader.setContentHandler(cells);
          reader.parse(new InputSource(in));
          sheets.add(quote(all.getSheetName()) + ":" + cells.json());
        }
      }
    }
    new PrintStream(System.out, true, "UTF-8").println(sheets);
  }

  static class SheetCells extends DefaultHandler {
    private final ReadOnlySharedStringsTable texts;
    private final Set<Integer> dates;
    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    private final StringBuilder value = new StringBuilder();
    private CellReference at;
    private String type;
    private boolean reading;
    private boolean formula;
    private int width;

    SheetCells(ReadOnlySharedStringsTable texts, Set<Integer> dates) {
      this.texts = texts;
      this.dates = dates;
    }

    @Override public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (name.equals("c")) {
        at = new CellReference(attributes.getValue("r"));
        type = attributes.getValue("t");
        value.setLength(0);
        formula = false;
      } else if (name.equals("f")) formula = true;
      else if (name.equals("v") || name.equals("t")) reading = true;
    }

    @Override public void characters(char[] all, int from, int length) {
      if (reading) value.append(all, from, length);
    }

    @Override public void endElement(String uri, String name, String qualified) {
      if (name.equals("v") || name.equals("t")) reading = false;
      if (!name.equals("c") || value.length() == 0) return;
      width = Math.max(width, at.getCol() + 1);
      rows.computeIfAbsent(at.getRow(), (row) -> new TreeMap<>()).put((int) at.getCol(), cell());
    }

    private String cell() {
      String raw = value.toString();
      if (formula) return "[\"f\"," + quote(raw) + "]";
      if ("s".equals(type)) return "[\"s\"," + quote(texts.getItemAt(Integer.parseInt(raw)).getString()) + "]";
      if ("inlineStr".equals(type)) return "[\"s\"," + quote(raw) + "]";
      if ("b".equals(type)) return "[\"b\"," + raw.equals("1") + "]";
      if (dates.contains((int) at.getCol())) return "[\"d\"," + quote(new SimpleDateFormat("yyyy-MM-dd").format(DateUtil.getJavaDate(Double.parseDouble(raw)))) + "]";
      return "[\"n\"," + Double.parseDouble(raw) + "]";
    }

    String json() {
      List<String> lines = new ArrayList<>();
      for (int row = 0; !rows.isEmpty() && row <= rows.lastKey(); row++) {
        StringJoiner line = new StringJoiner(",", "[", "]");
        for (int column = 0; column < width; column++) line.add(rows.getOrDefault(row, new TreeMap<>()).getOrDefault(column, "null"));
        lines.add(line.toString());
      }
      return "[" + String.join(",", lines) + "]";
    }
  }

  static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < 32 || c == '"' || c == '\\' || c > 126) out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    return out.append('"').toString();
  }
}
