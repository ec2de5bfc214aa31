// Photographs by the names of their files: taken for whom they name, listed where they name nobody or several.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#server/testing/house'
import { list } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { verifyChain } from '#server/postgres/verify'
import { createRow } from '#server/records/save'
import { sm3 } from '#server/postgres/write/digest'
import { collectFiles, importFiles } from './import.ts'

/** A JPEG of a frame header and a size, with a comment that makes it one of its own. */
const jpeg = (mark: string, width = 400, height = 500): Buffer => Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, mark.length + 2]), Buffer.from(mark, 'latin1'),
  Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]), Buffer.from([0xff, 0xd9]),
])

describe('photographs', () => {
  let house: TestHouse
  let folder: string
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    house = await openHouse()
    folder = mkdtempSync(join(tmpdir(), 'mingshi-photos-'))
    for (const [key, name, birth, identityNumber] of [['a', '照甲', '1980-05', '999999198005010027'], ['b', '照乙', '1981-06', null], ['c1', '同名', '1978-05', null], ['c2', '同名', '1990-01', null]] as const) {
      ids[key] = await createRow(house.database, house.operator, house.database.catalogue.register('person'), { name, sex: '2', birth, identityNumber }, '建账')
    }
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await house.close()
  })
  const person = () => house.database.catalogue.register('person')
  const bring = async (files: Record<string, Buffer>, dryRun = false) => {
    const at = mkdtempSync(join(folder, 'p-'))
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(join(at, name, '..'), { recursive: true })
      writeFileSync(join(at, name), bytes)
    }
    return importFiles(house.database, house.operator, person(), await collectFiles([at], person()), { dryRun })
  }
  const photos = async () => new Map((await look(house.database, house.operator, {}, (view) => list(view, person(), { all: true }))).map((p) => [p.id, p['photo']]))

  it('are shown before they are written, then written, then nothing new', async () => {
    const files = { '999999198005010027.jpg': jpeg('a'), '科室/照 乙.JPG': jpeg('b'), '同名_197805.jpeg': jpeg('c') }
    const tried = await bring(files, true)
    expect(tried).toMatchObject({ read: 3, updated: 3, rejected: 0, act: null, errors: [] })
    expect(tried.matched.map((m) => [m.file, m.id])).toEqual([['999999198005010027.jpg', ids['a']], ['同名_197805.jpeg', ids['c1']], ['科室/照 乙.JPG', ids['b']]])
    expect(tried.matched[1]?.title).toBe('同名（1978.05）')
    expect([...(await photos()).values()]).toEqual([null, null, null, null])
    expect(await bring(files)).toMatchObject({ updated: 3, rejected: 0 })
    const stored = await photos()
    expect([stored.get(ids['a'] ?? ''), stored.get(ids['c1'] ?? ''), stored.get(ids['c2'] ?? '')]).toEqual([sm3(jpeg('a')), sm3(jpeg('c')), null])
    expect(await bring(files)).toMatchObject({ updated: 0, unchanged: 3, act: null })
    expect((await verifyChain(house.database, house.operator)).problems).toEqual([])
  })

  it('that name nobody or several are listed, with what to do, and the others are taken', async () => {
    const outcome = await bring({
      '同名.jpg': jpeg('1'), '同名_1985.jpg': jpeg('2'), '没有此人.jpg': jpeg('3'), '999999199001010015.jpg': jpeg('4'), '999999199001010016.jpg': jpeg('5'),
      '照乙.jpg': jpeg('6'), '照乙_1981.jpg': jpeg('7'), '假.jpg': Buffer.from('not a picture at all'), '大.jpg': jpeg('8', 60_000, 60_000),
    })
    expect(outcome).toMatchObject({ read: 9, updated: 1, rejected: 8 })
    const said = Object.fromEntries(outcome.errors.map((e) => [e.file, e.message]))
    expect(said).toEqual({
      '同名.jpg': expect.stringMatching(/^有 2 个“同名”，没有猜测是哪一位：同名（1978\.05.*同名（1990\.01.*“姓名_出生年月”/),
      '同名_1985.jpg': expect.stringContaining('出生年月都不是 1985'), '没有此人.jpg': expect.stringContaining('没有叫“没有此人”的人员'),
      '999999199001010016.jpg': expect.stringContaining('先录入本人'), '999999199001010015.jpg': expect.stringContaining('不是有效的公民身份号码'),
      '照乙_1981.jpg': expect.stringContaining('与“照乙.jpg”是同一个人的照片'), '假.jpg': expect.stringContaining('不是 JPEG 或 PNG 照片'), '大.jpg': expect.stringContaining('60000×60000 点，过大'),
    })
  })

  it('is shown on the card to who may see it, and goes out with the form', async () => {
    const cadres = await house.signIn(['cadres'])
    const response = await house.app.inject({ url: `/api/registers/person/rows/${ids['a']}/files/photo`, headers: cadres })
    expect([response.statusCode, response.headers['content-type'], response.rawPayload.equals(jpeg('a'))]).toEqual([200, 'image/jpeg', true])
    const { writeForms } = await import('./lrmx/write-forms.ts')
    await look(house.database, house.operator, {}, (view) => writeForms(view, person(), {}, join(folder, 'out'), 'lrm'))
    expect(readFileSync(join(folder, 'out', '照甲_198005.pic')).equals(jpeg('a'))).toBe(true)
  })
})
