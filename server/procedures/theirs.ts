import { sql } from 'kysely'
import type { ItemState, Problem, Procedure } from '#kernel'
import type { View } from '#server/postgres/read/view'
import { rowsWhere } from './load.ts'

/**
 * Whatever row an item names has to be about whom the item is about: an act would else correct, annul or close somebody else's
 * record. Rows of registers that have another subject (a unit, a post) are not concerned.
 */
export async function notTheirs(view: View, { items: shape }: Procedure, items: readonly ItemState[]): Promise<Problem[]> {
  const subject = shape?.fields[shape.subject]
  if (!shape || subject?.type !== 'reference') return []
  const problems: Problem[] = []
  for (const [name, field] of Object.entries(shape.fields)) {
    if (name === shape.subject || field.type !== 'reference') continue
    const register = view.catalogue.register(field.register)
    const about = register.subject === undefined ? undefined : register.fields[register.subject]
    if (register.subject === undefined || about?.type !== 'reference' || about.register !== subject.register) continue
    const named = items.flatMap((item) => (typeof item.fields[name] === 'string' ? [{ item, id: item.fields[name] }] : []))
    if (named.length === 0) continue
    const rows = await rowsWhere(view, register, sql`t.id = any(${named.map((n) => n.id)}::uuid[])`)
    for (const { item, id } of named) {
      const row = rows.find((r) => r.id === id)
      if (row?.[register.subject] === item.fields[shape.subject]) continue
      problems.push({ field: `${item.id}.${name}`, message: `${item.name}：所选的“${field.label}”${row ? '记的是他人' : '已不存在'}，请改选本人的${register.label}` })
    }
  }
  return problems
}
