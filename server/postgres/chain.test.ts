// The chain of acts: numbers without gaps under concurrency, and every kind of rewriting behind the product's back shows.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '#server/catalogue'
import { connect } from './database.ts'
import { idOf, officer, openWorld, OURS, query, THEIRS, type World } from './ground.test-helper.ts'
import { verifyChain } from './verify.ts'
import { act, type Writer } from './write/act.ts'
import { rowsDigest, type RowTrace } from './write/digest.ts'
import { deleteRows, insertRows, insertStream, updateRows } from './write/rows.ts'

const decisions = catalogue.register('decisions')
const decision = (number: string) => ({ id: randomUUID(), values: { number, body: '县委', decidedOn: '2025-03-01', agenda: '干部任免' } })

describe('concurrent acts', () => {
  let world: World
  beforeAll(async () => { world = await openWorld() })
  afterAll(() => world.leave())

  it('get consecutive numbers, each chained to the one before', async () => {
    // Two processes' worth of connections.
    const other = connect(world.appUrl)
    try {
      const done = await Promise.all(Array.from({ length: 12 }, (_, i) =>
        act(i % 2 ? other : world.database, officer(THEIRS), { verb: 'create', reason: `并发 ${i}` }, (writer) => insertRows(writer, decisions, [decision(`并发-${i}`)]))))
      const acts = done.map((d) => d.act).filter((a) => a !== null).sort((a, b) => a.number - b.number)
      expect(acts.map((a) => a.number)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
      expect(acts.slice(1).map((a) => a.previous)).toEqual(acts.slice(0, -1).map((a) => a.hash))
    } finally {
      await other.close()
    }
    expect(await verifyChain(world.database, officer(THEIRS))).toMatchObject({ holds: true, acts: 12, current: 12 })
  })

  it('an act that fails leaves no row and no gap', async () => {
    const before = await verifyChain(world.database, officer(OURS))
    await expect(act(world.database, officer(OURS), { verb: 'create', reason: '半途' }, async (writer) => {
      await insertRows(writer, decisions, [decision('半途而废')])
      throw new Error('断电')
    })).rejects.toThrow('断电')
    const next = await act(world.database, officer(OURS), { verb: 'create', reason: '再来' }, (writer) => insertRows(writer, decisions, [decision('再来')]))
    expect(next.act?.number).toBe(before.acts + 1)
    expect(await verifyChain(world.database, officer(OURS))).toMatchObject({ holds: true, current: before.current + 1 })
  })

  it('an act that writes nothing is no act', async () => {
    expect(await act(world.database, officer(OURS), { verb: 'import', reason: '重复导入' }, async () => 'nothing')).toEqual({ result: 'nothing', act: null })
  })
})

describe('an act of more rows than are held in memory', () => {
  let world: World
  beforeAll(async () => { world = await openWorld() })
  afterAll(() => world.leave())

  it('says the same of its rows as one that is held, and verification still finds the one trace edited', async () => {
    const before = await verifyChain(world.database, officer(OURS))
    const many = Array.from({ length: 21_000 }, (_, i) => decision(`第${i}号`))
    const { act: written } = await act(world.database, officer(OURS), { verb: 'create', reason: '成批' }, async (writer) => {
      await insertStream(writer, [{ register: decisions, rows: many }])
      expect(writer.traces).toEqual([])
      await insertRows(writer, decisions, [decision('最后一号')])
      await insertRows(writer, catalogue.register('unit'), [{ id: randomUUID(), values: { name: '成批单位', kind: 'government' } }])
    })
    const traces = await query<RowTrace>(world.adminUrl, OURS, `select register, id, operation, digest from act_row where act = ${written?.number}`)
    expect([written?.rows, written?.rowsDigest]).toEqual([21_002, rowsDigest(traces)])
    expect(await verifyChain(world.database, officer(OURS))).toMatchObject({ holds: true, current: before.current + 21_002 })
    await query(world.adminUrl, OURS, `update act_row set operation = 'update' where act = ${written?.number} and id = '${many[12_345]?.id}'`)
    expect((await verifyChain(world.database, officer(OURS))).problems).toEqual([`第 ${written?.number} 号变更的行迹与摘要不符`])
  })
})

describe('words of search', () => {
  let world: World
  beforeAll(async () => { world = await openWorld() })
  afterAll(() => world.leave())
  const words = (id: string) => query<{ term: string }>(world.appUrl, OURS, `select term from search_term where id = '${id}' order by term`).then((rows) => rows.map((r) => r.term.replace(/^person /, '')))

  it('follow the text of a row and go with it', async () => {
    const person = catalogue.register('person')
    const row = (name: string) => ({ id, values: { name, sex: '1', birth: '1980' } })
    const id = randomUUID()
    const write = (work: (writer: Writer) => Promise<void>) => act(world.database, officer(OURS), { verb: 'correct', reason: '改名' }, work)
    await write((writer) => insertRows(writer, person, [row('曾明')]))
    expect(await words(id)).toEqual(['g明', 'g曾明', 'izm', 'pzengming'])
    await write((writer) => updateRows(writer, person, [row('曾亮')]))
    expect(await words(id)).toEqual(['g亮', 'g曾亮', 'izl', 'pzengliang'])
    await write((writer) => updateRows(writer, person, [row('明月明')]))
    // As migration 0016 leaves it: 明 is found by the pair that it begins.
    await query(world.adminUrl, OURS, `delete from search_term where id = '${id}' and term = 'person g明'`)
    await write((writer) => updateRows(writer, person, [row('月明')]))
    expect(await words(id)).toEqual(['g明', 'g月明', 'iym', 'pyueming'])
    await write((writer) => deleteRows(writer, person, [id]))
    expect(await words(id)).toEqual([])
  })
})

describe('verification', () => {
  const unit = idOf('unit')
  const other = '11111111-1111-4111-8111-111111111111'
  /** Done as the owner of the tables, whom no grant and no policy of the application stops. */
  const tampering: Record<string, readonly string[]> = {
    'a row edited': [`update unit set short_name = '改名' where id = '${unit}'`],
    'a row edited to an empty value': [`update unit set short_name = null where id = '${unit}'`],
    'a row deleted': [`delete from absence`],
    'a row added': [`insert into decisions (tenant, id, act_from, number, body, decided_on, agenda) values (${OURS}, '${other}', 2, '伪造', '县委', '2025-01-01', '伪造')`],
    'a row put under an earlier act': [`update unit set act_from = 1 where id = '${unit}'`],
    'the past edited': [`update unit_history set name = '改史' where id = '${unit}'`],
    'the past deleted': [`delete from unit_history where id = '${unit}'`],
    'the past shortened': [`update admonition_history set act_to = 1`],
    'the past prolonged': [`update admonition_history set act_to = 99`],
    'a past added': [`insert into unit_history select * from jsonb_populate_record(null::unit_history, (select to_jsonb(h) || jsonb_build_object('id', '${other}') from unit_history h where id = '${unit}'))`],
    'an act’s reason edited': [`update act set reason = '另一个理由' where number = 1`],
    'an act’s author edited': [`update act set actor = 'someone', actor_name = '别人' where number = 2`],
    'an act’s instant edited': [`update act set at = at + interval '1 millisecond' where number = 1`],
    'an act’s digest edited': [`update act set rows_digest = repeat('0', 64) where number = 2`],
    'an act in the middle deleted': [`delete from act where number = 1`],
    'the last act deleted': [`delete from act where number = 2`],
    'an act appended outside the chain': [`insert into act select tenant, 3, at, actor, actor_name, verb, reason, source, rows, rows_digest, previous, hash from act where number = 2`],
    'a trace edited': [`update act_row set digest = repeat('0', 64) where register = 'unit' and act = 2`],
    'a trace turned into a deletion': [`update act_row set operation = 'delete' where register = 'unit' and act = 2`],
    'a trace deleted': [`delete from act_row where register = 'unit' and act = 1`],
    'a trace added': [`insert into act_row values (${OURS}, 1, 'unit', '${other}', 'insert', repeat('0', 64))`],
    'the last act and its traces deleted': [`delete from act_row where act = 2`, `delete from act where number = 2`],
  }

  it('holds on what the product wrote, deletions included', async () => {
    const world = await openWorld()
    try {
      await act(world.database, officer(OURS), { verb: 'rescind', reason: '撤销' }, (writer) => deleteRows(writer, catalogue.register('absence'), [idOf('absence')]))
      const result = await verifyChain(world.database, officer(OURS))
      expect(result).toMatchObject({ holds: true, acts: 3, problems: [], current: catalogue.registers.size - 1, history: catalogue.registers.size + 1 })
    } finally {
      await world.leave()
    }
  })

  it.each(Object.entries(tampering))('shows %s', async (_title, statements) => {
    const world = await openWorld()
    try {
      const done = await query(world.adminUrl, OURS, ...statements, 'select 1 as done')
      expect(done).toEqual([{ done: 1 }])
      const { holds, problems } = await verifyChain(world.database, officer(OURS))
      expect({ holds, said: problems.length > 0 }).toEqual({ holds: false, said: true })
    } finally {
      await world.leave()
    }
  })
})
