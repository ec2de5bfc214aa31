/** Random writes of a dated series: any verb, any day, any precision, at any of its stretches. */
import fc from 'fast-check'
import type { SeriesChange, Span } from './series.ts'

export interface Edit {
  readonly verb: SeriesChange<string>['verb']
  readonly pick: number
  readonly since: string
  readonly until: string | null
  readonly keep: 'both' | 'since' | 'until' | 'neither'
  readonly leaveGap: boolean
}

/** Edits on days of the range given; most dates are days, some only months or years. */
export function edits(days: readonly string[]): fc.Arbitrary<Edit> {
  const date = fc.tuple(fc.constantFrom(...days), fc.constantFrom(10, 10, 10, 10, 7, 7, 4)).map(([day, length]) => day.slice(0, length))
  return fc.record({
    verb: fc.constantFrom('create', 'change-from', 'insert-between', 'override-future', 'correct', 'rescind'), pick: fc.nat(1000), since: date, until: fc.option(date, { freq: 3 }),
    keep: fc.constantFrom('both', 'since', 'until', 'neither'), leaveGap: fc.boolean(),
  })
}

/** The write that an edit means in a series as it stands; null where there is nothing to do it to. */
export function changeOf(series: readonly Span<string>[], e: Edit, values: string): SeriesChange<string> | null {
  const target = series[e.pick % Math.max(series.length, 1)]
  const id = target?.id ?? null
  switch (e.verb) {
    case 'create': return { verb: e.verb, since: e.since, until: e.until, values }
    case 'insert-between': return e.until === null ? null : { verb: e.verb, since: e.since < e.until ? e.since : e.until, until: e.since < e.until ? e.until : e.since, values }
    case 'override-future': return { verb: e.verb, since: e.since, until: e.until, values }
    case 'change-from': return id === null ? null : { verb: e.verb, target: id, since: e.since, values }
    case 'rescind': return id === null ? null : { verb: e.verb, target: id, leaveGap: e.leaveGap }
    case 'correct': return !target || id === null ? null : { verb: e.verb, target: id, since: e.keep === 'since' || e.keep === 'both' ? target.since : e.since, until: e.keep === 'until' || e.keep === 'both' ? target.until : e.until, values: target.values }
  }
}
