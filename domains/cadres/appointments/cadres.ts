import type { Predicate } from '#kernel'

/** People with a working post on file, now or once: those whose files the checks read. */
export const withCareer: Predicate = { op: 'related', register: 'appointment', via: 'person', where: { op: 'equals', path: ['category'], value: 'work' }, when: 'ever' }
