import type { Predicate } from '#kernel'
import { appointment } from '#domains/cadres/appointments'

/** 指明职位的现任主职，与核定职数相比。没有核定职数的职位，既不算空缺，也不算超配。 */
export const heldAgainstQuota = (than: '<' | '>'): Predicate => ({
  op: 'related', register: appointment.id, via: 'position', when: 'now', against: { field: 'quota', than },
  where: { op: 'and', of: [{ op: 'equals', path: ['category'], value: 'work' }, { op: 'equals', path: ['kind'], value: 'main' }] },
})
