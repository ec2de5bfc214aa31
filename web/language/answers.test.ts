import { beforeAll, describe, expect, it, vi } from 'vitest'
import { translated } from './answers.ts'
import { loadLanguage } from './index.ts'

describe('服务器的答复换成英文', () => {
  beforeAll(async () => {
    vi.stubGlobal('localStorage', { getItem: () => 'en' })
    vi.stubGlobal('document', { documentElement: {} })
    await loadLanguage()
    return () => vi.unstubAllGlobals()
  })

  it('声明里的名称和代码换，记录里的文字不换', () => {
    const row = { values: { unit: '学校', label: '任职' }, text: { unit: '学校' }, title: '学校' }
    expect(translated('/x', { label: '任职', kinds: [{ label: '换届到期' }, { label: '没有译文的' }], verbs: { correct: '更正' }, row }))
      .toEqual({ label: 'Appointment', kinds: [{ label: 'Election due' }, { label: '没有译文的' }], verbs: { correct: 'Correct' }, row })
  })
  it('案件所记的各项，名称换，所填的不换', () => {
    const told = (label: string): object => ({ values: [{ label, text: '学校', item: null }], items: [{ values: { unit: '学校' } }] })
    expect(translated('/x', told('任职'))).toEqual(told('Appointment'))
  })
  it('数字连同计量单位，一人用单数', () => {
    const figure = (text: string, before: string): object => ({ unit: '人', text, previous: { text: before, period: { label: '2024年' } } })
    expect(translated('/indicators', figure('12人', '1人'))).toEqual({ unit: 'people', text: '12 people', previous: { text: '1 person', period: { label: '2024年' } } })
    expect(translated('/years', [{ difference: '+30名' }, { difference: '−0.5个百分点' }, { difference: '持平' }]))
      .toEqual([{ difference: '+30 people' }, { difference: '−0.5 percentage points' }, { difference: 'unchanged' }])
  })
  it('报告正文按中文名称认指标，原样不动', () => {
    const narrative = { names: [{ id: 'admonished', label: '受到诫勉的干部人数' }] }
    expect(translated('/reports/annual/narrative', narrative)).toEqual(narrative)
  })
})
