import { AlignmentType, BorderStyle, Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx'
import { clean, repack } from '#formats/docx'
import { headsOf, layoutOf, type Head, type Roster, type RosterColumn } from './roster.ts'

/** A Word table of more rows is opened by nobody; they go into PDF or a workbook. */
export const mostInDocx = 5000

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
const named = (font: string) => ({ ascii: font, hAnsi: font, eastAsia: font, cs: font })
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const aligns = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

interface Look { readonly points: number; readonly keep?: boolean; readonly align?: RosterColumn['align']; readonly font?: string }
const paragraph = (text: string, { points, align = 'left', font, keep = false }: Look, after = 0): Paragraph => new Paragraph({
  alignment: aligns[align], spacing: { before: 0, after }, ...(keep ? { keepNext: true } : {}),
  children: clean(text).split('\n').map((t, i) => new TextRun({ text: t, size: points * 2, ...(i > 0 ? { break: 1 } : {}), ...(font ? { font: named(font) } : {}) })),
})

/** The list as a Word file: A4 as the columns need it, heads on every sheet, pages numbered. Equal input gives equal bytes. */
export async function writeRosterDocx(roster: Roster): Promise<Uint8Array> {
  const { landscape, points, widths } = layoutOf(roster)
  const twipsOf = widths.map(twips)
  const width = (from: number, count: number): number => twipsOf.slice(from, from + count).reduce((a, b) => a + b, 0)
  const cell = (text: string, look: Look, at: number, { columns = 1, rows = 1, shaded = false }: Partial<Head> & { shaded?: boolean } = {}): TableCell => new TableCell({
    width: { size: width(at, columns), type: WidthType.DXA }, columnSpan: columns, ...(rows > 1 ? { rowSpan: rows } : {}), verticalAlign: VerticalAlignTable.CENTER,
    ...(shaded ? { shading: { type: ShadingType.CLEAR, fill: 'EEEEEE' } } : {}), children: [paragraph(text, look)],
  })
  const heads = headsOf(roster.columns)
  const head = (of: readonly Head[], first: TableCell[], places: readonly number[]): TableRow => new TableRow({
    tableHeader: true, cantSplit: true, children: [...first, ...of.map((h, i) => cell(h.label, { points, align: 'center', font: '黑体' }, places[i] ?? 0, { ...h, shaded: true }))],
  })
  let at = 1
  const upperPlaces = heads.upper.map((h) => { const here = at; at += h.columns; return here })
  const lowerPlaces = roster.columns.flatMap((c, i) => (c.under ? [i + 1] : []))
  const rows = [head(heads.upper, [cell('序号', { points, align: 'center', font: '黑体' }, 0, { rows: heads.lower.length > 0 ? 2 : 1, shaded: true })], upperPlaces), ...(heads.lower.length > 0 ? [head(heads.lower, [], lowerPlaces)] : [])]
  let n = 0
  for (const group of roster.groups) {
    if (group.label !== null) rows.push(new TableRow({ cantSplit: true, children: [cell(group.label, { points, font: '黑体', keep: true }, 0, { columns: twipsOf.length })] }))
    for (const row of group.rows) {
      if (!group.sum) n += 1
      rows.push(new TableRow({ cantSplit: true, children: [cell(group.sum ? '' : String(n), { points, align: 'right' }, 0), ...roster.columns.map((c, i) => cell(row[i] ?? '', { points, align: c.align }, i + 1))] }))
    }
  }
  const file = new Document({
    title: clean(roster.title), creator: clean(roster.unit), lastModifiedBy: clean(roster.unit),
    styles: { default: { document: { run: { font: named('宋体'), size: points * 2, language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: [{
      properties: { page: { size: { width: twips(210), height: twips(297), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: { top: twips(16), bottom: twips(18), left: twips(landscape ? 14 : 15), right: twips(landscape ? 14 : 15), header: 0, footer: twips(9) } } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: 18, children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'] })] })] }) },
      children: [
        paragraph(roster.title, { points: 18, align: 'center', font: '方正小标宋简体' }, 120),
        paragraph(`填报单位：${roster.unit}　　${roster.scope}　　${roster.printed}`, { points: 9.5 }, 60),
        new Table({
          layout: TableLayoutType.FIXED, width: { size: width(0, twipsOf.length), type: WidthType.DXA }, columnWidths: twipsOf,
          margins: { marginUnitType: WidthType.DXA, top: 20, bottom: 20, left: points * 6, right: points * 6 }, borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }, rows,
        }),
        ...(roster.notes ?? []).map((note) => paragraph(note, { points: 8.5 })),
        paragraph(roster.signatures.join('　　　　　　　　　　'), { points: 10 }),
      ],
    }],
  })
  return repack(await Packer.toBuffer(file), undefined)
}
