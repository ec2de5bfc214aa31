import { forbid, fromDay, allow, unknown, type Decision, type FactUsed, type ReasonOptions } from './decision.ts'
import { accumulates, between, lasting, termText, type DayRange, type Stretch } from './time.ts'

export interface TermOptions {
  /** What is counted, so that 满…… may follow: 在县处级副职岗位. */
  readonly what: string
  /** What is said where there is nothing to count: 没有县处级副职岗位的任职经历. */
  readonly none?: string
  readonly facts?: readonly (FactUsed | null | undefined)[]
  readonly clause?: string
  /** What falls short: `forbid` unless told (a 一般 clause gives `caution`). */
  readonly short?: (text: string, options?: ReasonOptions) => Decision
}

/**
 * A term (年限) that has to be filled by stretches: says how long it has run, how much is lacking and the day on which it is
 * full. Stretches that are over and too short are short for ever.
 */
export function fills(on: string, stretches: readonly Stretch[], months: number, { what, none = `${what}尚无经历`, facts = [], clause, short = forbid }: TermOptions): Decision {
  const options: ReasonOptions = { facts, ...(clause === undefined ? {} : { clause }) }
  const day = accumulates(stretches, months)
  const had = lasting(stretches, on)
  const nothing = had.months === 0 && had.days === 0
  if (day === null) return short(nothing ? `${none}，须满${termText({ months })}` : `${what}累计${termText(had)}，不足${termText({ months })}`, options)
  return fromDay(on, day,
    short(`${nothing ? `${what}尚未起算` : `${what}满${termText(had)}`}，差${termText(between(on, day.earliest), true)}，${day.earliest} 期满`, options),
    allow(`${what}满${termText(had)}`, options),
    vague(what, months, day, options))
}

/** A range that cannot be narrowed: says what would. */
function vague(what: string, months: number, day: DayRange, options: ReasonOptions): Decision {
  const till = day.latest.startsWith('9999') ? '以后' : `至 ${day.latest} 之间`
  return unknown(`${what}的起止时间只记到年，满${termText({ months })}的日期在 ${day.earliest} ${till}，请补记到月`, [], options)
}
