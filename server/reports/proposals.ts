import { chineseToNumber, quantities, tokensIn, writeToken, type FigurePiece, type Indicator, type Quantity } from '#kernel'
import type { Proposal } from '#server/http/contract'
import type { View } from '#server/postgres/read/view'
import type { Figures } from './cells.ts'
import { namesIn } from './narrative.ts'

/** The quantities of an edited text that stand outside its figures, with offsets into the text. */
export function quantitiesByHand(text: string): Quantity[] {
  return quantities(withoutFigures(text))
}

const gone = '\u0000'

/** The text with its figures blanked out, every offset kept: what a figure is called says nothing of the numbers beside it. */
function withoutFigures(text: string): string {
  let masked = text
  for (const { start, end } of tokensIn(text)) masked = masked.slice(0, start) + gone.repeat(end - start) + masked.slice(end)
  return masked
}

/** The words around a number, figures shortened to dots. */
export function contextOf(text: string, { start, end }: Quantity): string {
  const masked = withoutFigures(text)
  return `${masked.slice(Math.max(0, start - 16), start)}${masked.slice(start, end + 16)}`.replace(/\u0000+/g, '…').toWellFormed() // oxlint-disable-line no-control-regex
}

const most = 3
/** How far back a sentence is read for what a number counts, in characters. */
const reach = 48
const comparison = /(?:比|较)(?:上年|去年)(?:同期)?(?:增加|减少|增长|下降|提高|降低|上升|多|少)(?:了)?$/

interface Candidate { readonly indicator: Indicator; readonly strength: number }

/**
 * Figures that a number written by hand might be: indicators whose keywords stand before it in the sentence and whose measure
 * word fits; those that say the very number first. 比上年增加3人 is offered as a comparison, the words included.
 */
export async function proposalsFor(view: View, figures: Figures, text: string, quantity: Quantity): Promise<Proposal[]> {
  const compared = comparison.exec(text.slice(0, quantity.start))
  const start = compared ? compared.index : quantity.start
  const plain = withoutFigures(text)
  const sentence = plain.slice(Math.max(0, start - reach), start).split(/[。；！？\n]/).at(-1) ?? ''
  const behind = /^[^，。；！？、\n]{0,12}/.exec(plain.slice(quantity.end))?.[0] ?? ''
  const candidates = [...view.catalogue.indicators.values()].flatMap((indicator): Candidate[] => {
    const strength = Math.max(strengthIn(indicator, sentence, true), strengthIn(indicator, behind, false))
    return strength > 0 && (indicator.unit === '%') === (/[%％]|^百分之/.test(quantity.text)) ? [{ indicator, strength }] : []
  }).sort((a, b) => b.strength - a.strength)
  const found: { proposal: Proposal; strength: number }[] = []
  for (const { indicator, strength } of candidates.slice(0, 6)) {
    const piece: FigurePiece = { kind: 'figure', indicator: indicator.id, form: compared ? 'change' : 'value' }
    const asked = await figures.ask(piece)
    if (!('figure' in asked)) continue
    const { value, previous, text: said } = asked.figure
    const before = typeof value === 'number' && typeof previous?.value === 'number' ? value - previous.value : null
    const agrees = numberOf(quantity.text) === (compared ? (before === null ? null : Math.abs(before)) : value)
    if (!agrees && !measures(indicator.unit, quantity.text)) continue
    found.push({ strength, proposal: { indicator: indicator.id, label: indicator.label, token: writeToken(piece, namesIn(view.catalogue)), text: said, start, end: quantity.end, agrees } })
  }
  return found.sort((a, b) => Number(b.proposal.agrees) - Number(a.proposal.agrees) || b.strength - a.strength).slice(0, most).map((f) => f.proposal)
}

/** The longest keyword of an indicator in a text; of equal ones the one nearest to the number. */
function strengthIn({ keywords, label }: Indicator, text: string, before: boolean): number {
  let best = 0
  for (const keyword of [...keywords, label]) {
    const at = before ? text.lastIndexOf(keyword) : text.indexOf(keyword)
    if (at < 0) continue
    const distance = before ? text.length - at - keyword.length : at
    best = Math.max(best, keyword.length + 1 / (1 + distance))
  }
  return best
}

function measures(unit: string, quantity: string): boolean {
  const people = ['人', '名', '位']
  return quantity.endsWith(unit) || (people.includes(unit) && people.some((p) => quantity.endsWith(p)))
}

/** 12人, １２人, 十二人, 93.5%, 百分之五 → the number; null when it says none exactly. */
function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(',', '')
  const digits = /^\d+(?:\.\d+)?/.exec(plain)?.[0]
  if (digits !== undefined) return /^\d+(?:\.\d+)?[余多万亿千]/.test(plain) ? null : Number(digits)
  return chineseToNumber(/^(?:百分之)?([零〇一二三四五六七八九十百千万亿两]+)/.exec(plain)?.[1] ?? '')
}
