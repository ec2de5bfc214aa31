/** A list as an office files it: title, who fills it in and as of when, a table, who signs. Texts only. */
export interface Roster {
  readonly title: string
  /** 填报单位. */
  readonly unit: string
  /** 截至 2025-12-31，共 300 人. */
  readonly scope: string
  /** 打印 2026-01-05 某某. */
  readonly printed: string
  readonly columns: readonly RosterColumn[]
  readonly groups: readonly RosterGroup[]
  /** Sentences under the table: how it was counted. */
  readonly notes?: readonly string[]
  /** What stands under the table: lines to sign on. */
  readonly signatures: readonly string[]
}

/** Rows under a heading of their own, or under none. */
/** `sum`: lines that add up others; they have no number. */
export interface RosterGroup { readonly label: string | null; readonly sum?: boolean; readonly rows: readonly (readonly string[])[] }

export interface RosterColumn {
  readonly label: string
  /** A head over this column and its neighbours of the same. */
  readonly under?: string | null
  readonly align: 'left' | 'center' | 'right'
  /** Names, dates and numbers of people are never broken. */
  readonly whole: boolean
}

/** Widths in millimetres of the table's columns, the running number first, and the type size that fits. */
export interface RosterLayout { readonly landscape: boolean; readonly points: number; readonly widths: readonly number[] }

/** Width between the margins of A4. */
const sheet = { portrait: 180, landscape: 269 }
/** A text longer than this many characters runs over several lines rather than widen its column. */
const comfortable = 18
const narrowest = 2
/** Short texts are not broken either; a head of more than four characters is, rather. */
const short = 6
/** What a cell keeps free left and right together, in its type size; the writers keep a little less. */
const padding = 0.9

/** Width of a text's longest line in characters; half-width ones take a half. */
function widthOf(text: string): number {
  let most = 0
  for (const line of text.split('\n')) {
    let width = 0
    for (const c of line) width += c > '\u2e7f' || '“”‘’—…·'.includes(c) ? 1 : /[A-Z%@MWmw]/.test(c) ? 0.8 : 0.55
    if (width > most) most = width
  }
  return most
}

/**
 * Portrait where the columns fit, landscape where they do not, smaller type where even that is too narrow. Columns that may not
 * be broken get what they need; the others share the rest by how much they have to say.
 */
export function layoutOf({ columns: declared, groups }: Pick<Roster, 'columns' | 'groups'>): RosterLayout {
  const rows = groups.flatMap((g) => g.rows)
  const number = Math.max(2, String(rows.length).length * 0.55)
  const longest = declared.map((_, i) => rows.reduce((most, row) => Math.max(most, widthOf(row[i] ?? '')), 0))
  const columns = declared.map((column, i) => ({ ...column, whole: column.whole || (longest[i] ?? 0) <= short }))
  const natural = columns.map(({ label, whole }, i) => Math.max(narrowest, Math.min(widthOf(label), whole ? 4.4 : 8), longest[i] ?? 0) + padding)
  const wanted = natural.map((width, i) => (columns[i]?.whole ? width : Math.min(width, comfortable)))
  const em = (points: number): number => points * 0.3528
  const fits = (width: number, points: number): boolean => (number + padding + sum(wanted)) * em(points) <= width
  const landscape = !fits(sheet.portrait, 9)
  const width = landscape ? sheet.landscape : sheet.portrait
  const points = [9, 8.5, 8, 7.5, 7].find((p) => fits(width, p)) ?? 7
  const first = (number + padding) * em(points)
  const room = width - first
  const fixed = sum(wanted.map((w, i) => (columns[i]?.whole ? w * em(points) : 0)))
  const long = natural.filter((_, i) => !columns[i]?.whole)
  const spare = room - fixed
  // Where all that is said fits on its line, every column grows alike; else the long ones share by how much they have to say.
  const share = sum(long) * em(points) <= spare ? (w: number): number => w / sum(long) : (w: number): number => Math.sqrt(w) / sum(long.map(Math.sqrt))
  const widths = spare > 0 && long.length > 0
    ? columns.map((c, i) => (c.whole ? (wanted[i] ?? 0) * em(points) : spare * share(natural[i] ?? 1)))
    : wanted.map((w) => (w * room) / sum(wanted))
  return { landscape, points, widths: [first, ...widths].map((w) => Math.floor(w * 10) / 10) }
}

/** The heads of a table: neighbours under the same head share one cell of the upper row; others reach down through both. */
export interface Head { readonly label: string; readonly columns: number; readonly rows: number }
export function headsOf(columns: readonly RosterColumn[]): { readonly upper: readonly Head[]; readonly lower: readonly Head[] } {
  if (columns.every((c) => !c.under)) return { upper: columns.map((c) => ({ label: c.label, columns: 1, rows: 1 })), lower: [] }
  const upper: Head[] = []
  for (const [i, { under, label }] of columns.entries()) {
    const last = upper.at(-1)
    if (under && last && columns[i - 1]?.under === under) upper[upper.length - 1] = { ...last, columns: last.columns + 1 }
    else upper.push(under ? { label: under, columns: 1, rows: 1 } : { label, columns: 1, rows: 2 })
  }
  return { upper, lower: columns.filter((c) => c.under).map((c) => ({ label: c.label, columns: 1, rows: 1 })) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
