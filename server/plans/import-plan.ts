import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import { checkRow, scope, type Principal, type Register, type Row } from '#kernel'
import type { Sentence, Speech, Task } from '#formats/speech-outline'
import type { Database } from '#server/postgres/database'
import { list, NotAllowed } from '#server/postgres/read/list'
import { act } from '#server/postgres/write/act'
import { sm3 } from '#server/postgres/write/digest'
import { breaches } from '#server/postgres/write/invariants'
import { insertRows, type WholeRow } from '#server/postgres/write/rows'
import { readPlan, type PlanFile } from './read-speech.ts'

/** 成果形式 of a task that only holds others together. */
const groupKind = '任务组'

export interface ImportedPlan {
  /** Id in register `plans`. */
  readonly plan: string
  readonly speech: Speech
  readonly year: number
  readonly left: readonly string[]
  /** False when the same text had been taken in before: nothing was written. */
  readonly written: boolean
}

/**
 * Takes a work speech in as the year's plan: its text, its sentences and its tree of tasks, in one act. The same text a
 * second time changes nothing, whatever people have since made of its tasks, and gives the plan that is there. Throws SpeechProblem or FileProblem when the file
 * is no readable text or document, NotAllowed when the principal may not write plans; both are Chinese sentences.
 */
export async function importPlan(database: Database, principal: Principal, file: PlanFile): Promise<ImportedPlan> {
  const [plans, tasks, sentences] = ['plans', 'key-tasks', 'plan-sentences'].map((id) => database.catalogue.register(id))
  if (!plans || !tasks || !sentences) throw new Error('the plan registers are not declared')
  if (scope(principal, plans, 'write').rows === 'none') throw new NotAllowed('您无权导入年度计划，请由办公室或业务科室导入')
  const name = basename(file.fileName)
  const { result } = await act(database, principal, { verb: 'import', reason: `导入年度计划《${name}》`, source: name }, async (writer): Promise<ImportedPlan> => {
    const { year, speech, left } = await readPlan(writer.view, file)
    const digest = sm3(speech.text)
    const [known] = await list(writer.view, plans, { where: { op: 'equals', path: ['digest'], value: digest }, all: true, sort: [], fields: ['year'] })
    if (known) return { plan: known.id, speech, year: Number(known['year']), left, written: false }
    const plan = randomUUID()
    const ids = new Map(speech.tasks.map((task) => [task.id, randomUUID()]))
    const write = async (register: Register, rows: readonly WholeRow[]): Promise<void> => {
      const whole = rows.map(({ id, values }) => ({ id, values: fitted(register, values) }))
      await insertRows(writer, register, whole)
      const [broken] = await breaches(writer, register, whole.map((r) => r.id))
      if (broken) throw new Error(`${register.label}：${broken.message}`)
    }
    await write(plans, [{ id: plan, values: { title: titleOf(speech, name), year: String(year), source: name, digest, text: speech.text } }])
    await write(tasks, speech.tasks.map((task, i) => ({ id: ids.get(task.id) ?? randomUUID(), values: taskRow(task, plan, ids, i + 1) })))
    await write(sentences, speech.sentences.map((sentence) => ({ id: randomUUID(), values: sentenceRow(sentence, plan, ids) })))
    return { plan, speech, year, left, written: true }
  })
  return result
}

const kindOfDocument = /(?:讲话|报告|要点|总结|计划|方案|意见|安排|提纲|稿)/

/** The first title line, with the second where only that says what it is (某某市委组织部 / 2026年工作要点); else the file's name. */
function titleOf(speech: Speech, fileName: string): string {
  const lines = speech.sentences.filter((s) => s.kind === 'title').slice(0, 2).map((s) => speech.text.slice(s.start, s.end).replace(/\s+/g, ' ').trim())
  const [first = '', second = ''] = lines
  const words = !kindOfDocument.test(first) && kindOfDocument.test(second) ? first + second : first
  return words || basename(fileName, extname(fileName)) || '年度计划'
}

function taskRow(task: Task, plan: string, ids: ReadonlyMap<string, string>, order: number): Row {
  return {
    plan, number: task.id, parent: task.parent === null ? null : ids.get(task.parent) ?? null, level: task.level, title: task.title || task.id, text: task.text,
    start: task.start, end: task.end, kind: task.kind === 'heading' ? groupKind : task.kind, owner: task.owner ?? null, partners: task.partners?.join('、') ?? null,
    deadline: task.deadline ?? null, target: task.target?.value ?? null, targetUnit: task.target?.unit ?? null,
    mechanism: task.mechanism ?? null, indicator: task.indicator ?? null, state: null, order,
  }
}

function sentenceRow(sentence: Sentence, plan: string, ids: ReadonlyMap<string, string>): Row {
  return { plan, start: sentence.start, end: sentence.end, kind: sentence.kind, task: sentence.task === undefined ? null : ids.get(sentence.task) ?? null }
}

/**
 * The row as the register takes it. A text longer than its field is cut and ends in …: offsets still lead to every word
 * of the original. Throws when a row is not valid, which would be an error of the splitter.
 */
function fitted(register: Register, values: Row): Row {
  const row = Object.fromEntries(Object.entries(register.fields).map(([name, field]) => {
    const value = values[name] ?? null
    const long = field.type === 'text' && typeof value === 'string' && value.length > field.maxLength
    return [name, long ? `${value.slice(0, field.maxLength - 1)}…`.toWellFormed() : value]
  }))
  const problem = checkRow(register, row).find((p) => !p.warning)
  if (problem) throw new Error(`${register.label}：${problem.message}`)
  return row
}
