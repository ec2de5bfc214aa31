import { sql } from 'kysely'
import { casesOf, columnName, itemsOf, scope, type Predicate, type Quota, type Register } from '#kernel'
import type { QuotaLedger, QuotaList, QuotaRow, QuotaView } from '#server/http/contract'
import { condition, count, list, ready, type StoredRow } from '#server/postgres/read/list'
import { namesOf } from '#server/postgres/read/titles'
import { relation, type View } from '#server/postgres/read/view'
import { lawFor } from '#server/rules/law'

type Quotas = NonNullable<Register['quotas']>

/** What every row of the register that holds approves, and what uses it: counted as the lists behind the numbers count. */
export async function quotaLedger(view: View, register: Register, quotas: Quotas): Promise<QuotaLedger> {
  const rows = await list(view, register, {})
  const names = await namesOf(view, perOf(view, register, quotas), rows.flatMap((r) => textOf(r, quotas.per) ?? []))
  const running = await runningItems(view, quotas)
  const law = await lawFor(view)
  const found: QuotaRow[] = []
  for (const row of rows) {
    const per = textOf(row, quotas.per)
    if (per === null) continue
    const uses = await usesOf(view, quotas, per)
    found.push({
      id: row.id, per, title: names.get(per)?.title ?? '', since: textOf(row, 'since'), base: quotas.base === undefined ? null : numberOf(row, quotas.base), baseLabel: quotas.base === undefined ? null : register.fields[quotas.base]?.label ?? null,
      quotas: quotas.of.map((quota): QuotaView => {
        const approved = numberOf(row, quota.approved)
        const used = { n: quota.uses.codes.reduce((sum, code) => sum + (uses.get(keyOf(quota))?.get(code) ?? 0), 0), register: quota.uses.register, filter: JSON.stringify([[quota.uses.by, 'under', per], [quota.uses.field, 'in', ...quota.uses.codes]]) }
        const [entering, leaving] = quota.reserved ? [moving(quota, quota.reserved.field, running, per), moving(quota, quota.reserved.less, running, per)] : [null, null]
        return {
          label: quota.label.replace('其中：', ''), part: quota.within !== undefined, approved, used, entering, leaving, codes: [...quota.uses.codes],
          left: approved === null ? null : approved - used.n - (entering?.n ?? 0) + (leaving?.n ?? 0), clause: quota.clause === undefined ? null : law.cite(quota.clause, view.asOf).text,
        }
      }),
    })
  }
  return { register: register.id, label: quotas.label, asOf: view.asOf, knownAt: view.knownAt ?? view.head, question: quotas.question ?? null, rows: found, unplaced: await unplacedOf(view, quotas) }
}

function perOf(view: View, register: Register, quotas: Quotas): Register {
  const field = register.fields[quotas.per]
  if (field?.type !== 'reference') throw new Error(`${register.id}.${quotas.per} is no reference`)
  return view.catalogue.register(field.register)
}

const keyOf = ({ uses }: Quota): string => `${uses.register} ${uses.by} ${uses.field}`

/** How many rows at or below the place have each code: one question for each register, not one for each number. */
async function usesOf(view: View, quotas: Quotas, per: string): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const found = new Map<string, Map<string, number>>()
  for (const quota of quotas.of) {
    const { register: id, by, field } = quota.uses
    if (found.has(keyOf(quota))) continue
    const register = view.catalogue.register(id)
    const { rows: visible } = scope(view.principal, register, 'read')
    const counted = new Map<string, number>()
    found.set(keyOf(quota), counted)
    if (visible === 'none') continue
    const codes = [...new Set(quotas.of.filter((q) => keyOf(q) === keyOf(quota)).flatMap((q) => q.uses.codes))]
    const query = await ready(view, register, { where: { op: 'and', of: [{ op: 'under', path: [by], values: [per] }, { op: 'in', path: [field], values: codes }] } satisfies Predicate })
    const column = sql.ref(`t.${columnName(field)}`)
    const { rows } = await sql<{ code: string; n: number }>`select ${column} as code, count(*)::int as n from ${relation(view, register)} as t where ${condition(view, register, query, visible === 'all' ? null : visible)} group by 1`.execute(view.connection)
    for (const { code, n } of rows) counted.set(code, n)
  }
  return found
}

interface Moving { readonly per: string | null; readonly values: StoredRow }

/** Items of running cases, with whose quota each of them uses. */
async function runningItems(view: View, quotas: Quotas): Promise<readonly Moving[]> {
  const reserved = quotas.of.find((q) => q.reserved)?.reserved
  if (!reserved || !view.catalogue.registers.has(itemsOf(reserved.procedure))) return []
  const [cases, items] = [view.catalogue.register(casesOf(reserved.procedure)), view.catalogue.register(itemsOf(reserved.procedure))]
  if ([cases, items].some((r) => scope(view.principal, r, 'read').rows === 'none')) return []
  const open = await list(view, items, { where: { op: 'in', path: ['status'], values: ['open'] }, sort: [] })
  const whose = new Map((await list(view, cases, { where: { op: 'in', path: ['id'], values: [...new Set(open.flatMap((i) => textOf(i, 'case') ?? []))] }, all: true, sort: [], fields: [reserved.by] })).map((c) => [c.id, textOf(c, reserved.by)]))
  return open.map((values) => ({ per: whose.get(textOf(values, 'case') ?? '') ?? null, values }))
}

function moving(quota: Quota, field: string, running: readonly Moving[], per: string): QuotaList | null {
  const { reserved, uses } = quota
  if (!reserved) return null
  const n = running.filter((m) => m.per === per && uses.codes.includes(textOf(m.values, field) ?? '')).length
  return { n, register: itemsOf(reserved.procedure), filter: JSON.stringify([['status', 'in', 'open'], [`case.${reserved.by}`, 'in', per], [field, 'in', ...uses.codes]]) }
}

/** Rows that use something and say nowhere where. */
async function unplacedOf(view: View, quotas: Quotas): Promise<QuotaList | null> {
  const first = quotas.of[0]
  if (!first) return null
  const { register: id, by, field } = first.uses
  const codes = [...new Set(quotas.of.filter((q) => keyOf(q) === keyOf(first)).flatMap((q) => q.uses.codes))]
  const register = view.catalogue.register(id)
  if (scope(view.principal, register, 'read').rows === 'none') return null
  const { total } = await count(view, register, { where: { op: 'and', of: [{ op: 'empty', path: [by] }, { op: 'in', path: [field], values: codes }] } })
  return total === 0 ? null : { n: total, register: id, filter: JSON.stringify([[by, 'empty'], [field, 'in', ...codes]]) }
}

function textOf(row: StoredRow, field: string): string | null {
  const value = row[field]
  return typeof value === 'string' ? value : null
}
function numberOf(row: StoredRow, field: string): number | null {
  const value = row[field]
  return typeof value === 'number' ? value : null
}
