/**
 * Reports: narrative in which every quantity is a figure bound to an indicator. The narrative is data, so that it can be
 * shown, edited, hashed, frozen and searched for quantities that nobody has bound.
 */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | FigurePiece
  /** A word that the report itself fills in: the day it speaks of, its period, the place. */
  | { readonly kind: 'blank'; readonly blank: Blank }
  /** What was meant as a figure and cannot be read as one, with the sentence why. It stays in the text as typed. */
  | { readonly kind: 'broken'; readonly text: string; readonly problem: string }

export interface FigurePiece {
  readonly kind: 'figure'
  readonly indicator: string
  readonly form: FigureForm
  /** A period other than the report's own, as people write it: 上年, 上半年, 2024年 (see `periodWithin`). */
  readonly when?: string
  /** A dimension of the indicator … */
  readonly by?: string
  /** … and the term of one of its cells: 女. Without a cell, `parts` names all of them. */
  readonly cell?: string
}

/**
 * `value`: the number or grade with its measure word. `change`: 比上年增加3人. `parts`: 180个村中的120个, or, by a dimension,
 * 男120人、女30人. `share`: the part that a cell makes of the whole, 20%.
 */
export type FigureForm = 'value' | 'change' | 'parts' | 'share'

/** Blanks by the names under which they stand in a text that people edit. */
export const blanks = { asOf: '截至日', period: '报告期', year: '报告年', nextYear: '下一年', tenant: '本地', wholeYear: '全年' } as const
export type Blank = keyof typeof blanks

export interface Section {
  readonly heading: string
  readonly level: 1 | 2
  readonly paragraphs: readonly (readonly Piece[])[]
}

export interface Report {
  readonly id: string
  readonly label: string
  /** `{year}`, `{nextYear}` and `{tenant}` are filled in. */
  readonly title: string
  /** The text each year begins with; what people make of it is kept in a register. */
  readonly sections: readonly Section[]
}

export function report(id: string, definition: Omit<Report, 'id'>): Report {
  return { id, ...definition }
}

export function figure(indicator: string, form: FigureForm = 'value', more: Pick<FigurePiece, 'when' | 'by' | 'cell'> = {}): Piece {
  return { kind: 'figure', indicator, form, ...more }
}

/** prose`截至{asOf}，提醒、函询干部${figure('reminded-or-inquired')}。` */
export function prose(strings: TemplateStringsArray, ...figures: Piece[]): Piece[] {
  const pieces: Piece[] = []
  strings.forEach((text, i) => {
    pieces.push(...withBlanks(text))
    const next = figures[i]
    if (next) pieces.push(next)
  })
  return pieces
}

/** `{year}年` is the period as prose names it; 全年 is said of a whole year only. */
const written: Readonly<Record<string, Blank>> = { '{year}年': 'period', '{year}': 'year', '{nextYear}': 'nextYear', '{tenant}': 'tenant', '{asOf}': 'asOf', 全年: 'wholeYear' }

/** The blanks of a declared text as pieces of their own. */
export function withBlanks(text: string): Piece[] {
  return text.split(/(\{year\}年|\{year\}|\{nextYear\}|\{tenant\}|\{asOf\}|全年)/).filter((part) => part !== '').map((part): Piece => {
    const blank = written[part]
    return blank ? { kind: 'blank', blank } : { kind: 'text', text: part }
  })
}

/** Indicators in order of first mention. */
export function indicatorsOf(sections: readonly { readonly paragraphs: readonly { readonly pieces: readonly Piece[] }[] }[]): string[] {
  return [...new Set(sections.flatMap((s) => s.paragraphs.flatMap((p) => p.pieces)).flatMap((p) => (p.kind === 'figure' ? [p.indicator] : [])))]
}
