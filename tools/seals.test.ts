import { describe, expect, it } from 'vitest'
import { catalogue } from '#server/catalogue'
import { checkSeals } from './seals.ts'

const procedures = catalogue.registry.procedures.map((p) => p.declaration)
const [first] = procedures

describe('封存的流程版本', () => {
  it('hold as they are, and every version that has landed is sealed', () => {
    expect(checkSeals(procedures, false)).toEqual([])
  })
  it('are seen to change by a word, by a function, and by being taken away', () => {
    if (!first) throw new Error('no procedure')
    const rest = procedures.slice(1)
    const name = `${first.id} ${first.version}`.replace(' ', '/')
    expect(checkSeals([{ ...first, label: `${first.label}（改）` }, ...rest], false)).toEqual([expect.stringContaining(`${name} 已封存，不得改动`)])
    expect(checkSeals([{ ...first, check: () => [] }, ...rest], false)).toEqual([expect.stringContaining('不得改动')])
    expect(checkSeals(rest, false)).toEqual([expect.stringContaining(`${name} 已封存，不得删除`)])
  })
})
