import { outcomes } from '#kernel'
import type { BundleMaterial, BundleStep, BundleTable, CaseBundle, Fact } from '#formats/case-bundle'
import type { CaseStep, CaseView, GuardVerdict } from '#server/http/contract'
import type { View } from '#server/postgres/read/view'
import { calendarOf } from '#server/reminders/calendar'
import { lawFor } from '#server/rules/law'
import { readsAsSubject } from '../actors.ts'
import type { LoadedCase } from '../load.ts'
import { declaredDocument, documentOf } from './document.ts'
import { stepFacts } from './facts.ts'
import { groundsOf, recordOf } from './record.ts'
import { dateWords, wordingAfter } from './wording.ts'

const statuses = { open: '办理中', dropped: '已撤出', done: '已生效', stopped: '已终止' } as const

/** The whole record of a case as the reader may see it: what `seen` shows, with the documents of its steps. */
export async function bundleOf(view: View, found: LoadedCase, seen: CaseView, printedAt: Date): Promise<CaseBundle> {
  const whose = new Map(seen.items.map((i) => [i.subject, i.name]))
  const steps: BundleStep[] = []
  for (const step of seen.steps) steps.push(await stepOf(view, found, seen, step, whose))
  const [documents, materials] = [steps.flatMap((s) => s.documents).length, steps.flatMap((s) => s.materials).length]
  const people = seen.items.filter((i) => i.status !== 'dropped').map((i) => i.name)
  const { label } = seen.info
  const asSubject = readsAsSubject(view.principal, found)
  const grounds = groundsOf(found, seen.steps, await lawFor(view))
  return {
    number: seen.number, title: seen.title, kind: label, printed: `${view.principal.name} ${momentWords(printedAt)} 打印`,
    facts: [
      ['流程', `${label}（${seen.version}年版，${dateWords(seen.versionFrom)}起施行）`], ['案号', seen.number],
      ...(seen.info.items ? [[seen.info.items.label, people.length > 6 ? `${people.slice(0, 5).join('、')}等${people.length}${seen.info.items.unit}` : people.join('、') || '尚未列入'] as const] : []),
      ['立案', `${dateWords(seen.openedOn)}　${seen.openedByName}`], ['承办人', seen.assigneeName ?? '未定'],
      seen.closedOn === null ? ['现状', `${seen.stageLabel}（${dateWords(seen.stageSince)}起）`] : ['办结', `${dateWords(seen.closedOn)}　${seen.stageLabel}`],
      ...(grounds.length > 0 ? [['依据', grounds.join('\n')] as const] : []),
      ['卷内', `纪实${seen.steps.length}步，文书${documents}件，材料${materials}件`],
      ['打印', `${view.principal.name}　${momentWords(printedAt)}`],
    ],
    notes: asSubject ? ['本卷按本人可查看的范围打印。'] : [],
    people: peopleTable(seen), record: recordOf(found, seen, whose, await calendarOf(view), calendar.format(printedAt), !asSubject), steps,
  }
}

function peopleTable({ info, items }: CaseView): BundleTable | null {
  if (!info.items || items.length === 0) return null
  return {
    caption: '', columns: [{ label: '序号', width: 12, align: 'center' }, { label: info.items.label, width: 34 }, { label: '说明' }, { label: '状况', width: 22, align: 'center' }],
    rows: items.map((i, n) => [String(n + 1), i.name, i.detail, statuses[i.status]]),
  }
}

async function stepOf(view: View, found: LoadedCase, seen: CaseView, step: CaseStep, whose: ReadonlyMap<string, string>): Promise<BundleStep> {
  const names = new Map(seen.items.map((i) => [i.id, i.name]))
  const own = step.values.filter((v) => v.item === null)
  const wording = step.documents.length > 0 ? await wordingAfter(view, found, step.sequence) : null
  return {
    label: `第${step.sequence}步　${step.label}`, date: dateWords(step.on),
    facts: [
      ['办理日期', dateWords(step.on)], ['办理人', step.onBehalfOf === null ? step.byName : `${step.byName}（代${step.onBehalfOf}）`],
      ['登记时刻', momentWords(new Date(step.at))], ['变更号', `第${step.actNumber}号`],
      ...(step.to === null ? [] : [['阶段', step.from === null || step.from === step.to ? step.to : `${step.from} → ${step.to}`] as const]),
      ...stepFacts(view, found, step.sequence, names), ...(step.note ? [['办理意见', step.note] as const] : []),
      ...own.map((v): Fact => [v.label, paperText(v.text)]),
    ],
    tables: [...itemTable(step, names), ...verdictTable(step.verdicts, whose)],
    documents: step.documents.flatMap((d) => {
      const [, id = ''] = d.id.split('.')
      const declared = declaredDocument(found, step.act, id)
      const about = d.item === null ? undefined : wording?.items.find((i) => i.subject === d.item)
      return declared && wording ? [{ label: named(d.label, d.item, whose), document: documentOf(declared, wording, step.on, about) }] : []
    }),
    materials: step.materials.map((m): BundleMaterial => ({
      label: m.label, whose: m.item === null ? '' : whose.get(m.item) ?? '',
      file: m.file === null ? null : { name: m.name ?? '未命名', digest: m.file }, waived: m.file === null ? `${m.waivedBy ?? ''}：${m.reason ?? ''}` : null,
    })),
  }
}

const named = (label: string, item: string | null, whose: ReadonlyMap<string, string>): string => (item === null ? label : `${label}（${whose.get(item) ?? ''}）`)

/** What the step told of each person, a line for each. */
function itemTable({ values }: CaseStep, names: ReadonlyMap<string, string>): BundleTable[] {
  const told = values.filter((v) => v.item !== null && v.text !== '')
  if (told.length === 0) return []
  const columns = [...new Set(told.map((v) => v.label))]
  const items = [...new Set(told.flatMap((v) => v.item ?? []))]
  return [{
    caption: '各人情况', columns: [{ label: '姓名' }, ...columns.map((label) => ({ label }))],
    rows: items.map((item) => [names.get(item) ?? '', ...columns.map((c) => paperText(told.find((v) => v.item === item && v.label === c)?.text ?? ''))]),
  }]
}

/** Verdicts as they were stored; whoever shares one word for word stands in one line. */
function verdictTable(verdicts: readonly GuardVerdict[], whose: ReadonlyMap<string, string>): BundleTable[] {
  const lines = new Map<string, { row: readonly [string, string, string]; who: string[] }>()
  for (const v of verdicts) {
    const row = [v.label, outcomes[v.outcome], verdictWords(v)] as const
    const line = lines.get(JSON.stringify(row)) ?? { row, who: [] }
    line.who.push(v.item === null ? '本案' : whose.get(v.item) ?? '')
    lines.set(JSON.stringify(row), line)
  }
  if (lines.size === 0) return []
  const everybody = new Set(verdicts.flatMap((v) => v.item ?? [])).size
  return [{
    caption: '规则结论', columns: [{ label: '规则', width: 30 }, { label: '对象', width: 36 }, { label: '结论', width: 20, align: 'center' }, { label: '理由和依据' }],
    rows: [...lines.values()].map(({ row: [label, outcome, words], who }) => [label, who.length > 3 && who.length === everybody ? `全部${everybody}人` : who.join('、'), outcome, words]),
  }]
}

function verdictWords({ reasons, citations, recorded, changesOn, becomes, outcome }: GuardVerdict): string {
  const said = outcome === 'needs-judgement' ? '认定' : '说明'
  return [
    ...reasons.map((r) => r.text), ...(citations.length > 0 ? [`依据：${citations.map((c) => c.text).join('、')}`] : []),
    ...(recorded === null ? [] : [`${said}：${recorded}`]), ...(changesOn !== null && becomes !== null ? [`${dateWords(changesOn)}起：${outcomes[becomes]}`] : []),
  ].join('\n')
}

/** Dates as they are written on paper. */
const paperText = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? dateWords(text) : text)

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })
/** 2025年3月12日 09:30, where the offices are. */
const momentWords = (at: Date): string => `${dateWords(calendar.format(at))} ${clock.format(at)}`
