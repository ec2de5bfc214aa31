import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  emptyForm, isDeceased, parseAgeLimit, parseAssessments, parseEducation, parsePartyJoined, parseRewards, renderAssessments, renderPartyJoined,
  renderRewards, type AssessmentGrade,
} from './index.ts'

describe('奖惩', () => {
  test.each([
    ['2019年10月，经示范市委、市政府批准，记三等功一次。', { on: '2019-10', name: '记三等功一次', approvedBy: '示范市委、市政府' }],
    ['2011年7月,被中共示范市委评为优秀共产党员', { on: '2011-07', name: '优秀共产党员', approvedBy: '中共示范市委' }],
    ['2018年，荣获全国先进工作者称号', { on: '2018', name: '全国先进工作者称号' }],
    ['2015.03 被评为先进个人', { on: '2015-03', name: '先进个人' }],
    ['2020年5月1日，经示范省政府批准，授予劳动模范称号', { on: '2020-05-01', name: '劳动模范称号', approvedBy: '示范省政府' }],
    ['2011年、2012年连续两年被示范县委评为先进工作者', { on: null, name: '先进工作者', approvedBy: '示范县委' }],
    ['2019年度嘉奖', { on: null, name: '2019年度嘉奖' }],
    ['2021年6月，受党内警告处分', { on: '2021-06', name: '受党内警告处分' }],
  ])('%s', (text, reward) => {
    expect(parseRewards(text)).toEqual({ entries: [{ ...reward, text: text.replace(/。$/, '') }], rest: '' })
  })

  test('several, at semicolons, stops and new dates; the rest is kept', () => {
    const { entries, rest } = parseRewards('2011年7月，被甲评为先进，2012年8月，被乙评为优秀；记三等功。材料附后')
    expect(entries.map(({ on, name }) => [on, name])).toEqual([['2011-07', '先进'], ['2012-08', '优秀'], [null, '记三等功']])
    expect(rest).toBe('材料附后')
  })

  test.each(['', '无', '无。', ' 暂无 '])('“%s” is none', (text) => expect(parseRewards(text)).toEqual({ entries: [], rest: '' }))

  test('rendering', () => {
    expect(renderRewards([])).toBe('无')
    expect(renderRewards([{ on: '2019-10', name: '记三等功', approvedBy: '甲' }, { on: '2020', name: '嘉奖' }, { on: null, name: '', text: '原文' }])).toBe('2019年10月，经甲批准，记三等功；2020年，嘉奖；原文。')
  })

  test('what is read is rendered without loss and reads alike', () => {
    const clause = fc.constantFrom('2019年10月，经甲批准，记三等功', '2011年7月，被甲评为先进', '2011年、2012年连续两年获奖', '记功一次', '2015年，嘉奖')
    fc.assert(fc.property(fc.array(clause, { minLength: 1, maxLength: 5 }), (clauses) => {
      const text = `${clauses.join('；')}。`
      const { entries, rest } = parseRewards(text)
      expect(rest).toBe('')
      expect(renderRewards(entries)).toBe(text)
    }))
  })

  test('an endless text is returned whole', () => {
    const text = '经'.repeat(100_000)
    expect(parseRewards(text)).toEqual({ entries: [], rest: text })
    expect(parseAssessments('2011、'.repeat(100_000)).entries).toEqual([])
  })
})

describe('考核', () => {
  test.each<[string, (readonly [number, AssessmentGrade])[]]>([
    ['2017年年度考核为称职，2018年年度考核为优秀。', [[2017, '称职'], [2018, '优秀']]],
    ['2013年、2014年年度考核均为称职', [[2013, '称职'], [2014, '称职']]],
    ['2013、2014年年度考核均为称职,2015年年度考核为优秀', [[2013, '称职'], [2014, '称职'], [2015, '优秀']]],
    ['2019-2021年年度考核均为优秀', [[2019, '优秀'], [2020, '优秀'], [2021, '优秀']]],
    ['2019年至2021年，2023年年度考核结果均为合格', [[2019, '合格'], [2020, '合格'], [2021, '合格'], [2023, '合格']].slice(0, 4) as [number, AssessmentGrade][]],
    ['2017年度考核基本称职；2018年度考核不称职。2019年考核为基本合格、2020年不合格', [[2017, '基本称职'], [2018, '不称职'], [2019, '基本合格'], [2020, '不合格']]],
    ['2016年年度考核不确定等次，2017年未参加年度考核', [[2016, '不定等次'], [2017, '未参加考核']]],
    ['２０１７年年度考核为优秀等次', [[2017, '优秀']]],
  ])('%s', (text, years) => {
    const { entries, rest } = parseAssessments(text)
    expect(entries.map(({ year, grade }) => [year, grade])).toEqual(years)
    expect(rest).toBe('')
  })

  test('what is not understood is kept', () => {
    expect(parseAssessments('2017年年度考核为优秀，并记三等功，2018年新录用。2021-2019年均为优秀')).toEqual({
      entries: [{ year: 2017, grade: '优秀', text: '2017年年度考核为优秀' }],
      rest: '并记三等功，2018年新录用。2021-2019年均为优秀',
    })
    expect(parseAssessments('无')).toEqual({ entries: [], rest: '' })
  })

  test('rendered grades read back', () => {
    expect(renderAssessments([{ year: 2015, grade: '优秀' }, { year: 2014, grade: '称职' }, { year: 2013, grade: '称职' }])).toBe('2013年、2014年年度考核均为称职，2015年年度考核为优秀。')
    expect(renderAssessments([])).toBe('')
    const grade = fc.constantFrom<AssessmentGrade>('优秀', '称职', '基本称职', '不称职', '合格', '基本合格', '不合格', '不定等次', '未参加考核')
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { maxLength: 8 }).chain((years) => fc.tuple(...years.toSorted((a, b) => a - b).map((year) => fc.record({ year: fc.constant(year), grade })))), (entries) => {
      const read = parseAssessments(renderAssessments(entries))
      expect(read.entries.map(({ year, grade: g }) => ({ year, grade: g }))).toEqual(entries)
      expect(read.rest).toBe('')
    }))
  })
})

describe('入党时间', () => {
  test.each([
    ['200108', { joined: '2001-08', political: '中共党员' }],
    [' 2001.08 ', { joined: '2001-08', political: '中共党员' }],
    ['200012；民建', { joined: '2000-12', otherParty: '民建', political: '中共党员' }],
    ['民建', { otherParty: '民建', political: '民建' }],
    ['九三学社社员', { otherParty: '九三', political: '九三' }],
    ['中国民主同盟', { otherParty: '民盟', political: '民盟' }],
    ['群众', { political: '群众' }], ['无党派人士', { political: '无党派' }], ['共青团员', { political: '共青团员' }],
    ['202306（预备党员）', { joined: '2023-06', political: '预备党员' }],
    ['中共党员', { political: '中共党员' }],
    ['', {}],
  ])('%s', (text, membership) => {
    expect(parsePartyJoined(text)).toEqual({ ...membership, text: text.trim(), rest: '' })
  })

  test("another party's date and strange words are kept, not taken for the Party's", () => {
    expect(parsePartyJoined('民建（200108）')).toMatchObject({ otherParty: '民建', political: '民建', rest: '2001-08' })
    expect(parsePartyJoined('民建（200108）').joined).toBeUndefined()
    expect(parsePartyJoined('1998.07加入民建')).toMatchObject({ otherParty: '民建', political: '民建', rest: '1998.07加入民建' })
    expect(parsePartyJoined('200113')).toEqual({ text: '200113', rest: '200113' })
  })

  test.each(['200012；民建', '200012', '民建', '群众', '202306（预备党员）', '中共党员', '', '无党派'])('“%s” is rendered as it was', (text) => {
    expect(renderPartyJoined(parsePartyJoined(text))).toBe(text)
  })
})

describe('学历学位', () => {
  const of = (education: string, degree: string, educationSchool: string, degreeSchool: string) =>
    parseEducation({ fullTimeEducation: { education, degree, educationSchool, degreeSchool }, inServiceEducation: emptyForm.inServiceEducation }).map(({ education: e, degree: d, school, major }) => ({ education: e, degree: d, school, ...(major === undefined ? {} : { major }) }))

  test('one school', () => {
    expect(of('大学', '经济学学士', '示例大学经济学院经济学专业', '')).toEqual([{ education: '大学', degree: '经济学学士', school: '示例大学经济学院', major: '经济学' }])
    expect(of('大学', '工学学士', '示例大学系统工程专业', '示例大学系统工程专业')).toEqual([{ education: '大学', degree: '工学学士', school: '示例大学', major: '系统工程' }])
    expect(of('大学', '', '示例大学中文系', '')).toEqual([{ education: '大学', degree: '', school: '示例大学中文系' }])
  })

  test('the upper line runs on into the lower', () => {
    expect(of('大学', '法学学士', '示例大学法学院', '法学专业')).toEqual([{ education: '大学', degree: '法学学士', school: '示例大学法学院', major: '法学' }])
    expect(of('大学', '法学学士', '示例大学', '法学院法学专业')).toEqual([{ education: '大学', degree: '法学学士', school: '示例大学法学院', major: '法学' }])
  })

  test('two schools', () => {
    expect(of('大学', '法学硕士', '甲大学法学专业', '乙大学民商法学专业')).toEqual([
      { education: '大学', degree: '', school: '甲大学', major: '法学' }, { education: '', degree: '法学硕士', school: '乙大学', major: '民商法学' },
    ])
  })

  test('both kinds, and none', () => {
    const part = { education: '大学', degree: '', educationSchool: '示例大学', degreeSchool: '' }
    expect(parseEducation({ fullTimeEducation: part, inServiceEducation: part }).map((r) => r.kind)).toEqual(['full-time', 'in-service'])
    expect(parseEducation(emptyForm)).toEqual([])
  })
})

test.each([
  ['改革前任职年龄界限为55岁', { age: 55, reached: false }], ['改革前任职年龄界限为６３周岁', { age: 63, reached: false }],
  ['已到龄人员', { reached: true }], ['待定', { reached: false }],
])('%s', (text, limit) => expect(parseAgeLimit(text)).toEqual({ ...limit, text }))

test('no age limit', () => expect(parseAgeLimit(' ')).toBeNull())

test.each([['示范市某厂职工（已去世）', true], ['示范市某厂职工（1998年病逝世）', true], ['已故', true], ['示范市某厂职工（已退休）', false], ['', false]])('deceased: %s', (work, deceased) => {
  expect(isDeceased(work)).toBe(deceased)
})
