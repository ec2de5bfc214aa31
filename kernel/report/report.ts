/**
 * Reports: narrative in which every quantity is a figure bound to an indicator. The narrative is data, so that it can be
 * shown, hashed, frozen and searched for quantities that nobody has bound.
 */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly indicator: string; readonly form: FigureForm }

/** `value`: the number or grade with its measure word. `change`: 比上年增加3人. `parts`: 180个村中的120个. */
export type FigureForm = 'value' | 'change' | 'parts'

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
  readonly sections: readonly Section[]
}

export function report(id: string, definition: Omit<Report, 'id'>): Report {
  return { id, ...definition }
}

export function figure(indicator: string, form: FigureForm = 'value'): Piece {
  return { kind: 'figure', indicator, form }
}

/** prose`提醒、函询干部${figure('reminded-or-inquired')}。` */
export function prose(strings: TemplateStringsArray, ...figures: Piece[]): Piece[] {
  const pieces: Piece[] = []
  strings.forEach((text, i) => {
    if (text) pieces.push({ kind: 'text', text })
    const next = figures[i]
    if (next) pieces.push(next)
  })
  return pieces
}

/** Indicators in order of first mention. */
export function indicatorsOf(report: Report): string[] {
  return [...new Set(report.sections.flatMap((s) => s.paragraphs.flat()).flatMap((p) => (p.kind === 'figure' ? [p.indicator] : [])))]
}
