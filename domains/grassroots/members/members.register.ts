import { date, oneOf, ref, register, text, yesNo } from '#kernel'

/** 党员：在某个党组织的一段组织关系。 */
export const members = register('members', {
  label: '党员',
  time: 'span',
  unit: '人',
  about: 'subject',
  subject: 'person',
  fields: {
    person: ref('person', '姓名', { aliases: ['党员', '人员'] }),
    organization: ref('party-organizations', '所在党支部', { aliases: ['党组织', '所在党组织'] }),
    since: date('转入时间', { aliases: ['起始时间', '进入时间'], hint: '组织关系转入本支部或在本支部入党的时间' }),
    until: date('转出时间', { optional: true, aliases: ['终止时间'] }),
    category: oneOf('人员类别', { full: '正式党员', probationary: '预备党员' }),
    regularOn: date('转正时间', { optional: true, aliases: ['转为正式党员日期', '转正日期'] }),
    job: text('工作岗位', { optional: true, maxLength: 60 }),
    floating: yesNo('流动党员', { optional: true, aliases: ['是否流动党员'] }),
    lost: yesNo('失联党员', { optional: true, aliases: ['是否失联党员'] }),
  },
  title: ['person', 'organization'],
  unique: [['person', 'since']],
  exclusive: { by: ['person'] },
  columns: ['person', 'organization', 'category', 'since', 'regularOn', 'job', 'floating'],
  sort: ['organization', '-since'],
  filters: ['organization', 'category', 'floating', 'lost'],
  organization: ['organization', 'unit'],
  deadlines: [{
    id: 'probation', label: '预备期满', from: ['person', 'partyJoined'], after: { years: 1 }, closedBy: 'regularOn', notice: 30,
    where: { op: 'equals', path: ['category'], value: 'probationary' }, basis: '《中国共产党发展党员工作细则》',
  }],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'personnel', 'secretary'], write: ['organization', 'personnel'], verbs: { 'override-future': ['organization'], rescind: ['organization'] } },
})
