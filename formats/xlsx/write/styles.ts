import { MAIN_NS } from '../notes/comments-part.ts'

/** Indexes into cellXfs of {@link stylesPart}. */
export const STYLE = { general: 0, header: 1, required: 2, text: 3, quoted: 4, day: 5, month: 6, number: 7 } as const

const FONT = (extra: string): string => `<font>${extra}<sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`
const FILL = (rgb: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`
const SIDE = (side: string): string => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`
const HEADER_ALIGN = '<alignment horizontal="center" vertical="center" wrapText="1"/>'
const xf = (numFmt: number, font: number, fill: number, border: number, extra = '', inner = ''): string =>
  `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${numFmt ? ' applyNumberFormat="1"' : ''}${font ? ' applyFont="1"' : ''}${fill ? ' applyFill="1"' : ''}${border ? ' applyBorder="1"' : ''}${extra}${inner ? ` applyAlignment="1">${inner}</xf>` : '/>'}`

/** The one stylesheet of every workbook written here; order of cellXfs as in {@link STYLE}. */
export const stylesPart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${MAIN_NS}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm"/></numFmts><fonts count="2">${FONT('')}${FONT('<b/>')}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${FILL('FFDDE7F3')}${FILL('FFFCE8CF')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(SIDE).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">${[
  xf(0, 0, 0, 0),
  xf(49, 1, 2, 1, '', HEADER_ALIGN),
  xf(49, 1, 3, 1, '', HEADER_ALIGN),
  xf(49, 0, 0, 0),
  xf(49, 0, 0, 0, ' quotePrefix="1"'),
  xf(164, 0, 0, 0),
  xf(165, 0, 0, 0),
  xf(0, 0, 0, 0),
].join('')}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
