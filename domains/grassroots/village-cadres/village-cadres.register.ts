import { date, decimal, oneOf, ref, register, yesNo } from '#kernel'

/** 村（社区）干部任职：书记、主任各记一条，一肩挑由此算出，不另填。 */
export const villageCadres = register('village-cadres', {
  label: '村（社区）干部',
  time: 'span',
  unit: '条',
  about: 'subject',
  subject: 'person',
  fields: {
    person: ref('person', '姓名', { aliases: ['村干部', '人员'] }),
    village: ref('villages', '村（社区）', { aliases: ['村', '所在村'] }),
    position: oneOf('职务', {
      secretary: '党组织书记', director: '村（居）委会主任', 'deputy-secretary': '党组织副书记', 'deputy-director': '村（居）委会副主任', 'party-committee': '党组织委员', 'village-committee': '村（居）委会委员', 'supervision-head': '监委会主任',
    }),
    since: date('任职时间', { years: '任职年限', aliases: ['起始时间'] }),
    until: date('离任时间', { optional: true, aliases: ['终止时间', '免职时间'] }),
    registered: yesNo('县级备案', { optional: true, aliases: ['是否县级备案'] }),
    allowance: decimal('月补贴', { optional: true, min: 0, unit: '元', sensitivity: 'personal' }),
    decision: ref('decisions', '决定', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  said: { now: '现任', ever: '曾任', notNow: '现未任', never: '未曾任' },
  title: ['person', 'village', 'position'],
  unique: [['person', 'village', 'position', 'since']],
  exclusive: { by: ['person', 'village', 'position'] },
  columns: ['person', 'village', 'position', 'since', 'until', 'registered', 'decision'],
  sort: ['village', 'position', '-since'],
  filters: ['village', 'position'],
  organization: ['village', 'town'],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'personnel', 'secretary'], write: ['organization', 'personnel'] },
})
