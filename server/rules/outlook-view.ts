import { sql } from 'kysely'
import { and, belongsTo, scope, type Outcome, type Predicate, type Register } from '#kernel'
import { writeWorkbook } from '#formats/xlsx'
import type { OutlookList, OutlookRow, OutlookUnit, OutlookView, VerdictView } from '#server/http/contract'
import type { Database } from '#server/postgres/database'
import { compile } from '#server/postgres/read/compile'
import { NotAllowed } from '#server/postgres/read/list'
import { gathered } from '#server/postgres/read/subtree'
import { namesOf } from '#server/postgres/read/titles'
import { relation, type View } from '#server/postgres/read/view'
import { answerView, offRules, sourcesOf } from './explain.ts'
import { judgeInstances, keptBehind, presumedFor, questionNamed, refuseKept, type Judgement } from './judge.ts'
import { lawFor } from './law.ts'
import { outlookOf, type Outlook } from './outlook.ts'
import { dayText } from './standing.ts'

export interface OutlookAsked {
  /** Where threads that help to judge very many may connect. */
  readonly database: Pick<Database, 'pool'>
  readonly until: string
  /** Only these subjects. */
  readonly where: Predicate | null
  readonly unit: string | null
  /** Only those whose own unit it is; '' for those who have none. */
  readonly at?: string | null
}

/** `now`: it is so already; a month in which it comes; `?` after either: only if what is missing turns out well; `never`: it does not come. Lists are opened by a year too. */
export type Bucket = string

/** Places in the outlook of those whom the asker sees and asked for. */
async function placesOf(view: View, outlook: Outlook, asked: OutlookAsked): Promise<number[]> {
  const places = await visiblePlaces(view, outlook, asked)
  const { at } = asked
  if (at === undefined || at === null) return places
  const unitOf = await unitsOf(view, outlook.about, null)
  return places.filter((i) => (unitOf.get(outlook.ids[i] ?? '') ?? '') === at)
}

async function visiblePlaces(view: View, outlook: Outlook, { where, unit }: OutlookAsked): Promise<number[]> {
  const { rows } = scope(view.principal, outlook.about, 'read')
  if (rows === 'none') throw new NotAllowed(`您无权查看“${outlook.about.label}”`)
  const belongs = unit === null ? null : belongsTo(outlook.about, [unit])
  const parts = [...(rows === 'all' ? [] : [rows]), ...(where ? [where] : []), ...(belongs ? [belongs] : [])]
  if (parts.length === 0) return outlook.ids.map((_, i) => i)
  const asked = await gathered(view, outlook.about, and(parts))
  const found = await sql<{ id: string }>`select t.id from ${relation(view, outlook.about)} as t where t.tenant = ${view.principal.tenant} and ${compile(view, outlook.about, 't', asked)}`.execute(view.connection)
  const ids = new Set(found.rows.map((r) => r.id))
  return outlook.ids.flatMap((id, i) => (ids.has(id) ? [i] : []))
}

function bucketOf(outlook: Outlook, q: number, i: number): Bucket | null {
  const now = outlook.now[q]?.[i] ?? -1
  if (now < 0) return null
  const day = outlook.day[q]?.[i] ?? 0
  if (day === 0) return 'never'
  const text = dayText(Math.abs(day))
  return `${text === outlook.on ? 'now' : text.slice(0, 7)}${day < 0 ? '?' : ''}`
}

/** How many come to what, in which month: every number opens `outlookList` of its question and bucket. */
export async function outlookView(view: View, about: Register, asked: OutlookAsked): Promise<OutlookView> {
  const outlook = await outlookOf(asked.database, view, about, asked.until)
  const law = await lawFor(view)
  const places = await placesOf(view, outlook, asked)
  return {
    asOf: view.asOf, knownAt: view.knownAt ?? view.head, until: asked.until, total: places.length,
    questions: outlook.questions.flatMap(({ question, lookout, rules }, q) => {
      if (keptBehind(view, question).length > 0) return []
      const counts: Record<string, number> = {}
      for (const i of places) {
        const bucket = bucketOf(outlook, q, i)
        if (bucket !== null) counts[bucket] = (counts[bucket] ?? 0) + 1
      }
      return { id: question.id, label: question.label, arrival: lookout.label, words: question.words, onlyFuture: lookout.onlyFuture === true, rules: rules.length, off: offRules(law, rules, view.asOf), counts }
    }),
  }
}

/** Counts of one question by unit and year. */
export async function outlookGroups(view: View, about: Register, question: string, asked: OutlookAsked): Promise<OutlookUnit[]> {
  refuseKept(view, questionNamed(view, question))
  const outlook = await outlookOf(asked.database, view, about, asked.until)
  const q = outlook.questions.findIndex((x) => x.question.id === question)
  const places = await placesOf(view, outlook, asked)
  const unitOf = await unitsOf(view, about, null)
  const groups = new Map<string, Record<string, number>>()
  for (const i of places) {
    const bucket = bucketOf(outlook, q, i)
    const unit = unitOf.get(outlook.ids[i] ?? '') ?? ''
    if (bucket === null) continue
    const counts = groups.get(unit) ?? groups.set(unit, {}).get(unit) ?? {}
    const cell = yearOf(bucket) ?? bucket
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  const names = await namesOf(view, view.catalogue.register('unit'), [...groups.keys()].filter((id) => id !== ''))
  return [...groups].map(([id, counts]) => ({ id, title: id === '' ? '没有现任职务' : names.get(id)?.title ?? '', counts })).sort((a, b) => a.title.localeCompare(b.title, 'zh'))
}

/** The unit where each subject now stands: that of his main row where he has several. */
async function unitsOf(view: View, about: Register, ids: readonly string[] | null): Promise<Map<string, string>> {
  const { organization } = about
  if (!organization || !('register' in organization)) return new Map()
  const register = view.catalogue.register(organization.register)
  const [field = ''] = organization.path
  const { exclusive } = register
  const rank = exclusive?.where ? sql`(case when t.${sql.ref(exclusive.where.field)} = ${exclusive.where.value} then 0 else 1 end)` : sql`0`
  const { rows } = await sql<{ id: string; unit: string }>`select distinct on (t.${sql.ref(organization.their)}) t.${sql.ref(organization.their)} as id, t.${sql.ref(field)} as unit from ${relation(view, register)} as t
    where t.tenant = ${view.principal.tenant} ${ids === null ? sql`` : sql`and t.${sql.ref(organization.their)} = any(${sql.val(ids)}::uuid[])`} and t.${sql.ref(field)} is not null and ${compile(view, register, 't', { op: 'holds' })}
    order by t.${sql.ref(organization.their)}, ${rank}, t.since desc`.execute(view.connection)
  return new Map(rows.map((r) => [r.id, r.unit]))
}

/** Who stands in a bucket of a question, the earliest first, each with the reasons why it is not yet so. */
export async function outlookList(view: View, about: Register, question: string, bucket: Bucket, asked: OutlookAsked & { readonly limit: number; readonly offset: number }): Promise<OutlookList> {
  refuseKept(view, questionNamed(view, question))
  const outlook = await outlookOf(asked.database, view, about, asked.until)
  const q = outlook.questions.findIndex((x) => x.question.id === question)
  const looked = outlook.questions[q]
  if (!looked) return { total: 0, rows: [] }
  const places = (await placesOf(view, outlook, asked)).filter((i) => inBucket(bucketOf(outlook, q, i), bucket))
  places.sort((a, b) => Math.abs(outlook.day[q]?.[a] ?? 0) - Math.abs(outlook.day[q]?.[b] ?? 0) || a - b)
  const shown = places.slice(asked.offset, asked.offset + asked.limit)
  const ids = shown.map((i) => outlook.ids[i] ?? '')
  const law = await lawFor(view)
  const told = await presumedFor(view, looked.question, ids, view.asOf)
  const judged = await judgeInstances(view, looked.rules, ids.map((subject) => ({ subject, given: told.get(subject) ?? {} })), view.asOf)
  const [names, units] = [await namesOf(view, about, ids), await unitsOf(view, about, ids)]
  const unitNames = await namesOf(view, view.catalogue.register('unit'), units.values())
  const sources = await sourcesOf(view, judged.flatMap((j) => j.verdicts))
  const rows: OutlookRow[] = []
  for (const [n, i] of shown.entries()) {
    const id = ids[n] ?? ''
    const judgement = judged[n]
    if (!judgement) continue
    const answer = await answerView(view, law, looked.question, { id, title: names.get(id)?.title ?? '' }, view.asOf, judgement, sources)
    const day = outlook.day[q]?.[i] ?? 0
    const unit = units.get(id)
    rows.push({
      id, name: names.get(id)?.title ?? '', detail: names.get(id)?.detail ?? '', unit: unit === undefined ? null : { id: unit, title: unitNames.get(unit)?.title ?? '' },
      given: answer.given.map((g) => g.text).filter(Boolean).join('，'), on: day === 0 ? null : dayText(Math.abs(day)), pending: day < 0, outcome: judgement.outcome, word: wordOf(looked.question.words, judgement.outcome),
      reasons: reasonsOf(judgement, looked.lookout.arrives, answer.verdicts),
    })
  }
  return { total: places.length, rows }
}

function inBucket(own: Bucket | null, asked: Bucket): boolean {
  return own !== null && (own === asked || yearOf(own) === asked)
}

/** The year of a month, waiting or not. */
function yearOf(bucket: Bucket): Bucket | null {
  return /^\d/.test(bucket) ? `${bucket.slice(0, 4)}${bucket.endsWith('?') ? '?' : ''}` : null
}

const wordOf = (words: Readonly<Partial<Record<Outcome, string>>>, outcome: Outcome): string | null => words[outcome] ?? null

/** Why it is not yet so; where it is so, on what grounds. */
function reasonsOf(judgement: Judgement, arrives: readonly Outcome[], verdicts: readonly VerdictView[]): OutlookRow['reasons'] {
  const arrived = arrives.includes(judgement.outcome)
  return verdicts.filter((v) => arrived === arrives.includes(v.outcome) && (!arrived || v.outcome === judgement.outcome))
    .map((v) => ({ rule: v.label, text: v.reasons.filter((r) => r.outcome === v.outcome || r.withheld).map((r) => r.text).join('；') || v.reasons.map((r) => r.text).join('；') }))
}

/** The whole list of a bucket as a workbook, with a page that says how it was reckoned. */
export async function writeOutlook(view: View, about: Register, question: string, bucket: Bucket, asked: OutlookAsked, target: string): Promise<number> {
  const { rows } = await outlookList(view, about, question, bucket, { ...asked, limit: 100_000, offset: 0 })
  const label = view.catalogue.questions.get(question)?.label ?? ''
  await writeWorkbook(target, { sheets: [
    {
      name: label.slice(0, 30), columns: [{ header: '姓名', width: 12 }, { header: '现任职务', width: 40 }, { header: '单位', width: 28 }, { header: '拟任（晋升）', width: 20 }, { header: '日期', width: 12 }, { header: '理由', width: 80 }],
      rows: rows.map((r) => [r.name, r.detail, r.unit?.title ?? '', r.given, r.on ?? '', r.reasons.map((x) => `${x.rule}：${x.text}`).join('\n')]),
    },
    { name: '说明', columns: [{ header: '项目', width: 12 }, { header: '内容', width: 60 }], rows: [['事项', label], ['时段', bucket], ['截至', view.asOf], ['看到', asked.until], ['记到', `第 ${view.knownAt ?? view.head} 号变更`], ['口径', '按现有事实推算：不预计将来的考核、处分和变动；以后登记的事实会改变日期。']] },
  ] })
  return rows.length
}
