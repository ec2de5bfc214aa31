import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerView } from '#server/http/contract'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cadres: { cookie: string }
const on = '2026-11-25'
const [bureau, office, he, she, chief, clerk] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string]

beforeAll(async () => {
  house = await openHouse()
  cadres = await house.signIn(['cadres', 'supervision'])
  const { database, operator } = house
  const rows = (register: string, list: readonly { readonly id?: string; readonly [field: string]: unknown }[]) => ({ register: database.catalogue.register(register), list: list.map(({ id = randomUUID(), ...values }) => ({ id, values: values as never })) })
  await act(database, operator, { verb: 'create', reason: '建档' }, async (writer) => {
    for (const { register, list } of [
      rows('unit', [{ id: bureau, name: '甲局', kind: 'government' }, { id: office, name: '乙局', kind: 'government' }]),
      rows('posts', [{ id: chief, unit: bureau, title: '局长', level: '1A41' }, { id: clerk, unit: office, title: '人事干部', level: '1A50', function: 'hr' }]),
      rows('person', [{ id: he, name: '甲某', sex: '1', birth: '1985-05' }, { id: she, name: '乙某', sex: '2', birth: '1986-05' }]),
      rows('appointment', [
        { person: he, since: '2020-01-01', unit: bureau, post: '甲局副局长', category: 'work', kind: 'main', level: '1A42', change: 'promote' },
        { person: she, since: '2021-01-01', unit: office, post: '乙局局长', category: 'work', kind: 'main', level: '1A41', change: 'promote' },
      ]),
      // Only she has recorded the tie.
      rows('family-member', [{ person: she, relation: '丈夫', kin: '12', name: '甲某', relative: he }]),
    ]) await insertRows(writer, register, list)
  })
})
afterAll(() => house.close())

const ask = async (question: string, person: string, given: string): Promise<AnswerView> => (await house.app.inject({ url: `/api/questions/${question}/${person}?on=${on}&${given}`, headers: cadres })).json<AnswerView>()
const said = (answer: AnswerView, rule: string): string[] => answer.verdicts.find((v) => v.rule === rule)?.reasons.map((r) => `${r.outcome} ${r.text}`) ?? []

describe('拟任职位', () => {
  it('职位的层次与拟任层次一致，逐级提任', async () => {
    expect(said(await ask('promotion', he, `given.level=1A41&given.position=${chief}`), 'step-by-step')).toEqual(['allow 现任乡科级副职，拟任乡科级正职，逐级提任'])
  })
  it('职位的层次与拟任层次不一致，指出职位', async () => {
    expect(said(await ask('promotion', he, `given.level=1A41&given.position=${clerk}`), 'step-by-step')).toContain('forbid 拟任职位“人事干部”的职务层次为科员，与拟任职务层次乡科级正职不一致，请核对')
  })
  it('不说职位的，不核对职位', async () => {
    expect(said(await ask('promotion', he, 'given.level=1A41'), 'step-by-step')).toEqual(['allow 现任乡科级副职，拟任乡科级正职，逐级提任'])
  })
  it('任职回避按拟任职位的单位和职能核对；只由一方登记的亲属关系对双方都算', async () => {
    expect(said(await ask('avoidance', he, `given.position=${clerk}`), 'kin-avoidance')).toContain('forbid 乙某（夫妻，登记本人为其丈夫）任乙局局长，与本人同单位，一方任领导职务，另一方从事组织人事工作，应当回避')
    expect(said(await ask('avoidance', he, ''), 'kin-avoidance')).toEqual(['unknown 家庭成员是否完整，尚无人声明'])
  })
})
