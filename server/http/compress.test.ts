import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#server/testing/house'

let house: TestHouse
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

it('long answers go compressed to whoever takes it, and say the same', async () => {
  const { cookie } = await house.signIn(['leader'])
  const ask = (encoding?: string) => house.app.inject({ url: '/api/meta', headers: { cookie, ...(encoding ? { 'accept-encoding': encoding } : {}) } })
  const [plain, packed] = [await ask(), await ask('gzip, deflate, br')]
  expect([plain.headers['content-encoding'], packed.headers['content-encoding'], packed.headers['vary']]).toEqual([undefined, 'gzip', 'accept-encoding'])
  expect(JSON.parse(gunzipSync(packed.rawPayload).toString())).toEqual(plain.json())
  expect(packed.rawPayload.length * 3).toBeLessThan(plain.rawPayload.length)
  const short = await house.app.inject({ url: '/api/session', headers: { cookie, 'accept-encoding': 'gzip' } })
  expect(short.headers['content-encoding']).toBeUndefined()
})
