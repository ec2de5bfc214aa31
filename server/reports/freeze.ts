import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { indicatorsOf, scope, type Indicator, type Period, type Principal, type Report } from '#kernel'
import type { Database } from '#server/postgres/database'
import type { FrozenReport, ReportView } from '#server/http/contract'
import { specOf } from '#server/figures/evaluate'
import { momentOf } from '#server/figures/figure'
import { find, list, NotAllowed, type StoredRow } from '#server/postgres/read/list'
import { actOf, today, type Moment, type View } from '#server/postgres/read/view'
import { NotFound, Refused } from '#server/records/save'
import { act } from '#server/postgres/write/act'
import { structuredDigest } from '#server/postgres/write/digest'
import { insertRows } from '#server/postgres/write/rows'
import { contentOf, readContent, type FrozenContent } from './content.ts'
import { narrativeOf } from './narrative.ts'

const register = 'frozen-reports'

/**
 * Keeps a report as it now reads: text, figures, members, definition digests and a digest of the whole, in one act.
 * `moment` defaults to the last day of the period and the newest act; both are kept as concrete values. Freezing the very
 * same content again changes nothing and returns what is there. Throws NotAllowed (Chinese) when the principal may not
 * freeze, or sees only part of the rows behind a figure: such numbers would be wrong for good.
 */
export async function freezeReport(database: Database, principal: Principal, report: Report, period: Period, moment: Moment, reason: string, tenantName: string): Promise<Frozen> {
  const declared = database.catalogue.register(register)
  if (scope(principal, declared, 'write').rows === 'none') throw new NotAllowed('您无权冻结报告，请由部领导冻结')
  const why = reason.trim() || `冻结${report.label}（${period.label}）`
  const { result } = await act(database, principal, { verb: 'freeze', reason: why }, async (writer) => {
    const { asOf, knownAt } = momentOf(period, moment)
    const { head } = writer.view
    const view: View = { ...writer.view, asOf, knownAt: await actOf(writer.connection, principal.tenant, knownAt, head) }
    requireWhole(view, indicatorsOf(await narrativeOf(view, report, period)), '冻结')
    const content = await contentOf(view, report, period, tenantName)
    const digest = structuredDigest(content)
    const [same] = await list(writer.view, declared, { where: { op: 'equals', path: ['digest'], value: digest }, all: true, sort: [] })
    if (same) return describe(same, await originOf(writer.view, same))
    const id = randomUUID()
    const values = {
      report: report.id, title: content.view.title, period: period.label, asOf, knownAt: content.view.knownAt, frozenOn: today(), digest,
      content: content as unknown as Record<string, unknown>,
    }
    await insertRows(writer, declared, [{ id, values }])
    return describe({ ...values, id, version: writer.number } as StoredRow, { name: principal.name, reason: why })
  })
  return result
}

/** Throws NotAllowed unless the principal sees every row behind these indicators. */
export function requireWhole(view: Pick<View, 'catalogue' | 'principal'>, indicators: readonly string[], deed: string): void {
  const partly = indicators.flatMap((id): Indicator[] => {
    const indicator = view.catalogue.indicators.get(id)
    return indicator && ![specOf(indicator), specOf(indicator, 'denominator')].every((spec) => scope(view.principal, view.catalogue.register(spec.register), 'read').rows === 'all') ? [indicator] : []
  })
  if (partly.length > 0) throw new NotAllowed(`有 ${partly.length} 个数字背后的台账您不能全部查看（${partly.map((i) => i.label).join('、')}），不能${deed}；请由有权查看的人员办理`)
}

/** A frozen report and the id of the report it is of. */
export type Frozen = FrozenReport & { readonly report: string }

/** All frozen reports that the principal may see, newest first. */
export async function frozenReports(view: View): Promise<Frozen[]> {
  const rows = await list(view, view.catalogue.register(register), { all: true, sort: ['-frozenOn'] })
  const described: { version: number; frozen: Frozen }[] = []
  for (const row of rows) described.push({ version: row.version, frozen: describe(row, await originOf(view, row)) })
  return described.sort((a, b) => b.version - a.version).map((d) => d.frozen)
}

/** A frozen report with its content. Throws NotFound when there is none that the principal may see, Refused when its content is unreadable. */
export async function frozenContent(view: View, id: string): Promise<{ frozen: Frozen; content: FrozenContent }> {
  const row = await find(view, view.catalogue.register(register), id)
  if (!row) throw new NotFound('没有这份冻结报告，或您无权查看')
  const frozen = describe(row, await originOf(view, row))
  const content = readContent(row['content'])
  if (!content) throw new Refused(`冻结报告“${frozen.title}”（${frozen.frozenOn}）的内容已被破坏，读不出来；请运行 mingshi verify 核对变更链`)
  return { frozen, content }
}

/** A frozen report as it read that day. Throws as `frozenContent` does. */
export async function frozenView(view: View, id: string): Promise<ReportView> {
  return (await frozenContent(view, id)).content.view
}

/** `intact`: the content gives the digest kept beside it, and says the same as the columns do. */
function describe(row: StoredRow, origin: Origin): Frozen {
  const content = readContent(row['content'])
  const [title, period, asOf, knownAt, digest] = [String(row['title']), String(row['period']), String(row['asOf']), Number(row['knownAt']), String(row['digest'])]
  const agrees = content !== null && content.view.id === String(row['report']) && content.view.title === title && content.view.period.label === period && content.view.asOf === asOf && content.view.knownAt === knownAt
  return { id: row.id, report: String(row['report']), title, period, asOf, knownAt, frozenOn: String(row['frozenOn']), frozenBy: origin.name, reason: origin.reason, digest, intact: agrees && structuredDigest(row['content']) === digest }
}

/** Who froze it, and why. */
interface Origin { readonly name: string; readonly reason: string }

async function originOf(view: View, row: StoredRow): Promise<Origin> {
  const { rows } = await sql<Origin>`select a.actor_name as name, a.reason from act_row as r join act as a on a.tenant = r.tenant and a.number = r.act
    where r.tenant = ${view.principal.tenant} and r.register = ${register} and r.id = ${row.id}::uuid and r.operation = 'insert' order by r.act limit 1`.execute(view.connection)
  return rows[0] ?? { name: '', reason: '' }
}
