// The printed form as it comes out of LibreOffice and of Typst: every line of every cell within a millimetre of where the
// official form has it, every word inside its cell, and nothing that was said left out.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyForm, type LrmxForm } from '#formats/lrmx'
import { hasOffice } from '../testing/foreign.ts'
import { needs } from '../testing/needs.ts'
import { hasPoppler, officePrint, pageOf, pagesIn, textIn, type Line, type Page } from '../testing/paper.ts'
import { familyRows, firstSheet, placed, secondSheet, title, type Layout, type Sheet } from './geometry.ts'
import { writeAppointmentDocx, writeAppointmentPdf, type AppointmentForm } from './index.ts'

const chinese = String(spawnSync('fc-list', [':lang=zh-cn', 'file']).stdout ?? '').trim() !== ''
const folder = mkdtempSync(join(tmpdir(), 'mingshi-appointment-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A PNG of the size of a photograph; a filter that does not exist damages it behind its head. */
function png(width: number, height: number, filter = 0): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    let crc = 0xffffffff
    for (const byte of body) { crc ^= byte; for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1 }
    check.writeUInt32BE((crc ^ 0xffffffff) >>> 0)
    return Buffer.concat([length, body, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height, filter))), chunk('IEND', Buffer.alloc(0))])
}

const usual: LrmxForm = {
  ...emptyForm, name: '甲某', sex: '女', birth: '197803', ethnicity: '汉族', nativePlace: '某省某市', birthplace: '某省某县', partyJoined: '200012；民建', workStarted: '199908', retirementMonth: '203402', health: '健康',
  professionalTitle: '高级经济师', expertise: '经济管理', fullTimeEducation: { education: '大学', degree: '经济学学士', educationSchool: '某某大学经济学院经济学专业', degreeSchool: '' }, inServiceEducation: { education: '省委党校研究生', degree: '', educationSchool: '某省委党校法学理论专业', degreeSchool: '' },
  currentPost: '某市财政局党组成员、副局长', proposedPost: '某市审计局党组书记、局长', dismissedPost: '某市财政局党组成员、副局长',
  resume: '1995.09--1999.08  某某大学经济学院经济学专业学习\n1999.08--2008.03  某市财政局办事员、科员\n2008.03--2016.05  某市财政局预算处副处长\n                  （其间：2010.09--2013.07某省委党校法学理论专业研究生班学习）\n2016.05--         某市财政局党组成员、副局长',
  rewards: '2019年10月，经某市委、市政府批准，记三等功一次。', assessments: '2023年、2024年年度考核均为优秀。', reason: '工作需要', reportingUnit: '中共某市委组织部', filledOn: '202506', filledBy: '乙某',
  family: [{ relation: '丈夫', name: '丙某', birth: '197512', political: '中共党员', work: '某市第一中学教师' }, { relation: '父亲', name: '丁某', birth: '194501', political: '群众', work: '某厂职工（已去世）' }],
}
const long: LrmxForm = {
  ...usual, name: '买买提·吐尔逊·阿卜杜热合曼', filledOn: '202412', nativePlace: '某某维吾尔自治区某某哈萨克自治州某某县', currentPost: '某某市人民政府副市长、党组成员，'.repeat(20), proposedPost: '字'.repeat(400), professionalTitle: '教授级高级工程师、享受国务院政府特殊津贴专家',
  resume: Array.from({ length: 60 }, (_, i) => `${1960 + i}.01--${1961 + i}.01  第${i}段某某市某某区某某街道办事处党工委委员、副主任，某某社区党支部第一书记（挂职），兼某某开发区管委会副主任`).join('\n'),
  rewards: Array.from({ length: 30 }, (_, i) => `${1990 + i}年10月，经某某批准，记三等功一次；`).join(''), assessments: Array.from({ length: 30 }, (_, i) => `${1990 + i}年年度考核为称职，`).join(''), reason: '理'.repeat(900),
  family: Array.from({ length: 40 }, (_, i) => ({ relation: '儿子', name: `某${i}`, birth: '200001', political: '中共党员', work: `第${i}号某某市某某区某某街道办事处某某社区居民委员会主任、党支部书记，某某有限责任公司董事长` })),
}
const cases: Record<string, { given: AppointmentForm; layout: Layout; /** -1: as the program likes. */ pictures?: number }> = {
  '2025 年起版式': { given: { form: usual, picture: { bytes: png(80, 100), mediaType: 'image/png' }, asOf: '2026-01-01' }, layout: '2025', pictures: 1 },
  '2025 年以前版式': { given: { form: { ...usual, filledOn: '202412' }, picture: null, asOf: '2026-01-01' }, layout: '2015' },
  空表: { given: { form: emptyForm, picture: null, asOf: '2024-12-31' }, layout: '2015' },
  '家庭成员十人，照片已损坏': { given: { form: { ...usual, family: long.family.slice(0, 10) }, picture: { bytes: Buffer.from('ffd8ffe000104a464946', 'hex'), mediaType: 'image/jpeg' }, asOf: '2026-01-01' }, layout: '2025' },
  '照片的像素已损坏': { given: { form: usual, picture: { bytes: png(80, 100, 128), mediaType: 'image/png' }, asOf: '2026-01-01' }, layout: '2025', pictures: -1 },
  各栏都极长: { given: { form: long, picture: null, asOf: '2026-01-01' }, layout: '2015' },
  '指定版式、生僻字': { given: { form: { ...usual, name: '㛃𬭊䶮', filledOn: '202412', nativePlace: '<某>&"省"' }, picture: null, asOf: '2026-01-01', layout: '2025' }, layout: '2025' },
}

/** How far the nearest line that runs along a side is from it. */
const distance = (lines: readonly Line[], at: number, from: number, to: number): number => Math.min(...lines.filter((l) => l.from < from + 1 && l.to > to - 1).map((l) => Math.abs(l.at - at)), Number.POSITIVE_INFINITY)

/** Merged into one, lines that continue each other; programs draw them cell by cell. */
function joined(lines: readonly Line[]): Line[] {
  const out: Line[] = []
  for (const l of lines.toSorted((a, b) => Math.round(a.at * 5) - Math.round(b.at * 5) || a.from - b.from)) {
    const last = out.at(-1)
    if (last && Math.abs(last.at - l.at) < 0.3 && l.from < last.to + 0.5) out[out.length - 1] = { at: last.at, from: last.from, to: Math.max(last.to, l.to) }
    else out.push(l)
  }
  return out
}

/** Sides of cells that are more than a millimetre off. */
function off(page: Page, sheet: Sheet, below: number): string[] {
  const [vertical, horizontal] = [joined(page.vertical), joined(page.horizontal)]
  return placed(sheet).flatMap(({ cell, x, y, width, height }) => {
    const [left, top] = [sheet.left + x, sheet.top + below + y]
    const sides = [
      ['左', distance(vertical, left, top, top + height)], ['右', distance(vertical, left + width, top, top + height)],
      ...(cell.open?.includes('top') ? [] : [['上', distance(horizontal, top, left, left + width)]]), ...(cell.open?.includes('bottom') ? [] : [['下', distance(horizontal, top + height, left, left + width)]]),
    ] as [string, number][]
    return sides.filter(([, d]) => d > 1).map(([side, d]) => `${JSON.stringify(cell.content)} ${side} ${d.toFixed(2)} mm`)
  })
}

/** Words through whose middle a line runs. */
const crossed = (page: Page): string[] => page.words.filter((w) => {
  const [dx, dy] = [(w.right - w.left) * 0.1, (w.bottom - w.top) * 0.3]
  return page.vertical.some((l) => l.at > w.left + dx && l.at < w.right - dx && l.from < w.bottom - dy && l.to > w.top + dy)
    || page.horizontal.some((l) => l.at > w.top + dy && l.at < w.bottom - dy && l.from < w.right - dx && l.to > w.left + dx)
}).map((w) => w.text)

/** Every text that a form holds, as printed: without white space, dates inside the résumé as they stand. */
const said = ({ form }: AppointmentForm): string[] => [
  form.name, form.nativePlace, form.professionalTitle, form.expertise, form.fullTimeEducation.degree, form.currentPost, form.proposedPost, form.dismissedPost, form.rewards, form.assessments, form.reason, form.reportingUnit, form.filledBy,
  ...form.resume.split('\n'), ...form.family.flatMap((m) => [m.relation, m.name, m.political, m.work]),
].map((text) => text.replace(/\s+/g, '')).filter((text) => text !== '')

describe.each(['LibreOffice 印出的 docx', 'Typst 排出的 PDF'])('%s', (how) => {
  const office = how.startsWith('Libre')
  const there = hasPoppler && chinese && (!office || hasOffice)
  const path = (i: number): string => join(folder, `${office ? 'docx' : 'typst'}-${i}.pdf`)
  beforeAll(async () => {
    if (!there) return
    for (const [i, { given }] of Object.values(cases).entries()) {
      if (office) writeFileSync(path(i).replace('.pdf', '.docx'), await writeAppointmentDocx(given))
      else writeFileSync(path(i), (await writeAppointmentPdf([given])).pdf)
    }
    if (office) officePrint(Object.keys(cases).map((_, i) => path(i).replace('.pdf', '.docx')), folder)
  }, 120_000)

  it.for(Object.entries(cases).map(([name, c], i) => [name, c, i] as const))('%s', ([_name, { given, layout, pictures = 0 }, i], context) => {
    needs(context, there, 'poppler-utils、LibreOffice 和中文字体')
    const pdf = path(i)
    const [first, second] = [pageOf(pdf, 1), pageOf(pdf, 2)]
    expect(off(first, firstSheet(layout), title.height + title.after)).toEqual([])
    expect(off(second, secondSheet(given.form.family.length), 0)).toEqual([])
    expect([...crossed(first), ...crossed(second)]).toEqual([])
    if (pictures >= 0) expect(first.pictures).toBe(pictures)
    // A box that cannot hold all says so, and the whole stands behind.
    const text = textIn(pdf)
    const tolerant = (words: string): string => words.replace(/[\p{C}]|[^\p{Script=Han}0-9A-Za-z]/gu, '')
    const all = tolerant(text)
    expect(said(given).filter((words) => !all.includes(tolerant(words)) && !/[㛃𬭊䶮]/u.test(words))).toEqual([])
    const overflowing = given.form === long
    expect([pagesIn(pdf) > 2, text.includes('全文见附页'), text.includes('家庭成员另有26人')]).toEqual([overflowing, overflowing, overflowing])
  })
})

describe('the form', () => {
  it('gives equal bytes for equal values', async () => {
    const [given] = Object.values(cases)
    if (!given) throw new Error('no case')
    expect(await writeAppointmentDocx(given.given)).toEqual(await writeAppointmentDocx(given.given))
  })
  it('has seven rows for the family, more of the same height together, at most fourteen', () => {
    const height = (n: number): number => secondSheet(n).rows.slice(4, -3).reduce((sum, row) => sum + row.height, 0)
    expect([0, 7, 10, 40].map((n) => [secondSheet(n).rows.length - 7, Math.round(height(n) * 100)])).toEqual([[7, 8610], [7, 8610], [10, 8610], [familyRows.most, 8610]])
  })
})
