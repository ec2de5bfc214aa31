import { describe, expect, it } from 'vitest'
import { day, ref, register, text, type RegisterDefinition, type Fields } from '../index.ts'
import type { Role } from './roles.ts'
import { scope, type Principal } from './scope.ts'

const fields = { person: ref('person', '人员'), unit: ref('unit', '单位', { optional: true }), on: day('日期'), phone: text('电话', { sensitivity: 'personal' }), grounds: text('事由', { sensitivity: 'confidential', visibleToSubject: true }), evidence: text('依据', { sensitivity: 'confidential' }) }
const make = (more: Partial<RegisterDefinition<Fields>> = {}) => register('events', { label: '事件', time: 'event', unit: '件', on: 'on', title: ['on'], subject: 'person', about: 'subject', organization: ['unit'], fields, access: { read: ['cadres', 'office', 'personnel'], write: ['cadres'] }, ...more } as RegisterDefinition<Fields>)
const who = (roles: Role[], more: Partial<Principal> = {}): Principal => ({ tenant: 1, account: 'a', name: 'a', roles, units: null, person: null, ...more })
const withheld = (p: Principal): string[] => [...scope(p, make(), 'read').withheld].sort()

describe('who may do what', () => {
  it('gives the offices named all rows, others none', () => {
    expect(scope(who(['cadres']), make(), 'read').rows).toBe('all')
    expect(scope(who(['talent']), make(), 'read').rows).toBe('none')
    expect(scope(who(['office']), make(), 'write').rows).toBe('none')
    expect(scope(who([]), make(), 'read').rows).toBe('none')
  })
  it('keeps an officer of a unit to his unit and those below, by path or by the rows of another register', () => {
    expect(scope(who(['personnel'], { units: ['u'] }), make(), 'read').rows).toEqual({ op: 'under', path: ['unit'], values: ['u'] })
    const belonging = { register: 'appointment', their: 'person', our: 'person', path: ['unit'] }
    expect(scope(who(['personnel'], { units: ['u'] }), make({ organization: belonging }), 'read').rows).toMatchObject({ op: 'exists', register: 'appointment', match: [{ their: 'person', our: ['person'] }] })
  })
  it('shows a person what is written about him, without the evidence of others', () => {
    const own = scope(who([], { person: 'p' }), make(), 'read')
    expect(own.rows).toEqual({ op: 'equals', path: ['person'], value: 'p' })
    expect([...own.withheld]).toEqual(['evidence'])
    expect(scope(who([], { person: 'p' }), make(), 'write').rows).toBe('none')
    expect(scope(who([], { person: 'p' }), make({ about: 'self' }), 'read').rows).toEqual({ op: 'equals', path: ['id'], value: 'p' })
  })
  it('withholds personal and confidential fields by role', () => {
    expect(withheld(who(['cadres']))).toEqual([])
    expect(withheld(who(['office']))).toEqual(['evidence', 'grounds'])
    expect(withheld(who(['personnel'], { units: ['u'] }))).toEqual(['evidence', 'grounds'])
  })
})
