import { BorderStyle, Paragraph, RelativeVerticalPosition, Table, TableAnchorType, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { FileChild } from 'docx'
import { OfficialDocumentError } from './document.ts'
import type { OfficialDocument } from './document.ts'
import { textRuns } from './inline.ts'
import { characterPitch, characters, linePitch, lines, textWidth } from './layout.ts'
import { exactly, style } from './styles.ts'
import { chineseDate, clean, measure } from './text.ts'

/** 附件说明: one blank line under the body, two characters in; later names stand under the first one. */
function attachments(names: readonly string[]): Paragraph[] {
  return names.map((name, i) => {
    const number = names.length > 1 ? `${i + 1}. ` : ''
    const own = (i === 0 ? characters(3) : 0) + measure(number, characterPitch)
    const left = characters(5) + measure(number, characterPitch)
    return new Paragraph({
      style: style.attachment,
      widowControl: false,
      indent: { left: Math.round(left), hanging: Math.round(own) },
      ...(i === 0 && { spacing: { ...exactly(linePitch), before: lines(1) } }),
      // A closing punctuation mark is not printed after the name.
      children: textRuns(`${i === 0 ? '附件：' : ''}${number}${name.trim().replace(/[。；;，,]$/, '')}`),
    })
  })
}

/** 署名 and 成文日期 for a sealed document (7.3.5.1): date four characters from the right, unit centred on it. */
function signature({ unit, date }: { unit: string; date: string }): Paragraph[] {
  if (clean(unit).trim() === '') throw new OfficialDocumentError('落款没有发文机关，请填写发文机关署名')
  const day = chineseDate(date)
  const margin = characters(4)
  const widest = Math.max(...clean(unit).split('\n').map((line) => measure(line, characterPitch)))
  const offset = (measure(day, characterPitch) - widest) / 2
  return [
    new Paragraph({
      style: style.signature,
      keepNext: true,
      widowControl: false,
      indent: { right: Math.max(0, Math.round(margin + offset)) },
      spacing: { ...exactly(linePitch), before: lines(2) },
      children: textRuns(unit),
    }),
    new Paragraph({ style: style.signature, widowControl: false, indent: { right: margin }, children: textRuns(day) }),
  ]
}

/** 版记 at the foot of the page on which the text ends: 抄送 between two lines of 0.35 mm (7.4.1, 7.4.2). */
function imprint(copyTo: string): FileChild[] {
  const label = '抄送：'
  const em = 280
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
  const names = new Paragraph({
    style: style.imprint,
    indent: { left: em + measure(label, em), hanging: measure(label, em), right: em },
    children: textRuns(`${label}${copyTo.replace(/[。.]?$/, '。')}`),
  })
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [textWidth],
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        verticalAnchor: TableAnchorType.MARGIN,
        absoluteHorizontalPosition: 0,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      },
      margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 0, right: 0 },
      borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: none, insideVertical: none },
      rows: [new TableRow({ cantSplit: true, children: [new TableCell({ width: { size: textWidth, type: WidthType.DXA }, children: [names] })] })],
    }),
    // A floating table hangs on the paragraph after it; this one is as good as invisible.
    new Paragraph({ spacing: exactly(20), widowControl: false }),
  ]
}

/** Everything under the body: 附件说明, 署名 and date, 附注, 版记. */
export function tail(doc: OfficialDocument): FileChild[] {
  const note = doc.note?.trim()
  const copyTo = doc.copyTo?.trim()
  return [
    ...attachments(doc.attachments ?? []),
    ...(doc.signature ? signature(doc.signature) : []),
    ...(note ? [new Paragraph({ style: style.body, children: textRuns(/^[（(]/.test(note) ? note : `（${note}）`) })] : []),
    ...(copyTo ? imprint(copyTo) : []),
  ]
}
