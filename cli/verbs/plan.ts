import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { mechanisms as basisMechanisms } from '#basis'
import { catalogue } from '#server/catalogue'
import type { Sentence, Speech, Task } from '#formats/speech-outline'
import { look } from '#server/postgres/read/view'
import { importPlan } from '#server/plans/import-plan'
import { maxPlanBytes, readPlan } from '#server/plans/read-speech'
import { CliProblem, exit, flag, print, text, withRuntime, type Values, type Verb } from '../verb.ts'


export const plan: Verb = {
  name: 'plan', usage: 'plan import FILE.docx|FILE.txt [--year Y] [--dry-run]',
  summary: '把讲话、要点（Word 文档或纯文本）拆成年度计划：逐句归类，责任拆成任务树，认出成果形式、牵头、时限、目标、所属机制和指标。同一文本再导入不作改动。',
  options: {
    year: { type: 'string', value: 'Y', hint: '计划年度，默认从文中认出，认不出则为今年' },
    'dry-run': { type: 'boolean', hint: '只拆分，不写入' },
  },
  run: async (args, values) => {
    const [deed, path, ...rest] = args
    if (deed !== 'import' || !path) throw new CliProblem(`请写明文件：mingshi plan import FILE.docx`)
    if (rest.length > 0) throw new CliProblem(`一次导入一份，多写了“${rest.join(' ')}”`)
    const written = text(values, 'year')
    if (written !== undefined && !/^(19|20|21)\d{2}$/.test(written)) throw new CliProblem(`--year 要填四位年份，如 2026，现为“${written}”`)
    const file = { bytes: readBytes(path), fileName: basename(path), ...(written === undefined ? {} : { year: Number(written) }) }
    return withRuntime(values, async (runtime, principal) => {
      if (flag(values, 'dry-run')) {
        const { speech, year, left } = await look(runtime.database, principal, {}, (view) => readPlan(view, file))
        return tell(values, speech, left, `试拆分（未写入），计划年度 ${year}`)
      }
      const { speech, year, left, plan: id, written: fresh } = await importPlan(runtime.database, principal, file)
      return tell(values, speech, left, fresh ? `已导入 ${year} 年度计划，编号 ${id}` : `同一文本此前已导入（${year} 年度，编号 ${id}），未作改动`)
    })
  },
}

function readBytes(path: string): Uint8Array {
  const there = statSync(path, { throwIfNoEntry: false })
  if (!there) throw new CliProblem(`找不到文件“${path}”，请核对路径`, exit.missing)
  if (!there.isFile()) throw new CliProblem(`“${path}”不是文件，请写明讲话或要点的 .docx 或 .txt 文件`)
  if (there.size > maxPlanBytes) throw new CliProblem(`“${path}”超过 ${maxPlanBytes / 1024 / 1024} MB，不像讲话或要点，请核对是否选错文件`, exit.failed)
  try {
    return readFileSync(path)
  } catch {
    throw new CliProblem(`“${path}”打不开，请核对读取权限`, exit.failed)
  }
}

function tell(values: Values, speech: Speech, left: readonly string[], headline: string): number {
  print(values, { text: speech.text, sentences: speech.sentences, tasks: speech.tasks.map(taskJson), ...(left.length > 0 ? { left } : {}) }, () => [
    headline,
    ...left.map((words) => `  提示 ${words}`),
    `${speech.sentences.length} 句：${counts(speech.sentences.map((s) => sentenceLabels[s.kind]))}`,
    ...taskLines(speech.tasks),
  ])
  return exit.done
}

const sentenceLabels = { title: '标题', heading: '层次标题', task: '任务', background: '背景要求', review: '上年回顾', problem: '存在问题', courtesy: '称呼结语' } as const satisfies Record<Sentence['kind'], string>

function taskJson({ id, parent, level, title, text: words, start, end, kind, owner, deadline, target, mechanism, indicator }: Task): Omit<Task, 'partners'> {
  return {
    id, parent, level, title, text: words, start, end, kind,
    ...(owner === undefined ? {} : { owner }), ...(deadline === undefined ? {} : { deadline }), ...(target === undefined ? {} : { target }),
    ...(mechanism === undefined ? {} : { mechanism }), ...(indicator === undefined ? {} : { indicator }),
  }
}

/** The tree with what each duty has been given, and counts below it. */
function taskLines(tasks: readonly Task[]): string[] {
  const duties = tasks.filter((t) => t.kind !== 'heading')
  if (duties.length === 0) return ['没有认出任务。']
  const given = (key: 'owner' | 'deadline' | 'target' | 'mechanism' | 'indicator'): number => duties.filter((t) => t[key] !== undefined).length
  return [
    ...tasks.map((task) => {
      const facts = task.kind === 'heading' ? [] : [task.kind, task.owner, task.deadline, task.target && `${task.target.value}${task.target.unit}`, labelOf(mechanisms, task.mechanism), labelOf(indicators, task.indicator)]
      const known = facts.filter(Boolean).join('，')
      return `${'  '.repeat(task.level)}${task.id}  ${task.title}${known ? `〔${known}〕` : ''}`
    }),
    `${duties.length} 项任务：${counts(duties.map((t) => t.kind))}`,
    `有牵头 ${given('owner')}，有时限 ${given('deadline')}，有目标 ${given('target')}，归入机制 ${given('mechanism')}，绑定指标 ${given('indicator')}`,
  ]
}

const mechanisms = new Map(basisMechanisms.map((m) => [m.slug, m.label]))
const indicators = new Map([...catalogue.indicators.values()].map((i) => [i.id, i.label]))
const labelOf = (labels: ReadonlyMap<string, string>, id: string | undefined): string | undefined => (id === undefined ? undefined : labels.get(id) ?? id)

function counts(labels: readonly string[]): string {
  const found = new Map<string, number>()
  for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1)
  return [...found].sort((a, b) => b[1] - a[1]).map(([label, n]) => `${label} ${n}`).join('，')
}
