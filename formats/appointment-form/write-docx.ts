import { Document, Packer, Paragraph as WordParagraph } from 'docx'
import { element as w, escaped, packed, partsOf, type Parts } from '#formats/docx'
import { annexOf } from './annex-docx.ts'
import type { AppointmentForm } from './form.ts'
import { insetOf, paper, title, type Sheet } from './geometry.ts'
import { pictureOf, unreadable, type Framed } from './picture.ts'
import { fill, type Filled, type FilledSheet } from './sheets.ts'
import { layoutOn, textsOf } from './texts.ts'
import { cell, heading, paragraph, simple, table, twips } from './word.ts'

/**
 * One person's form as a Word file: two A4 sheets measured as the printed form, and what they cannot hold on sheets behind.
 * Equal input gives equal bytes. Fonts are named as the form names them, not embedded.
 */
export async function writeAppointmentDocx(given: AppointmentForm): Promise<Uint8Array> {
  const { form, asOf } = given
  const filled = fill(textsOf(form, asOf), given.layout ?? layoutOn(form, asOf), form.filledBy)
  const picture = given.picture ? pictureOf(given.picture) : null
  const first = heading(title.text, title.points, title.height, title.after) + sheetTable(filled.first, picture ?? (given.picture ? 'unreadable' : null))
  const second = sheetTable(filled.second, null) + simple(filled.under, 12, { before: twips(2) })
  const sheets = [[first, page(filled.first.sheet)], [second, page(filled.second.sheet)], ...(filled.annex ? [[annexOf(filled.annex, form.name), page(filled.second.sheet)]] : [])]
  // A section's measures stand in its last paragraph; those of the last one at the end.
  const body = sheets.map(([content = '', properties = ''], i) => content + (i < sheets.length - 1 ? w('p', {}, w('pPr', {}, w('spacing', { before: 0, after: 0, line: 20, lineRule: 'exact' }) + properties)) : properties)).join('')
  return packed(withBody(await (mould ??= makeMould()), body, `干部任免审批表（${form.name}）`, picture))
}

/** What is the same in every form: the library writes it once. Only the body, the title and the photograph are a person's own. */
let mould: Promise<Parts> | null = null
async function makeMould(): Promise<Parts> {
  const song = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: '宋体' }
  return partsOf(await Packer.toBuffer(new Document({
    title: marker, creator: '名实', lastModifiedBy: '名实', sections: [{ children: [new WordParagraph(marker)] }],
    styles: { default: { document: { run: { font: song, size: 28, language: { value: 'en-US', eastAsia: 'zh-CN' } }, paragraph: { spacing: { before: 0, after: 0 } } } } },
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true, useFELayout: true },
  })))
}
const marker = '名实模子'

function withBody(parts: Parts, body: string, name: string, picture: Framed | null): Parts {
  const out = new Map(parts)
  const replace = (part: string, change: (xml: string) => string): void => { out.set(part, Buffer.from(change(parts.get(part)?.toString('utf8') ?? ''))) }
  replace('word/document.xml', (xml) => `${xml.slice(0, xml.indexOf('<w:body>') + '<w:body>'.length)}${body}</w:body></w:document>`)
  replace('docProps/core.xml', (xml) => xml.replace(marker, escaped(name)))
  if (picture) {
    const type = picture.kind === 'jpg' ? 'image/jpeg' : 'image/png'
    out.set(`word/media/photo.${picture.kind}`, Buffer.from(picture.bytes))
    replace('word/_rels/document.xml.rels', (xml) => xml.replace('</Relationships>', `<Relationship Id="photo" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/photo.${picture.kind}"/></Relationships>`))
    replace('[Content_Types].xml', (xml) => (xml.includes(`Extension="${picture.kind}"`) ? xml : xml.replace('</Types>', `<Default ContentType="${type}" Extension="${picture.kind}"/></Types>`)))
  }
  return out
}

function page({ top, left, columns }: Sheet): string {
  // A little less than what is left of the sheet, lest rounding leave the table wider than the text.
  const right = twips(paper.width - left - columns.reduce((a, b) => a + b, 0)) - 20
  return w('sectPr', {}, w('type', { val: 'nextPage' }) + w('pgSz', { w: twips(paper.width), h: twips(paper.height) }) + w('pgMar', { top: twips(top), right, bottom: twips(10), left: twips(left), header: 0, footer: 0, gutter: 0 }))
}

function sheetTable({ sheet, cells }: FilledSheet, picture: Framed | 'unreadable' | null): string {
  const edge = (n: number): number => twips(sheet.columns.slice(0, n).reduce((a, b) => a + b, 0))
  const width = (c: Filled): number => edge(c.place.column + c.place.cell.columns) - edge(c.place.column)
  const rows = sheet.rows.map(({ height }, row) => {
    const here = cells.filter(({ place }) => place.row <= row && row < place.row + (place.cell.rows ?? 1)).toSorted((a, b) => a.place.column - b.place.column)
    return w('tr', {}, w('trPr', {}, w('cantSplit') + w('trHeight', { val: twips(height), hRule: 'exact' })) + here.map((c) => cellOf(c, row, width(c), picture)).join(''))
  })
  return table(sheet.columns.map((_, i) => edge(i + 1) - edge(i)), rows.join(''))
}

function cellOf(filled: Filled, row: number, width: number, picture: Framed | 'unreadable' | null): string {
  const { place: { cell: { columns, rows = 1, content, open = [] }, row: top }, valign, points, align } = filled
  const merged = top < row
  return cell(
    { width, columns, free: insetOf(content), valign, open, ...(rows > 1 ? { merge: merged ? 'continue' as const : 'restart' as const } : {}) },
    merged ? simple('', 1) : filled.kind === 'photo' ? photograph(picture)
      : filled.paragraphs.map((p) => paragraph(p, points, align)).join(''),
  )
}

function photograph(picture: Framed | 'unreadable' | null): string {
  if (picture === null || picture === 'unreadable') return simple(picture === null ? '' : unreadable, 10.5, { align: 'center' })
  return w('p', {}, `<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr>${w('r', {}, drawing(picture))}`)
}

/** The photograph in line with the text of its cell (ISO/IEC 29500-1, 20.4). */
function drawing({ width, height }: Framed): string {
  const emu = (millimetres: number): number => Math.round(millimetres * 36_000)
  const extent = `cx="${emu(width)}" cy="${emu(height)}"`
  return w('drawing', {}, `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="1" name="照片" descr="本人照片"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="照片"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="photo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>`)
}
