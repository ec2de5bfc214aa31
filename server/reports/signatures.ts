import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { codeLabel, departmentRoles, roles, scope, type Principal, type Row } from '#kernel'
import { accountsWith } from '#server/auth/session'
import type { Database } from '#server/postgres/database'
import type { Signature, Signer, Signing, SigningRound, SigningState } from '#server/http/contract'
import { list, NotAllowed, type StoredRow } from '#server/postgres/read/list'
import type { View } from '#server/postgres/read/view'
import { act, type Writer } from '#server/postgres/write/act'
import { structuredDigest } from '#server/postgres/write/digest'
import { insertRows, updateRows } from '#server/postgres/write/rows'
import { Refused } from '#server/records/save'
import { frozenContent } from './freeze.ts'
import { narrativeRegister } from './narrative.ts'

const signatureRegister = 'report-signatures'
type Duty = Signature['duty']
const order: readonly Duty[] = ['draft', 'review', 'issue']

/** Who prepares reports asks for signatures. */
function maySubmit({ catalogue, principal }: Pick<View, 'catalogue' | 'principal'>): boolean {
  return scope(principal, catalogue.register(narrativeRegister), 'write').rows !== 'none'
}

/** Accounts that may be asked to sign: those of the department, who may read what they sign. Throws NotAllowed to whoever may not ask. */
export async function signersOf(database: Database, principal: Principal): Promise<Signer[]> {
  if (!maySubmit({ catalogue: database.catalogue, principal })) throw new NotAllowed('您无权提请签署，请由办公室或部领导提请')
  const holders = await accountsWith(database, principal.tenant, departmentRoles)
  return holders.map(({ account, name, roles: held }) => ({ account, name, roleLabels: held.map((r) => roles[r]) }))
}

async function rowsOf(view: View, frozen: readonly string[] | null): Promise<StoredRow[]> {
  const register = view.catalogue.register(signatureRegister)
  if (scope(view.principal, register, 'read').rows === 'none') return []
  return list(view, register, { where: frozen === null ? { op: 'and', of: [] } : { op: 'in', path: ['frozen'], values: frozen }, sort: ['-round', 'step'], all: true })
}

function roundState(rows: readonly StoredRow[]): SigningRound['state'] {
  const states = rows.map((r) => r['state'])
  if (states.includes('refused')) return 'refused'
  return states.includes('waiting') ? 'under-way' : states.every((s) => s === 'signed') ? 'signed' : 'withdrawn'
}

/** Rows of the newest round, in their order. */
function latestRound(rows: readonly StoredRow[]): StoredRow[] {
  const round = Math.max(0, ...rows.map((r) => Number(r['round'])))
  return rows.filter((r) => Number(r['round']) === round).sort((a, b) => Number(a['step']) - Number(b['step']))
}

/** How far the signing of each frozen report is, and whether it waits for the principal. `digests`: of the contents as they now are. */
export async function signingStates(view: View, digests: ReadonlyMap<string, string>): Promise<Map<string, { signing: SigningState; myTurn: boolean }>> {
  const rows = await rowsOf(view, [...digests.keys()])
  const found = new Map<string, { signing: SigningState; myTurn: boolean }>()
  for (const [id, digest] of digests) {
    const latest = latestRound(rows.filter((r) => r['frozen'] === id))
    const next = latest.find((r) => r['state'] === 'waiting')
    const state = latest.length === 0 ? 'none' : roundState(latest)
    const broken = latest.some((r) => r['state'] === 'signed' && r['digest'] !== digest)
    found.set(id, { signing: broken ? 'broken' : state, myTurn: state === 'under-way' && next?.['account'] === view.principal.account })
  }
  return found
}

/** The signing of a frozen report: every round, each signature with whether it still holds. Throws NotFound as `frozenContent` does. */
export async function signingOf(view: View, id: string): Promise<Signing> {
  const { frozen, content } = await frozenContent(view, id)
  const digest = structuredDigest(content)
  const rows = await rowsOf(view, [id])
  const rounds: SigningRound[] = []
  for (const round of [...new Set(rows.map((r) => Number(r['round'])))].sort((a, b) => b - a)) {
    const own = rows.filter((r) => Number(r['round']) === round).sort((a, b) => Number(a['step']) - Number(b['step']))
    rounds.push({ round, state: roundState(own), ...(await submission(view, own)), signatures: own.map((row) => signature(view, row, digest)) })
  }
  const [latest] = rounds
  const underWay = latest?.state === 'under-way'
  const next = latest?.signatures.find((s) => s.state === 'waiting')
  return {
    frozen, rounds, maySubmit: !underWay && frozen.intact && maySubmit(view), mayWithdraw: underWay && maySubmit(view),
    myTurn: underWay && next?.account === view.principal.account,
  }
}

async function submission(view: View, rows: readonly StoredRow[]): Promise<Pick<SigningRound, 'submittedBy' | 'submittedAt' | 'reason'>> {
  const { rows: found } = await sql<{ by: string; at: string; reason: string }>`select a.actor_name as by, a.at, a.reason from act_row as r join act as a on a.tenant = r.tenant and a.number = r.act
    where r.tenant = ${view.principal.tenant} and r.register = ${signatureRegister} and r.id = ${rows[0]?.id ?? null}::uuid order by r.act limit 1`.execute(view.connection)
  return { submittedBy: found[0]?.by ?? '', submittedAt: found[0]?.at ?? '', reason: found[0]?.reason ?? '' }
}

function signature(view: View, row: StoredRow, digest: string): Signature {
  const field = (name: string, code: string): string => {
    const declared = view.catalogue.register(signatureRegister).fields[name]
    return declared?.type === 'code' ? codeLabel(view.catalogue.codeSet(declared), code) : code
  }
  const words = (name: string): string | null => (row[name] == null ? null : String(row[name]))
  const [duty, state] = [String(row['duty']) as Duty, String(row['state']) as Signature['state']]
  return {
    id: row.id, step: Number(row['step']), duty, dutyLabel: field('duty', duty), account: String(row['account']), signer: String(row['signer']), state, stateLabel: field('state', state),
    signedAt: words('signedAt'), comment: words('comment'), valid: state === 'signed' ? row['digest'] === digest : null, act: row.version,
  }
}

/** Asks for signatures of a frozen report, in the order 拟稿, 核稿, 签发; the last of them issues it. */
export async function submitForSigning(database: Database, principal: Principal, id: string, asked: readonly { duty: Duty; account: string }[], reason: string): Promise<void> {
  const known = new Map((await signersOf(database, principal)).map((s) => [s.account, s]))
  const duties = asked.map((a) => order.indexOf(a.duty))
  if (duties.some((d, i) => d < (duties[i - 1] ?? 0))) throw new Refused('签署的次序是拟稿、核稿、签发，请调整')
  if (asked.at(-1)?.duty !== 'issue') throw new Refused('最后一位应是签发人，请补上')
  if (new Set(asked.map((a) => a.account)).size < asked.length) throw new Refused('同一账号在一轮里只签一次，请改为不同的人')
  for (const { account } of asked) if (!known.has(account)) throw new Refused(`没有可以签署的账号“${account}”，请重新选择`)
  await act(database, principal, { verb: 'sign', reason: reason || '提请签署' }, async (writer) => {
    const { frozen, content } = await frozenContent(writer.view, id)
    if (!frozen.intact || structuredDigest(content) !== frozen.digest) throw new Refused(tampered)
    const rows = await rowsOf(writer.view, [id])
    const latest = latestRound(rows)
    if (latest.length > 0 && roundState(latest) === 'under-way') throw new Refused('这一份正在签署，不能重复提请；要改签署人，请先撤回')
    const round = Number(latest[0]?.['round'] ?? 0) + 1
    await insertRows(writer, register(writer), asked.map(({ duty, account }, i) => ({
      id: randomUUID(), values: { frozen: id, round, step: i + 1, duty, account, signer: known.get(account)?.name ?? account, state: 'waiting', signedAt: null, comment: null, digest: null },
    })))
  })
}

const tampered = '冻结的内容与总摘要值不符，不能签署；请运行 mingshi verify 核对变更链'
const register = (writer: Writer): ReturnType<View['catalogue']['register']> => writer.view.catalogue.register(signatureRegister)

/** The row whose turn it is, if it is the principal's. */
async function turn(writer: Writer, id: string): Promise<{ own: StoredRow; waiting: StoredRow[] }> {
  const latest = latestRound(await rowsOf(writer.view, [id]))
  const waiting = latest.filter((r) => r['state'] === 'waiting')
  if (waiting.length === 0 || roundState(latest) !== 'under-way') throw new Refused('这一份现在没有待签的事项，请刷新后再看')
  const [own] = waiting
  if (!own || own['account'] !== writer.principal.account) throw new Refused(`现在轮到${String(own?.['signer'] ?? '')}，还没有轮到您`)
  return { own, waiting }
}

/** Signs: the signature is bound to the digest of what is frozen, recomputed at this moment. The caller has asked for the password again. */
export async function signReport(database: Database, principal: Principal, id: string, comment: string): Promise<void> {
  await act(database, principal, { verb: 'sign', reason: comment || '签署' }, async (writer) => {
    const { own } = await turn(writer, id)
    const { frozen, content } = await frozenContent(writer.view, id)
    const digest = structuredDigest(content)
    if (!frozen.intact || digest !== frozen.digest) throw new Refused(tampered)
    await write(writer, [own], { state: 'signed', signedAt: new Date().toISOString(), comment: comment || null, digest })
  })
}

/** Returns the report for the reason given; who would have signed after does not any more. */
export async function refuseReport(database: Database, principal: Principal, id: string, comment: string): Promise<void> {
  await act(database, principal, { verb: 'sign', reason: `退回：${comment}` }, async (writer) => {
    const { own, waiting } = await turn(writer, id)
    await write(writer, [own], { state: 'refused', signedAt: new Date().toISOString(), comment })
    await write(writer, waiting.filter((r) => r !== own), { state: 'withdrawn' })
  })
}

/** Takes the request back; what has been signed stays on record. */
export async function withdrawSigning(database: Database, principal: Principal, id: string, reason: string): Promise<void> {
  if (!maySubmit({ catalogue: database.catalogue, principal })) throw new NotAllowed('您无权撤回提请，请由办公室或部领导撤回')
  await act(database, principal, { verb: 'sign', reason: `撤回提请：${reason}` }, async (writer) => {
    await frozenContent(writer.view, id)
    const latest = latestRound(await rowsOf(writer.view, [id]))
    if (roundState(latest) !== 'under-way') throw new Refused('这一份现在没有待签的事项，请刷新后再看')
    await write(writer, latest.filter((r) => r['state'] === 'waiting'), { state: 'withdrawn' })
  })
}

async function write(writer: Writer, rows: readonly StoredRow[], changes: Row): Promise<void> {
  if (rows.length === 0) return
  const fields = Object.keys(register(writer).fields)
  await updateRows(writer, register(writer), rows.map((row) => ({ id: row.id, values: { ...Object.fromEntries(fields.map((f) => [f, row[f] ?? null])), ...changes } })))
}
