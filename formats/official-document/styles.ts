import { AlignmentType, LineRuleType } from 'docx'
import type { IFontAttributesProperties, IParagraphStyleOptions, IStylesOptions } from 'docx'
import { characters, font, linePitch, lines, narrowing, size } from './layout.ts'

/** Chinese text in `name`, Latin letters and digits in Times New Roman of the same size. */
function fonts(name: string): IFontAttributesProperties {
  return { ascii: font.western, hAnsi: font.western, eastAsia: name, cs: font.western }
}

/** Lines of exactly `twips`: a substitute font or a taller glyph must not push the 22 lines apart. */
export const exactly = (twips: number) => ({ line: twips, lineRule: LineRuleType.EXACT, before: 0, after: 0 })

/** Ids of the styles written into the file; Word lists them by their Chinese names. */
export const style = {
  body: 'GwBody',
  addressee: 'GwAddressee',
  mark: 'GwMark',
  issuer: 'GwIssuer',
  number: 'GwNumber',
  attachment: 'GwAttachment',
  signature: 'GwSignature',
  caption: 'GwCaption',
  cell: 'GwCell',
  headerCell: 'GwHeaderCell',
  imprint: 'GwImprint',
  pageNumber: 'GwPageNumber',
  annotation: 'GwAnnotation',
  figure: 'GwFigure',
} as const

const indent = { firstLine: characters(2), firstLineChars: 200 }
/** Body type: 28 characters a line. */
const bodyType = { size: size.三号, characterSpacing: -narrowing }
const plain = { name: '', quickFormat: true, basedOn: 'Normal' }

const heading = (name: string) => ({
  run: { ...bodyType, font: fonts(name), color: '000000' },
  paragraph: { spacing: exactly(linePitch), alignment: AlignmentType.BOTH, indent, keepNext: true },
})

const paragraphStyles: IParagraphStyleOptions[] = [
  { ...plain, id: style.body, name: '公文正文', run: bodyType, paragraph: { alignment: AlignmentType.BOTH, indent } },
  { ...plain, id: style.addressee, name: '公文主送机关', run: bodyType, paragraph: { alignment: AlignmentType.LEFT } },
  { ...plain, id: style.mark, name: '公文密级紧急程度', run: { font: fonts(font.hei) } },
  {
    ...plain,
    id: style.issuer,
    name: '公文发文机关标志',
    run: { font: fonts(font.title), color: 'FF0000' },
    paragraph: { alignment: AlignmentType.CENTER },
  },
  { ...plain, id: style.number, name: '公文发文字号', paragraph: { alignment: AlignmentType.CENTER } },
  { ...plain, id: style.attachment, name: '公文附件说明', run: bodyType, paragraph: { alignment: AlignmentType.LEFT } },
  { ...plain, id: style.signature, name: '公文署名日期', run: bodyType, paragraph: { alignment: AlignmentType.RIGHT } },
  {
    ...plain,
    id: style.caption,
    name: '公文表题',
    run: { font: fonts(font.hei), size: size.小四 },
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
  },
  { ...plain, id: style.cell, name: '公文表格', run: { size: size.小四 }, paragraph: { spacing: exactly(380) } },
  {
    ...plain,
    id: style.headerCell,
    name: '公文表头',
    basedOn: style.cell,
    run: { bold: true },
    paragraph: { alignment: AlignmentType.CENTER },
  },
  {
    ...plain,
    id: style.imprint,
    name: '公文版记',
    run: { size: size.四号 },
    paragraph: { spacing: exactly(500), alignment: AlignmentType.LEFT },
  },
  {
    ...plain,
    id: style.pageNumber,
    name: '公文页码',
    run: { font: { ascii: font.song, hAnsi: font.song, eastAsia: font.song, cs: font.song }, size: size.四号 },
    paragraph: { spacing: exactly(280) },
  },
  { ...plain, id: style.annotation, name: '公文批注', run: { size: size.五号 }, paragraph: { spacing: exactly(320) } },
]

/** All styles. The defaults carry the body type, because Word measures the character grid from it. */
export const styles: IStylesOptions = {
  default: {
    document: {
      // Digits are Latin text: called Chinese, LibreOffice breaks 19582 in the middle at the end of a line.
      run: { font: fonts(font.body), size: size.三号, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactly(linePitch) },
    },
    title: {
      run: { font: fonts(font.title), size: size.二号, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(linePitch), after: lines(1) }, keepNext: true },
    },
    heading1: heading(font.hei),
    heading2: heading(font.kai),
    heading3: heading(font.body),
    heading4: heading(font.body),
  },
  // Repeated here because LibreOffice measures the grid from this style alone.
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true, run: { font: fonts(font.body), size: size.三号 } },
    ...paragraphStyles,
  ],
  // No look of its own: the figure prints plain, yet Word can select and list every occurrence.
  characterStyles: [{ id: style.figure, name: '台账数字', quickFormat: true }],
}
