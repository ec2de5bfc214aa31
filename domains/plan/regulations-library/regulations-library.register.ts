import { day, oneOf, ref, register, text } from '#kernel'

/** 制度库：印发的办法、意见、措施。 */
export const regulationsLibrary = register('regulations-library', {
  label: '制度库',
  time: 'event',
  unit: '项',
  on: 'issuedOn',
  fields: {
    title: text('制度名称', { maxLength: 200, aliases: ['名称'] }),
    kind: oneOf('种类', { measures: '办法', regulations: '条例细则', opinions: '意见', steps: '措施', plan: '方案', rules: '规定规则', other: '其他' }),
    issuedOn: day('印发日期'),
    drafter: ref('unit', '起草单位', { optional: true }),
    state: oneOf('效力', { 'in-force': '现行有效', amended: '已修订', repealed: '已废止' }),
    task: ref('key-tasks', '对应任务', { optional: true }),
    decision: ref('decisions', '审议决定', { optional: true, aliases: ['决定'] }),
    document: ref('documents', '印发文件', { optional: true, aliases: ['文件'] }),
  },
  title: ['title'],
  search: ['title'],
  unique: [['title', 'issuedOn']],
  sort: ['-issuedOn'],
  filters: ['kind', 'state', 'drafter', 'issuedOn'],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'personnel', 'secretary'], write: ['office', 'cadres', 'supervision', 'organization', 'talent'] },
})
