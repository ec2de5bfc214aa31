/**
 * Measures of GB/T 9704-2012, in the units of WordprocessingML: twips (1/20 pt) for lengths,
 * half-points for type sizes. One place, so that a test can compare file and standard.
 */

/** Twips in a millimetre, rounded: 1440 twips are 25.4 mm. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** A4 with 天头 37, 订口 28, 版心 156 × 225 mm, hence 26 mm on the right and 35 mm at the foot. */
export const page = {
  width: 11906,
  height: 16838,
  top: mm(37),
  left: mm(28),
  right: mm(26),
  bottom: mm(35),
} as const

/** Width of the 版心 in twips: what 28 characters share. */
export const textWidth = page.width - page.left - page.right

/** 版心 height in twips: what 22 lines share. A sheet printed across is as wide. */
export const textHeight = page.height - page.top - page.bottom

const linesPerPage = 22
export const charactersPerLine = 28

/**
 * Line pitch in twips. 225 mm / 22 is 28.99 pt = 579.8 twips, but the attribute holds whole twips only,
 * and 22 lines of 580 exceed the 版心 by 4 twips: Word would print 21. So it is rounded down (28.95 pt).
 */
export const linePitch = Math.floor(textHeight / linesPerPage)

/** Width of one character of body text on the grid, in twips (15.79 pt for a 16 pt type). */
export const characterPitch = textWidth / charactersPerLine

/** `w:charSpace` counts 1/4096 pt added to the body type size; rounded down for the same reason as `linePitch`. */
export const charSpace = Math.floor((characterPitch / 20 - 16) * 4096)

/**
 * What each 16 pt character is narrowed by, in twips, so that 28 of them fit a line without the help of the
 * character grid; justification then gives them 15.79 pt each. Readers disagree on that grid: Word narrows every
 * character by `charSpace`, LibreOffice gives a character wider than a cell two cells. So the grid is declared
 * for the page (Word and WPS show 22 × 28), the styles do not snap to it, and all of them print the same.
 */
export const narrowing = 6

/** Type sizes in half-points, by their Chinese names. */
export const size = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21 } as const

/** Fonts by role. Names are those that Windows and WPS install; a system without them substitutes. */
export const font = {
  body: '仿宋_GB2312',
  hei: '黑体',
  kai: '楷体_GB2312',
  title: '方正小标宋简体',
  song: '宋体',
  western: 'Times New Roman',
} as const

/** `n` body characters in twips. */
export const characters = (n: number): number => Math.round(n * characterPitch)

/** `n` body lines in twips. */
export const lines = (n: number): number => n * linePitch

/**
 * Distance in twips from the foot of the sheet to the foot of the page-number line. The dash stands half a
 * character above that line's foot, and GB/T 9704 wants the dash 7 mm under the 版心: 35 − 7 mm − half a 四号.
 */
export const footerDistance = page.bottom - mm(7) - 140
