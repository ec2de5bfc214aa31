import { sql } from 'kysely'
import { columnName, scope, type Register } from '#kernel'
import { relation, type View } from '#server/postgres/read/view'

/** Cases told by number; the rest is said to be there. */
const TOLD = 3

/**
 * Why rows cannot be taken out that a case is about: a case keeps what it was about for ever, and nobody corrects it by hand.
 * Names the cases that the asker may read, those under way first; null where no case holds any of them.
 */
export async function heldByCases(view: View, register: Register, ids: readonly string[]): Promise<string | null> {
  const told = new Map<string, boolean>()
  let hidden = false
  for (const { register: other, field } of view.catalogue.referring(register.id)) {
    if (!other.keptBy) continue
    const of = other.fields['case']
    const cases = of?.type === 'reference' ? view.catalogue.register(of.register) : other
    const { rows } = await sql<{ number: string; open: boolean }>`select distinct c.number, c.closed_on is null as open from ${relation(view, other)} as t join ${relation(view, cases)} as c on c.tenant = t.tenant and c.id = ${cases === other ? sql`t.id` : sql`t."case"`}
      where t.tenant = ${view.principal.tenant} and ${sql.ref(`t.${columnName(field)}`)} = any(${ids}::uuid[]) order by 1`.execute(view.connection)
    if (rows.length > 0 && scope(view.principal, cases, 'read').rows !== 'all') hidden = true
    else for (const row of rows) told.set(`${other.keptBy.label} ${row.number}`, row.open)
  }
  if (told.size === 0 && !hidden) return null
  const named = [...told].sort(([, a], [, b]) => Number(b) - Number(a)).map(([number, open]) => `${number}（${open ? '办理中' : '已结'}）`)
  const rest = named.length > TOLD || hidden
  return `案卷列有这条记录，须留存，不能撤销：${named.slice(0, TOLD).join('、')}${rest ? `${named.length > 0 ? '，另有' : ''}${hidden ? '您无权查看的案件' : `${named.length - TOLD} 案`}` : ''}。登记有误的请更正，与别的重复的请合并时保留这一条`
}
