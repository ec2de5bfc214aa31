import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from 'docx'
import type { FileChild } from 'docx'
import { clean } from '#formats/docx'
import { OfficialDocumentError } from './document.ts'
import type { OfficialDocument } from './document.ts'
import { textRuns } from './inline.ts'
import { characterPitch, characters, linePitch, lines, textWidth } from './layout.ts'
import { exactly, style } from './styles.ts'
import { chineseDate, measure } from './text.ts'

/** 附件说明: one blank line under the body, two characters in; later names stand under the first one. */
function attachments(names: readonly string[], signed: boolean): Paragraph[] {
  return names.map((name, i) => {
    const number = names.length > 1 ? `${i + 1}. ` : ''
    const own = (i === 0 ? characters(3) : 0) + measure(number, characterPitch)
    const left = characters(5) + measure(number, characterPitch)
    return new Paragraph({
      style: style.attachment,
      ...(signed && { keepNext: true }),
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
    // Without the gaps that Word puts between digits and characters: they would push the date off the unit's centre.
    new Paragraph({
      style: style.signature,
      widowControl: false,
      autoSpaceEastAsianText: false,
      indent: { right: margin },
      children: textRuns(day),
    }),
  ]
}

/**
 * 版记 at the foot of the page on which the text ends: 抄送 between two lines of 0.35 mm (7.4.1, 7.4.2).
 * A framed paragraph, not a floating table: LibreOffice leaves a table as wide as the 版心 where the text ends.
 * The blank at the left is a tab, because the border of an indented paragraph is as short as its text.
 */
function imprint(copyTo: string): Paragraph[] {
  const label = '抄送：'
  const em = 280
  const names = em + measure(label, em)
  const rule = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 3 }
  return [
    new Paragraph({
      frame: {
        type: 'alignment',
        width: textWidth,
        wrap: FrameWrap.NOT_BESIDE,
        anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
        alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
      },
      style: style.imprint,
      border: { top: rule, bottom: rule },
      tabStops: [{ type: TabStopType.LEFT, position: em }],
      indent: { left: names, hanging: names },
      children: [new TextRun({ children: [new Tab()] }), ...textRuns(`${label}${copyTo.replace(/[。.]?$/, '。')}`)],
    }),
    // A frame hangs on the paragraph after it; this one is as good as invisible.
    new Paragraph({ spacing: exactly(20), widowControl: false }),
  ]
}

/** Everything under the body: 附件说明, 署名 and date, 附注, 版记. */
export function tail(doc: OfficialDocument): FileChild[] {
  const note = doc.note?.trim()
  const copyTo = doc.copyTo?.trim()
  return [
    ...attachments(doc.attachments ?? [], doc.signature !== undefined),
    ...(doc.signature ? signature(doc.signature) : []),
    ...(note ? [new Paragraph({ style: style.body, children: textRuns(/^[（(]/.test(note) ? note : `（${note}）`) })] : []),
    ...(copyTo ? imprint(copyTo) : []),
  ]
}
