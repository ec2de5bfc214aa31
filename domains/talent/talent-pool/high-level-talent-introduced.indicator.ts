import { indicator } from '#kernel'
import { talentPool } from './talent-pool.register.ts'

export const highLevelTalentIntroduced = indicator('high-level-talent-introduced', {
  label: '引进高层次人才数', unit: '名',
  definition: '期内引进的国家级、省级领军人才和市级高层次人才，含全职引进和柔性引进；急需紧缺和基础人才不计。',
  from: talentPool, distinct: 'person',
  where: ({ introducedOn, level }, { period }) => [introducedOn.within(period), level.in(['national', 'provincial', 'municipal'])],
  by: [{ id: 'level', label: '人才层次', path: ['level'] }, { id: 'manner', label: '引进方式', path: ['manner'] }, { id: 'unit', label: '用人单位', path: ['unit'] }],
  keywords: ['引进高层次人才', '高层次人才'],
})
