import type { FieldMeta, Meta, RegisterMeta } from '#server/http/contract'
import { findField, findRegister } from '../session.ts'
import { isCondition, isGroup, isHeld, isRelated, type Clause } from './clause.ts'

/** References followed from a list at most. */
const steps = 3

export interface Reached { register: RegisterMeta; field: FieldMeta; label: string }

/** The field at the end of a path such as `person.birth`, labelled 人员·出生年月; null where the person may not follow it. */
export function reach(meta: Meta, register: RegisterMeta, path: string): Reached | null {
  let current: RegisterMeta | null = register
  const labels: string[] = []
  const names = path.split('.')
  if (names.length > steps + 1) return null
  for (const [i, name] of names.entries()) {
    const field: FieldMeta | null = findField(current, name)
    if (!current || !field || field.withheld) return null
    labels.push(field.label)
    if (i === names.length - 1) return { register: current, field, label: labels.join('·') }
    current = findRegister(meta, field.register)
  }
  return null
}

/** What a path is called, also where the person may not follow it. */
export function pathLabel(meta: Meta, register: RegisterMeta, path: string): string {
  let current: RegisterMeta | null = register
  return path.split('.').map((name) => {
    const field: FieldMeta | null = findField(current, name)
    current = findRegister(meta, field?.register)
    return field?.label ?? name
  }).join('·')
}

export interface PathNode { value: string; label: string; field: FieldMeta; children?: PathNode[] }

/** Fields that a person may reach from a register, references with those beyond them. */
export function pathTree(meta: Meta, register: RegisterMeta, wanted: (field: FieldMeta) => boolean, depth = steps): PathNode[] {
  return register.fields.flatMap((field): PathNode[] => {
    if (field.withheld || field.type === 'structured') return []
    const target = field.type === 'reference' && depth > 0 ? findRegister(meta, field.register) : null
    const children = target ? pathTree(meta, target, wanted, depth - 1) : []
    if (!wanted(field) && children.length === 0) return []
    return [{ value: field.name, label: field.label, field, ...(children.length > 0 ? { children } : {}) }]
  })
}

/** Clauses that can be asked, and the names of what the person may not ask about (or that is no longer declared). */
export function usable(meta: Meta, register: RegisterMeta, clauses: readonly Clause[]): { clauses: Clause[]; dropped: string[] } {
  const dropped: string[] = []
  const keep = (at: RegisterMeta, of: readonly Clause[]): Clause[] => of.flatMap((c): Clause[] => {
    if (isCondition(c)) {
      if (reach(meta, at, c.field)) return [c]
      dropped.push(pathLabel(meta, at, c.field))
      return []
    }
    if (isGroup(c)) {
      // A group that has lost a part would mean something else.
      const before = dropped.length
      const inner = keep(at, c.of)
      return dropped.length > before ? [] : [{ ...c, of: inner }]
    }
    if (isRelated(c)) {
      const other = findRegister(meta, c.register)
      const known = c.known === undefined ? undefined : meta.conditions.find((k) => k.id === c.known && k.register === c.register && k.via === c.via)
      if (!other || findField(other, c.via)?.register !== at.id || (c.known !== undefined && !known)) {
        dropped.push(c.known ?? other?.label ?? c.register)
        return []
      }
      const before = dropped.length
      const inner = keep(other, c.of)
      return dropped.length > before ? [] : [{ ...c, of: inner }]
    }
    if (isHeld(c)) return [c]
    return at.searchable ? [c] : []
  })
  return { clauses: keep(register, clauses), dropped }
}
