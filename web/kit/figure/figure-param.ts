/** Which list of which figure the drawer shows, as written in the address. */
export interface FigureParam {
  indicator: string
  part: 'list' | 'denominator'
  by?: string
  /** '' is the cell of rows without a value; absent means the whole. */
  cell?: string
}

/** `<indicator>:<part>:<by>:<cell>`; later parts may be missing. A cell may itself contain colons. */
export function parseFigureParam(text: string | undefined): FigureParam | null {
  if (!text) return null
  const [indicator, part, by, ...cell] = text.split(':')
  if (!indicator) return null
  return {
    indicator, part: part === 'denominator' ? 'denominator' : 'list',
    ...(by ? { by } : {}), ...(by && cell.length > 0 ? { cell: cell.join(':') } : {}),
  }
}

export function figureParam({ indicator, part, by, cell }: FigureParam): string {
  if (by === undefined) return part === 'list' ? indicator : `${indicator}:${part}`
  return cell === undefined ? `${indicator}:${part}:${by}` : `${indicator}:${part}:${by}:${cell}`
}

/** When a figure is computed: what is absent is taken from the page. */
export interface FigureAt {
  period?: string
  asOf?: string
  knownAt?: string
}

export function parseFigureAt(text: string | undefined): FigureAt {
  const [period, asOf, knownAt] = (text ?? '').split('@')
  return { ...(period ? { period } : {}), ...(asOf ? { asOf } : {}), ...(knownAt ? { knownAt } : {}) }
}

export function figureAt({ period, asOf, knownAt }: FigureAt): string {
  return [period ?? '', asOf ?? '', knownAt ?? ''].join('@').replace(/@+$/, '')
}
