import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { FileChild } from 'docx'
import { clean } from '#formats/docx'
import { OfficialDocumentError } from './document.ts'
import type { Table as TableBlock, TableColumn } from './document.ts'
import { textRuns } from './inline.ts'
import { mm } from './layout.ts'
import { exactly, style } from './styles.ts'

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** Word joins two tables that touch, and adds a full line of its own after a closing one. */
export const tableGap = (keep = false): Paragraph => new Paragraph({ spacing: exactly(120), widowControl: false, ...(keep && { keepNext: true }) })

/**
 * Column widths in twips that fill the 版心 at most: millimetres where given, the rest shared equally;
 * columns asking for more than its width together are narrowed in proportion.
 */
function columnWidths(columns: readonly TableColumn[], textWidth: number): number[] {
  const narrowest = mm(8)
  const asked = columns.map((column) => (column.width === undefined ? undefined : mm(column.width)))
  const fixed = asked.reduce<number>((sum, width) => sum + (width ?? 0), 0)
  const open = asked.filter((width) => width === undefined).length
  const share = open === 0 ? 0 : Math.max(narrowest, Math.floor((textWidth - fixed) / open))
  const widths = asked.map((width) => width ?? share)
  const total = widths.reduce((sum, width) => sum + width, 0)
  return total <= textWidth ? widths : widths.map((width) => Math.floor((width * textWidth) / total))
}

/** The caption, if any, and the table: 仿宋 小四, header repeated on every page, no row torn between pages; `kept`: its last row stays with what follows. */
export function table(block: TableBlock, textWidth: number, kept = false): FileChild[] {
  const name = block.caption ? `表格“${clean(block.caption)}”` : '表格'
  if (block.columns.length === 0) throw new OfficialDocumentError(`${name}没有列，请至少给出一列`)
  for (const column of block.columns) {
    if (column.width !== undefined && !(column.width > 0)) {
      throw new OfficialDocumentError(`${name}“${clean(column.label)}”列的宽度应大于 0 毫米`)
    }
  }
  const widths = columnWidths(block.columns, textWidth)

  const row = (texts: readonly string[], header: boolean, keep = false) =>
    new TableRow({
      cantSplit: true,
      tableHeader: header,
      children: block.columns.map((column, i) => cell(texts[i] ?? '', widths[i] ?? 0, header ? undefined : (column.align ?? 'left'), keep)),
    })

  const rows = block.rows.map((texts, i) => {
    if (texts.length > block.columns.length) {
      throw new OfficialDocumentError(
        `${name}第${i + 1}行有${texts.length}格，表头只有${block.columns.length}列，请删去多余的格或补上表头`,
      )
    }
    return row(texts, false, kept && i === block.rows.length - 1)
  })

  return [
    ...(block.caption ? [new Paragraph({ style: style.caption, children: textRuns(block.caption), widowControl: false })] : []),
    new Table({
      layout: TableLayoutType.FIXED,
      alignment: 'center',
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      margins: { marginUnitType: WidthType.DXA, ...(block.headless ? { top: 60, bottom: 60 } : { top: 30, bottom: 30 }), left: 80, right: 80 },
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      rows: [...(block.headless ? [] : [row(block.columns.map((column) => column.label), true)]), ...rows],
    }),
  ]
}

function cell(text: string, width: number, align: TableColumn['align'], keep: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: align === undefined ? style.headerCell : style.cell,
        children: textRuns(text),
        ...(keep && { keepNext: true }),
        ...(align !== undefined && align !== 'left' && { alignment: align }),
      }),
    ],
  })
}
