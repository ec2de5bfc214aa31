// Whatever a procedure alone may bring about cannot be brought about by any other way of writing, once the procedure is in use. Which
// kinds there are, the declarations say: a register that names a procedure is tried here without anybody adding it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Field, Predicate, Register, Value } from '#kernel'
import { catalogue } from '#server/catalogue'
import { today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { deleteRows, insertRows, updateRows } from '#server/postgres/write/rows'
import { tryDoors } from '#server/testing/doors'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cookie: string
const daysAgo = (n: number): string => new Date(Date.parse(today()) - n * 86_400_000).toISOString().slice(0, 10)
let told = 0
const samples = new Map<string, { id: string; name: string }>()
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['leader', 'office', 'cadres', 'supervision', 'organization', 'talent'])).cookie
  await write((writer) => insertRows(writer, catalogue.register('procedure-adoptions'), [...catalogue.procedures.keys()].map((procedure) => ({ id: randomUUID(), values: { procedure, adoptedOn: daysAgo(20), document: '示组发〔2026〕1号' } }))))
})
afterAll(() => house.close())

/** As a demonstration is made: what stands before anybody works with it. */
const write = (work: Parameters<typeof act<void>>[3]): Promise<unknown> => act(house.database, house.operator, { verb: 'demonstrate', reason: '先前的记录' }, work)

/** A row that another refers to; people are made anew for each place, so that no series holds two. */
async function referred(register: string, field: string): Promise<{ id: string; name: string }> {
  const known = register === 'person' ? undefined : samples.get(register)
  if (known) return known
  const target = catalogue.register(register)
  const made = { id: randomUUID(), name: register === 'person' ? `人${String.fromCodePoint(0x4e00 + samples.size)}${field}` : `某${target.label}` }
  const values = await sample(target, made.name)
  await write((writer) => insertRows(writer, target, [{ id: made.id, values: { ...values.values, ...(register === 'person' ? { birth: '1970-05' } : {}) } }]))
  samples.set(register === 'person' ? made.id : register, made)
  return made
}

/** A value of every field that a row must have, and what its cells read. */
async function sample(register: Register, name = '内容'): Promise<{ values: Record<string, Value>; words: Record<string, string> }> {
  const values: Record<string, Value> = {}
  const words: Record<string, string> = {}
  for (const [field, declared] of Object.entries(register.fields)) {
    if (declared.optional) continue
    const [value, word] = declared.type === 'reference' ? await referred(declared.register, field).then((r): [string, string] => [r.id, r.name]) : plainValue(declared, field === register.title[0] ? name : '内容', field)
    // What tells rows apart is another in each.
    if (typeof value === 'string' && value === word && declared.type === 'text' && register.unique?.some((u) => u.includes(field)) && name === '内容') {
      told += 1
      values[field] = words[field] = `${value}${told}`
      continue
    }
    values[field] = value
    words[field] = word
  }
  return { values, words }
}

function plainValue(field: Field, name: string, as: string): [Value, string] {
  switch (field.type) {
    case 'text': return [name, name]
    case 'integer': case 'decimal': return [Math.max(1, field.min ?? 1), String(Math.max(1, field.min ?? 1))]
    case 'boolean': return [true, '是']
    // What ends has to end later than it began.
    case 'day': case 'date': return as.startsWith('ends') ? [daysAgo(-300), daysAgo(-300)] : [daysAgo(8), daysAgo(8)]
    case 'code': {
      const [first] = catalogue.codeSet(field).items
      return [first?.code ?? '', first?.label ?? '']
    }
    default: return [null, '']
  }
}

/** What makes a row of a kind, as its declaration says. */
function made(of: Predicate): Record<string, string> {
  switch (of.op) {
    case 'and': return Object.assign({}, ...of.of.map(made)) as Record<string, string>
    case 'equals': return { [of.path[0] ?? '']: String(of.value) }
    case 'in': return { [of.path[0] ?? '']: String(of.values[0]) }
    default: throw new Error(`a row of a kind is told by the values of its fields, not by ${of.op}`)
  }
}

const kinds = [...catalogue.registers.values()].flatMap((register) => (register.byProcedure ?? []).map((by) => ({ register, by })))

describe('只能经流程办理的', () => {
  it('干部工作的几类都在内', () => expect(kinds.map(({ register, by }) => `${register.id}/${by.procedure}`)).toEqual(expect.arrayContaining(['admonition/admonition', 'appointment/appointment', 'clarification/clarification', 'political-veto/political-veto', 'ranks/rank-promotion', 'selection-complaint/complaint', 'three-mechanisms/mobility', 'three-mechanisms/three-mechanisms'])))

  it.each(kinds.map((kind) => [kind.by.what, kind] as const))('%s：屏幕、导入、粘贴、批量、撤回、恢复、合并，一律不成，什么也不留', async (_, { register, by }) => {
    const day = register.time === 'span' ? 'since' : register.on ?? ''
    const kind = made(by.where)
    const row = async (): Promise<{ id: string; values: Record<string, Value>; words: Record<string, string> }> => {
      const { values, words } = await sample(register)
      const told = Object.fromEntries(Object.entries(kind).map(([name, code]): [string, string] => {
        const field = register.fields[name]
        return [name, field?.type === 'code' ? catalogue.codeSet(field).items.find((i) => i.code === code)?.label ?? code : code]
      }))
      return { id: randomUUID(), values: { ...values, ...kind }, words: { ...words, ...told } }
    }
    const whole = (values: Record<string, Value>): Record<string, Value> => ({ ...Object.fromEntries(Object.keys(register.fields).map((f) => [f, null])), ...values })
    const [standing, gone, other, fresh] = [await row(), await row(), await row(), await row()]
    const numbers: number[] = []
    const wrote = async (work: Parameters<typeof act<void>>[3]): Promise<void> => { numbers.push((await act(house.database, house.operator, { verb: 'proceed', reason: '经流程', procedure: by.procedure }, work)).act?.number ?? 0) }
    await wrote((writer) => insertRows(writer, register, [standing, gone, other].map(({ id, values }) => ({ id, values: whole({ ...values, [day]: daysAgo(5) }) }))))
    await wrote((writer) => updateRows(writer, register, [{ id: standing.id, values: whole({ ...standing.values, [day]: daysAgo(3) }) }]))
    await wrote((writer) => deleteRows(writer, register, [gone.id]))
    const [inserted = 0, updated = 0, deleted = 0] = numbers
    const { doors, untouched } = await tryDoors(house, cookie, {
      register: register.id, values: fresh.values, words: fresh.words, row: { id: standing.id, version: updated }, changes: { [day]: daysAgo(1) }, since: daysAgo(1), binned: gone.id, earlier: inserted,
      acts: [inserted, updated, deleted], other: { id: other.id, version: inserted },
    })
    expect(doors.filter((d) => !d.refused)).toEqual([])
    expect(untouched).toBe(true)
    // What is read only for a purpose has no columns to paste into: that door is shut before this one.
    for (const name of ['新增', '更正', '撤销', '恢复旧版', '从已撤销中恢复', `撤回第 ${inserted} 号变更`, `撤回第 ${updated} 号变更`, `撤回第 ${deleted} 号变更`, ...(register.readings ? [] : ['粘贴']), '批量修改', '导入']) {
      const said = doors.find((d) => d.door === name)?.said ?? ''
      expect({ name, said: said.includes('流程办理') ? '流程办理' : said }).toEqual({ name, said: '流程办理' })
    }
  })
})
