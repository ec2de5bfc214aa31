// The text of a report is edited through the front door: figures by name, every edit an act, nothing lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edited, Narrative, NarrativePreview, ReportView, Undone } from '#server/http/contract'
import { verifyChain } from '#server/postgres/verify'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
let office: { cookie: string }
beforeAll(async () => {
  house = await openHouse()
  office = await house.signIn(['office', 'supervision', 'cadres'])
})
afterAll(async () => {
  const checked = await verifyChain(house.database, house.operator)
  await house.close()
  expect(checked.problems).toEqual([])
})

interface Answer<T> { status: number; body: T & { message?: string; conflict?: { version: number; fields: { yours: string; theirs: string }[] } } }
async function ask<T = unknown>(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, headers = office): Promise<Answer<T>> {
  const response = await house.app.inject({ method, url: `/api${url}`, headers, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as Answer<T>['body'] }
}
const text = (period = '2025'): Promise<Narrative> => ask<Narrative>('GET', `/reports/annual/narrative?period=${period}`).then((a) => a.body)
const read = (period = '2025'): Promise<ReportView> => ask<ReportView>('GET', `/reports/annual?period=${period}`).then((a) => a.body)
const preview = (typed: string, period = '2025'): Promise<NarrativePreview> => ask<NarrativePreview>('POST', '/reports/annual/narrative/preview', { period, text: typed }).then((a) => a.body)
const said = ({ pieces }: { pieces: readonly { text: string }[] }): string => pieces.map((p) => p.text).join('')
const edit = (path: string, payload: object, method: 'POST' | 'PATCH' = 'POST'): Promise<Answer<Edited>> => ask<Edited>(method, `/reports/annual/narrative${path}`, payload)
const undo = (act: number | null): Promise<Answer<Undone>> => ask<Undone>('POST', `/acts/${act}/undo`, {})
const blockWith = async (part: string, period = '2025'): Promise<Narrative['blocks'][number]> => {
  const found = (await text(period)).blocks.find((b) => b.text.includes(part))
  if (!found) throw new Error(`no block with ${part}`)
  return found
}
async function create(register: string, values: object): Promise<string> {
  const { body } = await ask<{ row: { id: string } }>('POST', `/registers/${register}/rows`, { values, reason: '录入' })
  return body.row.id
}

describe('the text of a year', () => {
  it('begins with the declared one, reading the very same', async () => {
    for (const [i, [name, sex, year]] of [['赵一平', '男', '2025'], ['钱二桥', '女', '2025'], ['孙三川', '男', '2025'], ['李四方', '女', '2024']].entries()) {
      const person = await create('person', { name, sex, birth: `1980.0${i + 1}` })
      await create('admonition', { person, measure: '诫勉', decidedOn: `${year}-0${i + 3}-10`, grounds: '履职不力', decidingBody: '市委组织部' })
    }
    await create('report-paragraphs', { year: '2025', section: '（三）从严管理监督', order: 1, text: '另培训96人次。' })
    const before = await read()
    expect(await text()).toMatchObject({ begun: false, mayWrite: true, blocks: [], supplements: 1 })
    const begun = await edit('/begin', { period: '2025' })
    expect(begun.status).toBe(200)
    const after = await read()
    const lines = (view: ReportView): string[] => view.sections.flatMap((s) => [s.number + s.heading, ...s.paragraphs.map(said)])
    expect(lines(after)).toEqual(lines(before))
    expect(await text()).toMatchObject({ begun: true, supplements: 0 })
    expect((await blockWith('诫勉干部')).text).toContain('诫勉干部【受到诫勉的干部人数】，【受到诫勉的干部人数·比上年】。')
    expect((await read('2024')).sections[0]?.paragraphs[0]?.id).toBeUndefined()
  })

  it('names figures in every form, each a door', async () => {
    const { pieces, figures } = await preview('诫勉【受到诫勉的干部人数】（【受到诫勉的干部人数·性别】），其中女干部【受到诫勉的干部人数·性别=女】、占【受到诫勉的干部人数·性别=女·占比】，【受到诫勉的干部人数·性别=女·比上年】；上年【受到诫勉的干部人数·上年】，上半年【受到诫勉的干部人数·上半年】。')
    expect(said({ pieces })).toBe('诫勉3人（男2人、女1人），其中女干部1人、占33.3%，与上年持平；上年1人，上半年3人。')
    for (const piece of pieces) if (piece.kind === 'figure') expect(figures.some((f) => f.indicator === piece.indicator && f.key === piece.key)).toBe(true)
    expect(figures.find((f) => f.cell?.label === '性别=女')).toMatchObject({ value: 1, cell: { dimension: 'sex', value: '2', whole: 3 } })
  })

  it('explains what cannot be read and keeps it as typed', async () => {
    const { pieces } = await preview('【诫勉的人】、【受到诫勉的干部人数·性别=未知性】、【受到诫勉的干部人数·2031年】。')
    expect(pieces.filter((p) => p.kind === 'unbound').map((p) => p.kind === 'unbound' && p.problem)).toEqual(['没有名为“诫勉的人”的指标，请重新选择', '“性别”中没有“未知性”这一项', expect.stringMatching(/^“2031年”到.*还没有开始$/)])
    expect(said({ pieces })).toContain('【诫勉的人】')
  })

  it('offers figures for numbers typed by hand, those that agree first', async () => {
    const { byHand } = await preview('全年诫勉干部3人，比上年增加2人，另表彰干部12名；诫勉干部【受到诫勉的干部人数】。')
    expect(byHand.map((h) => [h.text, h.proposals[0]?.token, h.proposals[0]?.agrees])).toEqual([
      ['3人', '【受到诫勉的干部人数】', true], ['2人', '【受到诫勉的干部人数·比上年】', true], ['12名', '【受到诫勉的干部人数】', false],
    ])
    const [, change] = byHand
    expect('全年诫勉干部3人，比上年增加2人'.slice(change?.proposals[0]?.start, change?.proposals[0]?.end)).toBe('比上年增加2人')
  })
})

describe('editing', () => {
  it('is an act each time, taken back by undo', async () => {
    const block = await blockWith('诫勉干部')
    const done = await edit(`/blocks/${block.id}`, { base: block.version, text: '诫勉干部【受到诫勉的干部人数】。' }, 'PATCH')
    expect((await read()).figures.find((f) => f.indicator === 'reminded-or-inquired')).toBeUndefined()
    expect((await undo(done.body.act)).status).toBe(200)
    expect((await blockWith('诫勉干部')).text).toBe(block.text)
    const same = await blockWith('诫勉干部')
    expect((await edit(`/blocks/${same.id}`, { base: same.version, text: same.text }, 'PATCH')).body.act).toBeNull()
  })

  it('adds, moves sections with all under them, and removes', async () => {
    const order = async (): Promise<string[]> => (await read()).sections.map((s) => s.number + s.heading)
    const [first] = (await text()).blocks
    const heading = await edit('/blocks', { period: '2025', after: null, kind: 'heading', text: '总述' })
    expect((await order()).slice(0, 2)).toEqual(['一、总述', '二、基本情况'])
    const talent = await blockWith('人才工作')
    await edit(`/blocks/${talent.id}/move`, { period: '2025', after: heading.body.block })
    expect((await order()).slice(0, 3)).toEqual(['一、总述', '二、人才工作', '三、基本情况'])
    expect((await text()).blocks.map((b) => b.text).slice(0, 4)).toEqual(['总述', '人才工作', expect.stringContaining('引进高层次人才'), first?.text])
    const removed = await edit(`/blocks/${talent.id}/remove`, { period: '2025', base: (await blockWith('人才工作')).version, whole: true })
    expect((await text()).blocks.some((b) => b.text.includes('高层次'))).toBe(false)
    expect((await undo(removed.body.act)).status).toBe(200)
    expect(await blockWith('引进高层次人才')).toBeDefined()
  })

  it('lets two people edit different paragraphs and move one, and shows both versions of the same', async () => {
    const [mine, theirs] = [await blockWith('诫勉干部'), await blockWith('出台制度')]
    expect((await edit(`/blocks/${theirs.id}/move`, { period: '2025', after: null })).status).toBe(200)
    expect((await edit(`/blocks/${theirs.id}`, { base: theirs.version, text: '改过的制度一段。' }, 'PATCH')).status).toBe(200)
    expect((await edit(`/blocks/${mine.id}`, { base: mine.version, text: '先保存的。' }, 'PATCH')).status).toBe(200)
    const clash = await edit(`/blocks/${mine.id}`, { base: mine.version, text: '后保存的。' }, 'PATCH')
    expect(clash).toMatchObject({ status: 409, body: { conflict: { fields: [{ yours: '后保存的。', theirs: '先保存的。' }] } } })
    expect((await edit(`/blocks/${mine.id}`, { base: clash.body.conflict?.version, text: '后保存的。' }, 'PATCH')).status).toBe(200)
    expect((await edit(`/blocks/${mine.id}/remove`, { period: '2025', base: mine.version })).body.message).toBe('他人已改过这一段，请看过新的文字再删')
  })

  it('marks a number by hand as grounded, until the number changes', async () => {
    const block = await blockWith('后保存的')
    await edit(`/blocks/${block.id}`, { base: block.version, text: '另开展走访21次。' }, 'PATCH')
    expect((await read()).unbound.map((u) => u.text)).toContain('21次')
    expect((await edit('/numbers', { paragraph: block.id, quantity: '21次', grounds: '据走访登记簿' })).status).toBe(201)
    const view = await read()
    expect(view.unbound.map((u) => u.text)).not.toContain('21次')
    expect(view.grounded).toMatchObject([{ text: '21次', grounds: '据走访登记簿' }])
    const grounded = await blockWith('走访')
    await edit(`/blocks/${block.id}`, { base: grounded.version, text: '另开展走访22次。' }, 'PATCH')
    expect((await read()).unbound.map((u) => u.text)).toContain('22次')
    expect((await edit('/numbers', { paragraph: block.id, quantity: '99次', grounds: '据' })).status).toBe(404)
    const gone = await edit(`/blocks/${block.id}/remove`, { period: '2025', base: (await blockWith('走访')).version })
    expect(gone.status).toBe(200)
  })

  it('is carried forward into another year, where its figures are that year’s', async () => {
    expect(await text('2024')).toMatchObject({ begun: false, others: ['2025'] })
    await edit('/begin', { period: '2024', from: '2025' })
    expect((await read('2024')).sections[0]?.heading).toBe((await read()).sections[0]?.heading)
    const block = await blockWith('截至', '2024')
    await edit(`/blocks/${block.id}`, { base: block.version, text: '诫勉干部【受到诫勉的干部人数】。' }, 'PATCH')
    expect((await read('2024')).sections.flatMap((s) => s.paragraphs.map(said))).toContain('诫勉干部1人。')
    expect((await edit('/begin', { period: '2023', from: '2019' })).body.message).toContain('2019年没有编辑过的正文')
  })

  it('is refused to those who may not, and in words for what does not fit', async () => {
    const talent = await house.signIn(['talent'])
    const block = await blockWith('截至', '2025')
    for (const [path, payload] of [['/begin', { period: '2025' }], ['/blocks', { period: '2025', after: null, kind: 'paragraph', text: 'x' }], [`/blocks/${block.id}/remove`, { period: '2025', base: block.version }]] as const) {
      expect((await ask('POST', `/reports/annual/narrative${path}`, payload, talent)).status).toBe(403)
    }
    expect((await ask<Narrative>('GET', '/reports/annual/narrative?period=2025', undefined, talent)).body.mayWrite).toBe(false)
    expect((await edit('/blocks', { period: '2025', after: null, kind: 'paragraph', text: '长'.repeat(5001) })).body.message).toBe('一段最多 5000 字，请分段')
    expect((await edit('/begin', { period: '2024-06-01..2025-05-31' })).body.message).toBe('正文按年度编写，请选定一个年度')
  })
})
