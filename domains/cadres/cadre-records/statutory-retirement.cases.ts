import { cases } from '#kernel'
import { statutoryRetirement } from './statutory-retirement.rule.ts'

const man = (birth: string) => ({ self: { birth, sex: '1' } })
const woman = (birth: string, personnelType: string | null = 'female-cadre-55') => ({ self: { birth, sex: '2', personnelType } })
const division = [{ category: 'work', kind: 'main', level: '1A32', since: '2018-01' }]
const confirmed = { 'RT-05': {} }

export default cases(statutoryRetirement, {
  '附件算例：男1970年6月生，2031年11月': [{ on: '2031-10-31', facts: man('1970-06-15') }, 'allow', '2031-11-01'],
  '到月首日，应办理': [{ on: '2031-11-01', facts: man('1970-06-15') }, 'due', null],
  '附件算例：女干部1975年3月生，2031年7月': [{ on: '2026-11-25', facts: woman('1975-03-20') }, 'allow', '2031-07-01'],
  '附件算例：女工人1982年12月生，2036年12月': [{ on: '2026-11-25', facts: woman('1982-12-01', 'female-worker-50') }, 'allow', '2036-12-01'],
  '附件算例：男1976年9月生，2039年9月': [{ on: '2026-11-25', facts: man('1976-09') }, 'allow', '2039-09-01'],
  '附件首行：男1965年1月生，2025年2月': [{ on: '2025-01-31', facts: man('1965-01') }, 'allow', '2025-02-01'],
  '附件首行：女干部1970年1月生，2025年2月': [{ on: '2025-01-31', facts: woman('1970-01') }, 'allow', '2025-02-01'],
  '附件末行：女工人1984年11月生，2039年11月': [{ on: '2026-01-01', facts: woman('1984-11', 'female-worker-50') }, 'allow', '2039-11-01'],
  '2024年底已达原年龄的，不延迟': [{ on: '2025-01-01', facts: man('1964-12') }, 'due', null],
  '出生只记到年，未知': [{ on: '2026-11-25', facts: man('1970') }, 'unknown', '2032-06-01'],
  '女性退休类别未记，未知': [{ on: '2026-11-25', facts: woman('1975-03', null) }, 'unknown', '2031-07-01'],
  '女公务员，按女干部': [{ on: '2026-11-25', facts: { self: { birth: '1975-03', sex: '2', category: 'civil' } } }, 'allow', '2031-07-01'],
  '处级女干部，规定未经确认，未知': [{ on: '2026-11-25', facts: { ...woman('1975-03'), career: division } }, 'unknown', '2037-10-01'],
  '处级女干部，确认后按六十周岁并延迟': [{ on: '2026-11-25', confirmed, facts: { ...woman('1975-03'), career: division } }, 'allow', '2037-10-01'],
  '处级女干部，本人申请按五十五周岁': [{ on: '2026-11-25', confirmed, facts: { ...woman('1975-03'), career: division }, given: { earlyAt55: true } }, 'allow', '2031-07-01'],
  '高级职称女性，确认后按六十周岁': [{ on: '2026-11-25', confirmed, facts: { ...woman('1975-03'), titles: [{ level: 'associate' }] } }, 'allow', '2037-10-01'],
  '中级职称女性，仍按五十五周岁': [{ on: '2026-11-25', confirmed, facts: { ...woman('1975-03'), titles: [{ level: 'intermediate' }] } }, 'allow', '2031-07-01'],
  '性别未记，未知': [{ on: '2026-11-25', facts: { self: { birth: '1975-03' } } }, 'unknown', null],
})
