import type { Register } from '#kernel'
import { namesOf } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import { complain, type Draft, type Group } from './draft.ts'
import { Earlier, type Standing } from './earlier.ts'
import { candidates, keyOf } from './match.ts'

/**
 * Refuses what recognising rows by one key cannot see: two rows of the file that are the same stored row, and rows that
 * would take the name or number of another one.
 */
export async function refuseCollisions(view: View, group: Group, earlier = new Earlier()): Promise<void> {
  const { register } = group
  const open = (): Draft[] => group.drafts.filter((d) => d.outcome !== 'rejected')
  const taken = earlier.seen('row', [])
  for (const draft of open()) {
    const twin = draft.before ? taken.get(draft.before.id) : undefined
    if (twin) complain(draft, register.title[0] ?? null, `与${placeOf(twin, draft)}是同一条${register.label}，请合成一行`)
    else if (draft.before) taken.set(draft.before.id, earlier.standing(register, draft))
  }
  for (const key of register.unique ?? []) {
    const keyed = open().filter((d) => d.outcome !== 'unchanged' && d.after && key.every((f) => d.after?.[f] != null))
    // A new row was already looked for by a key of one field, and not found.
    const asked = keyed.filter((d) => d.before || key.length > 1)
    const existing = await candidates(view, register, key, asked.flatMap((d) => (d.after ? [d.after] : [])), earlier.upTo)
    const seen = earlier.seen('key', key)
    const others = new Map<Draft, string>()
    for (const draft of keyed) {
      const text = keyOf(key, draft.after ?? {})
      const other = (existing.get(text) ?? []).find((row) => row.id !== draft.id)
      const twin = seen.get(text)
      if (twin) complain(draft, key.at(-1) ?? null, `${words(register, key)}与${placeOf(twin, draft)}相同，请核对`)
      else if (other) others.set(draft, other.id)
      else seen.set(text, earlier.standing(register, draft))
    }
    const names = await namesOf(view, register, others.values())
    for (const [draft, id] of others) {
      const same = `${words(register, key)}已用于另一条${register.label}“${names.get(id)?.title ?? ''}”`
      complain(draft, key.at(-1) ?? null, draft.before ? `${same}，与本行按${words(register, recognised(register, draft) ?? key)}认出的不是同一条，请核对` : `${same}，请核对`)
    }
  }
}

function recognised(register: Register, draft: Draft): readonly string[] | undefined {
  return (register.unique ?? []).find((key) => draft.before && key.every((f) => draft.values[f] != null) && keyOf(key, draft.values) === keyOf(key, draft.before))
}

const words = (register: Register, key: readonly string[]): string => key.map((f) => register.fields[f]?.label ?? f).join('、')

function placeOf(other: Standing, draft: Draft): string {
  return `${other.origin.file === draft.origin.file ? '' : `“${other.origin.file}”`}${other.origin.row ? `第 ${other.origin.row} 行` : ''}`
}
