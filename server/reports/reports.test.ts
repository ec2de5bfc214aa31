// Reports on a real database: what is frozen stays, and what is corrected afterwards shows with the act that did it.
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest'
import { parsePeriod, type Indicator, type Period, type Principal } from '#kernel'
import { annual } from '#domains/plan/annual-report'
import { catalogue } from '#server/catalogue'
import type { ReportDifference, ReportView } from '#server/http/contract'
import { look, type Moment } from '#server/postgres/read/view'
import { verifyChain } from '#server/postgres/verify'
import { readDocxText, readParts } from '../../formats/official-document/read-docx.test-helper.ts'
import { administer, id, openCounty, type County } from './county.test-helper.ts'
import { reportDifference } from './difference.ts'
import { reportDocx, reportFileName } from './docx.ts'
import { freezeReport, frozenContent, frozenReports, frozenView, type Frozen } from './freeze.ts'
import { reportView } from './view.ts'

const period = (text: string): Period => parsePeriod(text) ?? { from: '', to: '', label: '' }
const year = period('2025')
const reading = (county: County, over: Period = year, moment: Moment = { asOf: over.to }, who: Principal = county.who): Promise<ReportView> =>
  look(county.database, who, moment, (view) => reportView(view, annual, over, '测试县'))
const textOf = (view: ReportView, heading: string): string[] =>
  view.sections.filter((s) => s.heading === heading).flatMap((s) => s.paragraphs.map((p) => p.pieces.map((x) => x.text).join('')))

describe('reading a report', () => {
  let county: County
  beforeAll(async () => { county = await openCounty() })
  afterAll(() => county.close())

  it('fills the blanks, numbers the headings and words the figures', async () => {
    const view = await reading(county)
    expect(view.title).toBe('测试县2025年组织工作情况报告')
    expect(view.sections.map((s) => s.number + s.heading).slice(0, 4)).toEqual(['一、基本情况', '二、干部队伍建设', '（一）选拔任用', '（二）职务与职级并行'])
    expect(textOf(view, '基本情况')[0]).toMatch(/^截至2025年12月31日，全市共有党组织1个，党员0/)
    expect(textOf(view, '从严管理监督')[0]).toBe('抓早抓小、防微杜渐，提醒、函询干部1人，比上年增加1人；诫勉干部2人，比上年增加1人。')
    expect(textOf(view, '村级组织和带头人')[0]).toContain('“一肩挑”率达到75%（4个村中的3个）')
    expect(textOf(view, '述职评议')[0]).toMatch(/等次为“好”。$/)
  })

  it('puts supplements of the year below their section, the rest at the end, and marks their quantities', async () => {
    const view = await reading(county)
    expect(textOf(view, '从严管理监督').slice(1)).toEqual(['组织专题学习12场次，覆盖第一书记九十六人。', '另起一段。'])
    expect(view.sections.at(-1)).toMatchObject({ heading: '其他', number: '六、', paragraphs: [{ id: id(83) }] })
    expect(JSON.stringify(view)).not.toContain('上年的一段')
    const own = view.unbound.filter((u) => u.paragraph === id(81))
    expect(own.map((u) => [u.section, u.text])).toEqual([['从严管理监督', '12场次'], ['从严管理监督', '九十六人']])
    const marked = view.sections.flatMap((s) => s.paragraphs).flatMap((p) => p.pieces).filter((p) => p.kind === 'unbound')
    expect(marked.map((p) => p.text)).toEqual(view.unbound.map((u) => u.text))
  })

  it('does not speak of a whole year where half a year is asked for', async () => {
    const view = await reading(county, period('2025-H1'))
    expect(view.title).toBe('测试县2025年上半年组织工作情况报告')
    expect(textOf(view, '从严管理监督')[0]).toContain('诫勉干部2人，比上年同期增加1人')
    expect(JSON.stringify(view.sections)).not.toContain('全年')
    expect((await reading(county, period('2025-01-01..2025-03-31'))).title).toBe('测试县2025年1月1日至3月31日组织工作情况报告')
  })

  it('says that numbers are hidden to whoever may not read the register', async () => {
    const talent: Principal = { ...county.who, roles: ['talent'] }
    const view = await reading(county, year, { asOf: year.to }, talent)
    expect(view.figures.find((f) => f.indicator === 'admonished')).toMatchObject({ value: 0, hidden: 2 })
    expect(textOf(view, '从严管理监督')[0]).toContain('诫勉干部（无权查看，隐去2条），（无权查看，不作比较）')
  })

  it('reads the same at an act, whatever comes later', async () => {
    const before = await reading(county, year, { asOf: year.to, knownAt: 1 })
    await county.write('correct', '补录', { insert: { admonition: { 55: { person: id(16), measure: 'admonish', decidedOn: '2025-09-09', grounds: '失察', decidingBody: '县委' } } } })
    expect(await reading(county, year, { asOf: year.to, knownAt: 1 })).toEqual(before)
    expect((await reading(county)).figures.find((f) => f.indicator === 'admonished')?.value).toBe(3)
  })

  it('is printed with the very text of the screen, marks and definitions included', async () => {
    const view = await reading(county)
    const bytes = await reportDocx(view)
    const lines = (await readDocxText(bytes)).split('\n')
    for (const s of view.sections) for (const p of s.paragraphs) expect(lines).toContain(p.pieces.map((x) => x.text).join(''))
    for (const s of view.sections) expect(lines).toContain(s.number + s.heading)
    const parts = await readParts(bytes)
    expect(parts.get('word/comments.xml')?.match(/<w:comment /g)).toHaveLength(view.unbound.length)
    expect(parts.get('docProps/custom.xml')).toContain('期内作出诫勉决定的干部')
    expect(reportFileName(view)).toBe('测试县2025年组织工作情况报告.docx')
  })
})

describe('freezing a report', () => {
  let county: County
  let frozen: Frozen
  beforeEach(async () => {
    county = await openCounty()
    frozen = await freezeReport(county.database, county.who, annual, year, {}, '年报定稿', '测试县')
  })
  afterEach(() => county.close())
  const difference = (database = county.database): Promise<ReportDifference> => look(database, county.who, {}, (view) => reportDifference(view, frozen.id))

  it('keeps the text, the members and what was known, in an act of its own', async () => {
    expect(frozen).toMatchObject({ report: 'annual', title: '测试县2025年组织工作情况报告', period: '2025年', asOf: '2025-12-31', knownAt: 1, frozenBy: '命令行', intact: true })
    const shown = await reading(county, year, { asOf: year.to, knownAt: 1 })
    await look(county.database, county.who, {}, async (view) => {
      expect(await frozenReports(view)).toEqual([frozen])
      expect(await frozenView(view, frozen.id)).toEqual(shown)
      const { content } = await frozenContent(view, frozen.id)
      expect(content.figures.find((f) => f.indicator === 'admonished')?.members.map((m) => m.label)).toEqual(['钱二桥', '赵一平'])
      expect(content.figures.find((f) => f.indicator === 'combined-secretary-rate')?.denominator).toHaveLength(4)
      expect(await reportDifference(view, frozen.id)).toMatchObject({ figures: [], narrativeChanged: false, knownAt: 2 })
    })
    expect(await verifyChain(county.database, county.who)).toMatchObject({ holds: true, acts: 2 })
  })

  it('freezes the same content once', async () => {
    const again = await freezeReport(county.database, county.who, annual, year, { knownAt: 1 }, '再冻结', '测试县')
    expect(again).toEqual(frozen)
    expect(await look(county.database, county.who, {}, frozenReports)).toHaveLength(1)
  })

  it('names the member a correction adds, and the act', async () => {
    const at = await county.write('correct', '补录漏报', { insert: { admonition: { 55: { person: id(16), measure: 'admonish', decidedOn: '2025-09-09', grounds: '失察', decidingBody: '县委' } } } })
    const { figures } = await difference()
    expect(figures).toMatchObject([{
      indicator: 'admonished', before: '2人，比上年增加1人', after: '3人，比上年增加2人', definitionChanged: false,
      added: [{ register: 'person', id: id(16), title: '吴六合' }], removed: [],
      causes: [{ act: at, actorName: '命令行', verbLabel: '更正', reason: '补录漏报', register: 'admonition', id: id(55) }],
    }])
  })

  it('names the member that leaves when a row is corrected or withdrawn, and leaves other corrections of it out', async () => {
    await county.write('correct', '改事由', { correct: { admonition: { 51: { grounds: '失职' } } } })
    const moved = await county.write('correct', '日期有误', { correct: { admonition: { 51: { decidedOn: '2024-03-10' } } } })
    const withdrawn = await county.write('rescind', '重复', { remove: { admonition: [54] } })
    const { figures } = await difference()
    expect(figures.map((f) => [f.indicator, f.before, f.after])).toEqual([
      ['reminded-or-inquired', '1人，比上年增加1人', '0人，与上年持平'],
      ['admonished', '2人，比上年增加1人', '1人，比上年减少1人'],
    ])
    expect(figures[0]).toMatchObject({ removed: [{ title: '李四方' }], causes: [{ act: withdrawn, verbLabel: '撤销', title: '李四方 提醒 2025-02-01' }] })
    expect(figures[1]).toMatchObject({ removed: [{ title: '赵一平' }], added: [{ title: '赵一平（上年）' }] })
    expect(figures[1]?.causes.map((c) => c.act)).toEqual([moved])
  })

  it('finds the row of another register behind a ratio', async () => {
    const at = await county.write('correct', '免职未录', { correct: { 'village-cadres': { 42: { until: '2025-10' } } } })
    await county.write('correct', '无关更正', { correct: { 'village-cadres': { 41: { registered: true } }, villages: { 31: { households: 300 } } } })
    expect((await difference()).figures).toMatchObject([{
      indicator: 'combined-secretary-rate', before: '75%（3/4）', after: '50%（2/4）', removed: [{ register: 'villages', id: id(31) }],
      causes: [{ act: at, register: 'village-cadres', id: id(42), reason: '免职未录' }],
    }])
    expect((await difference()).figures[0]?.causes).toHaveLength(1)
  })

  it('names what changed in both lists of a ratio once', async () => {
    const at = await county.write('correct', '撤村建居', { correct: { villages: { 31: { kind: 'community' } } } })
    const [figure] = (await difference()).figures
    expect(figure).toMatchObject({ before: '75%（3/4）', after: '66.7%（2/3）', added: [] })
    expect(figure?.removed.map((m) => m.id)).toEqual([id(31)])
    expect(figure?.causes.map((c) => [c.act, c.id])).toEqual([[at, id(31)]])
  })

  it('explains a grade that changes while its list does not', async () => {
    const at = await county.write('correct', '通报更正', { correct: { debriefs: { 71: { grade: 'fair' } } } })
    expect((await difference()).figures).toMatchObject([{ indicator: 'debrief-grade', before: '“好”', after: '“较好”', added: [], removed: [], causes: [{ act: at, register: 'debriefs', id: id(71) }] }])
  })

  it('shows a changed definition and rewritten words', async () => {
    const admonished = catalogue.indicators.get('admonished')
    const stricter = { ...admonished, list: { ...admonished?.list, where: { op: 'equals', path: ['measure'], value: 'talk' } } } as Indicator
    const redefined = { ...catalogue, indicators: new Map([...catalogue.indicators, ['admonished', stricter]]) }
    await county.write('correct', '改写', { correct: { 'report-paragraphs': { 81: { text: '改写了。' } } } })
    const { figures, narrativeChanged } = await difference({ ...county.database, catalogue: redefined })
    expect(figures).toMatchObject([{ indicator: 'admonished', definitionChanged: true, after: '0人，与上年持平', causes: [] }])
    expect(narrativeChanged).toBe(true)
  })

  it('detects content altered behind its back', async () => {
    await administer(county.adminUrl, `update frozen_reports set content = jsonb_set(content, '{figures,0,value}', '999')`)
    expect(await look(county.database, county.who, {}, frozenReports)).toMatchObject([{ intact: false }])
    await administer(county.adminUrl, `update frozen_reports set content = '{}'`)
    await expect(difference()).rejects.toThrow('内容已被破坏')
  })

  it('is refused to whoever sees only part of the figures, or may not freeze', async () => {
    const as = (...roles: Principal['roles'][number][]): Promise<Frozen> => freezeReport(county.database, { ...county.who, roles }, annual, year, { asOf: '2025-11-30' }, '', '测试县')
    await expect(as('cadres')).rejects.toThrow('无权冻结')
    await expect(as('office')).rejects.toThrow('无权冻结')
    const partly = { ...county.who, roles: ['leader'] as const, units: [id(1)] }
    await expect(freezeReport(county.database, partly, annual, year, { asOf: '2025-11-30' }, '', '测试县')).rejects.toThrow('不能冻结')
    await expect(look(county.database, { ...county.who, roles: ['office'] }, {}, (view) => reportDifference(view, frozen.id))).rejects.toThrow('不能比较')
    await expect(look(county.database, county.who, {}, (view) => frozenView(view, id(1)))).rejects.toThrow('没有这份冻结报告')
  })
})
