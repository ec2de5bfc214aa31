import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseResume, renderResume, splitPost } from './index.ts'

const blanks = ' '.repeat(18)
const kindsOf = (text: string): string[] => parseResume(text).problems.map((p) => p.kind)

describe('lines', () => {
  test.each([
    ['2009.09--2013.07  甲', '2009-09', '2013-07'], ['200909-201307 甲', '2009-09', '2013-07'], ['2009.09—2013.07甲', '2009-09', '2013-07'],
    ['２００９．０９～２０１３．０７　甲', '2009-09', '2013-07'], ['2009.09至2013.07甲', '2009-09', '2013-07'], ['2009年9月－2013年7月  甲', '2009-09', '2013-07'],
    ['2009-09--2013-07 甲', '2009-09', '2013-07'], ['2009.9 - 2013.7 甲', '2009-09', '2013-07'], ['2009--2013 甲', '2009', '2013'],
    ['2016.05--         甲', '2016-05', null], ['2016.05至今 甲', '2016-05', null], ['2016.05—至今，甲'.replace('，', ' '), '2016-05', null], ['  2016.05--甲', '2016-05', null],
  ])('%s', (line, from, to) => {
    expect(parseResume(line)).toEqual({ entries: [{ from, to, text: '甲', kind: 'work' }], problems: [] })
  })

  test('what follows is joined, dashes inside do not cut, a date behind nine blanks is text', () => {
    const text = `1995.09--1999.08  示例大学—经济学院2000-2001级\n${blanks}（曾任班长）\n\n第三行  2001.01起\n1999.08--         2017年任甲职`
    expect(parseResume(text).entries.map(({ from, to, text: content }) => [from, to, content])).toEqual([
      ['1995-09', '1999-08', '示例大学—经济学院2000-2001级\n（曾任班长）\n第三行  2001.01起'],
      ['1999-08', null, '2017年任甲职'],
    ])
  })

  test('a period inside an open bracket is wrapped, not a new entry', () => {
    const { entries } = parseResume(`2005.05--2011.05  某局（其间：2009.03--2009.05甲挂职；\n${blanks}2010.01--2010.06乙挂职）\n2011.05--         某委`)
    expect(entries).toHaveLength(2)
    expect(entries[0]?.inner?.map(({ from, to, text }) => [from, to, text])).toEqual([['2009-03', '2009-05', '甲挂职'], ['2010-01', '2010-06', '乙挂职']])
  })

  test('years in prose open no entry', () => {
    const { entries } = parseResume(`2000.01--2012.03  甲\n${blanks}2008—2010年挂任乙\n2008-2010年度被评为先进\n2012.03--         丙`)
    expect(entries.map((e) => e.text)).toEqual(['甲\n2008—2010年挂任乙\n2008-2010年度被评为先进', '丙'])
  })

  test('text before the first period and impossible dates are kept word for word', () => {
    const { entries, problems } = parseResume('  本人简历如下：\n1995.13--1999.08  甲\n1995.09--1999.08  乙\n1999.08--1999.00  丙')
    expect(problems).toEqual([
      { kind: 'unread', line: 1, text: '  本人简历如下：', message: '第1行在第一段起止时间之前，请写明起止时间' },
      { kind: 'date', line: 2, text: '1995.13--1999.08  甲', message: '第2行的时间有误：没有13月，请核对' },
      { kind: 'date', line: 4, text: '1999.08--1999.00  丙', message: '第4行的时间有误：没有0月，请核对' },
    ])
    expect(entries.map((e) => e.text)).toEqual(['乙\n1999.08--1999.00  丙'])
  })

  test('nothing is dropped', () => {
    const line = fc.oneof(
      fc.constantFrom('1995.09--1999.08  甲（其间：1996.01--', `${blanks}1997.02乙）`, '1999.13--2000.01 丙', '2016.05--         丁', '戊', '', '（', '2001--2003', '其间）'),
      fc.string({ unit: fc.constantFrom(...'甲乙（）、；19.-—  年月') }),
    )
    fc.assert(fc.property(fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n')), (text) => {
      const { entries, problems } = parseResume(text)
      const kept = entries.map((e) => e.text).join('') + problems.map((p) => p.text).join('')
      for (const character of '甲乙丙丁戊；、') {
        const count = (s: string): number => s.split(character).length
        expect(count(kept)).toBeGreaterThanOrEqual(count(text))
      }
    }), { numRuns: 500 })
  })
})

describe('其间', () => {
  test.each([
    ['（其间：2010.09--2013.07示例学院学习）', [['2010-09', '2013-07', '示例学院学习']]],
    ['(其间:2010.09-2013.07示例学院学习)', [['2010-09', '2013-07', '示例学院学习']]],
    ['（期间，2014年1月,任甲职）', [['2014-01', '2014-01', '任甲职']]],
    ['（其间：2014年1月至2014年6月挂任甲职（正科级）；2015.03--2015.05乙，2016.01--2016.02丙）', [['2014-01', '2014-06', '挂任甲职（正科级）'], ['2015-03', '2015-05', '乙'], ['2016-01', '2016-02', '丙']]],
    ['（其间：2010.09--2013.07学习；获硕士学位）', [['2010-09', '2013-07', '学习；获硕士学位']]],
    ['（其间：2010.09--2013.07学习', [['2010-09', '2013-07', '学习']]],
  ])('%s', (bracket, periods) => {
    const { entries, problems } = parseResume(`2008.03--2016.05  某局${bracket}`)
    expect(problems).toEqual([])
    expect(entries[0]?.text).toBe(`某局${bracket}`)
    expect(entries[0]?.inner?.map(({ from, to, text }) => [from, to, text])).toEqual(periods)
  })

  test('without a date, or with an impossible one, it is named', () => {
    expect(parseResume('2008.03--  某局（其间：在乡镇挂职）').problems.map((p) => p.message)).toEqual(['第1行“其间”没有写明起止时间，请补充'])
    expect(parseResume('2008.03--  某局（其间：2010.13--2011.01学习）').problems.map((p) => p.message)).toEqual(['第1行“其间”的时间有误：没有13月，请核对'])
  })
})

describe('chronology', () => {
  test.each([
    ['2000.01--2002.03 甲\n2002.03--2004.05 乙\n2004.06-- 丙', []],
    ['2000.01--2002.03 甲\n2002.06-- 乙', ['gap']],
    ['2000.01--2002.03 甲\n2002.02-- 乙', ['overlap']],
    ['2000.01--2010.03 甲\n2002.02--2003.01 乙\n2003.01-- 丙', ['overlap', 'overlap']],
    ['2002.03--2001.01 甲', ['inverted']],
    ['2000.01--2002.03 甲\n1999.01--1999.12 乙', ['order']],
    ['2000.01-- 甲\n2002.03-- 乙', ['open']],
    ['2000--2002 甲\n2002.09-- 乙', []],
    ['2000--2002 甲\n2003.09-- 乙', ['gap']],
  ])('%s', (text, kinds) => expect(kindsOf(text)).toEqual(kinds))

  test('sentences name line and months', () => {
    expect(parseResume('2000.01--2002.03 甲\n2002.06-- 乙').problems[0]?.message).toBe('第2行：2002.03至2002.06之间没有经历，请补充')
  })
})

describe('kind, unit and post', () => {
  test.each([
    ['示例大学经济学院学习', 'study'], ['示例学院学习，获学士学位', 'study'], ['示范市学习教育领导小组办公室科员', 'work'], ['待业', 'unemployed'],
    ['某部队战士', 'military'], ['示范县退役军人事务局副局长', 'work'], ['示范市武警医院医师', 'work'], ['退休', 'other'], ['', 'other'],
    ['示范市某局科员（其间：2010.09--2013.07示例学院学习）', 'work'],
  ])('%s is %s', (text, kind) => expect(parseResume(`2000.01--2002.03  ${text}`).entries[0]?.kind).toBe(kind))

  test.each([
    ['示范市财政局党组成员、副局长', '示范市财政局', '党组成员、副局长'],
    ['示范市财政局办事员、科员、副主任科员', '示范市财政局', '办事员、科员、副主任科员'],
    ['示范市财政局预算处副处长（主持工作）', '示范市财政局预算处', '副处长（主持工作）'],
    ['示范县委常委、组织部部长', '示范县委', '常委、组织部部长'],
    ['示范县委副书记、县政府党组书记、县长', '示范县委', '副书记、县政府党组书记、县长'],
    ['示范镇党委书记', '示范镇', '党委书记'], ['示范县县长', '示范县', '县长'], ['示范县人大常委会主任', '示范县人大常委会', '主任'],
    ['示范市审计局一级主任科员', '示范市审计局', '一级主任科员'], ['示范市第一中学教师', '示范市第一中学', '教师'], ['示范大学 教师', '示范大学', '教师'],
    ['示范市中级人民法院党组成员、副院长', '示范市中级人民法院', '党组成员、副院长'],
  ])('%s', (text, unit, post) => expect(splitPost(text)).toEqual({ unit, post }))

  test.each([
    '示范市财政局副局长、示范市国资委主任', '示范市财政局副局长，兼国资委主任', '历任示范市财政局科员', '示范市长', '在示范市财政局工作', '示范市财政局', '副局长', '自由撰稿', '',
  ])('unsure: %s', (text) => expect(splitPost(text)).toBeUndefined())
})

describe('rendering', () => {
  test('the period stands in exactly eighteen columns', () => {
    const text = renderResume([
      { from: '1995-09', to: '1999-08', text: '示例大学学习', kind: 'study' },
      { from: '1999-08', to: '2016-05-20', text: '某局\n（其间：2010.09--2013.07学习）', kind: 'work', inner: [{ from: '2010-09', to: '2013-07', text: '学习', kind: 'study' }] },
      { from: '2016-05', to: null, text: '某委', kind: 'work', inner: [{ from: '2017-01', to: '2017-01', text: '任甲职', kind: 'work' }, { from: '2018-01', to: '2018-03', text: '学习', kind: 'study' }] },
    ])
    expect(text.split('\n')).toEqual([
      '1995.09--1999.08  示例大学学习', '1999.08--2016.05  某局', `${blanks}（其间：2010.09--2013.07学习）`,
      '2016.05--         某委', `${blanks}（其间：2017.01，任甲职；2018.01--2018.03学习）`,
    ])
  })

  test('what is rendered reads back, whatever was read', () => {
    const month = fc.integer({ min: 1960 * 12, max: 2026 * 12 }).map((n) => `${Math.floor(n / 12)}.${String((n % 12) + 1).padStart(2, '0')}`)
    const content = fc.constantFrom('示范市财政局科员', '示例大学学习', '', `某局\n${blanks}（其间：2010.09--2013.07学习）`, '某局（其间：2014年1月,甲；\n            2015.01--2015.02乙）', '2000-2001级甲', '某局\n甲\n1999.13--2000.01 乙')
    const lines = fc.array(fc.tuple(month, fc.option(month), content), { maxLength: 6 }).map((rows) => rows.map(([from, to, text]) => `${from}--${to ?? '       '}  ${text}`).join('\n'))
    fc.assert(fc.property(lines, (text) => {
      const { entries } = parseResume(text)
      expect(parseResume(renderResume(entries)).entries).toEqual(entries)
    }))
  })

  test('a very long résumé is read in good time', () => {
    const long = `2000.01--  甲（${`\n${blanks}乙（其间）`.repeat(100_000)}`
    expect(parseResume(long).entries).toHaveLength(1)
    expect(parseResume('2000.01--2000.03  甲\n'.repeat(150_000)).problems).toHaveLength(149_999)
  })
})
