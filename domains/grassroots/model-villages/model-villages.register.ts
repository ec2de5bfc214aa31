import { day, longText, oneOf, ref, register } from '#kernel'

/** 标准化示范村创建：命名与摘牌。 */
export const modelVillages = register('model-villages', {
  label: '标准化示范村',
  time: 'event',
  unit: '个',
  subject: 'village',
  on: 'namedOn',
  fields: {
    village: ref('villages', '村（社区）', { aliases: ['村'] }),
    level: oneOf('示范级别', { province: '省级', city: '市级', county: '县级' }, { aliases: ['级别'] }),
    namedOn: day('命名日期'),
    revokedOn: day('摘牌日期', { optional: true }),
    note: longText('备注', { optional: true }),
    decision: ref('decisions', '决定', { optional: true }),
    document: ref('documents', '命名文件', { optional: true, aliases: ['文件'] }),
  },
  title: ['village', 'level', 'namedOn'],
  unique: [['village', 'level', 'namedOn']],
  sort: ['-namedOn'],
  filters: ['level', 'namedOn'],
  organization: ['village', 'town'],
  agree: { order: [['namedOn', 'revokedOn']] },
  access: { read: ['leader', 'organization', 'office', 'personnel', 'secretary'], write: ['organization'] },
})
