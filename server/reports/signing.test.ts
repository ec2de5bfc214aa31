// A frozen report is signed in order, by each signer himself; what is signed cannot change unseen.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FrozenReport, Signing, SigningState } from '#server/http/contract'
import { verifyChain } from '#server/postgres/verify'
import { openHouse, type TestHouse } from '#server/testing/house'
import { readDocxText } from '../../formats/official-document/read-docx.test-helper.ts'
import { administer } from './county.test-helper.ts'

const password = 'correct horse'
interface Person { readonly cookie: string; readonly account: string }
let house: TestHouse
let [leader, office, cadres, personnel]: Person[] = []
let frozen: FrozenReport
beforeAll(async () => {
  house = await openHouse()
  const person = async (...roles: string[]): Promise<Person> => {
    const { cookie } = await house.signIn(roles)
    const { account } = (await house.app.inject({ url: '/api/session', headers: { cookie } })).json() as { account: string }
    return { cookie, account }
  }
  leader = await person('leader')
  office = await person('office')
  cadres = await person('cadres')
  personnel = await person('personnel')
  frozen = (await ask<FrozenReport>(leader, '/reports/annual/freeze', { period: '2025', reason: '部务会审定' })).body
})
afterAll(() => house.close())

interface Answer<T> { status: number; body: T & { message?: string } }
async function ask<T = Signing>(who: Person | undefined, url: string, payload?: object): Promise<Answer<T>> {
  const response = await house.app.inject({ method: payload ? 'POST' : 'GET', url: `/api${url}`, headers: { cookie: who?.cookie ?? '' }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as Answer<T>['body'] }
}
const at = (deed: string): string => `/frozen/${frozen.id}/${deed}`
const three = (): { duty: string; account: string | undefined }[] => [{ duty: 'draft', account: office?.account }, { duty: 'review', account: cadres?.account }, { duty: 'issue', account: leader?.account }]
const sign = (who: Person | undefined, typed = password): Promise<Answer<Signing>> => ask(who, at('sign'), { password: typed, comment: '同意' })
const stateOf = async (): Promise<SigningState | undefined> => (await ask<FrozenReport[]>(leader, '/reports/annual/frozen')).body[0]?.signing

describe('asking for signatures', () => {
  it.each<[string, () => { duty: string; account: string | undefined }[], string]>([
    ['order', () => [...three()].reverse(), '签署的次序是拟稿、核稿、签发，请调整'],
    ['no issuer', () => three().slice(0, 2), '最后一位应是签发人，请补上'],
    ['twice the same', () => [{ duty: 'review', account: leader?.account }, { duty: 'issue', account: leader?.account }], '同一账号在一轮里只签一次，请改为不同的人'],
    ['who may not read it', () => [{ duty: 'issue', account: personnel?.account }], expect.stringMatching(/^没有可以签署的账号/) as string],
  ])('is refused: %s', async (_, signers, message) => expect(await ask(office, at('submit'), { signers: signers(), reason: '请审签' })).toMatchObject({ status: 422, body: { message } }))

  it('is for those who prepare the report', async () => {
    expect((await ask(cadres, at('submit'), { signers: three(), reason: '' })).status).toBe(403)
    expect((await ask(personnel, '/signers')).status).toBe(403)
    expect(await ask(office, at('submit'), { signers: three(), reason: '请审签' })).toMatchObject({ status: 200, body: { rounds: [{ round: 1, state: 'under-way', reason: '请审签', signatures: [{ dutyLabel: '拟稿' }, { dutyLabel: '核稿' }, { dutyLabel: '签发' }] }], myTurn: true, maySubmit: false } })
    expect((await ask(office, at('submit'), { signers: three(), reason: '' })).body.message).toContain('正在签署，不能重复提请')
  })
})

describe('signing', () => {
  it('goes in order, with the signer’s own password', async () => {
    expect((await sign(leader)).body.message).toMatch(/^现在轮到.*，还没有轮到您$/)
    expect(await sign(office, 'wrong')).toMatchObject({ status: 422, body: { message: '密码不对，没有签署，请重新输入' } })
    expect((await sign(office)).body).toMatchObject({ myTurn: false, rounds: [{ signatures: [{ state: 'signed', valid: true, comment: '同意' }, { state: 'waiting', valid: null }, {}] }] })
    expect((await ask<FrozenReport[]>(cadres, '/reports/annual/frozen')).body).toMatchObject([{ signing: 'under-way', myTurn: true }])
  })

  it('is returned with a reason, and asked for anew', async () => {
    expect((await ask(cadres, at('refuse'), { password, comment: ' ' })).body.message).toBe('请写明退回的理由')
    expect((await ask(cadres, at('refuse'), { password, comment: '第二节请补数据来源' })).body.rounds[0]).toMatchObject({ state: 'refused', signatures: [{ state: 'signed' }, { state: 'refused', comment: '第二节请补数据来源' }, { state: 'withdrawn' }] })
    expect((await sign(leader)).body.message).toContain('没有待签的事项')
    await ask(office, at('submit'), { signers: three(), reason: '补正后再请' })
    expect((await ask(office, at('withdraw'), { reason: '换核稿人' })).body.rounds.map((r) => r.state)).toEqual(['withdrawn', 'refused'])
    await ask(office, at('submit'), { signers: three(), reason: '三请' })
    for (const who of [office, cadres, leader]) expect((await sign(who)).status).toBe(200)
    expect(await stateOf()).toBe('signed')
  })

  it('stands in the printed document, bound to the digest', async () => {
    const response = await house.app.inject({ url: `/api/frozen/${frozen.id}.docx`, headers: { cookie: office?.cookie ?? '' } })
    const text = await readDocxText(response.rawPayload)
    expect(text).toContain(`签署（冻结内容摘要值 SM3：${frozen.digest}）`)
    for (const duty of ['拟稿', '核稿', '签发']) expect(text).toContain(duty)
  })

  it('cannot be taken back, rewritten or withdrawn from below', async () => {
    const { body: { rounds: [round] } } = await ask(leader, at('signatures'))
    const last = round?.signatures[2]
    expect((await ask(leader, `/acts/${last?.act}/undo`, {})).status).toBe(403)
    expect((await ask(leader, `/registers/report-signatures/rows/${last?.id}/rescind`, { base: last?.act, reason: '不要了' })).status).toBe(403)
    expect((await ask(leader, `/registers/frozen-reports/rows/${frozen.id}/rescind`, { base: 1, reason: '不要了' })).status).toBeGreaterThanOrEqual(403)
  })

  it('is lost visibly when the content changes, and verify says so', async () => {
    expect(await verifyChain(house.database, house.operator)).toMatchObject({ holds: true, vouched: 5 })
    await administer(house.adminUrl, `update frozen_reports set content = jsonb_set(content, '{tenantName}', '"别处"')`)
    expect(await stateOf()).toBe('broken')
    expect((await ask(leader, at('signatures'))).body.rounds[0]?.signatures.map((s) => s.valid)).toEqual([false, false, false])
    const { problems } = await verifyChain(house.database, house.operator)
    expect(problems.filter((p) => p.includes('所签内容摘要值'))).toHaveLength(4)
    expect(problems.filter((p) => p.includes('总摘要值”与现存内容不符'))).toHaveLength(1)
  })
})
