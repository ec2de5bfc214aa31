import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyForm, lengthProblems, readLrmx, writeLrmx, type LrmxForm } from './index.ts'
import { encode, jpeg } from './testing.ts'

const again = (form: LrmxForm): LrmxForm => readLrmx(encode(writeLrmx(form)), '表.lrmx')

describe('canonical form', () => {
  test('an empty form: order, indentation, no optional elements', () => {
    const written = writeLrmx(emptyForm)
    expect(written.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<Person>\n  <XingMing></XingMing>\n  <XingBie></XingBie>\n')).toBe(true)
    expect([...written.matchAll(/<(\w+)><\/\1>/g)].map((m) => m[1])).toEqual([
      'XingMing', 'XingBie', 'ChuShengNianYue', 'MinZu', 'JiGuan', 'ChuShengDi', 'RuDangShiJian', 'CanJiaGongZuoShiJian', 'JianKangZhuangKuang',
      'ZhuanYeJiShuZhiWu', 'ShuXiZhuanYeYouHeZhuanChang',
      'QuanRiZhiJiaoYu_XueLi', 'QuanRiZhiJiaoYu_XueWei', 'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi', 'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
      'ZaiZhiJiaoYu_XueLi', 'ZaiZhiJiaoYu_XueWei', 'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi', 'ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
      'XianRenZhiWu', 'NiRenZhiWu', 'NiMianZhiWu', 'JianLi', 'JiangChengQingKuang', 'NianDuKaoHeJieGuo', 'RenMianLiYou', 'JiaTingChengYuan',
      'ChengBaoDanWei', 'JiSuanNianLingShiJian', 'TianBiaoShiJian', 'TianBiaoRen', 'ZhaoPian', 'Version',
    ])
  })

  test('optional elements stand in their place', () => {
    const written = writeLrmx({ ...emptyForm, retirementMonth: '203402', ageLimitClass: '已到龄人员', identityNumber: '999999197703070022' })
    expect(written).toContain('</CanJiaGongZuoShiJian>\n  <DaoLingNianYue>203402</DaoLingNianYue>\n  <JianKang')
    expect(written).toContain('</ChengBaoDanWei>\n  <GaiGeQianRenZhiNianLingJieXian>已到龄人员</GaiGeQianRenZhiNianLingJieXian>\n  <JiSuan')
    expect(written).toContain('</TianBiaoRen>\n  <ShenFenZheng>999999197703070022</ShenFenZheng>\n  <ZhaoPian>')
  })

  test('refuses what XML cannot carry and photos that are none', () => {
    expect(() => writeLrmx({ ...emptyForm, name: '甲\u0001' })).toThrow('“姓名”中有不可见字符（U+0001），不能写入 .lrmx。请删除该字符后再导出。')
    expect(() => writeLrmx({ ...emptyForm, resume: '\ud800' })).toThrow('“简历”中有不可见字符（U+D800）')
    expect(() => writeLrmx({ ...emptyForm, photo: new Uint8Array([1, 2, 3]) })).toThrow('照片不是 JPEG')
    expect(() => writeLrmx({ ...emptyForm, unknown: [{ element: 'a b', text: '' }] })).toThrow('“a b”不能作为元素名')
    expect(() => writeLrmx({ ...emptyForm, unknown: [{ element: 'JiaTingChengYuan/Item[2]/X', text: '一' }] })).toThrow('所属的家庭成员不存在')
  })

  test('unknown elements go back to their place', () => {
    const unknown = [
      { element: 'JiaTingChengYuan/Item[1]/DianHua', text: '1' }, { element: 'JiaTingChengYuan/Lai', text: '源' },
      { element: 'Wai/Nei', text: '一' }, { element: 'JianLi/br', text: '' }, { element: '#text', text: '游离' },
    ]
    const form = { ...emptyForm, family: [{ relation: '父亲', name: '丙', birth: '', political: '', work: '' }], unknown }
    expect(writeLrmx(form)).toContain('<GongZuoDanWeiJiZhiWu></GongZuoDanWeiJiZhiWu>\n      <DianHua>1</DianHua>\n    </Item>\n    <Lai>源</Lai>\n  </JiaTingChengYuan>')
    expect(again(form)).toEqual(form)
  })
})

/** Texts as the reader gives them: trimmed, LF, without what XML cannot carry. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'示例市委、，。（）<>&"\']]>  \t\n－12') }),
  fc.string({ unit: 'binary' }).map((s) => [...s].filter((c) => /[^\p{Cc}\p{Cs}\ufffe\uffff]/u.test(c)).join('')),
).map((s) => s.trim())
const resume = text.chain((s) => fc.constantFrom(s, s && `  ${s}`, s && `${s}\n                  （${s}）`))
const part = fc.record({ education: text, degree: text, educationSchool: text, degreeSchool: text })
const member = fc.record({ relation: text, name: text, birth: text, political: text, work: text }).filter((m) => Object.values(m).some((v) => v !== ''))
const plainKeys = ['name', 'sex', 'birth', 'ethnicity', 'nativePlace', 'birthplace', 'partyJoined', 'workStarted', 'retirementMonth', 'health', 'professionalTitle',
  'expertise', 'currentPost', 'proposedPost', 'dismissedPost', 'rewards', 'assessments', 'reason', 'reportingUnit', 'ageLimitClass', 'ageReferenceDate',
  'filledOn', 'filledBy', 'identityNumber', 'version'] as const
const forms: fc.Arbitrary<LrmxForm> = fc.record({
  plain: fc.record(Object.fromEntries(plainKeys.map((key) => [key, text]))),
  resume, fullTimeEducation: part, inServiceEducation: part, family: fc.array(member, { maxLength: 3 }),
  photo: fc.oneof(fc.constant(null), fc.uint8Array({ maxLength: 50 }).map((tail) => new Uint8Array([...jpeg, ...tail]))),
  unknown: fc.array(fc.record({ element: fc.constantFrom('BeiZhu', 'Wai/Nei', 'X_1'), text }), { maxLength: 3 }),
}).map(({ plain, ...rest }) => ({ ...emptyForm, ...plain, ...rest }))

test('every form reads back as it was', () => {
  fc.assert(fc.property(forms, (form) => { expect(again(form)).toEqual(form) }), { numRuns: 200 })
})

test('texts too long for the editor are named', () => {
  const form = { ...emptyForm, name: '某'.repeat(19), nativePlace: 'ab'.repeat(18), family: [{ relation: '', name: '', birth: '', political: '', work: '单'.repeat(125) }] }
  expect(lengthProblems(form).map((p) => p.message)).toEqual(['“姓名”有19个字，超过18个字，请精简', '“家庭成员第1人工作单位及职务”有125个字，超过124个字，请精简'])
})
