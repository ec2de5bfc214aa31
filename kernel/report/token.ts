/**
 * Figures inside a text that people edit: 【受到诫勉的干部人数】, 【受到诫勉的干部人数·比上年】, 【在职干部总数·上年·性别=女·占比】. A name in
 * brackets is readable by everyone, survives copying through any program, and is found with a search; no hidden mark-up.
 */
import { blanks, type Blank, type FigureForm, type FigurePiece, type Piece } from './report.ts'
import { isWhen } from './when.ts'

export const formLabels = { value: '数值', change: '比上年', parts: '构成', share: '占比' } as const satisfies Record<FigureForm, string>

/** What is needed to know of an indicator to read its name in a text. */
export interface NamedIndicator {
  readonly id: string
  readonly label: string
  readonly kind: string
  readonly dimensions: readonly { readonly id: string; readonly label: string }[]
  /** Labels it bore before: texts of past years still name it so. */
  readonly formerly?: readonly string[]
}

export interface TokenNames { byName(name: string): NamedIndicator | null; byId(id: string): NamedIndicator | null }

export function tokenNames(indicators: Iterable<NamedIndicator>): TokenNames {
  const [names, ids] = [new Map<string, NamedIndicator>(), new Map<string, NamedIndicator>()]
  for (const indicator of indicators) {
    ids.set(indicator.id, indicator)
    for (const former of indicator.formerly ?? []) if (!names.has(former)) names.set(former, indicator)
  }
  // What an indicator is called now goes before what another one was called once.
  for (const indicator of ids.values()) names.set(indicator.label, indicator)
  return { byName: (name) => names.get(name) ?? ids.get(name) ?? null, byId: (id) => ids.get(id) ?? null }
}

const token = /【([^【】\n]*)】/g
const separator = /[·・•｜|]/
const blankOf = new Map<string, Blank>(Object.entries(blanks).map(([id, name]) => [name, id as Blank]))
const formOf = new Map<string, FigureForm>(Object.entries(formLabels).map(([id, name]) => [name, id as FigureForm]))

/** The tokens of a text with their UTF-16 offsets, brackets included. */
export function tokensIn(text: string): { start: number; end: number; body: string }[] {
  return [...text.matchAll(token)].map((m) => ({ start: m.index, end: m.index + m[0].length, body: m[1] ?? '' }))
}

/** Reads an edited text. Nothing of it is lost: what no figure can be made of comes back as typed, with the reason. */
export function readNarrative(text: string, names: TokenNames): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, body } of tokensIn(text)) {
    if (start > at) pieces.push({ kind: 'text', text: text.slice(at, start) })
    pieces.push(readToken(body, names))
    at = end
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) })
  return pieces
}

/** Reads what stands between the brackets. */
export function readToken(body: string, names: TokenNames): Piece {
  const broken = (problem: string): Piece => ({ kind: 'broken', text: `【${body}】`, problem })
  // A label may itself contain a dot: the longest beginning that is a name wins.
  const parts = body.split(separator).map((p) => p.trim())
  const blank = blankOf.get(body.trim())
  if (blank) return { kind: 'blank', blank }
  for (let n = parts.length; n > 0; n--) {
    const indicator = names.byName(parts.slice(0, n).join('·'))
    if (indicator) return modified(indicator, parts.slice(n), broken)
  }
  return broken(body.trim() === '' ? '括号里没有指标名称' : `没有名为“${parts[0] ?? ''}”的指标，请重新选择`)
}

function modified(indicator: NamedIndicator, mods: readonly string[], broken: (problem: string) => Piece): Piece {
  const found: { form?: FigureForm; when?: string; by?: string; cell?: string } = {}
  const dimension = (label: string): string | undefined => indicator.dimensions.find((d) => d.label === label || d.id === label)?.id
  for (const mod of mods.filter((m) => m !== '')) {
    const [left, ...right] = mod.split(/[=＝]/).map((s) => s.trim())
    const form = formOf.get(mod)
    const by = dimension(left ?? '')
    if (form) found.form = form
    else if (by) Object.assign(found, { by }, right.length > 0 ? { cell: right.join('=') } : {})
    else if (isWhen(mod)) found.when = mod
    else return broken(`“${mod}”不是形式、期间或“${indicator.label}”的分列${indicator.dimensions.length > 0 ? `（${indicator.dimensions.map((d) => d.label).join('、')}）` : ''}`)
  }
  const piece: FigurePiece = { kind: 'figure', indicator: indicator.id, form: found.form ?? (found.by && found.cell === undefined ? 'parts' : 'value'), ...(found.when ? { when: found.when } : {}), ...(found.by ? { by: found.by } : {}), ...(found.cell ? { cell: found.cell } : {}) }
  const problem = contradiction(indicator, piece)
  return problem ? broken(problem) : piece
}

/** Why an indicator cannot be said in this form; null when it can. */
export function contradiction(indicator: NamedIndicator, { form, by, cell }: Pick<FigurePiece, 'form' | 'by' | 'cell'>): string | null {
  const countable = indicator.kind === 'count' || indicator.kind === 'distinct'
  if (by && !countable && indicator.kind !== 'ratio') return `“${indicator.label}”不能分列`
  if (form === 'share' && !countable) return `“${indicator.label}”不是人数、件数，没有占比`
  if (form === 'share' && cell === undefined) return '占比要写明是哪一部分，如 ·性别=女'
  if (form === 'parts' && by === undefined && indicator.kind !== 'ratio') return '构成要写明按什么分列，如 ·性别'
  if (by && cell === undefined && form !== 'parts') return '分列要写明是哪一项，如 ·性别=女'
  return null
}

/** A piece as it stands in an edited text. */
export function writeToken(piece: Exclude<Piece, { kind: 'text' }>, names: TokenNames): string {
  switch (piece.kind) {
    case 'broken': return piece.text
    case 'blank': return `【${blanks[piece.blank]}】`
    case 'figure': {
      const indicator = names.byId(piece.indicator)
      const by = piece.by === undefined ? undefined : indicator?.dimensions.find((d) => d.id === piece.by)?.label ?? piece.by
      const implied = piece.by !== undefined && piece.cell === undefined ? 'parts' : 'value'
      return `【${[indicator?.label ?? piece.indicator, ...(piece.when ? [piece.when] : []), ...(by ? [piece.cell === undefined ? by : `${by}=${piece.cell}`] : []), ...(piece.form === implied ? [] : [formLabels[piece.form]])].join('·')}】`
    }
  }
}

/** A whole paragraph as people edit it. `readNarrative` reads it back. */
export function writeNarrative(pieces: readonly Piece[], names: TokenNames): string {
  return pieces.map((p) => (p.kind === 'text' ? p.text : writeToken(p, names))).join('')
}
