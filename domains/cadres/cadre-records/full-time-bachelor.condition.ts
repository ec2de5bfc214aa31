import { condition, or } from '#kernel'
import { education } from './education.register.ts'

export const fullTimeBachelor = condition('full-time-bachelor', {
  label: '全日制本科以上学历', from: education, where: ({ kind, level }) => [kind.is('full-time'), or(level.under(['2']), level.under(['1']))],
  note: '全日制教育，学历为本科教育或研究生教育',
})
