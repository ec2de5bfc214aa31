import { BorderStyle, HeadingLevel, Paragraph } from 'docx'
import type { FileChild } from 'docx'
import { clean } from '#formats/docx'
import { OfficialDocumentError } from './document.ts'
import type { OfficialDocument } from './document.ts'
import { textRuns } from './inline.ts'
import { linePitch, lines, mm, textWidth } from './layout.ts'
import { exactly, style } from './styles.ts'
import { documentNumber, measure } from './text.ts'

/** Largest and smallest type of the 发文机关标志 in points: at most 15 mm wide, and still larger than the title. */
const issuerPoints = { most: 42, least: 26 } as const

/** Type size of the 发文机关标志 in points: as large as lets the longest line fit the 版心. */
function issuerSize(issuer: string): number {
  const widest = Math.max(...issuer.split('\n').map((line) => measure(line, 1)), 1)
  return Math.max(issuerPoints.least, Math.min(issuerPoints.most, Math.floor(textWidth / 20 / widest)))
}

/** 密级、紧急程度, 发文机关标志, 发文字号 and the red line, as far as given. */
function redHead(doc: OfficialDocument): Paragraph[] {
  const marks = [doc.secrecy, doc.urgency].filter((mark) => mark !== undefined && mark !== '')
  const head = marks.map((mark) => new Paragraph({ style: style.mark, children: textRuns(mark ?? '') }))
  const number = doc.number && documentNumber(doc.number)
  const issuer = doc.issuer && clean(doc.issuer)
  if (issuer) {
    const points = issuerSize(issuer)
    // Its upper edge stands 35 mm under the upper edge of the 版心, whatever is printed above it.
    const before = Math.max(0, mm(35) - lines(marks.length))
    head.push(
      new Paragraph({
        style: style.issuer,
        spacing: { ...exactly(points * 23), before },
        children: textRuns(issuer, { size: points * 2 }),
      }),
    )
  }
  // The line of the number is as high as its type (18 pt), so that the border stands 4 mm under the characters.
  const height = 360
  const red = { style: BorderStyle.SINGLE, size: 12, color: 'FF0000', space: 10 }
  if (number || issuer) {
    head.push(
      new Paragraph({
        style: style.number,
        spacing: { ...exactly(height), before: issuer ? lines(2) + (linePitch - height) : 0, after: issuer ? 0 : linePitch },
        ...(issuer && { border: { bottom: red } }),
        children: textRuns(number ?? ''),
      }),
    )
  }
  return head
}

/** Everything above the body: red heading, title, 主送机关. OfficialDocumentError without a title. */
export function head(doc: OfficialDocument): FileChild[] {
  if (clean(doc.title).trim() === '') throw new OfficialDocumentError('公文没有标题，请填写标题')
  const title = new Paragraph({
    heading: HeadingLevel.TITLE,
    widowControl: false,
    spacing: { ...exactly(linePitch), before: doc.issuer ? lines(2) : 0, after: lines(1) },
    children: textRuns(doc.title),
  })
  const addressee = doc.addressee?.trim()
  return [
    ...redHead(doc),
    title,
    ...(addressee
      ? [new Paragraph({ style: style.addressee, widowControl: false, children: textRuns(addressee.replace(/[:：]?$/, '：')) })]
      : []),
  ]
}
