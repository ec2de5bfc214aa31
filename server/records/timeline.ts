import { occurrenceField, scope, type Register } from '#kernel'
import type { Timeline, TimelineEntry } from '#server/http/contract'
import { count, list } from '#server/postgres/read/list'
import { referencedNames } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import { describeRow } from './describe.ts'

/** A row that many point to (a town, a document of a whole batch) shows this many of each kind; the list has the rest. */
const EACH = 300

/** Everything in time about a row: all rows of all registers that refer to it, newest first. */
export async function timelineOf(view: View, register: Register, id: string): Promise<Timeline> {
  const entries: TimelineEntry[] = []
  let hidden = 0
  for (const { register: other, field } of view.catalogue.referring(register.id)) {
    const where = { op: 'equals', path: [field], value: id } as const
    if (scope(view.principal, other, 'read').rows === 'none') {
      hidden += (await count(view, other, { where, all: true })).hidden
      continue
    }
    const rows = await list(view, other, { where, all: true, sort: [], limit: EACH })
    if (rows.length === EACH) hidden += Math.max(0, (await count(view, other, { where, all: true })).total - EACH)
    const names = await referencedNames(view, other, rows)
    const dayField = occurrenceField(other)
    for (const row of rows) {
      const link = (name: string): { id: string; title: string } | undefined => {
        const target = row[name]
        return other.fields[name]?.type === 'reference' && typeof target === 'string' ? { id: target, title: names.get(target)?.title ?? '' } : undefined
      }
      const [decision, document] = [link('decision'), link('document')]
      const from = dayField ? row[dayField] : null
      const to = other.time === 'span' ? row['until'] : null
      entries.push({
        register: other.id, id: row.id, field, kind: other.label, from: typeof from === 'string' ? from : null, to: typeof to === 'string' ? to : null,
        holds: holdsOn(view.asOf, typeof from === 'string' ? from : null, typeof to === 'string' ? to : null),
        // The reader stands on the subject's own page: its name need not open every line.
        title: titleWithout(view, other, row, names, id), row: describeRow(view, other, row, names),
        ...(decision ? { decision } : {}), ...(document ? { document } : {}),
      })
    }
  }
  entries.sort((a, b) => (b.from ?? '').localeCompare(a.from ?? '') || a.kind.localeCompare(b.kind, 'zh') || a.id.localeCompare(b.id))
  return { entries, hidden }
}

function titleWithout(view: View, register: Register, row: Parameters<typeof describeRow>[2], names: Parameters<typeof describeRow>[3], id: string): string {
  const title = register.title.filter((name) => row[name] !== id && name !== register.on && name !== 'since')
  return describeRow(view, { ...register, title: title.length > 0 ? title : register.title }, row, names).title
}

function holdsOn(asOf: string, from: string | null, to: string | null): boolean {
  return (from === null || from <= asOf) && (to === null || to > asOf)
}
