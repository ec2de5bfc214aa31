import { earliest, type Establishment, type Predicate, type Value } from '#kernel'
import { list, type StoredRow } from '#server/postgres/read/list'
import type { View } from '#server/postgres/read/view'

/**
 * One place in the establishment. `vacant`: nobody holds it, since `since` where that is known. `surplus`: somebody holds a post
 * beyond its quota, or one that the unit does not have.
 */
export interface Seat {
  readonly kind: 'filled' | 'vacant' | 'surplus'
  readonly unit: string
  readonly post: StoredRow | null
  readonly title: string
  readonly level: string | null
  readonly leading: boolean
  readonly holder: { readonly person: string; readonly appointment: string } | null
  readonly since: string | null
}
export interface Seats { readonly seats: readonly Seat[]; /** Posts whose quota has not been set: they have as many seats as holders. */ readonly unset: number }

/** The seats of units, with those below them, on the day of the view; of all units where none is named. Throws NotAllowed. */
export async function seatsOf(view: View, { posts, holders }: Establishment, units: readonly string[]): Promise<Seats> {
  const within = (field: string): Predicate[] => (units.length === 0 ? [] : [{ op: 'under', path: [field], values: units }])
  const postRegister = view.catalogue.register(posts.register)
  const holderRegister = view.catalogue.register(holders.register)
  const found = await list(view, postRegister, { where: { op: 'and', of: within(posts.unit) }, sort: [posts.level, posts.title] })
  const spans = await list(view, holderRegister, {
    where: { op: 'and', of: [...Object.entries(holders.where).map(([f, values]): Predicate => ({ op: 'in', path: [f], values })), { op: 'not', of: { op: 'empty', path: [holders.unit] } }, ...within(holders.unit)] }, all: true, sort: [],
  })
  const byUnit = Map.groupBy(found, (p) => String(p[posts.unit]))
  const held = Map.groupBy(spans.filter((s) => earliest(String(s['since'])) <= view.asOf), (s) => String(s[holders.unit]))
  const named = holderRegister.fields[holders.post] !== undefined
  const seats: Seat[] = []
  let unset = 0
  for (const unit of new Set([...byUnit.keys(), ...held.keys()])) {
    const own = byUnit.get(unit) ?? []
    const placed = place(own, held.get(unit) ?? [], { posts, holders }, view.asOf, named)
    for (const post of own) {
      const { present, past } = placed.get(post.id) ?? { present: [], past: [] }
      const set = post[posts.quota]
      if (typeof set !== 'number') unset += 1
      const quota = typeof set === 'number' ? set : present.length
      const common = { unit, post, title: String(post[posts.title]), level: text(post[posts.level]), leading: post[posts.leading] === true }
      present.forEach((row, i) => seats.push({ ...common, kind: i < quota ? 'filled' : 'surplus', holder: holderOf(row, holders), since: String(row['since']) }))
      for (let i = present.length; i < quota; i++) seats.push({ ...common, kind: 'vacant', holder: null, since: vacantSince(past, present, i + 1, view.asOf) ?? text(post[posts.since]) })
    }
    for (const row of placed.get('')?.present ?? []) seats.push({ kind: 'surplus', unit, post: null, title: String(row[holders.title] ?? ''), level: text(row[holders.level]), leading: false, holder: holderOf(row, holders), since: String(row['since']) })
  }
  return { seats, unset }
}

const text = (value: Value | undefined): string | null => (value == null ? null : String(value))
const holderOf = (row: StoredRow, holders: Establishment['holders']): Seat['holder'] => ({ person: String(row[holders.person]), appointment: row.id })
const ended = (row: StoredRow, day: string): boolean => row['until'] != null && earliest(String(row['until'])) <= day

interface Held { readonly present: StoredRow[]; readonly past: StoredRow[] }

/**
 * Who sits where in one unit: on the post he is appointed to; else on the one whose name his own ends with or contains, the
 * longest first (副局长 before 局长); else, while seats are free, on one of his level. '' holds those without any post.
 */
function place(own: readonly StoredRow[], rows: readonly StoredRow[], { posts, holders }: Establishment, day: string, named: boolean): Map<string, Held> {
  const placed = new Map<string, Held>()
  const put = (post: string, row: StoredRow): void => {
    const at = placed.get(post) ?? { present: [], past: [] }
    placed.set(post, at);
    (ended(row, day) ? at.past : at.present).push(row)
  }
  const byLength = own.toSorted((a, b) => String(b[posts.title]).length - String(a[posts.title]).length)
  const left: StoredRow[] = []
  for (const row of rows.toSorted((a, b) => (String(a['since']) < String(b['since']) ? -1 : 1))) {
    const said = String(row[holders.title] ?? '')
    const at = own.find((p) => named && p.id === row[holders.post])
      ?? byLength.find((p) => said.endsWith(String(p[posts.title])) && sameLevel(p, row, posts.level, holders.level)) ?? byLength.find((p) => said.includes(String(p[posts.title])) && sameLevel(p, row, posts.level, holders.level))
    if (at) put(at.id, row)
    else left.push(row)
  }
  for (const row of left) {
    const free = ended(row, day) ? undefined : own.find((p) => p[posts.level] != null && p[posts.level] === row[holders.level] && (placed.get(p.id)?.present.length ?? 0) < Number(p[posts.quota] ?? 0))
    put(free?.id ?? '', row)
  }
  return placed
}

const sameLevel = (post: StoredRow, row: StoredRow, theirs: string, ours: string): boolean => post[theirs] == null || row[ours] == null || post[theirs] === row[ours]

/** The day from which fewer than `n` have held a post: going back in time, the last on which so many still did. Null: never so many. */
function vacantSince(past: readonly StoredRow[], present: readonly StoredRow[], n: number, day: string): string | null {
  const events = [...past.map((r) => ({ on: String(r['until']), by: 1 })), ...past.map((r) => ({ on: String(r['since']), by: -1 })), ...present.map((r) => ({ on: String(r['since']), by: -1 }))]
    .filter((e) => earliest(e.on) <= day).toSorted((a, b) => (earliest(a.on) === earliest(b.on) ? a.by - b.by : earliest(a.on) < earliest(b.on) ? 1 : -1))
  let count = present.length
  for (const { on, by } of events) {
    count += by
    if (count >= n) return on
  }
  return null
}
