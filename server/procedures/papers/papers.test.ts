import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { degrees, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { person } from '#domains/people/person'
import type { ApiError, CaseView, PerformAct, ReadingLog } from '#server/http/contract'
import { today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openHouse, type TestHouse } from '#server/testing/house'
import { docxRead, hasPythonDocx } from '../../../formats/testing/foreign.ts'
import { needs } from '../../../formats/testing/needs.ts'
import { hasPoppler, pagesIn } from '../../../formats/testing/paper.ts'

let house: TestHouse
let folder: string
let [supervision, leader, outsider, self, other] = ['', '', '', '', '']
const people = [randomUUID(), randomUUID()]
/** A case with all that may happen to one, and what was handed in with it. */
let view: CaseView
beforeAll(async () => {
  house = await openHouse()
  folder = mkdtempSync(join(tmpdir(), 'mingshi-papers-'))
  supervision = (await house.signIn(['supervision'])).cookie
  leader = (await house.signIn(['leader'])).cookie
  outsider = (await house.signIn(['personnel'])).cookie
  await act(house.database, house.operator, { verb: 'create', reason: '建档' }, async (writer) => {
    await insertRows(writer, person, people.map((id, i) => ({ id, values: { name: ['张某某', '李某某'][i] ?? '', sex: '1', birth: '1980-05' } })))
  })
  self = (await house.signIn(['person'], { person: people[0] ?? null })).cookie
  other = (await house.signIn(['person'], { person: randomUUID() })).cookie
  view = await wholeCase()
}, 60_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

async function ask<T>(cookie: string, method: 'GET' | 'POST', url: string, payload?: object): Promise<{ status: number; body: T & ApiError }> {
  const response = await house.app.inject({ method, url: `/api/${url}`, headers: { cookie }, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() as T & ApiError }
}
async function take(cookie: string, at: CaseView, request: Omit<PerformAct, 'base'>): Promise<CaseView> {
  const taken = await ask<CaseView>(cookie, 'POST', `procedures/admonition/cases/${at.id}/acts`, { base: at.base, ...request })
  expect({ status: taken.status, message: taken.body.message, problems: taken.body.problems }).toEqual({ status: 200, message: undefined, problems: [] })
  return taken.body
}
async function upload(name: string, type: string, bytes: Uint8Array | string): Promise<{ file: string; name: string }> {
  const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${encodeURIComponent(name)}"\r\ncontent-type: ${type}\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from('\r\n--x--\r\n')])
  const response = await house.app.inject({ method: 'POST', url: '/api/files', headers: { cookie: supervision, 'content-type': 'multipart/form-data; boundary=x' }, payload })
  return { file: (response.json() as { digest: string }).digest, name }
}
/** A PDF whose pages say which they are; the last lies on its side, and a seal stands on it as an annotation. */
async function pdfOf(word: string, pages: number): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  for (let i = 1; i <= pages; i += 1) made.addPage([595, 842]).drawText(`${word} page ${i} of ${pages}`, { x: 72, y: 700, size: 24 })
  const last = made.getPage(pages - 1)
  last.setRotation(degrees(90))
  const { context } = made
  const seal = context.register(context.stream('BT /F1 20 Tf 5 5 Td (ELECTRONIC SEAL) Tj ET', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 30], Resources: { Font: { F1: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } } } }))
  last.node.set(PDFName.of('Annots'), context.obj([context.register(context.obj({ Type: 'Annot', Subtype: 'Stamp', Rect: [100, 100, 300, 130], AP: { N: seal } }))]))
  return made.save()
}
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64')
const proposal = { measure: 'admonish', grounds: '违规审批项目用地', evidence: '巡察组核实材料第三号', decidingBody: '中共示范市委组织部' }

async function wholeCase(): Promise<CaseView> {
  const opened = (await ask<CaseView>(supervision, 'POST', 'procedures/admonition/cases', { title: '张某某、李某某诫勉', items: people.map((id) => ({ person: id })) })).body
  const evidence = [await upload('核实报告.pdf', 'application/pdf', await pdfOf('EVIDENCE', 3)), await upload('现场照片.png', 'image/png', png), await upload('谈话要点.wps', 'application/octet-stream', 'WPS'), await upload('打不开.pdf', 'application/pdf', '%PDF-1.4\n%%EOF\n')]
  const proposed = await take(supervision, opened, { act: 'propose', values: proposal, materials: evidence.map((f) => ({ id: 'evidence', ...f })) })
  const returned = await take(supervision, proposed, { act: 'return', stage: 'proposed', note: '依据不足，请补充' })
  const again = await take(supervision, returned, { act: 'propose', values: { ...proposal, grounds: '违规审批项目用地，经核实情况属实' }, materials: evidence.slice(0, 1).map((f) => ({ id: 'evidence', ...f })), note: '已补充' })
  const decided = await take(leader, again, { act: 'decide', values: { approval: 'agree', decidedOn: today() } })
  return take(supervision, decided, { act: 'talk', values: { method: 'talk', talkers: '王某、赵某', talkerCount: 2, recordMade: true, copiedToUnit: true, deliveredOn: today(), statement: '诚恳接受组织批评', rectification: '限期整改' }, materials: [{ id: 'record', ...await upload('谈话记录.pdf', 'application/pdf', await pdfOf('RECORD', 2)) }] })
}

/** A letter of inquiry that was answered weeks too late, by word of mouth, and sent back once before it went out. */
let dueOfReply = ''
async function lateInquiry(): Promise<CaseView> {
  const opened = (await ask<CaseView>(supervision, 'POST', 'procedures/admonition/cases', { title: '张某某函询', items: [{ person: people[0] }] })).body
  const evidence = { id: 'evidence', ...await upload('核实报告.txt', 'text/plain', '核实报告') }
  const values = { ...proposal, measure: 'inquire' }
  const proposed = await take(supervision, opened, { act: 'propose', values, materials: [evidence] })
  const taken = await take(supervision, proposed, { act: 'withdraw', note: '漏附材料' })
  const again = await take(supervision, taken, { act: 'propose', values, materials: [evidence] })
  const returned = await take(leader, again, { act: 'return', stage: 'proposed', note: '依据不足' })
  const third = await take(supervision, returned, { act: 'propose', values, materials: [evidence] })
  const decided = await take(leader, third, { act: 'decide', values: { approval: 'agree', decidedOn: '2026-03-02' } })
  const sent = await take(supervision, decided, { act: 'inquire', values: { deliveredOn: '2026-03-02' }, materials: [{ id: 'letter', ...await upload('函询通知书.txt', 'text/plain', '函') }] })
  dueOfReply = sent.due ?? ''
  return take(supervision, sent, { act: 'reply', values: { statement: '情况不实', repliedOn: today() }, materials: [{ id: 'reply', waived: '本人口头说明，已记录' }] })
}

async function paper(cookie: string, path: string, of: CaseView = view): Promise<{ status: number; path: string }> {
  const response = await house.app.inject({ method: 'GET', url: `/api/procedures/admonition/cases/${of.id}/${path}`, headers: { cookie } })
  const file = join(folder, `${randomUUID()}.${path.split('.').at(-1) ?? ''}`)
  writeFileSync(file, response.rawPayload)
  return { status: response.statusCode, path: file }
}
const pagesOf = (file: string): string[] => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\f').map((page) => page.replace(/[ \t\u200b]+/g, ''))
/** Paragraphs and cells of a Word file, a line each. */
const wordsOf = (file: string): string => { const { paragraphs, tables } = docxRead(file); return [...paragraphs, ...tables.flat(2)].join('\n') }
/** Titles of bookmarks of the first order. */
async function bookmarksOf(file: string): Promise<string[]> {
  const { catalog } = await PDFDocument.load(readFileSync(file))
  const titles: string[] = []
  for (let at = catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict); at; at = at.lookupMaybe(PDFName.of('Next'), PDFDict)) titles.push(at.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText())
  return titles
}
const documents = (): CaseView['steps'][number]['documents'] => view.steps.flatMap((s) => s.documents)

describe('步骤的文书', () => {
  it('fills in what the case holds, in words, and opens in Word as it prints', async (context) => {
    needs(context, hasPythonDocx && hasPoppler, 'python-docx 和 poppler-utils')
    const record = documents().find((d) => d.item === people[0])
    const docx = await paper(supervision, `documents/${record?.id ?? ''}.docx`)
    const pdf = await paper(supervision, `documents/${record?.id ?? ''}.pdf`)
    expect([docx.status, pdf.status]).toEqual([200, 200])
    const lines = wordsOf(docx.path)
    const [year, month, day] = today().split('-').map(Number)
    for (const said of ['诫勉谈话记录', '张某某', '王某、赵某', `${year}年${month}月${day}日`, '违规审批项目用地，经核实情况属实', '诚恳接受组织批评', '限期整改']) expect(lines).toContain(said)
    expect(lines).not.toContain('李某某')
    const printed = pagesOf(pdf.path).join('').replace(/\s+/g, '')
    expect(lines.split('\n').map((l) => l.replace(/\s+/g, '')).filter((l) => !printed.includes(l))).toEqual([])
  })

  it('is for whoever sees the case; the person concerned sees his own, without what is not for him', async (context) => {
    needs(context, hasPythonDocx, 'python-docx')
    const [mine, theirs] = [documents().find((d) => d.item === people[0]), documents().find((d) => d.item === people[1])]
    const asked = async (cookie: string, id: string | undefined): Promise<number> => (await paper(cookie, `documents/${id ?? ''}.docx`)).status
    expect([await asked(outsider, mine?.id), await asked(other, mine?.id), await asked(self, theirs?.id), await asked(leader, mine?.id), await asked(supervision, '2.nothing')]).toEqual([404, 404, 404, 200, 404])
    const lines = wordsOf((await paper(self, `documents/${mine?.id ?? ''}.docx`)).path)
    expect(lines).toContain('违规审批项目用地')
    expect(lines).toContain('张某某')
    expect(lines).toContain('〔不予显示〕')
    expect(lines).not.toContain('王某、赵某')
  })
})

describe('全程纪实卷', () => {
  it('holds every step in order, at the page its index says, with its bookmarks', async (context) => {
    needs(context, hasPoppler, 'poppler-utils')
    const bundle = await paper(supervision, 'bundle.pdf')
    expect(bundle.status).toBe(200)
    const pages = pagesOf(bundle.path)
    const total = pagesIn(bundle.path)
    const index = pages.findIndex((page) => page.includes('目录'))
    const steps = view.steps.map((s) => ({ label: `第${s.sequence}步　${s.label}`.replace('　', ''), sequence: s.sequence }))
    const said = steps.map(({ label, sequence }) => ({ sequence, page: Number(new RegExp(`^${label}.*?(\\d+)$`, 'm').exec((pages[index] ?? '').replace(/　/g, '').replace(/\d+年\d+月\d+日/g, ''))?.[1]) }))
    const found = steps.map(({ label, sequence }) => ({ sequence, page: pages.findIndex((page, i) => i > index && page.replace(/　/g, '').split('\n').includes(label)) + 1 }))
    expect(said).toEqual(found)
    const order = found.map((f) => f.page)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect((await bookmarksOf(bundle.path)).filter((title) => /^第\d+步/.test(title)).map((title) => title.replace('　', ''))).toEqual(steps.map((s) => s.label))
    pages.slice(0, total).forEach((page, i) => expect(page.replace(/　/g, '')).toContain(`第${i + 1}页共${total}页`))
    const everything = pages.join('\n').replace(/\s+/g, '')
    for (const word of ['退回', '依据不足，请补充', '已补充', '巡察组核实材料第三号', '见电子卷：谈话要点.wps', '见电子卷：打不开.pdf', '监督〔', view.steps[1]?.materials[0]?.file?.slice(0, 32) ?? '-']) expect(everything).toContain(word)
    expect(everything).not.toMatch(/undefined|null|NaN/)
  })

  it('has the pages of attached files inside, a seal with them, each file once', async (context) => {
    needs(context, hasPoppler, 'poppler-utils')
    const pages = pagesOf((await paper(supervision, 'bundle.pdf')).path)
    const at = (word: string): number[] => pages.flatMap((page, i) => (page.includes(word.replaceAll(' ', '')) ? [i + 1] : []))
    expect([at('EVIDENCE page 1 of 3').length, at('EVIDENCE page 2 of 3').length, at('EVIDENCE page 3 of 3').length, at('RECORD page 2 of 2').length]).toEqual([1, 1, 1, 1])
    expect(at('EVIDENCE page 2 of 3')[0]).toBe((at('EVIDENCE page 1 of 3')[0] ?? 0) + 1)
    expect(at('ELECTRONIC SEAL')).toEqual([at('EVIDENCE page 3 of 3')[0], at('RECORD page 2 of 2')[0]])
  })

  it('begins with a table of all steps: who, when, in time or by how many days not, what was handed in, waived, returned', async (context) => {
    needs(context, hasPoppler, 'poppler-utils')
    const late = await lateInquiry()
    const pages = pagesOf((await paper(supervision, 'bundle.pdf', late)).path).map((page) => page.replace(/[\s　]+/g, ''))
    // No step of an inquiry rests on a clause that is in force: the cover names none.
    expect(pages[0]).not.toMatch(/依据|《/)
    const at = (word: string): number => pages.findIndex((page) => page.includes(word) && !page.includes('目录'))
    expect(at('全程纪实表')).toBeGreaterThan(0)
    expect(at('全程纪实表')).toBeLessThanOrEqual(at('人员名单'))
    const table = pages.slice(at('全程纪实表'), at('第1步立案') + 1).join('')
    const days = Math.round((Date.parse(today()) - Date.parse(dueOfReply)) / 86_400_000)
    for (const said of [`超期${days}天`, '个工作日）', '按期', '书面说明免附，', '口头说明，已记录', '退回至“提出”：依据不足', '撤回第2步：漏附材料', '附核实材料1件', '正在办理', '已由第3步撤回']) expect(table).toContain(said)
  })

  it('shows each reader what he may see, and is kept as a reading', async (context) => {
    needs(context, hasPoppler, 'poppler-utils')
    expect([(await paper(outsider, 'bundle.pdf')).status, (await paper(other, 'bundle.pdf')).status]).toEqual([404, 404])
    const own = pagesOf((await paper(self, 'bundle.pdf')).path).join('\n').replace(/\s+/g, '')
    expect(own).toContain('违规审批项目用地')
    for (const hidden of ['巡察组核实材料第三号', '依据不足', 'EVIDENCE', 'RECORD', '王某、赵某']) expect(own).not.toContain(hidden)
    const readings = (await ask<ReadingLog[]>(self, 'GET', `readings?person=${people[0] ?? ''}`)).body
    expect(readings.filter((r) => r.action === '打印').map((r) => r.purpose)).toContain(`${view.number} 全程纪实`)
  })
})
