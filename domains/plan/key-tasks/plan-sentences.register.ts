import { integer, oneOf, ref, register } from '#kernel'

/** 原文句子：每个非空字符恰属一句，每句一类。起止按 UTF-16 计。 */
export const planSentences = register('plan-sentences', {
  label: '计划原文句子',
  time: 'entity',
  unit: '句',
  listed: false,
  subject: 'plan',
  fields: {
    plan: ref('plans', '来源'),
    start: integer('起', { min: 0 }),
    end: integer('止', { min: 0 }),
    kind: oneOf('类别', { title: '标题', heading: '层次标题', task: '任务', background: '背景要求', review: '上年回顾', problem: '存在问题', courtesy: '称呼结语' }),
    task: ref('key-tasks', '任务', { optional: true }),
  },
  title: ['plan', 'start'],
  unique: [['plan', 'start']],
  sort: ['plan', 'start'],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'personnel'], write: ['office', 'cadres', 'supervision', 'organization', 'talent'] },
})
