import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RecordView, RowPage, TreeCounts, TreeHits, TreeLevel, TreePaper, TreePath } from '#server/http/contract'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let cookie: string
const ids: Record<string, string> = {}
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.signIn(['cadres', 'organization', 'office'])).cookie
  const unit = async (name: string, parent: string | null, more: object = {}): Promise<void> => {
    ids[name] = await make('unit', { name, kind: '其他', ...(parent ? { parent: ids[parent] } : {}), ...more })
  }
  await unit('市委', null, { order: 2 })
  await unit('市政府', null, { order: 1 })
  await unit('公安局', '市政府')
  await unit('派出所', '公安局')
  await unit('旧局', '市政府', { abolishedOn: '2019-03' })
  await unit('旧局的所', '旧局')
  for (const [i, at] of ['公安局', '派出所', '派出所', '旧局的所'].entries()) {
    const person = await make('person', { name: `任职人${i}`, sex: '男', birth: '1980' })
    await make('appointment', { person, unit: ids[at], since: '2015-01', post: '职员', category: '任职', kind: '主职' })
    if (i === 0) await make('appointment', { person, unit: ids['派出所'], since: '2015-01', post: '兼所长', category: '任职', kind: '兼任' })
  }
})
afterAll(() => house.close())

async function ask<T>(url: string, as = cookie): Promise<T> {
  return (await house.app.inject({ url, headers: { cookie: as } })).json()
}
async function make(register: string, values: object): Promise<string> {
  const response = await house.app.inject({ method: 'POST', url: `/api/registers/${register}/rows`, headers: { cookie }, payload: { values, reason: '录入' } })
  expect({ status: response.statusCode, body: response.statusCode === 201 ? '' : response.body }).toEqual({ status: 201, body: '' })
  return response.json<RecordView>().row.id
}
const names = (level: TreeLevel): string[] => level.nodes.map((n) => `${n.title}${n.holds ? '' : '（止）'} ${n.children}`)
const id = (name: string): string => ids[name] ?? ''
const filter = (predicate: object): string => encodeURIComponent(JSON.stringify(predicate))

it('opens at the top with the level below, in the declared order; a child of what has ended stands at the top', async () => {
  const top = await ask<TreeLevel>('/api/trees/unit/level')
  expect(names(top)).toEqual(['市政府 1', '市委 0', '旧局的所 0'])
  expect(names(top.below[id('市政府')] as TreeLevel)).toEqual(['公安局 1'])
  const all = await ask<TreeLevel>('/api/trees/unit/level?all=1')
  expect(names(all)).toEqual(['市政府 2', '市委 0'])
  expect(names(await ask(`/api/trees/unit/level?all=1&under=${id('市政府')}`))).toEqual(['公安局 1', '旧局（止） 1'])
  expect(names(await ask(`/api/trees/unit/level?asOf=2018-01-01&under=${id('市政府')}`))).toEqual(['公安局 1', '旧局 1'])
  expect(names(await ask(`/api/trees/unit/level?knownAt=2`))).toEqual(['市政府 0', '市委 0'])
})

it('counts what belongs to a node and below it: the number is the length of the list that it opens', async () => {
  const counted = await ask<TreeCounts>(`/api/trees/unit/counts?ids=${Object.values(ids).join(',')}`)
  expect(counted.nodes[id('市政府')]).toEqual({ descendants: 3, own: [0, 0, 0], below: [4, 0, 0] })
  expect(counted.nodes[id('派出所')]).toEqual({ descendants: 0, own: [2, 0, 0], below: [2, 0, 0] })
  for (const [name, { below, descendants }] of Object.entries(ids).map(([n, at]) => [n, counted.nodes[at] as TreeCounts['nodes'][string]] as const)) {
    const post = { op: 'and', of: [{ op: 'under', path: ['unit'], values: [id(name)] }, { op: 'in', path: ['category'], values: ['work'] }, { op: 'in', path: ['kind'], values: ['main'] }] }
    expect([name, (await ask<RowPage>(`/api/registers/appointment/rows?filter=${filter(post)}`)).total]).toEqual([name, below[0]])
    expect([name, (await ask<RowPage>(`/api/registers/unit/rows?filter=${filter({ op: 'under', path: ['parent'], values: [id(name)] })}`)).total]).toEqual([name, descendants])
  }
})

it('finds nodes by 汉字, 全拼 and 首字母 with the way to them, and prints a part', async () => {
  for (const q of ['派出', 'paichusuo', 'pcs']) {
    const { hits } = await ask<TreeHits>(`/api/trees/unit/find?q=${encodeURIComponent(q)}`)
    expect(hits.map((h) => [h.title, h.path.map((p) => p.title)])).toEqual([['派出所', ['市政府', '公安局']]])
  }
  expect((await ask<TreePath>(`/api/trees/unit/path?id=${id('派出所')}`)).path.map((p) => p.title)).toEqual(['市政府', '公安局', '派出所'])
  const paper = await ask<TreePaper>(`/api/trees/unit/subtree?all=1&id=${id('市政府')}`)
  expect(paper.nodes.map((n) => `${'　'.repeat(n.depth)}${n.title} ${n.below[0]}`)).toEqual(['市政府 4', '　公安局 3', '　　派出所 2', '　旧局 1', '　　旧局的所 1'])
})

it('shows an officer of a unit that unit and those below it, and lists, saves and counts what is theirs', async () => {
  const officer = (await house.signIn(['personnel'], { units: [id('公安局')] })).cookie
  expect(names(await ask('/api/trees/unit/level', officer))).toEqual(['公安局 1'])
  expect((await ask<RowPage>('/api/registers/person/rows', officer)).total).toBe(3)
  expect((await ask<TreeCounts>(`/api/trees/unit/counts?ids=${id('公安局')}`, officer)).nodes[id('公安局')]?.below[0]).toBe(3)
  expect((await ask<TreeHits>(`/api/trees/unit/find?q=${encodeURIComponent('市委')}`, officer)).hits).toEqual([])
  expect((await ask<TreePath>(`/api/trees/unit/path?id=${id('派出所')}`, officer)).path.map((p) => p.title)).toEqual(['公安局', '派出所'])
  expect((await ask<TreePaper & { message: string }>(`/api/trees/unit/subtree?id=${id('市政府')}`, officer)).message).toContain('无权查看')
})

it('refuses in words what is no tree and no node, and a condition on the subtree of what stands in none', async () => {
  const status = async (url: string): Promise<number> => (await house.app.inject({ url, headers: { cookie } })).statusCode
  expect(await status('/api/trees/person/level')).toBe(404)
  expect(await status('/api/trees/unit/level?under=x')).toBe(400)
  expect(await status(`/api/registers/appointment/rows?filter=${filter({ op: 'under', path: ['person'], values: [id('市委')] })}`)).toBe(400)
  expect(await status(`/api/registers/appointment/rows?filter=${filter({ op: 'under', path: ['unit'], values: ['x'] })}`)).toBe(400)
})
