import { workingDaysBetween, type Field, type Law, type StepValues, type WorkingCalendar } from '#kernel'
import { chineseNumeral } from '#formats/numerals'
import type { RecordLine } from '#formats/case-bundle'
import type { CaseStep, CaseView } from '#server/http/contract'
import type { LoadedCase } from '../load.ts'
import { dateWords } from './wording.ts'

/** So many are told of one by one; of more it is said where they stand. */
const few = 6

/**
 * 全程纪实表: a line for each step as the reader may see it, and one for what is still to be done. Deadlines are those that held when
 * the step was taken; `deadlines` is false for a reader from whom they are kept.
 */
export function recordOf(found: LoadedCase, seen: CaseView, whose: ReadonlyMap<string, string>, calendar: WorkingCalendar, on: string, deadlines: boolean): RecordLine[] {
  const taken = takenBack(found)
  const names = new Map(seen.items.map((i) => [i.id, i.name]))
  const lines = seen.steps.map((step, i): RecordLine => {
    const before = found.states[step.sequence - 2]
    const leaves = deadlines && before?.due != null && step.to !== null && step.to !== step.from
    const back = taken.get(step.sequence)
    return {
      step: i, number: String(step.sequence), date: dateWords(step.on), act: step.label, by: step.onBehalfOf === null ? step.byName : `${step.byName}（代${step.onBehalfOf}）`,
      deadline: leaves && before.due !== null ? `${dateWords(before.due)}\n${kept(before.due, step.on, calendar)}` : '',
      told: [...(back === undefined ? [] : [`已由第${back}步撤回`]), ...toldOf(found, step, whose, names)].join('\n'),
    }
  })
  const { due, closedOn } = found.now
  if (closedOn !== null) return lines
  const deadline = !deadlines || due === null ? '' : `${dateWords(due)}\n${due < on ? kept(due, on, calendar) : due === on ? '今日到期' : '未到期'}`
  return [...lines, { step: null, number: '', date: '', act: seen.stageLabel, by: seen.assigneeName ?? '', deadline, told: '正在办理' }]
}

/** In time, or by how many days not. */
function kept(due: string, on: string, calendar: WorkingCalendar): string {
  if (on <= due) return '按期'
  const days = Math.round((Date.parse(on) - Date.parse(due)) / 86_400_000)
  return `超期${days}天（${workingDaysBetween(calendar, due, on).value}个工作日）`
}

/** Steps that were taken back, by the step that did it. */
function takenBack({ steps }: LoadedCase): Map<number, number> {
  return new Map(steps.flatMap((row): [number, number][] => {
    const { withdraws } = (row['values'] ?? {}) as StepValues
    return withdraws === undefined ? [] : [[withdraws, Number(row['sequence'])]]
  }))
}

/** What a step decided, counted and brought in, in few words: the step itself has all of it. */
function toldOf(found: LoadedCase, step: CaseStep, whose: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>): string[] {
  const values = (found.steps[step.sequence - 1]?.['values'] ?? {}) as StepValues
  const { to, from } = step
  return [
    ...(step.act === 'return' && to !== null ? [`退回至“${to}”：${step.note ?? ''}`] : from !== null && to !== null && to !== from ? [`转入“${to}”`] : []),
    ...(values.withdraws === undefined ? [] : [`撤回第${values.withdraws}步${step.note ? `：${step.note}` : ''}`]),
    ...countsOf(found, step, names), ...materialsOf(step, whose),
  ]
}

/** Numbers with their units, which is what votes and attendance are: of the case, and of each; people of whom the same is told share a line. */
function countsOf({ registers }: LoadedCase, { values }: CaseStep, names: ReadonlyMap<string, string>): string[] {
  const labels = (fields: Readonly<Record<string, Field>>): Set<string> => new Set(Object.values(fields).flatMap((f) => (f.type === 'integer' ? [f.label] : [])))
  const [ofCase, ofItems] = [labels(registers.cases.fields), labels(registers.items?.fields ?? {})]
  const own = values.filter((v) => v.item === null && ofCase.has(v.label)).map((v) => `${v.label}${v.text}`)
  const each = Map.groupBy(values.filter((v) => v.item !== null && ofItems.has(v.label)), (v) => v.item ?? '')
  const alike = Map.groupBy([...each], ([, told]) => told.map((v) => `${v.label}${v.text}`).join('、'))
  return [
    ...(own.length > 0 ? [own.join('、')] : []),
    ...(alike.size > few ? [`${each.size}人各自的票数和人数，见该步`] : [...alike].map(([said, who]) => `${people(who.map(([item]) => names.get(item) ?? ''))}：${said}`)),
  ]
}

/** So many are named. */
const people = (names: readonly string[]): string => (names.length > few ? `${names.slice(0, few).join('、')}等${names.length}人` : names.join('、'))

/** What was handed in, and what was waived by whom and why. */
function materialsOf({ materials }: CaseStep, whose: ReadonlyMap<string, string>): string[] {
  const handed = Map.groupBy(materials.filter((m) => m.file !== null), (m) => m.label)
  const waived = Map.groupBy(materials.filter((m) => m.file === null), (m) => `${m.label}免附，${m.waivedBy ?? ''}：${m.reason ?? ''}`)
  const names = (list: CaseStep['materials']): string => {
    const about = list.flatMap((m) => (m.item === null ? [] : [whose.get(m.item) ?? '']))
    return about.length === 0 ? '' : `（${people(about)}）`
  }
  return [
    ...(handed.size > 0 ? [`附${[...handed].map(([label, list]) => `${label}${list.length}件`).join('、')}`] : []),
    ...[...waived].map(([said, list]) => `${said}${names(list)}`),
  ]
}

/**
 * 依据: what the steps that stand were taken by, documents in the order in which they were relied on, each with its articles. A
 * clause that was not in force on the day of its step is not cited; one whose article nobody has compared is cited by its document.
 */
export function groundsOf(found: LoadedCase, steps: readonly CaseStep[], law: Law): string[] {
  const taken = takenBack(found)
  const articles = new Map<string, Set<string>>()
  for (const step of steps) {
    if (taken.has(step.sequence)) continue
    const { clause } = found.procedure.acts[step.act] ?? {}
    const own = clause !== undefined && law.inForce(clause, step.on) ? [law.cite(clause, step.on).text] : []
    for (const cited of [...own, ...step.verdicts.flatMap((v) => v.citations.map((c) => c.text))].flatMap((text) => text.split(/、(?=《)/))) {
      const [, document = cited, article = ''] = /^(《.+?》)(.*)$/s.exec(cited) ?? []
      const known = articles.get(document) ?? new Set()
      articles.set(document, known)
      for (const one of article.split('、')) if (one !== '') known.add(one)
    }
  }
  return [...articles].map(([document, known]) => document + [...known].toSorted((a, b) => placeOf(a).localeCompare(placeOf(b))).join('、'))
}

const numerals = new Map(Array.from({ length: 999 }, (_, i) => [chineseNumeral(i + 1), i + 1]))
/** Where it stands in its document: articles, then their paragraphs and items, 第八条第一款（三） before 第八条第一款（四）, 第九条 before 第二十四条. */
const placeOf = (article: string): string => [...article.matchAll(/[一二三四五六七八九十百零]+/g)].map(([numeral]) => String(numerals.get(numeral) ?? 0).padStart(3, '0')).join('.')
