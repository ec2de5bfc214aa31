import { groupCondition, readSplit, type Field } from '#kernel'
import { describe, expect, test } from 'vitest'
import type { FieldMeta, Meta, RegisterMeta } from '#server/http/contract'
import { conditionOf } from './condition-of.ts'
import { predicateOf } from './predicate.ts'

const field = (name: string, type: FieldMeta['type']): FieldMeta => ({ name, label: name, type, optional: true, sensitivity: 'open' })
const register = { id: 'person', fields: [field('birth', 'date'), field('on', 'day'), field('sex', 'code'), field('young', 'boolean')] } as unknown as RegisterMeta
const meta = { registers: [register] } as unknown as Meta

/** Split, key of a group, and whether the field is a full day. */
const groups: [string, string | null, Field['type']][] = [
  ['sex', '2', 'code'], ['sex', null, 'code'], ['sex:top', '1', 'code'], ['young', 'true', 'boolean'], ['young', 'false', 'boolean'],
  ['birth:year', '1990', 'date'], ['birth:half', '1990-H2', 'date'], ['birth:quarter', '1990-Q1', 'date'], ['birth:month', '1990-02', 'date'], ['birth:month', '1990', 'date'],
  ['on:year', '2024', 'day'], ['on:quarter', '2024-Q1', 'day'], ['on:month', '2024-02', 'day'], ['on:month', null, 'day'],
  ['birth:years', '0-29', 'date'], ['birth:years', '30-34', 'date'], ['birth:years', '60-', 'date'], ['birth:years', null, 'date'],
]

describe('the list behind a figure, as chips', () => {
  test.each(groups)('%s %s asks the same question', (text, key, type) => {
    const split = readSplit(text)
    if (!split) throw new Error(text)
    const where = groupCondition(split, { type }, key)
    const condition = conditionOf(where)
    expect(condition).not.toBeNull()
    expect(condition && predicateOf(meta, register, [condition], '2026-01-01')).toEqual(where)
  })
})
