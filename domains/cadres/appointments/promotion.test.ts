import { describe, expect, it } from 'vitest'
import { confirmationsOfCase, decideAll, factsOfCase, firstChange, lawOf, type Given, type Rule } from '#kernel'
import { clauses, legalDocuments } from '#basis'
import { catalogue } from '#server/catalogue'

/** Whole careers put to all the rules that answer 提拔任职 together: what an officer reads, and the day on which it changes. */
const on = '2026-11-25'
const rules = [...catalogue.rules.values()].filter((r) => r.questions.includes('promotion'))
const question = catalogue.questions.get('promotion')

const post = (level: string, since: string, until: string | null, post: string, kind = 'government', unitLevel = '109') => ({ category: 'work', kind: 'main', change: 'promote', level, since, until, post, unit: post, 'unit.name': '某市某局', 'unit.kind': kind, 'unit.level': unitLevel })
const rise = [post('1A50', '2006-07', '2012-03', '科员'), post('1A42', '2012-03', '2018-05-10', '副局长'), post('1A41', '2018-05-10', '2022-03-01', '局长'), post('1A41', '2022-03-01', null, '镇党委书记', 'town')]
const man = { birth: '1983-05', sex: '1', workStarted: '2006-07', political: '01', partyJoined: '2005-06' }
const sound = { person: man, career: rise, education: [{ level: '21', graduatedOn: '2006-07' }], assessment: ['2022', '2023', '2024', '2025'].map((year) => ({ year, grade: '2' })), adverse: [] as readonly object[] }
type Life = typeof sound

/** Every rule sees the same life by its own names; registers of adverse facts are stated to be complete. */
function factsOf(rule: Rule, life: Life): Record<string, unknown> {
  const rows: Readonly<Record<string, readonly object[]>> = { appointment: life.career, education: life.education, assessment: life.assessment, admonition: life.adverse }
  return factsOfCase(rule, { on, facts: Object.fromEntries(Object.entries(rule.facts).map(([name, q]) => [name, q.by === null ? life.person : { known: rows[q.register] ?? [] }])) as never })
}

function ask(life: Life, given?: Given, confirmed: Readonly<Record<string, Readonly<Record<string, number>>>> = {}) {
  const law = lawOf(legalDocuments, clauses, confirmationsOfCase({ on, confirmed }))
  const told = given ?? (question ? question.presume({ on, facts: factsOf(question as never, life) as never }) : null)
  if (told === null) return null
  const at = (day: string) => decideAll(rules, law, (rule) => factsOf(rule, life), told, day, on)
  const now = at(on)
  const change = firstChange(at, on, now)
  return { given: told, outcome: now.outcome, becomes: change ? [change.on, change.decision.outcome] : null, reasons: now.reasons.filter((r) => r.outcome !== 'allow').map((r) => r.text) }
}

describe('提拔任职', () => {
  it('正科满三年、两个职位、材料齐全：可以提任副处，到退休年龄为止', () => {
    expect(ask(sound)).toEqual({ given: { level: '1A32' }, outcome: 'allow', becomes: ['2046-05-01', 'forbid'], reasons: [] })
  })
  it('任正科两年九个月：差三个月，期满即可', () => {
    const career = [post('1A50', '2006-07', '2012-03', '科员'), post('1A42', '2012-03', '2024-02-26', '副局长'), post('1A41', '2024-02-26', '2025-06-01', '局长'), post('1A41', '2025-06-01', null, '镇党委书记', 'town')]
    expect(ask({ ...sound, career })).toMatchObject({ outcome: 'forbid', becomes: ['2027-02-26', 'allow'], reasons: ['在乡科级正职岗位满2年8个月，差3个月1天，2027-02-26 期满'] })
  })
  it('年限不足而拟破格：须说明理由', () => {
    const career = [post('1A42', '2012-03', '2024-02-26', '副局长'), post('1A41', '2024-02-26', '2025-06-01', '局长'), post('1A41', '2025-06-01', null, '镇党委书记', 'town')]
    expect(ask({ ...sound, career }, { level: '1A32', exceptional: true })).toMatchObject({ outcome: 'caution' })
  })
  it('越两级：逐级、年限、工龄各条都说', () => {
    const career = [post('1A42', '2024-02-26', null, '副局长')]
    expect(ask({ ...sound, career }, { level: '1A32' })).toMatchObject({ outcome: 'forbid', becomes: null, reasons: expect.arrayContaining([
      '现任乡科级副职，拟任县处级副职，越过乡科级正职，应当逐级晋升', '没有乡科级正职岗位的任职经历，须满3年', '没有乡科级正职的任职经历，一般应有2个以上职位',
    ]) })
  })
  it('只在一个正科职位、学历为高中：两条“一般”都须说明', () => {
    const career = [post('1A42', '2012-03', '2018-05-10', '副局长'), post('1A41', '2018-05-10', null, '局长')]
    expect(ask({ ...sound, career, education: [{ level: '37', graduatedOn: '2003-07' }] })).toMatchObject({ outcome: 'caution', reasons: expect.arrayContaining(['没有大学专科以上学历，一般应当具有', '在乡科级正职只有1个职位的任职经历，一般应有2个以上']) })
  })
  it('上年基本称职：次年首日起不再看', () => {
    expect(ask({ ...sound, assessment: [{ year: '2024', grade: '2' }, { year: '2025', grade: '3' }] })).toMatchObject({ outcome: 'forbid', becomes: ['2027-01-01', 'allow'] })
  })
  it('上年考核未记：未知，不当作通过', () => {
    expect(ask({ ...sound, assessment: [{ year: '2024', grade: '2' }] })).toMatchObject({ outcome: 'unknown', reasons: expect.arrayContaining(['2025年度考核结果未记']) })
  })
  it('诫勉：确认影响期以后受限，届满当日解除', () => {
    const life = { ...sound, adverse: [{ measure: 'admonish', decidedOn: '2026-08-10' }] }
    expect(ask(life, undefined, { 'TX-JM1': { months: 6 } })).toMatchObject({ outcome: 'forbid', becomes: ['2027-02-10', 'allow'] })
  })
  it('到了退休年龄：不得提拔', () => {
    expect(ask({ ...sound, person: { ...man, birth: '1963-05' } })).toMatchObject({ outcome: 'forbid', becomes: null })
  })
  it('一直在地市机关：没有基层经历，补足两年以前不得', () => {
    const career = rise.map((p) => ({ ...p, 'unit.kind': 'government', 'unit.level': '107' }))
    expect(ask({ ...sound, career })).toMatchObject({ outcome: 'forbid', becomes: null, reasons: expect.arrayContaining(['没有基层工作经历，须满2年']) })
    expect(ask({ ...sound, career }, { level: '1A32', grassrootsFound: true })).toMatchObject({ outcome: 'allow' })
  })
  it('没有现职的，问题不成立', () => {
    expect(ask({ ...sound, career: rise.map((p) => ({ ...p, until: p.until ?? '2026-01-01' })) })).toBeNull()
  })
  it('副科提任正科：本地确认年限以后按年限', () => {
    const career = [post('1A42', '2025-02-01', null, '副局长')]
    expect(ask({ ...sound, career })).toMatchObject({ given: { level: '1A41' }, outcome: 'allow' })
    expect(ask({ ...sound, career }, undefined, { 'XR-08-3': { sectionChief: 2, sectionDeputy: 3 } })).toMatchObject({ outcome: 'forbid', becomes: ['2027-02-01', 'allow'] })
  })
})
