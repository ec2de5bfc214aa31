import type { DayRange } from './time.ts'

/**
 * What a rule may answer. `caution`: the clause says 一般 or 原则上, a reason has to be recorded. `due`: something has to be
 * done. `unknown`: a fact is missing, which never counts as a pass. `needs-judgement`: a named body has to decide and record it.
 */
export const outcomes = { allow: '符合', caution: '须说明理由', due: '应办理', 'needs-judgement': '须认定', unknown: '未知', forbid: '不符合' } as const
export type Outcome = keyof typeof outcomes

/** From the mildest to the gravest: the gravest of several decides. */
const gravity: Readonly<Record<Outcome, number>> = { allow: 0, due: 1, caution: 2, 'needs-judgement': 3, unknown: 4, forbid: 5 }

/** A row that a reason rests on, and which of its fields. */
export interface FactUsed {
  readonly register: string
  readonly id: string
  readonly fields: readonly string[]
}

/** One reason, in a sentence an official would say, with the rows it rests on. */
export interface Reason {
  readonly outcome: Outcome
  readonly text: string
  readonly facts: readonly FactUsed[]
  /** The clause this very reason rests on, where it is not the rule's first. */
  readonly clause?: string
}

/** A fact that is missing: a field of a register to be filled in, or a register of which nobody has stated that it is complete. */
export interface Ask {
  readonly text: string
  readonly register?: string
  readonly field?: string
  /** A value the questioner himself has to give. */
  readonly given?: string
}

export interface Decision {
  readonly outcome: Outcome
  readonly reasons: readonly Reason[]
  readonly asks: readonly Ask[]
  /** Days after the one asked about on which the answer may be another: all of them, the kernel finds the first on which it is. */
  readonly turns: readonly string[]
}

export interface ReasonOptions {
  readonly facts?: readonly (FactUsed | null | undefined)[]
  readonly turns?: readonly (string | null | undefined)[]
  readonly clause?: string
}

const none: readonly never[] = []
/** Those that are there; the list itself where all are. */
function given<T>(list: readonly (T | null | undefined)[] | undefined): readonly T[] {
  if (list === undefined || list.length === 0) return none
  for (const x of list) if (x === null || x === undefined) return list.filter((y): y is T => y !== null && y !== undefined)
  return list as readonly T[]
}

function say(outcome: Outcome, text: string, options?: ReasonOptions): Decision {
  const facts = given(options?.facts)
  const reason: Reason = options?.clause ? { outcome, text, facts, clause: options.clause } : { outcome, text, facts }
  return { outcome, reasons: [reason], asks: none, turns: given(options?.turns) }
}

export const allow = (text: string, options?: ReasonOptions): Decision => say('allow', text, options)
export const caution = (text: string, options?: ReasonOptions): Decision => say('caution', text, options)
export const forbid = (text: string, options?: ReasonOptions): Decision => say('forbid', text, options)
export const due = (text: string, options?: ReasonOptions): Decision => say('due', text, options)
export const needsJudgement = (text: string, options?: ReasonOptions): Decision => say('needs-judgement', text, options)

/** A fact is missing: says which, and how it can be given. */
export function unknown(text: string, ask: Omit<Ask, 'text'> | readonly Ask[] = [], options: ReasonOptions = {}): Decision {
  return { ...say('unknown', text, options), asks: Array.isArray(ask) ? ask : [{ text, ...(ask as Omit<Ask, 'text'>) }] }
}

/** The rule does not bear on this case: it says nothing. */
export const notConcerned: Decision = { outcome: 'allow', reasons: [], asks: [], turns: [] }

export function graver(a: Outcome, b: Outcome): Outcome {
  return gravity[a] >= gravity[b] ? a : b
}

/** All of several conditions: the gravest outcome, with every reason; what two of them say alike is said once. */
export function all(...decisions: readonly Decision[]): Decision {
  let outcome: Outcome = 'allow'
  const reasons: Reason[] = []
  const asks: Ask[] = []
  const turns: string[] = []
  for (const decision of decisions) {
    outcome = graver(outcome, decision.outcome)
    for (const r of decision.reasons) if (!reasons.some((s) => s.text === r.text && s.outcome === r.outcome && s.clause === r.clause)) reasons.push(r)
    for (const a of decision.asks) if (!asks.some((b) => b.text === a.text && b.register === a.register && b.field === a.field && b.given === a.given)) asks.push(a)
    for (const turn of decision.turns) turns.push(turn)
  }
  return { outcome, reasons, asks, turns }
}

/** One of several ways is enough: the mildest outcome; its reasons, or every reason where none lets it pass. */
export function anyOf(...decisions: readonly [Decision, ...Decision[]]): Decision {
  const turns = decisions.flatMap((d) => d.turns)
  const best = decisions.reduce((mild, d) => (gravity[d.outcome] < gravity[mild.outcome] ? d : mild))
  return best.outcome === 'allow' ? { ...best, turns } : { ...all(...decisions), outcome: best.outcome, turns }
}

/**
 * An answer that turns on a day which may be known only as a range: `before` it, `after` it (the day itself included), and
 * unknown in between. Makes `turns` right, so that authors need not.
 */
export function fromDay(on: string, day: DayRange, before: Decision, after: Decision, between: Decision = unknown('日期只知大概，不能判定', { })): Decision {
  if (on < day.earliest) return { ...before, turns: [...before.turns, day.earliest, day.latest] }
  if (on < day.latest) return { ...between, turns: [...between.turns, day.latest] }
  return after
}
