import { day, stepsInOrder, rule } from '#kernel'

/** 分析研判和动议：启动意见、初步建议、报告、沟通酝酿、工作方案齐备，方可进入民主推荐。 */
export const motion = rule('motion', {
  label: '分析研判和动议的步骤',
  clauses: ['XR-13'],
  given: {
    initiatedOn: day('启动意见日期'), proposalOn: day('初步建议日期'), reportedOn: day('向主要负责人报告日期'),
    consultedOn: day('沟通酝酿日期'), planOn: day('工作方案日期'),
  },
  decide: ({ given }) => stepsInOrder(given, [
    { given: 'initiatedOn', label: '启动意见' }, { given: 'proposalOn', label: '初步建议' }, { given: 'reportedOn', label: '报告' },
    { given: 'consultedOn', label: '沟通酝酿' }, { given: 'planOn', label: '工作方案' },
  ]),
})
