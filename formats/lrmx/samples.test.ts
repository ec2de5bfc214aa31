import { describe, expect, test } from 'vitest'
import { parseAssessments, parseRewards, parseResume, readLrmx, renderAssessments, renderResume, renderRewards, writeLrmx } from './index.ts'
import { encode, noSamples, sample } from './testing.ts'

const title = noSamples || '样例'

describe.skipIf(noSamples !== false)(title, () => {
  test('3.0.2.12, BOM, photo, closing tags on their own line', () => {
    const form = readLrmx(sample('deid_v3.0.2.12_bom.lrmx'), 'a.lrmx')
    expect(form).toMatchObject({ name: '样某某', sex: '男', birth: '197206', partyJoined: '民盟', identityNumber: '', version: '3.0.2.12', proposedPost: '', unknown: [] })
    expect(form.photo?.subarray(0, 3)).toEqual(new Uint8Array([0xff, 0xd8, 0xff]))
    expect(form.family.map((m) => m.relation)).toEqual(['父亲', '母亲', '妻子', '女儿', '儿子', '弟弟'])
    const { entries, problems } = parseResume(form.resume)
    expect(problems).toEqual([])
    expect(entries).toHaveLength(10)
    expect(entries.flatMap((e) => e.inner ?? []).map(({ from, to }) => [from, to])).toEqual([
      ['1990-09', '1994-07'], ['2004-09', '2007-12'], ['2009-03', '2009-05'], ['2014-01', '2014-01'],
    ])
    // One bracket of this form stands behind 17 blanks; written it stands behind 18.
    expect(renderResume(entries)).toBe(form.resume.replaceAll(/^ +/gm, ' '.repeat(18)))
  })

  test('3.2.1.16 without photo, indented by four', () => {
    const form = readLrmx(sample('deid_v3.2.1.16_nophoto.lrmx'), 'b.lrmx')
    expect(form).toMatchObject({ partyJoined: '群众', identityNumber: '999999197001010033', photo: null, rewards: '' })
    expect(form.resume.endsWith('科员')).toBe(true)
    const { entries, problems } = parseResume(form.resume)
    expect(problems).toEqual([])
    expect(entries.map((e) => e.kind)).toEqual(['study', 'work', 'unemployed', 'work', 'work'])
    expect(renderResume(entries)).toBe(form.resume)
    expect(renderAssessments(parseAssessments(form.assessments).entries)).toBe(`${form.assessments}。`)
  })

  test('the elements of 2025', () => {
    const form = readLrmx(sample('synthetic_v4_fields.lrmx'), 'c.lrmx')
    expect(form).toMatchObject({ retirementMonth: '203402', ageLimitClass: '改革前任职年龄界限为55岁' })
    expect(renderResume(parseResume(form.resume).entries)).toBe(form.resume)
    expect(renderAssessments(parseAssessments(form.assessments).entries)).toBe(form.assessments)
    expect(renderRewards(parseRewards(form.rewards).entries)).toBe(form.rewards)
  })

  test.each(['deid_v3.0.2.12_bom', 'deid_v3.2.1.16_nophoto', 'synthetic_v4_fields'])('%s written and read again is the same', (name) => {
    const form = readLrmx(sample(`${name}.lrmx`), name)
    expect(readLrmx(encode(writeLrmx(form)), name)).toEqual(form)
  })

  test('the older .lrm is named, not guessed at', () => {
    expect(() => readLrmx(sample('deid_a_gbk.lrm'), '旧表.lrm')).toThrow('文件“旧表.lrm”：这是2.0 版的 .lrm 文件')
  })
})
