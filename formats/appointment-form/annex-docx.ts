import { element as w } from '#formats/docx'
import { familyColumns, familyWidths } from './geometry.ts'
import { familyHeads, type Annex } from './sheets.ts'
import { cell, heading, paragraph, simple, table, twips } from './word.ts'

const size = 12
const above = (text: string): string => simple(text, size, { keep: true, before: twips(4), after: twips(1) })

/** The sheets behind the form: each box in full, and the members of the family that had no row. */
export function annexOf({ boxes, family }: Annex, name: string): string {
  const widths = familyWidths.map(twips)
  const row = (texts: readonly string[], head: boolean): string => w('tr', {}, w('trPr', {}, w('cantSplit') + (head ? w('tblHeader') : '')) + texts.map((text, i) =>
    cell({ width: widths[i] ?? 0, free: { x: 0.8, y: 0.5 } }, paragraph({ text }, size, head || i < familyColumns.length - 1 ? 'center' : 'left'))).join(''))
  return [
    heading('干部任免审批表附页', 18, 10, 2), simple(`姓名：${name}`, size),
    ...boxes.flatMap(({ label, paragraphs }) => [above(label), ...paragraphs.map((p) => paragraph(p, size, 'left'))]),
    ...(family.length > 0 ? [above('家庭主要成员及重要社会关系（续）'), table(widths, row(familyColumns.map((c) => familyHeads[c]), true) + family.map((m) => row(familyColumns.map((c) => m[c]), false)).join('')), simple('', 1)] : []),
  ].join('')
}
