import { describe, expect, it } from 'vitest'
import { catalogue } from '#server/catalogue'
import { broken, keptSeals, sealsOf } from './seals.ts'

const procedures = catalogue.registry.procedures.map((p) => p.declaration)
const [first] = procedures

// Whether the seals hold, the check of generated files tells: it runs the sources as they stand.
describe('封存的流程版本', () => {
  it('are all that have landed', () => expect(Object.keys(keptSeals())).toEqual(Object.keys(sealsOf(procedures))))
  it('are seen to change by a word, by a function, and by being taken away', () => {
    if (!first) throw new Error('no procedure')
    const [rest, sealed, name] = [procedures.slice(1), sealsOf(procedures), `${first.id}/${first.version}`]
    expect(broken(sealsOf(procedures), sealed)).toEqual([])
    expect(broken(sealsOf([{ ...first, label: `${first.label}（改）` }, ...rest]), sealed)).toEqual([expect.stringContaining(`${name} 已封存，不得改动`)])
    expect(broken(sealsOf([{ ...first, check: () => [] }, ...rest]), sealed)).toEqual([expect.stringContaining('不得改动')])
    expect(broken(sealsOf(rest), sealed)).toEqual([expect.stringContaining(`${name} 已封存，不得删除`)])
  })
})
