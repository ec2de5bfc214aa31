import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import type { FileChild } from 'docx'
import { clean } from '#formats/docx'
import { OfficialDocumentError } from './document.ts'
import type { Table as TableBlock, TableColumn } from './document.ts'
import { textRuns } from './inline.ts'
import { mm, textWidth } from './layout.ts'
import { exactly, style } from './styles.ts'

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** Word joins two tables that touch, and adds a full line of its own after a closing one. */
export const tableGap = (): Paragraph => new Paragraph({ spacing: exactly(120), widowControl: false })

/**
 * Column widths in twips that fill the 版心 at most: millimetres where given, the rest shared equally;
 * columns asking for more than 156 mm together are narrowed in proportion.
 */
function columnWidths(columns: readonly TableColumn[]): number[] {
  const narrowest = mm(8)
  const asked = columns.map((column) => (column.width === undefined ? undefined : mm(column.width)))
  const fixed = asked.reduce<number>((sum, width) => sum + (width ?? 0), 0)
  const open = asked.filter((width) => width === undefined).length
  const share = open === 0 ? 0 : Math.max(narrowest, Math.floor((textWidth - fixed) / open))
  const widths = asked.map((width) => width ?? share)
  const total = widths.reduce((sum, width) => sum + width, 0)
  return total <= textWidth ? widths : widths.map((width) => Math.floor((width * textWidth) / total))
}

/** The caption, if any, and the table: 仿宋 小四, header repeated on every page, no row torn between pages. */
export function table(block: TableBlock): FileChild[] {
  const name = block.caption ? `表格“${clean(block.caption)}”` : '表格'
  if (block.columns.length === 0) throw new OfficialDocumentError(`${name}没有列，请至少给出一列`)
  for (const column of block.columns) {
    if (column.width !== undefined && !(column.width > 0)) {
      throw new OfficialDocumentError(`${name}“${clean(column.label)}”列的宽度应大于 0 毫米`)
    }
  }
  const widths = columnWidths(block.columns)

  const row = (texts: readonly string[], header: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: header,
      children: block.columns.map((column, i) => cell(texts[i] ?? '', widths[i] ?? 0, header ? undefined : (column.align ?? 'left'))),
    })

  const rows = block.rows.map((texts, i) => {
    if (texts.length > block.columns.length) {
      throw new OfficialDocumentError(
        `${name}第${i + 1}行有${texts.length}格，表头只有${block.columns.length}列，请删去多余的格或补上表头`,
      )
    }
    return row(texts, false)
  })

  return [
    ...(block.caption ? [new Paragraph({ style: style.caption, children: textRuns(block.caption), widowControl: false })] : []),
    new Table({
      layout: TableLayoutType.FIXED,
      alignment: 'center',
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      margins: { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: 80, right: 80 },
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      rows: [row(block.columns.map((column) => column.label), true), ...rows],
    }),
  ]
}

function cell(text: string, width: number, align: TableColumn['align']): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: align === undefined ? style.headerCell : style.cell,
        children: textRuns(text),
        ...(align !== undefined && align !== 'left' && { alignment: align }),
      }),
    ],
  })
}
