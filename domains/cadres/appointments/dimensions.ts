import type { Dimension } from '#kernel'

/** Splits of a figure about cadres by what the cadre held on the day of the event. */
const main = { op: 'equals', path: ['kind'], value: 'main' } as const

export function heldUnit(subject: readonly string[]): Dimension {
  return { id: 'unit', label: '当时所在单位', held: { register: 'appointment', by: 'person', subject, value: ['unit'], where: main } }
}
export function heldUnitKind(subject: readonly string[]): Dimension {
  return { id: 'unit-kind', label: '当时单位类别', held: { register: 'appointment', by: 'person', subject, value: ['unit', 'kind'], where: main } }
}
export function heldLevel(subject: readonly string[]): Dimension {
  return { id: 'level', label: '当时职务层次', held: { register: 'appointment', by: 'person', subject, value: ['level'], where: main } }
}
export const sexOf = (subject: string): Dimension => ({ id: 'sex', label: '性别', path: [subject, 'sex'] })
