import { day, integer, longText, oneOf, ref, structured, text, type Field, type Fields } from '../field/field.ts'
import type { Predicate } from '../predicate/predicate.ts'
import { register, type Register } from '../register/register.ts'
import type { Role } from '../scope/roles.ts'
import { noticeLevels } from './lights.ts'
import type { Items, Procedure } from './procedure.ts'

/** Ids of the registers in which the cases of a procedure are kept. */
export const casesOf = (procedure: string): string => `${procedure}-cases`
export const itemsOf = (procedure: string): string => `${procedure}-items`
export const stepsOf = (procedure: string): string => `${procedure}-steps`
export const noticesOf = (procedure: string): string => `${procedure}-notices`

/** What may be done with every case, whatever its procedure: none of it goes forward past a stage. */
export const commonActs = {
  open: '立案', return: '退回', withdraw: '撤回', transfer: '转办', countersign: '送会签', agree: '会签意见', handover: '移交', recheck: '重新核对', drop: '撤出', lapse: '期满', stop: '终止', remind: '催办',
} as const
export type CommonAct = keyof typeof commonActs

/**
 * The registers of a procedure, from all its versions: the cases (their fields united), whom they carry, every step taken, and
 * what the machine told of deadlines.
 * No role writes them: only the procedure does. The state of a case is what its steps, folded in order, leave.
 */
export function registersOf(versions: readonly Procedure[]): Register[] {
  const [newest] = [...versions].sort((a, b) => b.from.localeCompare(a.from))
  if (!newest) return []
  const { id, label } = newest
  const stages = united(versions.map((v) => Object.fromEntries(Object.entries(v.stages).map(([name, s]) => [name, s.label]))))
  const acts = united(versions.map((v) => Object.fromEntries(Object.entries(v.acts).map(([name, a]) => [name, a.label]))))
  const reading = { read: participants(versions), write: [] }
  const keptBy = { procedure: id, label }
  const cases = register(casesOf(id), {
    label: `${label}案`, time: 'entity', unit: '件',
    fields: {
      number: text('案号', { maxLength: 60 }),
      title: text('案由', { maxLength: 200 }),
      edition: oneOf('所依版本', Object.fromEntries(versions.map((v) => [v.version, `${v.version}年`])), { renamedFrom: 'version' }),
      stage: oneOf('阶段', stages),
      openedOn: day('立案日期'),
      openedBy: text('立案人', { maxLength: 60 }),
      openedByAccount: text('立案账号', { maxLength: 60 }),
      assignee: text('承办账号', { optional: true, maxLength: 60 }),
      assigneeName: text('承办人', { optional: true, maxLength: 60 }),
      stageSince: day('进入本阶段日期'),
      due: day('本阶段期限', { optional: true }),
      /** Lights are reckoned from the day (`lights.ts`); what stood here in rows of before stays, for their digests hold it. */
      light: oneOf('原提醒', { green: '正常', yellow: '临期', red: '超期' }, { optional: true, hint: '旧记录所留；现由期限逐日推算' }),
      closedOn: day('办结日期', { optional: true }),
      ...optional(united(versions.map((v) => v.fields))),
    } as Fields,
    title: ['number', 'title'], detail: ['stage'], search: ['number', 'title'], unique: [['number']],
    columns: ['number', 'title', 'stage', 'assigneeName', 'openedOn', 'due', 'closedOn'],
    sort: ['-openedOn', '-number'], filters: ['stage', 'openedOn'], lifetime: ['openedOn', 'closedOn'],
    deadlines: [{ id: 'stage', label: `${label}：本阶段期限`, from: ['due'], closedBy: 'closedOn', notice: 7 }],
    access: reading, keptBy,
  })
  const steps = register(stepsOf(id), {
    label: `${label}纪实`, time: 'event', unit: '步', on: 'on', listed: false,
    fields: {
      case: ref(casesOf(id), '案'),
      sequence: integer('序号', { min: 1 }),
      act: oneOf('办理', { ...commonActs, ...acts }),
      from: oneOf('原阶段', stages, { optional: true }),
      to: oneOf('后阶段', stages, { optional: true }),
      on: day('办理日期'),
      at: text('办理时刻', { maxLength: 40 }),
      by: text('办理账号', { maxLength: 60 }),
      byName: text('办理人', { maxLength: 60 }),
      onBehalfOf: text('代谁办理', { optional: true, maxLength: 60 }),
      note: longText('意见', { optional: true }),
      /** Field values told with this step, by name; items by their id. */
      values: structured('填报内容', { optional: true }),
      /** Verdicts of the rules it passed, with the reasons recorded for 须说明 and 须认定. */
      verdicts: structured('规则结论', { optional: true }),
      /** Files by material, or who waived it and why. */
      materials: structured('材料', { optional: true }),
      documents: structured('生成文书', { optional: true }),
    },
    title: ['case', 'sequence'], unique: [['case', 'sequence']], columns: ['case', 'sequence', 'act', 'on', 'byName', 'to', 'note'], sort: ['case', 'sequence'], filters: ['case'],
    access: reading, keptBy,
  })
  const notices = register(noticesOf(id), {
    label: `${label}到期提醒`, time: 'event', unit: '次', on: 'on', listed: false,
    fields: {
      case: ref(casesOf(id), '案'),
      /** The step by which the stage was entered: coming back to a stage begins a new term. */
      visit: integer('进入阶段的步序', { min: 1 }),
      level: oneOf('提醒级别', noticeLevels),
      stage: oneOf('阶段', stages),
      on: day('提醒日期'),
      due: day('本阶段期限'),
      told: text('提醒对象', { maxLength: 200 }),
      reason: text('事由', { maxLength: 300 }),
      clause: text('依据', { optional: true, maxLength: 200 }),
    },
    title: ['case', 'level'], unique: [['case', 'visit', 'level']], columns: ['case', 'stage', 'level', 'on', 'due', 'told', 'reason'], sort: ['-on'], filters: ['case', 'level'],
    access: reading, keptBy,
  })
  return newest.items ? [cases, itemsRegister(versions, newest.items, keptBy, reading), steps, notices] : [cases, steps, notices]
}

function itemsRegister(versions: readonly Procedure[], { label, unit, subject }: Items, keptBy: NonNullable<Register['keptBy']>, access: Register['access']): Register {
  const { procedure: id, label: procedure } = keptBy
  const fields = united(versions.map((v) => v.items?.fields ?? {}))
  const about = fields[subject]
  const isPerson = about?.type === 'reference' && about.register === 'person'
  const told = [...new Set(versions.flatMap((v) => Object.entries(v.stages).filter(([, stage]) => stage.told).map(([name]) => name)))]
  const seenBySubject: Predicate = { op: 'and', of: [{ op: 'in', path: ['status'], values: ['open', 'done'] }, { op: 'in', path: ['case', 'stage'], values: told }] }
  return register(itemsOf(id), {
    label: `${procedure}${label}`, time: 'event', unit, on: 'on', subject, ...(isPerson ? { about: 'subject' as const, seenBySubject } : {}), listed: false,
    fields: {
      case: ref(casesOf(id), '案', { visibleToSubject: true }),
      on: day('列入日期', { visibleToSubject: true }),
      status: oneOf('状况', { open: '办理中', dropped: '已撤出', done: '已生效', stopped: '已终止' }, { visibleToSubject: true }),
      ...optional(fields),
      [subject]: about ?? ref('person', label),
      /** The rows the case relies on, as they were when it was last checked: id and version by register. */
      relied: structured('所据记录', { optional: true }),
    } as Fields,
    title: [subject, 'case'], unique: [['case', subject]], columns: ['case', subject, 'status', ...Object.keys(fields).filter((f) => f !== subject).slice(0, 5)], sort: ['case'], filters: ['case', subject],
    access, keptBy,
  })
}

/** Who reads the cases: whoever may, and everybody who has something to do in one. */
function participants(versions: readonly Procedure[]): Role[] {
  const actors = versions.flatMap((v) => [...v.access.read, ...v.access.open, ...v.escalateTo, ...Object.values(v.acts).flatMap((a) => [...a.by, ...(a.countersign ?? [])])])
  return [...new Set(actors.filter((actor): actor is Role => actor !== 'opener' && actor !== 'subject'))]
}

/** All fields of several versions; one that changed its kind cannot share a column. */
function united<T extends Field | string>(tables: readonly Readonly<Record<string, T>>[]): Record<string, T> {
  const found: Record<string, T> = {}
  for (const table of tables) for (const [name, value] of Object.entries(table)) {
    const known = found[name]
    if (known !== undefined && typeof known === 'object' && typeof value === 'object' && known.type !== value.type) throw new Error(`field ${name} changes its kind between versions`)
    found[name] = value
  }
  return found
}

function optional(fields: Readonly<Record<string, Field>>): Record<string, Field> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, optional: true }]))
}

