import { day, longText, oneOf, ref, register, text } from '#kernel'

/** 软弱涣散党组织整顿：排查、确定、整顿、验收销号。 */
export const weakOrganizations = register('weak-organizations', {
  label: '软弱涣散党组织整顿',
  time: 'event',
  unit: '件',
  subject: 'organization',
  on: 'listedOn',
  fields: {
    organization: ref('party-organizations', '党组织'),
    listedOn: day('确定日期', { aliases: ['列入日期'] }),
    circumstance: oneOf('主要情形', { 'weak-team': '班子配备不齐、书记不胜任', 'poor-function': '组织制度形同虚设、不发挥作用', disorder: '村务财务公开不落实、矛盾集中', infiltration: '宗族宗教干扰渗透', other: '其他' }),
    leader: text('联系领导', { optional: true, maxLength: 120 }),
    measures: longText('整顿措施', { optional: true }),
    acceptedOn: day('验收销号日期', { optional: true, aliases: ['销号日期'] }),
    result: oneOf('整顿结果', { rectified: '整顿到位销号', extended: '延长整顿' }, { optional: true }),
    decision: ref('decisions', '决定', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['organization', 'listedOn'],
  unique: [['organization', 'listedOn']],
  sort: ['-listedOn'],
  filters: ['result', 'circumstance', 'listedOn'],
  organization: ['organization', 'unit'],
  agree: { order: [['listedOn', 'acceptedOn']] },
  access: { read: ['leader', 'organization', 'supervision', 'office'], write: ['organization'] },
})
