import type { Field, Register, Row, StepValues, Value, Word } from '#kernel'
import { rosterRows } from '#server/rosters/rows'
import { namesOf, referencedNames, valueText, type Names } from '#server/postgres/read/titles'
import { scopeOf, type View } from '#server/postgres/read/view'
import { calendarOf } from '#server/reminders/calendar'
import { readsAsSubject, withheldFrom } from '../actors.ts'
import { valueOf } from '../guards.ts'
import type { LoadedCase } from '../load.ts'
import { officeOf, organOf, placeOn } from './organs.ts'

/** What the values of a case read as after one of its steps, to one reader. */
export interface Wording {
  /** `field`, or `item.field` of the item given. */
  word(name: string, item?: WordedItem): Word
  /** The stored value, for conditions; null where it is withheld. */
  code(name: string, item?: WordedItem): Word
  readonly items: readonly WordedItem[]
}
export interface WordedItem { readonly id: string; readonly subject: string; readonly name: string; readonly values: Row }

/** `2025-03-12` → 2025年3月12日, with no more than is known: 2025年3月. */
export function dateWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`
}

/**
 * The words of a case after the step of this sequence. What a value read as when it was told, it reads as for ever; what is looked up
 * or reckoned is taken from what was known at the step, so that a paper printed later says the same.
 */
export async function wordingAfter(now: View, found: LoadedCase, sequence: number): Promise<Wording> {
  const { procedure, registers } = found
  const state = found.states[sequence - 1] ?? found.now
  const step = found.steps[sequence - 1]
  const on = String(step?.['on'] ?? now.asOf)
  const view: View = step === undefined || step.version >= now.head ? now : { ...now, knownAt: step.version }
  // What was entered after the step, as with a record brought in from before, is called as it is now.
  const known = async (names: (at: View) => Promise<Names>): Promise<Names> => (view === now ? names(now) : new Map([...await names(now), ...await names(view)]))
  const tenant = await placeOn(now, on)
  const withheld = withheldFrom(view.principal, found)
  const subject = procedure.items?.subject ?? ''
  const told = toldBefore(found, sequence)
  const carried = [...state.items].filter(([, item]) => item.status !== 'dropped')
  const names = await known((v) => referencedNames(v, registers.cases, [state.values]))
  const itemNames = await known((v) => (registers.items ? referencedNames(v, registers.items, carried.map(([, item]) => item.values)) : Promise.resolve(new Map())))
  const about = procedure.items?.fields[subject]
  const who = about?.type === 'reference' ? await known((v) => namesOf(v, v.catalogue.register(about.register), carried.map(([, item]) => String(item.values[subject])))) : new Map()
  const text = (register: Register, scope: string, field: string, value: Value | undefined, known: Parameters<typeof valueText>[3]): string => {
    const declared = register.fields[field]
    if (!declared || value === undefined || value === null) return ''
    if (isDate(declared)) return dateWords(String(value))
    return told.get(keyOf(scope, field, value)) ?? withUnit(declared, valueText(view, declared, value, known))
  }
  const items = carried.map(([id, { values }]): WordedItem => {
    const key = String(values[subject] ?? '')
    return { id, subject: key, name: (registers.items && told.get(keyOf(id, subject, values[subject] ?? null))) ?? who.get(key)?.title ?? '', values }
  })
  // Whoever reads as the person concerned sees himself: his own name is not kept from him.
  const own = readsAsSubject(view.principal, found) ? subject : null
  const calendar = await calendarOf(view)
  // As the step found them: what it changed itself is no description of whom it is about.
  const described = await describedBy({ ...view, asOf: on, ...(step === undefined ? {} : { knownAt: Math.min(step.version - 1, now.knownAt ?? step.version) }) }, procedure.items?.roster, items.map((i) => i.subject))
  const reckoned = (name: string): Word => {
    const sources = Object.values(procedure.reckoned?.[name] ?? {}).flat().filter((s): s is string => typeof s === 'string')
    if (sources.some((s) => withheld.has(s))) return null
    const value = valueOf({ procedure, id: found.id, fields: state.values, items: items.map(({ id, name: title, values }) => ({ id, name: title, fields: values })), calendar }, name, null)
    return value === null ? '' : typeof value === 'boolean' ? (value ? '是' : '否') : String(value)
  }
  return {
    items,
    word(name, item) {
      switch (name) {
        case 'number': return state.opened.number
        case 'title': return state.opened.title
        case 'on': return dateWords(String(step?.['on'] ?? ''))
        case 'by': return String(step?.['byName'] ?? '')
        case 'due': return state.due === null ? '' : dateWords(state.due)
        case 'tenant': return tenant
        case 'office': return officeOf(tenant)
        case 'names': return items.map((i) => i.name).join('、')
        case 'count': return String(items.length)
      }
      if (name.startsWith('item.is.')) return item === undefined ? '' : described(item.subject, name.slice(8))
      const organ = name.startsWith('organ.')
      const field = name.replace(/^(?:item|organ)\./, '')
      if (withheld.has(field) && field !== own) return null
      if (organ) return organOf(text(registers.cases, '', field, state.values[field], names), tenant)
      if (name.startsWith('item.')) return item === undefined || registers.items === null ? '' : field === subject ? item.name : text(registers.items, item.id, field, item.values[field], itemNames)
      return procedure.reckoned?.[name] ? reckoned(name) : text(registers.cases, '', name, state.values[name], names)
    },
    code(name, item) {
      const field = name.startsWith('item.') ? name.slice(5) : name
      if (withheld.has(field)) return null
      const value = (name.startsWith('item.') ? item?.values : state.values)?.[field]
      return value === undefined || value === null ? '' : String(value)
    },
  }
}

/** What a roster says of those whom a case carries; null where the reader may not see it. */
async function describedBy(view: View, id: string | undefined, subjects: readonly string[]): Promise<(subject: string, column: string) => Word> {
  const roster = id === undefined ? undefined : view.catalogue.rosters.get(id)
  if (roster?.kind !== 'list' || subjects.length === 0 || readsNothing(view, roster.register)) return () => null
  const { rows, hidden, withheld } = await rosterRows(view, roster, { op: 'in', path: ['id'], values: subjects })
  const of = new Map(rows.map((row) => [row.id, row.text]))
  return (subject, column) => {
    const text = of.get(subject)?.[column]
    if (withheld.has(column)) return null
    if (text === undefined) return hidden > 0 ? null : ''
    return /^\d{4}\.\d{2}$/.test(text) ? dateWords(text.replace('.', '-')) : text
  }
}

const readsNothing = (view: View, register: string): boolean => scopeOf(view, view.catalogue.register(register)).rows === 'none'

const isDate = (field: Field): boolean => field.type === 'day' || field.type === 'date'
const withUnit = (field: Field, text: string): string => (text !== '' && (field.type === 'integer' || field.type === 'decimal') ? `${text}${field.unit ?? ''}` : text)
const keyOf = (item: string, field: string, value: Value): string => `${item}/${field}/${JSON.stringify(value)}`

/** What values read as when they were told, up to a step: by item, field and value, the last time it was told. */
function toldBefore({ steps }: LoadedCase, sequence: number): ReadonlyMap<string, string> {
  const told = new Map<string, string>()
  for (const row of steps.slice(0, sequence)) {
    const { case: own = {}, items = {}, added = [], texts } = (row['values'] ?? {}) as StepValues
    for (const [field, text] of Object.entries(texts?.case ?? {})) told.set(keyOf('', field, own[field] ?? null), text)
    for (const [id, words] of Object.entries(texts?.items ?? {})) {
      const values: Row = { ...added.find((a) => a.id === id)?.values, ...items[id] }
      for (const [field, text] of Object.entries(words)) if (values[field] !== undefined) told.set(keyOf(id, field, values[field] ?? null), text)
    }
  }
  return told
}
