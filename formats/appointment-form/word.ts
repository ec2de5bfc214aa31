import { element as w, escaped } from '#formats/docx'
import type { Paragraph } from './fit.ts'
import { pitch } from './geometry.ts'

/** Twips of millimetres, rounded from the edge of the sheet so that nothing adds up wrong. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
const line = { val: 'single', sz: 6, space: 0, color: '000000' } as const

/** Quotation marks, dashes and dots exist in both scripts; without the hint Word takes them from the Latin font. */
const shared = /[\u00B7\u00D7\u2010-\u2027\u2030-\u205E\u2160-\u2188\u2190-\u21FF\u2460-\u24FF\u25A0-\u26FF]/
const face = (font: string): string => w('rFonts', { ascii: font, hAnsi: font, eastAsia: font, cs: font, hint: 'eastAsia' })
const look = (points: number, text: string, font?: string): string => w('rPr', {}, `${font ? face(font) : shared.test(text) ? w('rFonts', { hint: 'eastAsia' }) : ''}${w('sz', { val: points * 2 })}${w('szCs', { val: points * 2 })}`)

/** Text of one look; `\n` breaks the line. */
const run = (text: string, points: number, font?: string): string => text.split('\n').map((t, i) => w('r', {}, `${look(points, t, font)}${i > 0 ? w('br') : ''}<w:t xml:space="preserve">${escaped(t)}</w:t>`)).join('')

interface Setting { readonly align?: 'left' | 'center' | 'right'; /** Twips. */ readonly line: number; readonly before?: number; readonly after?: number; readonly hang?: number; readonly keep?: boolean }

const setting = ({ align = 'left', line: height, before = 0, after = 0, hang = 0, keep = false }: Setting): string => w('pPr', {}, [
  keep ? w('keepNext') : '', w('widowControl', { val: 0 }), hang > 0 ? w('tabs', {}, w('tab', { val: 'left', pos: hang })) : '',
  w('spacing', { before, after, line: height, lineRule: 'exact' }), hang > 0 ? w('ind', { left: hang, hanging: hang }) : '', w('jc', { val: align }),
].join(''))

const lineOf = (points: number): number => Math.round(points * pitch * 20)
export const simple = (text: string, points: number, more: Omit<Setting, 'line'> = {}): string => w('p', {}, setting({ line: lineOf(points), ...more }) + run(text, points))
export const heading = (text: string, points: number, height: number, after: number): string => w('p', {}, setting({ align: 'center', line: twips(height), after: twips(after) }) + run(text, points, '方正小标宋简体'))

/** A paragraph of the form; a hanging one has its head in front of a tabulator that leads to the indent. */
export function paragraph({ text, head, indent = 0 }: Paragraph, points: number, align: Setting['align']): string {
  const ahead = head === undefined ? '' : run(head, points) + w('r', {}, look(points, '') + w('tab'))
  return w('p', {}, setting({ ...(align ? { align } : {}), line: lineOf(points), hang: Math.round(indent * points * 20) }) + ahead + run(text, points))
}

/** A table of fixed columns in twips. */
export const table = (widths: readonly number[], rows: string): string => w('tbl', {}, w('tblPr', {}, [
  w('tblW', { w: widths.reduce((a, b) => a + b, 0), type: 'dxa' }), w('tblInd', { w: 0, type: 'dxa' }),
  w('tblBorders', {}, ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => w(side, line)).join('')), w('tblLayout', { type: 'fixed' }),
  w('tblCellMar', {}, ['top', 'left', 'bottom', 'right'].map((side) => w(side, { w: 0, type: 'dxa' })).join('')),
].join('')) + w('tblGrid', {}, widths.map((width) => w('gridCol', { w: width })).join('')) + rows)

interface CellSetting { readonly width: number; readonly columns?: number; readonly merge?: 'restart' | 'continue'; readonly free: { readonly x: number; readonly y: number }; readonly valign?: 'top' | 'center' | 'bottom'; readonly open?: readonly string[] }

export const cell = ({ width, columns = 1, merge, free, valign = 'center', open = [] }: CellSetting, content: string): string => w('tc', {}, w('tcPr', {}, [
  w('tcW', { w: width, type: 'dxa' }), columns > 1 ? w('gridSpan', { val: columns }) : '', merge ? w('vMerge', { val: merge }) : '',
  open.length > 0 ? w('tcBorders', {}, open.map((side) => w(side, { val: 'nil' })).join('')) : '',
  w('tcMar', {}, w('top', { w: twips(free.y), type: 'dxa' }) + w('left', { w: twips(free.x), type: 'dxa' }) + w('bottom', { w: twips(free.y), type: 'dxa' }) + w('right', { w: twips(free.x), type: 'dxa' })),
  w('vAlign', { val: valign }),
].join('')) + content)
