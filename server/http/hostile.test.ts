import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Field, Predicate, Register } from '#kernel'
import { openHouse, type TestHouse } from '#server/testing/house'
import { act } from '#server/postgres/write/act'
import { sm3 } from '#server/postgres/write/digest'
import type { RecordView } from './contract.ts'

let house: TestHouse
let cookie: string
beforeAll(async () => {
  house = await openHouse({ members: 300 })
  cookie = (await house.signIn(['leader', 'office', 'cadres', 'supervision', 'organization', 'talent'])).cookie
})
afterAll(() => house.close())

async function ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object, as = cookie): Promise<{ status: number; text: string }> {
  const response = await house.app.inject({ method, url, headers: { cookie: as }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, text: response.body }
}
const rows = (register: string, query: string): string => `/api/registers/${register}/rows?limit=1&all=1&${query}`
const filtered = (register: string, filter: unknown): string => rows(register, `filter=${encodeURIComponent(JSON.stringify(filter))}`)
const uuid = '8d8ac610-566d-4ef0-9c22-186b2a5ed793'

describe('who is not signed in', () => {
  it('gets 401 from every address, whatever is sent', async () => {
    const asked = routes().filter(([method, url]) => url.startsWith('/api/') && !(url === '/api/session' && method !== 'GET') && url !== '/api/session/demonstration')
    expect(asked.length).toBeGreaterThan(25)
    for (const [method, url] of [...asked, ['GET', '/api/no-such-thing'], ['GET', '/api/registers/nothing/rows']] as const) {
      expect({ method, url, status: (await ask(method, url, method === 'GET' || method === 'DELETE' ? undefined : {}, '')).status }).toEqual({ method, url, status: 401 })
    }
  })
})

/** Every address of the server, read from its own table: a new one is asked too. */
function routes(): ['GET' | 'POST' | 'PATCH' | 'DELETE', string][] {
  const found: ['GET' | 'POST' | 'PATCH' | 'DELETE', string][] = []
  const above: string[] = []
  for (const line of house.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent, part, methods] = /^((?:[│ ] {3})*)[├└]── (\S*)(?: \((.*)\))?/.exec(line) ?? []
    if (indent === undefined || part === undefined) continue
    above.length = indent.length / 4
    above.push(part)
    for (const method of methods?.split(', ') ?? []) {
      if (method === 'GET' || method === 'POST' || method === 'PATCH' || method === 'DELETE') found.push([method, above.join('').replace(/:register\b/, 'person').replace(/:[\w|:]+/g, uuid)])
    }
  }
  return found
}

const kept = (register: Register, field: string): boolean => register.readings === true && register.fields[field]?.sensitivity === 'confidential'

describe('lists asked with anything', () => {
  const fitting: Record<Field['type'], readonly (string | number | boolean)[]> = {
    text: ['示'], integer: [1], decimal: [1.5], boolean: [true], day: ['2025-01-01'], date: ['2025', '2025-03', '2025-03-01'], code: ['1'], reference: [uuid], file: ['a'.repeat(64)], structured: [],
  }
  it('sort and filter by every field of every register', async () => {
    for (const register of house.database.catalogue.registers.values()) for (const [name, field] of Object.entries(register.fields)) {
      const conditions: Predicate[] = [{ op: 'empty', path: [name] }, ...fitting[field.type].flatMap((value): Predicate[] => [
        { op: 'equals', path: [name], value }, { op: 'in', path: [name], values: [value] }, ...(field.type === 'text' ? [{ op: 'contains', path: [name], value: String(value) } as const] : []),
        ...(['day', 'date', 'integer', 'decimal'].includes(field.type) ? [{ op: 'compare', path: [name], than: '<=', value } as const] : []),
      ])]
      for (const url of [rows(register.id, `sort=${name}`), rows(register.id, `sort=-${name}`), ...conditions.map((c) => filtered(register.id, c))]) {
        // A structured value has no order that people could follow: refused in words.
        // What is read only for a purpose can be neither sorted nor filtered without one.
        const status = kept(register, name) ? 403 : field.type === 'structured' && url.includes('sort=') ? 400 : 200
        expect({ url, status: (await ask('GET', url)).status }).toEqual({ url, status })
      }
    }
  })

  it('refuse in words what cannot be meant, on every field', async () => {
    const odd = [1.5, 1e300, '2025-13', '-'.repeat(36), 'a\u0000']
    for (const register of house.database.catalogue.registers.values()) for (const name of Object.keys(register.fields)) {
      for (const value of odd) for (const filter of [{ op: 'compare', path: [name], than: '<', value }, { op: value === 1.5 ? 'contains' : 'equals', path: [name], value: value === 1.5 ? '1' : value }]) {
        const { status, text } = await ask('GET', filtered(register.id, filter))
        expect({ register: register.id, filter, status }).toEqual({ register: register.id, filter, status: expect.toSatisfy((s: number) => s === 400 || s === (kept(register, name) ? 403 : 200)) })
        expect(text).not.toMatch(/\.ts:|syntax|operator/)
      }
    }
  })

  it.each([
    'sort=constructor', 'sort=__proto__', 'sort=name;drop table person', 'q=%00', 'asOf=2025-02-30', "asOf=';drop table person;--", 'knownAt=-1', 'filter=[]', 'filter={"op":"equals","path":["constructor"],"value":"a"}',
    'filter={"op":"exists","register":"person","match":[],"where":{"op":"and","of":[]}}', 'filter={"op":"empty","path":["name","name"]}',
  ])('refuse %s', async (query) => {
    const { status, text } = await ask('GET', rows('person', query.startsWith('filter=') ? `filter=${encodeURIComponent(query.slice(7))}` : query))
    expect(status).toBe(400)
    expect(text).toMatch(/[\u4e00-\u9fff]/)
  })

  it.each(['limit=-1', 'limit=99999999999', 'limit=0', 'offset=99999999999999', 'knownAt=999999999999999', 'knownAt=0', 'totals=constructor,name', 'q=%27%20or%201%3D1'])('bear %s', async (query) => {
    expect((await ask('GET', `/api/registers/person/rows?${query}`)).status).toBe(200)
  })

  it('do not tell by filter, order or total what they withhold', async () => {
    const secretary = (await house.signIn(['secretary'])).cookie
    for (const url of [
      filtered('person', { op: 'contains', path: ['identityNumber'], value: '1' }), filtered('members', { op: 'contains', path: ['person', 'phone'], value: '1' }), rows('person', 'sort=identityNumber'),
    ]) expect({ url, status: (await ask('GET', url, undefined, secretary)).status }).toEqual({ url, status: 403 })
    const { status, text } = await ask('GET', rows('village-cadres', 'totals=allowance'), undefined, secretary)
    expect({ status, totals: (JSON.parse(text) as { totals?: object }).totals }).toEqual({ status: 200, totals: undefined })
  })

  it.each(['', '/timeline', '/history', '/files/photo'])('have no record under a name that is no id%s', async (rest) => {
    expect((await ask('GET', `/api/registers/person/rows/abc${rest}`)).status).toBe(404)
  })

  it('open every record with its time line and history', async () => {
    for (const register of house.database.catalogue.registers.keys()) {
      const { rows: [row] } = JSON.parse((await ask('GET', rows(register, ''))).text) as { rows: { id: string }[] }
      if (row) for (const rest of ['', '/timeline', '/history']) expect({ register, rest, status: (await ask('GET', `/api/registers/${register}/rows/${row.id}${rest}`)).status }).toEqual({ register, rest, status: 200 })
      expect((await ask('GET', `/api/options/${register}?q=${encodeURIComponent('示')}`)).status).toBe(200)
    }
  })
})

describe('saves of anything', () => {
  const create = (values: object, reason = '录入') => ask('POST', '/api/registers/person/rows', { values, reason })
  it.each<object>([{ constructor: 'x' }, { ['__proto__x']: 1 }, { name: { a: 1 } }, { name: ['x'] }, { photo: 'a'.repeat(64), name: '甲', sex: '男', birth: '1980' }])('refuses %j beside the field', async (values) => {
    const { status, text } = await create(values)
    expect(status).toBe(422)
    expect((JSON.parse(text) as { problems: object[] }).problems.length).toBeGreaterThan(0)
  })
  it('keeps markup as plain text and drops what cannot be stored', async () => {
    const { status, text } = await create({ name: '<script>alert(1)</script>', sex: '男', birth: '1980', note: 'a\u0000b' }, '录\u0000入')
    expect(status).toBe(201)
    expect((JSON.parse(text) as RecordView).row).toMatchObject({ title: '<script>alert(1)</script>', values: { note: 'ab' } })
  })
  it('says which words are missing', async () => {
    expect(JSON.parse((await ask('POST', '/api/registers/person/rows', { values: {} })).text)).toEqual({ message: '请写明事由' })
  })
  it('takes a photograph only of the declared kind', async () => {
    const boundary = 'x'
    const upload = await house.app.inject({ method: 'POST', url: '/api/files', headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` }, payload: `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.html"\r\nContent-Type: text/html\r\n\r\n<b>x</b>\r\n--${boundary}--\r\n` })
    expect(upload.json()).toMatchObject({ digest: sm3('<b>x</b>') })
    const { status, text } = await create({ name: '甲', sex: '男', birth: '1980', photo: sm3('<b>x</b>') })
    expect({ status, text }).toEqual({ status: 422, text: expect.stringContaining('jpeg') })
  })
  it('wait for a long import without keeping anyone from reading', async () => {
    let release = (): void => undefined
    const gate = new Promise<void>((resolve) => { release = resolve })
    let begun = (): void => undefined
    const running = new Promise<void>((resolve) => { begun = resolve })
    const long = act(house.database, house.operator, { verb: 'import', reason: '长' }, async () => { begun(); await gate })
    await running
    const saves = Array.from({ length: 20 }, (_, i) => create({ name: `候${'甲乙丙丁戊己庚辛壬癸'[i % 10] ?? ''}`, sex: '男', birth: `19${60 + i}` }))
    expect((await ask('GET', rows('person', ''))).status).toBe(200)
    release()
    await long
    expect((await Promise.all(saves)).map((s) => s.status)).toEqual(saves.map(() => 201))
  })
  it('tells a unit officer where bulk imports go', async () => {
    const { rows: [unit] } = JSON.parse((await ask('GET', rows('unit', ''))).text) as { rows: { id: string }[] }
    const officer = (await house.signIn(['personnel'], { units: [unit?.id ?? ''] })).cookie
    const { status, text } = await ask('POST', '/api/registers/person/imports', {}, officer)
    expect({ status, text }).toEqual({ status: 403, text: expect.stringContaining('逐条录入') })
  })
  it('does not let a frozen report be rewritten', async () => {
    const frozen = await ask('POST', '/api/reports/annual/freeze', { reason: '定稿' })
    expect(frozen.status).toBe(201)
    const { id } = JSON.parse(frozen.text) as { id: string }
    const { status, text } = await ask('PATCH', `/api/registers/frozen-reports/rows/${id}`, { base: 2, changes: { content: {} }, reason: '改' })
    expect({ status, text }).toEqual({ status: 422, text: expect.stringContaining('不能改动') })
  })
  it('restoring what already stands writes no act', async () => {
    const made = JSON.parse((await create({ name: '乙', sex: '男', birth: '1980' })).text) as RecordView
    const url = `/api/registers/person/rows/${made.row.id}`
    const back = await ask('POST', `${url}/restore`, { act: made.row.version, reason: '恢复' })
    expect((JSON.parse(back.text) as RecordView).row.version).toBe(made.row.version)
  })
})
