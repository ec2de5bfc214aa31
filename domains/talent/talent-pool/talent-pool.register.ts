import { day, oneOf, ref, register, text } from '#kernel'

/** 人才引进：层次、方式、合同期。 */
export const talentPool = register('talent-pool', {
  label: '人才引进',
  time: 'event',
  unit: '人',
  about: 'subject',
  subject: 'person',
  on: 'introducedOn',
  fields: {
    person: ref('person', '姓名', { aliases: ['人才', '人员'] }),
    introducedOn: day('引进日期', { aliases: ['引进时间'] }),
    level: oneOf('人才层次', { national: '国家级领军人才', provincial: '省级领军人才', municipal: '市级高层次人才', shortage: '急需紧缺人才', basic: '基础人才' }),
    field: text('专业领域', { optional: true, maxLength: 60 }),
    manner: oneOf('引进方式', { 'full-time': '全职引进', flexible: '柔性引进' }),
    unit: ref('unit', '用人单位', { optional: true }),
    contractUntil: day('合同期至', { optional: true }),
    decision: ref('decisions', '决定', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['person', 'level', 'introducedOn'],
  unique: [['person', 'introducedOn']],
  sort: ['-introducedOn'],
  filters: ['level', 'manner', 'unit', 'introducedOn'],
  organization: ['unit'],
  deadlines: [{ id: 'contract', label: '人才合同期满', from: ['contractUntil'], lapses: true, notice: 60 }],
  access: { read: ['leader', 'talent', 'office', 'personnel'], write: ['talent', 'personnel'] },
})
