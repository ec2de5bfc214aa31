import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook, type CellInput } from '#formats/xlsx'
import { inTenant } from '#server/postgres/database'
import { list } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { verifyChain } from '#server/postgres/verify'
import { openHouse, type TestHouse } from '#server/testing/house'
import { importFiles, type ImportOptions } from './import.ts'

/** More rows than one part of a file holds. */
const MANY = 4200

let house: TestHouse
let folder: string
beforeAll(async () => {
  house = await openHouse()
  folder = mkdtempSync(join(tmpdir(), 'mingshi-flow-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

const HEADERS = ['姓名', '性别', '出生年月', '公民身份号码', '备注']
const person = () => house.database.catalogue.register('person')
const digits = (i: number): string => `99999919900101${String(i).padStart(3, '0')}`
/** An identity number of the sample range with its check digit. */
function identity(i: number): string {
  const sum = [...digits(i)].reduce((total, d, k) => total + Number(d) * 2 ** (17 - k), 0)
  return digits(i) + ('10X98765432'[sum % 11] ?? '')
}
const plain = (i: number): CellInput[] => [`成批${i}`, '男', `19${50 + (i % 40)}.0${(i % 9) + 1}`, '', '']

async function bring(rows: readonly (readonly CellInput[])[], options: ImportOptions = {}, columns = HEADERS.length) {
  const path = join(folder, 'people.xlsx')
  await writeWorkbook(path, { sheets: [{ name: '表', columns: Array.from({ length: columns }, (_, i) => ({ header: HEADERS[i] ?? '' })), rows }] })
  return importFiles(house.database, house.operator, person(), [{ path, name: '名册.xlsx' }], options)
}
const people = () => look(house.database, house.operator, {}, (view) => list(view, person(), { all: true }))

describe('a workbook of more rows than are in memory', () => {
  it('is held against itself from end to end, and against what stood before it; one act', async () => {
    await bring([['早先甲', '男', '1990.01', identity(1), '旧']])
    const before = (await people()).length
    const rows = Array.from({ length: MANY }, (_, i) => plain(i))
    rows[1] = ['号码甲', '男', '1990.01', identity(3), '']
    rows[10] = ['早先甲', '男', '1990.01', identity(1), '新']
    rows[MANY - 3] = ['号码乙', '男', '1990.01', identity(3), '']
    rows[MANY - 2] = plain(5)
    rows[MANY - 1] = ['早先甲', '男', '1990.01', identity(1), '再新']
    const done = await bring(rows)
    expect(done).toMatchObject({ read: MANY, inserted: MANY - 4, updated: 1, rejected: 3 })
    expect(done.errors.filter((e) => !e.warning).map((e) => [e.row, e.message.replace(/（.*/, '')])).toEqual([
      [MANY - 1, '与本表第 3 行重复'], [MANY, '与第 7 行疑似同一人员'], [MANY + 1, '与本表第 12 行重复'],
    ])
    const now = await people()
    expect(now.length).toBe(before + MANY - 4)
    expect(now.find((p) => p['name'] === '早先甲')).toMatchObject({ note: '新' })
    const traced = await inTenant(house.database, house.operator, (connection) => sql<{ n: number }>`select count(*)::int as n from act_row where act = ${done.act}`.execute(connection))
    expect(traced.rows[0]?.n).toBe(MANY - 3)
    expect(await verifyChain(house.database, house.operator)).toMatchObject({ holds: true })
    expect(await bring(rows)).toMatchObject({ inserted: 0, updated: 0, unchanged: MANY - 3, rejected: 3, act: null })
  })

  it('leaves nothing when it is cancelled on the way, tried only, or found damaged after rows were read', async () => {
    const before = (await people()).length
    const rows = Array.from({ length: MANY }, (_, i) => [`又一批${i}`, '女', '1970.01', '', ''])
    const controller = new AbortController()
    await expect(bring(rows, { signal: controller.signal, onProgress: (stage) => { if (stage === 'writing') controller.abort(new Error('stop')) } })).rejects.toThrow('stop')
    expect(await bring(rows, { dryRun: true })).toMatchObject({ inserted: MANY, act: null })
    const damaged = await bring([...rows, Array.from({ length: 210 }, () => '多余')], {}, 210)
    expect(damaged).toMatchObject({ read: 0, inserted: 0, act: null, errors: [{ row: MANY + 2, message: expect.stringContaining('列') }] })
    expect((await people()).length).toBe(before)
  })
})
