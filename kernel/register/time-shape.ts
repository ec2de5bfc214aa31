/**
 * How the rows of a register stand in time.
 *
 * - `entity`: something that exists (a person, a unit); `lifetime` names the fields between which it exists.
 * - `span`: something true over time, half open: true from `since` up to but not on `until` (both added implicitly).
 * - `event`: something that happened on the day of field `on`.
 */
export type TimeShape = 'entity' | 'span' | 'event'

/** What a write does to the past and the future of a record; each is a right of its own. Events and entities know the last two. */
export const writeVerbs = ['change-from', 'insert-between', 'override-future', 'correct', 'rescind'] as const
export type WriteVerb = (typeof writeVerbs)[number]

export function verbsOf({ time }: { readonly time: TimeShape }): readonly WriteVerb[] {
  return time === 'span' ? writeVerbs : ['correct', 'rescind']
}
