import { day, integer, oneOf, register, text } from '#kernel'

/** 工作日历：与平常周末不同的日子。每年按国务院办公厅的通知导入；导入了某年，就以导入的为准。 */
export const workingDays = register('working-days', {
  label: '工作日历',
  time: 'entity',
  unit: '天',
  fields: {
    year: integer('安排年度', { min: 1990, max: 2200, hint: '通知安排的是哪一年；元旦连休可能从上年末开始' }),
    day: day('日期'),
    kind: oneOf('安排', { rest: '放假', work: '上班' }, { hint: '放假填工作日改休的和节日当天；上班填周末调休上班的' }),
    name: text('节日', { maxLength: 40 }),
    document: text('依据', { optional: true, maxLength: 200, hint: '如 国务院办公厅关于2027年部分节假日安排的通知' }),
  },
  title: ['day', 'kind'],
  detail: ['name'],
  unique: [['day']],
  sort: ['-day'],
  listed: false,
  access: {
    read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'personnel', 'secretary', 'administrator', 'auditor'],
    write: ['office', 'administrator'],
  },
})
