// Procedures carried from opening to end by the routes, each with the rows it has to leave behind. 提拔, ranks and admonition are walked in the browser (e2e/cadres.test.ts), 能上能下 in mobility.test.ts.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partsOf } from '#formats/docx'
import { addDays } from '#kernel'
import type { ApiError, CaseView, PerformAct, Rehearsal } from '#server/http/contract'
import { today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { insertRows, updateRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'
import { needs } from '../../formats/testing/needs.ts'
import { hasPoppler } from '../../formats/testing/paper.ts'

let house: TestHouse
const cookies: Record<string, string> = {}
const day = today()
const ids = { bureau: randomUUID(), town: randomUUID(), chief: randomUUID(), mayor: randomUUID(), he: randomUUID(), she: randomUUID(), entry: randomUUID(), admonition: randomUUID(), deputy: randomUUID(), other: randomUUID(), old: randomUUID() }

type Values = Readonly<Record<string, unknown>>
interface Step { readonly as: 'cadres' | 'supervision' | 'leader'; readonly act: string; readonly values?: Values; readonly each?: (subject: string) => Values; readonly materials?: readonly string[]; readonly more?: Partial<PerformAct>; readonly to: string }
interface Walk { readonly procedure: string; readonly people: readonly string[]; readonly steps: readonly Step[]; readonly leaves: readonly [register: string, subject: string, asOf: string, values: Values][] }

beforeAll(async () => {
  house = await openHouse()
  for (const role of ['cadres', 'supervision', 'leader']) cookies[role] = (await house.signIn([role])).cookie
  const holding = (person: string, unit: string, position: string, post: string) => ({ person, unit, position, post, since: '2015-01-01', category: 'work', kind: 'main', level: '1A41' })
  const whole = (register: string) => ({ register, statedOn: addDays(day, -10), completeTo: addDays(day, 100), statedBy: '干部科', basis: '逐件核对', ledger: { rows: 0, act: 0 } })
  const rows: Readonly<Record<string, readonly Values[]>> = {
    unit: [{ id: ids.bureau, name: '甲局', kind: 'government' }, { id: ids.town, name: '乙镇', kind: 'town' }],
    posts: [{ id: ids.chief, unit: ids.bureau, title: '局长', level: '1A41', quota: 1 }, { id: ids.mayor, unit: ids.town, title: '镇长', kind: 'chief', level: '1A41', quota: 1 }],
    person: [{ id: ids.he, name: '甲某', sex: '1', birth: '1975-05', growthPlace: '外地' }, { id: ids.she, name: '乙某', sex: '2', birth: '1978-05', growthPlace: '外地' }, { id: ids.deputy, name: '丙某', sex: '1', birth: '1976-05', growthPlace: '外地' }, { id: ids.other, name: '丁某', sex: '1', birth: '1977-05', growthPlace: '外地' }, { id: ids.old, name: '戊某', sex: '1', birth: '1962-01', growthPlace: '外地', currentPost: '甲局调研员' }],
    ranks: [{ person: ids.old, rank: '17', since: '2019-06-01', change: 'convert', unit: ids.bureau }],
    appointment: [
      holding(ids.he, ids.bureau, ids.chief, '甲局局长'), holding(ids.she, ids.town, ids.mayor, '乙镇镇长'), { ...holding(ids.deputy, ids.bureau, ids.chief, '甲局副局长'), position: null }, { ...holding(ids.other, ids.town, ids.mayor, '乙镇副镇长'), position: null },
      { ...holding(ids.old, ids.bureau, ids.chief, '甲局调研员'), position: null }, { person: ids.old, unit: ids.bureau, post: '甲局工会主席', since: '2017-01-01', category: 'work', kind: 'concurrent' },
      { person: ids.deputy, unit: ids.bureau, post: '甲局工会主席', since: '2016-01-01', category: 'work', kind: 'concurrent' },
    ],
    'supervision-entry': [{ id: ids.entry, person: ids.he, source: 'petition', receivedOn: addDays(day, -60), matter: '反映', verification: 'pending' }],
    admonition: [{ id: ids.admonition, person: ids.he, measure: 'admonish', decidedOn: addDays(day, -30), grounds: '反映', decidingBody: '市委组织部', effectEndsOn: addDays(day, 150) }],
    assessment: [{ person: ids.deputy, year: String(Number(day.slice(0, 4)) - 1), grade: '2' }],
    completeness: ['appointment', 'family-member', 'sanction', 'admonition', 'political-veto', 'assessment', 'supervision-entry', 'clarification', 'investigation', 'education', 'person'].map(whole),
  }
  await act(house.database, house.operator, { verb: 'create', reason: '建档', procedure: 'admonition' }, async (writer) => {
    for (const [register, list] of Object.entries(rows)) await insertRows(writer, house.database.catalogue.register(register), list.map(({ id = randomUUID(), ...values }) => ({ id: String(id), values: values as never })))
  })
})
afterAll(() => house.close())

const walks: Readonly<Record<string, Walk>> = {
  '选拔任用：人大常委会任命的从任命之日起算，兼任一并免去；兼任的不动原任主职': {
    procedure: 'appointment', people: [ids.deputy, ids.other],
    steps: [
      {
        as: 'cadres', act: 'move', values: { initiatedOn: addDays(day, -40), initiatedBy: 'committee', analysis: '空缺', quotaChecked: true, proposalOn: addDays(day, -40), reportedOn: addDays(day, -40), consultedOn: addDays(day, -39), planOn: addDays(day, -38), plan: '方案' }, materials: ['plan'], to: 'recommendation',
        each: (who) => ({ change: who === ids.deputy ? 'advance' : 'lateral', level: '1A41', exceptional: false, ...(who === ids.deputy ? { unit: ids.bureau, post: '甲局主任', concurrent: 'dismissed' } : { unit: ids.bureau, post: '甲局党组成员（兼）', kind: 'concurrent' }) }),
      },
      { as: 'cadres', act: 'pass', to: 'inspection' },
      {
        as: 'cadres', act: 'inspect', values: { inspectionNoticeOn: addDays(day, -35), inspectedFrom: addDays(day, -34), inspectedOn: addDays(day, -30), inspectors: 3, team: '张、王、李' }, materials: ['report:', 'discipline', 'integrity'], to: 'discussion',
        each: () => ({ findings: 'clear', archiveReviewedOn: addDays(day, -30), archiveResult: 'clear', disciplineOpinionOn: addDays(day, -30), disciplineResult: 'clear', noPetitions: true, auditRequired: false, integrityOpinionSigned: true, evaluated: 30, favourable: 29, coManaged: false }),
      },
      { as: 'cadres', act: 'discuss', values: { body: '市委', meeting: '常委会', discussedOn: addDays(day, -25), decisionNumber: '示委决〔2026〕8号', expected: 9, present: 9, spoke: true }, each: () => ({ votesFor: 9, votesAgainst: 0, deferrals: 0 }), materials: ['minutes'], to: 'publicity' },
      { as: 'cadres', act: 'publish', values: { publicityFrom: addDays(day, -24), publicityTo: addDays(day, -21) }, to: 'appointing' },
      {
        as: 'cadres', act: 'appoint', values: { publicityFeedback: 'none', documentNumber: '示委干〔2026〕8号', documentTitle: '任免通知', noticeOn: addDays(day, -20), talkedOn: addDays(day, -19), talker: '部长' }, materials: ['document', 'talk', 'lawful'], to: 'trial',
        each: (who) => (who === ids.deputy ? { basisKind: 'npc-appointment', lawfulBody: '市人大常委会', lawfulOn: addDays(day, -10) } : {}),
      },
      { as: 'cadres', act: 'finish', to: 'done' },
    ],
    leaves: [
      ['appointment', ids.deputy, day, { post: '甲局主任', since: addDays(day, -10), effectiveOn: addDays(day, -10), basisKind: 'npc-appointment', kind: 'main' }], ['appointment', ids.deputy, addDays(day, -11), { post: '甲局副局长', until: addDays(day, -10) }], ['appointment', ids.deputy, addDays(day, -11), { post: '甲局工会主席', until: addDays(day, -10) }],
      ['appointment', ids.other, day, { post: '乙镇副镇长', until: null }], ['appointment', ids.other, day, { post: '甲局党组成员（兼）', kind: 'concurrent', since: addDays(day, -25), basisKind: 'party-decision' }],
    ],
  },
  '交流：两人对调，同时生效，各占对方空出的职数；因回避的记入任职回避': {
    procedure: 'exchange', people: [ids.he, ids.she],
    steps: [
      {
        as: 'cadres', act: 'propose', values: { ground: '同一职位任职满十年', consultedOn: day }, to: 'deciding',
        each: (who) => (who === ids.he ? { form: 'recusal', recusalGround: 'function', relation: '夫妻', unit: ids.town, position: ids.mayor, post: '乙镇镇长', level: '1A41' } : { form: 'region', unit: ids.bureau, position: ids.chief, post: '甲局局长', level: '1A41' }),
      },
      { as: 'cadres', act: 'decide', values: { body: '市委', meeting: '常委会', decidedOn: day, decisionNumber: '示委决〔2026〕3号', expected: 9, present: 9, votesFor: 9 }, materials: ['minutes'], to: 'carrying' },
      { as: 'cadres', act: 'carry', values: { documentNumber: '示委干〔2026〕3号', documentTitle: '任免通知', issuedOn: day, effectiveOn: day, talkedOn: day }, materials: ['document'], to: 'done' },
    ],
    leaves: [
      ['appointment', ids.he, day, { post: '乙镇镇长', change: 'lateral', exchange: 'recusal', until: null }], ['recusal', ids.he, day, { ground: 'function', relation: '夫妻', measure: 'move', decidingBody: '市委', carriedOn: day }], ['appointment', ids.she, day, { post: '甲局局长', until: null }],
      ['appointment', ids.he, addDays(day, -1), { post: '甲局局长', until: day }],
    ],
  },
  '澄清：原线索写明不实，据此作出的诫勉一并撤销': {
    procedure: 'clarification', people: [ids.he],
    steps: [
      { as: 'supervision', act: 'accept', values: { matter: '反映不实', receivedOn: addDays(day, -5) }, each: () => ({ entry: ids.entry, admonition: ids.admonition }), to: 'verifying' },
      { as: 'supervision', act: 'find', values: { finding: '经查不实', result: 'unfounded', decidingBody: '市委组织部', decidedOn: addDays(day, -1) }, materials: ['report'], to: 'clarifying' },
      { as: 'supervision', act: 'clarify', values: { consent: true, method: 'meeting', extent: '甲局', clarifiedOn: day }, materials: ['consent:', 'notice'], to: 'revisiting' },
      { as: 'supervision', act: 'revisit', values: { revisitedOn: day, revisit: '思想稳定' }, to: 'done' },
    ],
    leaves: [
      ['clarification', ids.he, day, { clarifiedOn: day, revisitedOn: day }], ['supervision-entry', ids.he, day, { verification: 'unfounded', verifiedBy: '市委组织部' }], ['admonition', ids.he, day, { revokedOn: day }],
    ],
  },
  '政治素质考察：归入政治档案': {
    procedure: 'political-inspection', people: [ids.she],
    steps: [
      { as: 'cadres', act: 'plan', values: { purpose: '拟提拔', plan: '方案', team: '张、王', inspectors: 2 }, to: 'inspecting' },
      { as: 'cadres', act: 'inspect', values: { inspectedOn: day }, each: () => ({ talks: 20, voters: 30, good: 25, fair: 4, average: 1, poor: 0, conclusion: '好' }), materials: ['talks:', 'ballot'], to: 'deciding' },
      { as: 'leader', act: 'decide', values: { decidingBody: '市委组织部', decidedOn: day }, to: 'filing' },
      { as: 'cadres', act: 'file', values: { filedOn: day }, each: () => ({ archiveNumber: '政档1' }), to: 'done' },
    ],
    leaves: [
      ['political-inspection', ids.she, day, { inspectedOn: day, good: 25, filedOn: day, archiveNumber: '政档1' }],
      ['political-file-material', ids.she, day, { kind: 'inspection', formedOn: day, filedOn: day, archiveNumber: '政档1' }], ['political-file-material', ids.she, day, { kind: 'ballot', archiveNumber: '政档1' }],
    ],
  },
  '一票否决：听取陈述后决定，复核解除': {
    procedure: 'political-veto', people: [ids.she],
    steps: [
      { as: 'supervision', act: 'notify', values: { grounds: '事实', evidence: '证据', notifiedOn: addDays(day, -9) }, materials: ['evidence'], to: 'hearing' },
      { as: 'supervision', act: 'state', values: { statement: '本人陈述', statedOn: addDays(day, -8) }, to: 'deciding' },
      { as: 'supervision', act: 'decide', values: { body: '市委', decidedOn: addDays(day, -5), decisionNumber: '示委决〔2026〕4号', expected: 9, present: 9, votesFor: 8, result: 'veto', endsOn: addDays(day, 300) }, materials: ['minutes'], to: 'running' },
      { as: 'supervision', act: 'request', values: { reviewRequest: '申请复核', reviewRequestedOn: addDays(day, -2) }, to: 'reviewing' },
      { as: 'supervision', act: 'review', values: { reviewedOn: day, reviewFinding: '予以解除', reviewResult: 'lifted' }, materials: ['finding'], to: 'done' },
    ],
    leaves: [['political-veto', ids.she, day, { decidedOn: addDays(day, -5), reviewResult: 'lifted', liftedOn: day }], ...['veto', 'statement', 'review'].map((kind): Walk['leaves'][number] => ['political-file-material', ids.she, day, { kind, filedOn: kind === 'review' ? day : addDays(day, -5) }])],
  },
  '三项机制：容错认定，备案': {
    procedure: 'three-mechanisms', people: [ids.she],
    steps: [
      { as: 'supervision', act: 'accept', values: { mechanism: 'tolerate', matter: '探索性试验', appliedOn: day }, materials: ['application'], to: 'verifying' },
      { as: 'cadres', act: 'countersign', more: { roles: ['supervision'] }, to: 'verifying' },
      { as: 'supervision', act: 'agree', more: { agree: true }, to: 'verifying' },
      { as: 'cadres', act: 'report', values: { grounds: '三个区分开来' }, materials: ['report'], to: 'deciding' },
      { as: 'cadres', act: 'decide', values: { result: 'granted', finding: '予以容错', decidingBody: '市委', decidedOn: day, decisionNumber: '示委决〔2026〕5号' }, materials: ['decision'], to: 'filing' },
      { as: 'cadres', act: 'file', values: { filedWith: '省委组织部', filedOn: day, applied: '不影响使用' }, to: 'done' },
    ],
    leaves: [['three-mechanisms', ids.she, day, { mechanism: 'tolerate', finding: '予以容错', filedOn: day, applied: '不影响使用' }]],
  },
  '监督信息：核实以后才入库': {
    procedure: 'supervision-verification', people: [ids.she],
    steps: [
      { as: 'supervision', act: 'assign', values: { source: 'audit', receivedOn: addDays(day, -20), matter: '审计发现', assignedTo: '市审计局' }, to: 'verifying' },
      { as: 'supervision', act: 'hear', to: 'hearing' },
      { as: 'supervision', act: 'state', values: { statement: '本人说明', statedOn: day }, to: 'concluding' },
      { as: 'supervision', act: 'conclude', values: { verification: 'verified', verifiedOn: day, evidence: '审计报告', expiresOn: addDays(day, 365) }, materials: ['report'], to: 'done' },
    ],
    leaves: [['supervision-entry', ids.she, day, { verification: 'verified', verifiedBy: '市审计局', expiresOn: addDays(day, 365) }]],
  },
  '免职：到龄退休，主职、兼任和职级同日终止': {
    procedure: 'leaving-office', people: [ids.old],
    steps: [
      { as: 'cadres', act: 'propose', values: { ground: '达到法定退休年龄', proposedOn: addDays(day, -9), effectiveOn: addDays(day, -1) }, each: () => ({ way: 'retire', concurrent: 'dismissed' }), materials: ['application:'], to: 'deciding' },
      { as: 'cadres', act: 'decide', values: { body: '市委', meeting: '常委会', decidedOn: addDays(day, -5), decisionNumber: '示委决〔2026〕18号', expected: 9, present: 9, votesFor: 9 }, materials: ['minutes'], to: 'carrying' },
      { as: 'cadres', act: 'carry', values: { talkedOn: addDays(day, -4), talker: '部长', documentNumber: '示委干〔2026〕18号', documentTitle: '免职通知', issuedOn: addDays(day, -3) }, materials: ['document', 'talk'], to: 'done' },
    ],
    leaves: [
      ['leaving', ids.old, day, { way: 'retire', leftOn: addDays(day, -1), post: '甲局调研员' }], ['ranks', ids.old, addDays(day, -2), { rank: '17', until: addDays(day, -1) }],
      ['appointment', ids.old, addDays(day, -2), { post: '甲局调研员', until: addDays(day, -1) }], ['appointment', ids.old, addDays(day, -2), { post: '甲局工会主席', until: addDays(day, -1) }],
    ],
  },
  '12380 举报：查实的入举报台账，记监督信息，列入单位整改；实名的答复': {
    procedure: 'complaint', people: [],
    steps: [
      { as: 'supervision', act: 'register', values: { receivedOn: addDays(day, -40), channel: 'telephone', signed: 'named', matter: '反映选任未经民主推荐', unit: ids.bureau, person: ids.other }, to: 'deciding' },
      { as: 'leader', act: 'decide', values: { way: 'self', handler: '市委组织部干部监督科', decidedOn: addDays(day, -38) }, to: 'checking' },
      { as: 'supervision', act: 'check', values: { team: '张、王', checkedOn: addDays(day, -20), findings: '未经民主推荐', statement: '情况属实', result: 'verified' }, materials: ['report'], to: 'concluding' },
      { as: 'supervision', act: 'conclude', values: { handling: '责令整改，纠正任用', concludedOn: addDays(day, -15), rectifyBy: addDays(day, 30), expiresOn: addDays(day, 700) }, to: 'replying' },
      { as: 'supervision', act: 'answer', values: { repliedOn: addDays(day, -14), reply: '电话答复' }, to: 'done' },
    ],
    leaves: [
      ['selection-complaint', '', day, { channel: 'telephone', named: 'named', handler: '市委组织部干部监督科', result: 'verified', concludedOn: addDays(day, -15), repliedOn: addDays(day, -14) }],
      ['supervision-entry', ids.other, day, { source: 'hotline', verification: 'verified', verifiedBy: '市委组织部干部监督科', expiresOn: addDays(day, 700) }], ['selection-problem', '', day, { unit: ids.bureau, kind: 'complaint', foundOn: addDays(day, -20), dueOn: addDays(day, 30) }],
    ],
  },
  '12380 举报：查无实据的只记结果，匿名的直接办结': {
    procedure: 'complaint', people: [],
    steps: [
      { as: 'supervision', act: 'register', values: { receivedOn: addDays(day, -30), channel: 'letter', signed: 'anonymous', matter: '反映群众基础不好', person: ids.she }, to: 'deciding' },
      { as: 'leader', act: 'decide', values: { way: 'referred', handler: '乙镇党委', decidedOn: addDays(day, -29) }, to: 'checking' },
      { as: 'supervision', act: 'check', values: { team: '李', checkedOn: addDays(day, -9), findings: '没有依据', result: 'unfounded' }, materials: ['report'], to: 'concluding' },
      { as: 'supervision', act: 'conclude', values: { handling: '了结', concludedOn: addDays(day, -8) }, to: 'done' },
    ],
    leaves: [['selection-complaint', '', day, { result: 'unfounded', concludedOn: addDays(day, -8), repliedOn: null }]],
  },
  '一报告两评议：票数入台账，没有问题的直接办结': {
    procedure: 'selection-review', people: [ids.he],
    steps: [
      { as: 'supervision', act: 'report', values: { unit: ids.bureau, year: day.slice(0, 4), report: '摘要' }, materials: ['report'], to: 'counting' },
      {
        as: 'supervision', act: 'count', values: { heldOn: day, expected: 30, present: 28, ballots: 28, satisfied: 20, fairly: 6, dissatisfied: 1, unaware: 1 }, materials: ['count'], to: 'feedback',
        each: () => ({ ballots: 28, satisfied: 22, fairly: 5, dissatisfied: 0, unaware: 1 }),
      },
      { as: 'supervision', act: 'feed', values: { feedbackOn: day, feedback: '总体满意' }, to: 'rectifying' },
      { as: 'supervision', act: 'settle', values: { reportedOn: day }, to: 'done' },
    ],
    leaves: [['new-cadre-review', ids.he, day, { satisfied: 22 }]],
  },
}

/** Every paper of every walk, as it was printed on the day of its step. */
const printed: { readonly what: string; readonly label: string; readonly url: string; readonly as: string; readonly xml: string; readonly text: string }[] = []
async function paper(as: string, url: string): Promise<{ xml: string; text: string }> {
  const response = await house.app.inject({ url, headers: { cookie: cookies[as] ?? '' } })
  expect({ url, status: response.statusCode }).toEqual({ url, status: 200 })
  const xml = Buffer.from((await partsOf(response.rawPayload)).get('word/document.xml') ?? '').toString('utf8')
  return { xml, text: xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '') }
}

describe('一票否决决定以后', () => {
  it('没有到的日子不作决定日期；登记期间不能终止、退回，什么也不留', async () => {
    const { steps = [] } = walks['一票否决：听取陈述后决定，复核解除'] ?? {}
    const file = await upload()
    let view = (await post<CaseView>('supervision', 'procedures/political-veto/cases', { title: '否决', items: [{ person: ids.other }] })).body
    const send = (act: string, more: object) => post<CaseView>('supervision', `procedures/political-veto/cases/${view.id}/acts`, { base: view.base, act, ...more })
    for (const { act: name, values, materials = [] } of steps.slice(0, 3)) {
      const given = { values: { ...values, ...(name === 'decide' ? { decisionNumber: '示委决〔2026〕44号' } : {}) }, materials: materials.map((id) => ({ id, file: file.digest, name: file.name })) }
      if (name === 'decide') {
        const early = await send(name, { ...given, values: { ...given.values, decidedOn: addDays(day, 5) } })
        expect([early.status, early.body.problems?.map((p) => [p.field, p.message])]).toEqual([422, [['decidedOn', `“决定日期”是 ${addDays(day, 5)}，还没有到；请在办理以后登记`]]])
        expect(await rowsOf('political-veto', ids.other, day)).toEqual([])
      }
      view = (await send(name, given)).body
    }
    expect([view.stage, view.common.map((c) => c.id).filter((a) => a === 'stop' || a === 'return')]).toEqual(['running', []])
    expect(await send('stop', { note: '不办了' })).toMatchObject({ status: 422, body: { message: `${view.number} 的决定已经生效、写入台账，不能终止；请办完“登记期间”以后各步，决定须改变的，另行决定` } })
    expect((await send('return', { stage: 'deciding', note: '退' })).status).toBe(403)
    expect((await rowsOf('political-veto', ids.other, day)).length).toBe(1)
  })
})

describe('各流程办到底', () => {
  it.each(Object.keys(walks))('%s', async (title) => {
    const { procedure, people, steps, leaves } = walks[title] ?? { procedure: '', people: [], steps: [], leaves: [] }
    const file = await upload()
    let view = (await post<CaseView>(steps[0]?.as ?? 'cadres', `procedures/${procedure}/cases`, { title, items: people.map((person) => ({ person })) })).body
    for (const { as, act: name, values, each, materials = [], more, to } of steps) {
      const given = materials.flatMap((id) => (id.endsWith(':') ? people.map((item) => ({ id: id.slice(0, -1), item, file: file.digest, name: file.name })) : [{ id, file: file.digest, name: file.name }]))
      const request = { base: view.base, act: name, ...(values ? { values } : {}), ...(each ? { items: view.items.map((i) => ({ id: i.id, ...each(i.subject) })) } : {}), materials: given, ...more }
      const { status, body } = await post<CaseView>(as, `procedures/${procedure}/cases/${view.id}/acts`, request)
      expect({ name, status, message: body.message, problems: body.problems ?? [], stage: body.stage }).toEqual({ name, status: 200, message: undefined, problems: [], stage: to })
      view = body
      for (const document of view.steps.at(-1)?.documents ?? []) {
        const url = `/api/procedures/${procedure}/cases/${view.id}/documents/${document.id}.docx`
        printed.push({ what: `${title}：${document.label}`, label: document.label, url, as, ...await paper(as, url) })
      }
    }
    expect(view.closedOn).toBe(day)
    for (const [register, subject, asOf, values] of leaves) expect(await rowsOf(register, subject, asOf)).toEqual(expect.arrayContaining([expect.objectContaining(values)]))
  })
})

async function post<T>(as: string, url: string, payload: object): Promise<{ status: number; body: T & ApiError }> {
  const response = await house.app.inject({ method: 'POST', url: `/api/${url}`, headers: { cookie: cookies[as] ?? '' }, payload })
  return { status: response.statusCode, body: response.json() }
}

async function rowsOf(register: string, person: string, asOf: string): Promise<Values[]> {
  const filter = encodeURIComponent(JSON.stringify(person === '' ? { op: 'and', of: [] } : { op: 'equals', path: ['person'], value: person }))
  const response = await house.app.inject({ url: `/api/registers/${register}/rows?asOf=${asOf}&filter=${filter}`, headers: { cookie: cookies['supervision'] ?? '', 'x-purpose': 'x' } })
  expect(response.json<ApiError>().message).toBeUndefined()
  return response.json<{ rows: { values: Values }[] }>().rows.map((r) => r.values)
}

async function upload(): Promise<{ digest: string; name: string }> {
  const payload = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n材料\r\n--x--\r\n'
  return (await house.app.inject({ method: 'POST', url: '/api/files', headers: { cookie: cookies['supervision'] ?? '', 'content-type': 'multipart/form-data; boundary=x' }, payload })).json()
}

it('当选、任命日期须与任职方式相符，不早于讨论决定；选举和人大任命的没有试用期', () => {
  const said = (fields: Values): string[] => house.database.catalogue.procedures.get('appointment')?.at(-1)?.check?.({ id: '', number: '', act: 'appoint', on: day, fields: { discussedOn: '2026-03-01' }, items: [{ id: 'x', name: '甲某', fields: fields as never }], made: {}, law: { number: () => null } }).map((p) => p.message) ?? []
  expect(said({ basisKind: 'election' })).toEqual(['甲某：选举产生或者依法任命的，请填写当选、任命日期'])
  expect(said({ lawfulOn: '2026-03-05' })).toEqual(['甲某：已填当选、任命日期，请选择任职方式'])
  expect(said({ basisKind: 'election', lawfulOn: '2026-02-28', trial: true })).toEqual(['甲某：当选、任命日期早于讨论决定日期，请核对', '甲某：选举产生、人大常委会任命的，不实行任职试用期'])
  expect([said({ basisKind: 'government-appointment', lawfulOn: '2026-03-01', trial: true }), said({ basisKind: 'party-decision' }), said({})]).toEqual([[], [], []])
})

it('举报：查实的须写明使用到期日，没有查实的不填；单位和干部至少一项', () => {
  const said = (act: string, fields: Values): string[] => house.database.catalogue.procedures.get('complaint')?.at(-1)?.check?.({ id: '', number: '', act, on: day, fields: fields as never, items: [], made: {}, law: { number: () => null } }).map((p) => p.message) ?? []
  expect(said('register', {})).toEqual(['涉及单位和涉及干部，至少填写一项'])
  expect(said('conclude', { result: 'partly', person: 'x' })).toEqual(['查实的记入监督信息，请填写使用到期日：不利记录必须有终止'])
  expect(said('conclude', { result: 'unfounded', person: 'x', expiresOn: '2026-01-01' })).toEqual(['没有查实的，不填使用到期日和整改期限'])
  expect(said('conclude', { result: 'verified', person: 'x', expiresOn: '2026-01-01', rectifyBy: '2026-01-01' })).toEqual(['没有涉及单位的，不列入单位整改'])
})

it('没有到龄的，不能按到龄退休免职：看免职之日，不看办理之日；自愿的须有本人申请', async () => {
  const opened = (await post<CaseView>('cadres', 'procedures/leaving-office/cases', { title: '免职', items: [{ person: ids.he }] })).body
  const asked = async (way: string, effectiveOn: string): Promise<Rehearsal> => (await post<Rehearsal>('cadres', `procedures/leaving-office/cases/${opened.id}/rehearse`, { base: opened.base, act: 'propose', values: { ground: '事由', proposedOn: day, effectiveOn }, items: [{ person: ids.he, way, concurrent: 'kept' }], materials: [{ id: 'application', item: ids.he, waived: '另附' }] })).body
  const retires = async (on: string): Promise<unknown[]> => (await asked('retire', on)).verdicts.map((v) => [v.rule, v.outcome, v.blocks])
  expect(await retires(day)).toEqual([['statutory-retirement', 'allow', true]])
  expect(await retires('2045-01-01')).toEqual([['statutory-retirement', 'due', false]])
  expect((await asked('leave-office', day)).problems.map((p) => p.message)).toEqual(['甲某：自愿退休、辞职的，请填写本人申请日期'])
})

describe('各步的文书', () => {
  it('没有空括号、没有程序的字样，任前公示列明各项', () => {
    expect(printed.length).toBeGreaterThan(25)
    expect(printed.filter(({ text }) => /undefined|null|NaN|\[object|（）|[{}]/.test(text)).map(({ what, text }) => ({ what, text }))).toEqual([])
    const notice = printed.find(({ label }) => label === '任前公示')?.text
    expect(notice).toContain(`丙某，男，1976年5月生，现任甲局副局长，拟任甲局主任。`)
    expect(notice).toMatch(/经\d+年\d+月\d+日市委研究/)
    expect(notice).toMatch(/受理电话：12380、＿＿＿＿/)
    expect(printed.find(({ label }) => label === '干部任免呈报表')?.text).toMatch(/丙某\n1976\.05\n2015\.01\n+甲局副局长\n任甲局主任/)
    // What a step itself ends, its papers still name.
    expect(printed.find(({ label }) => label === '任职通知')?.text).toContain('甲某同志任乙镇镇长，免去其甲局局长职务。')
    const order = printed.find(({ label }) => label === '任免通知')?.text
    expect(order).toMatch(/^中共.+市委文件\n示委干〔2026〕8号$/m)
  })

  it('卷首列明各步所依据的法规和条款，没有用到的不列', async (context) => {
    needs(context, hasPoppler, 'poppler-utils')
    const url = printed.find(({ label }) => label === '任免通知')?.url.replace(/\/documents\/.*$/, '') ?? ''
    const { steps } = (await house.app.inject({ url, headers: { cookie: cookies['cadres'] ?? '' } })).json<CaseView>()
    const cited = new Set(steps.flatMap((s) => s.verdicts.flatMap((v) => v.citations.flatMap((c) => c.text.split(/、(?=《)/)))))
    const bundle = (await house.app.inject({ url: `${url}/bundle.pdf`, headers: { cookie: cookies['cadres'] ?? '' } })).rawPayload
    const cover = execFileSync('pdftotext', ['-l', '1', '-layout', '-', '-'], { input: bundle, encoding: 'utf8' }).replace(/[\s\u3000\u200b]+/g, '')
    const regulation = '《党政领导干部选拔任用工作条例》'
    const articles = [...cited].filter((text) => text.startsWith(`${regulation}第`)).flatMap((text) => text.slice(regulation.length).split('、'))
    expect(articles.length).toBeGreaterThan(1)
    for (const article of articles) expect(cover).toContain(article)
    expect(cover.split(regulation)).toHaveLength(2)
    expect(cover).toContain(`${regulation}第`)
    expect(cover).not.toContain('能上能下')
  })

  it('以后改名、改任、改节假日，补打的与当日的一字不差', async () => {
    await act(house.database, house.operator, { verb: 'correct', reason: '更名', procedure: 'admonition' }, async (writer) => {
      const register = (id: string) => house.database.catalogue.register(id)
      await updateRows(writer, register('person'), [ids.he, ids.she, ids.deputy, ids.other, ids.old].map((id) => ({ id, values: { name: '改名者', sex: '1', birth: '1971-01', currentPost: '新职务' } as never })))
      await updateRows(writer, register('unit'), [ids.bureau, ids.town].map((id, i) => ({ id, values: { name: `改名单位${i}`, kind: 'town' } as never })))
      await insertRows(writer, register('working-days'), Array.from({ length: 60 }, (_, i) => ({ id: randomUUID(), values: { year: Number(day.slice(0, 4)), day: addDays(day, -i), kind: 'rest', name: '试验', document: '试验' } as never })))
    })
    for (const { what, url, as, text } of printed) expect({ what, text: (await paper(as, url)).text }).toEqual({ what, text })
  })
})
