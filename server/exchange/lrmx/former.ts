import { emptyForm, type LrmxForm } from '#formats/lrmx'
import { formatDate, type Register, type Row } from '#kernel'
import { list, type StoredRow } from '#server/postgres/read/list'
import type { View } from '#server/postgres/read/view'
import { complain, type Draft, type Group } from '../draft.ts'
import { adopt } from '../match.ts'
import { childRegisters, comparable, factsOf, readAlong, sayable, type ChildRegister } from './facts.ts'

/** A row that the person's former form said and that the new one no longer says. */
export interface Superseded { readonly id: string; readonly person: Draft; readonly told: string }

/** By what a fact is known again when its wording has changed: the same stretch of a career, the same relative. */
const anchors: Partial<Record<ChildRegister, readonly string[]>> = { appointment: ['since', 'category'], 'family-member': ['relation', 'name'], education: ['kind', 'level'], reward: ['grantedOn'] }
/** Whether officers have added to a row what no form says: it is not a mere line of a form any more. */
function addedTo(register: ChildRegister, fields: Register['fields'], row: Row): boolean {
  return Object.keys(fields).some((f) => !sayable[register].includes(f) && !readAlong.includes(f) && row[f] != null)
}

/**
 * A form read again for a person we have replaces what his former form said: a line whose wording changed becomes that
 * line, a line that is gone is withdrawn. Rows entered elsewhere, changed since, or resting on a decision stay.
 */
export async function superseded(view: View, group: Group): Promise<Superseded[]> {
  const { register } = group
  const kind = register.id
  if (!isChild(kind) || kind === 'appointment-form') return []
  const people = new Map(group.people?.flatMap((p) => (p.before && p.outcome !== 'rejected' ? [[p.before.id, p] as const] : [])) ?? [])
  if (people.size === 0) return []
  const mine = { op: 'in', path: ['person'], values: [...people.keys()] } as const
  const forms = await list(view, view.catalogue.register('appointment-form'), { where: mine, all: true, sort: [], fields: ['person', 'received'] })
  const rows = await list(view, register, { where: mine, all: true, sort: [] })
  const gone: Superseded[] = []
  for (const form of forms) {
    const person = people.get(String(form['person']))
    const then = form['received'] as unknown as LrmxForm | null
    if (!person || !then) continue
    const said = new Set(factsOf(view.catalogue, { ...emptyForm, ...then, photo: null }).rows[kind].map((r) => comparable(kind, r.values)))
    const drafts = group.drafts.filter((d) => d.parent === person && d.outcome !== 'rejected')
    const kept = new Set(drafts.flatMap((d) => (d.before ? [d.before.id] : [])))
    const left = rows.filter((r) => r['person'] === form['person'] && !kept.has(r.id) && said.has(comparable(kind, r)))
    for (const row of left) {
      const heir = heirOf(kind, row, left, drafts.filter((d) => !d.before))
      if (heir) adopt(heir, row)
      else if (addedTo(kind, register.fields, row)) complain(person, null, `${told(register, row)}在新表中已没有，但已登记任免或文件，予以保留，请核对`, true)
      else gone.push({ id: row.id, person, told: told(register, row) })
    }
  }
  return gone
}

/** Says on the person what has been withdrawn. */
export function tellWithdrawn(register: Register, withdrawn: readonly Superseded[]): void {
  for (const person of new Set(withdrawn.map((g) => g.person))) {
    complain(person, null, `新表中已没有、随之撤销的${register.label}：${withdrawn.filter((g) => g.person === person).map((g) => g.told).join('；')}（原记录在变更史中）`, true)
  }
}

/** The one new line that stands where the old one stood; none when several could. */
function heirOf(register: ChildRegister, row: StoredRow, left: readonly StoredRow[], fresh: readonly Draft[]): Draft | null {
  const anchor = anchors[register]
  if (!anchor) return null
  const same = (other: Row): boolean => anchor.every((f) => (other[f] ?? null) === (row[f] ?? null))
  const heirs = fresh.filter((d) => same(d.values))
  return heirs.length === 1 && left.filter(same).length === 1 ? heirs[0] ?? null : null
}

const isChild = (id: string): id is ChildRegister => (childRegisters as readonly string[]).includes(id)

function told(register: Register, row: StoredRow): string {
  const words = ['since', 'grantedOn', 'year', 'relation', 'name', 'post', 'school'].flatMap((f) => {
    const type = register.fields[f]?.type
    return typeof row[f] === 'string' && type ? [type === 'date' ? formatDate(row[f]) : row[f].slice(0, 40)] : []
  })
  return `“${words.join(' ')}”`
}
