import { demonstrationAccounts } from '#fixtures/demo/accounts'
import { generateCity } from '#fixtures/demo/index'
import { holds, roles, type Predicate, type Principal, type Register } from '#kernel'
import { hashPassword } from './auth/session.ts'
import { inTenant } from './postgres/database.ts'
import { page } from './postgres/read/page.ts'
import { headNumber, look, today } from './postgres/read/view.ts'
import { act } from './postgres/write/act.ts'
import { insertStream, type WholeRow } from './postgres/write/rows.ts'
import { nameTenant, operator, putAccounts, refreshStatistics, type Runtime } from './runtime.ts'
import { searchRegister } from './records/search.ts'

class NotEmpty extends Error {}

/**
 * Fills an empty tenant with the demonstration city: deterministic from size, seed and day. Refuses a tenant that already
 * holds anything, so that invented people never mix with real ones.
 */
export async function demonstrate(runtime: Runtime, options: { members?: number; seed?: number; log?: (line: string) => void }): Promise<{ rows: number }> {
  const { database } = runtime
  const principal: Principal = { ...operator(runtime.tenant), account: 'demo', name: '演示数据' }
  if (await inTenant(database, principal, (c) => headNumber(c, principal.tenant)) > 0) throw new NotEmpty('数据库里已有记录，不能再装入演示数据。请换一个空的数据目录：mingshi demo --data 新目录')
  const { result: rows } = await act(database, principal, { verb: 'demonstrate', reason: '装入演示城市' }, async (writer) => {
    let n = 0
    function* batches(): Generator<{ register: Register; rows: WholeRow[] }> {
      for (const batch of generateCity({ ...(options.members ? { members: options.members } : {}), ...(options.seed !== undefined ? { seed: options.seed } : {}), today: today() })) {
        const register = database.catalogue.register(batch.register)
        yield { register, rows: batch.rows.map(({ id, ...values }) => ({ id, values })) }
        n += batch.rows.length
        options.log?.(`装入${register.label} ${batch.rows.length} ${register.unit}`)
      }
    }
    await insertStream(writer, batches())
    return n
  })
  await nameTenant(runtime, '示范市', true)
  await refreshStatistics(runtime)
  await signIns(runtime, principal)
  return { rows }
}

async function signIns(runtime: Runtime, principal: Principal): Promise<void> {
  const unitRegister = runtime.database.catalogue.register('unit')
  const accounts = []
  for (const a of demonstrationAccounts) {
    const units = a.unitName ? (await look(runtime.database, principal, {}, (view) => searchRegister(view, unitRegister, a.unitName ?? '', 1))).map((u) => u.id) : null
    accounts.push({ account: a.account, name: a.name, passwordHash: await hashPassword(a.password), roles: a.roles, units, person: a.holder ? await holderOf(runtime, principal, a.holder) : null })
  }
  await putAccounts(runtime, accounts)
}

/** Who holds a main post of a level in a unit; the first of several by name. */
async function holderOf(runtime: Runtime, principal: Principal, { unitName, level }: { unitName: string; level: string }): Promise<string | null> {
  const { catalogue } = runtime.database
  return look(runtime.database, principal, {}, async (view) => {
    const [unit] = await searchRegister(view, catalogue.register('unit'), unitName, 1)
    if (!unit) return null
    const where: Predicate = { op: 'and', of: [holds, { op: 'equals', path: ['unit'], value: unit.id }, { op: 'equals', path: ['level'], value: level }, { op: 'equals', path: ['kind'], value: 'main' }] }
    const { rows } = await page(view, catalogue.register('appointment'), { where, sort: ['person'], limit: 1 })
    return typeof rows[0]?.['person'] === 'string' ? rows[0]['person'] : null
  })
}

/** Sign-ins shown on the sign-in page of a demonstration. */
export function shownSignIns(): { account: string; name: string; roleLabels: string[]; password: string }[] {
  return demonstrationAccounts.map((a) => ({ account: a.account, name: a.name, roleLabels: a.roles.length > 0 ? a.roles.map((r) => roles[r]) : ['本人'], password: a.password }))
}
