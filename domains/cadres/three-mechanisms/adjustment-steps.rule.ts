import { day, rule, stepsInOrder } from '#kernel'

/** 不适宜担任现职干部的调整程序。 */
export const adjustmentSteps = rule('adjustment-steps', {
  label: '能上能下调整程序',
  clauses: ['NX-09'],
  given: { verifiedOn: day('考察核实日期'), proposedOn: day('提出调整建议日期'), decidedOn: day('党委（党组）决定日期'), talkedOn: day('谈话日期'), handledOn: day('办理手续日期', { optional: true }) },
  decide: ({ given }) => stepsInOrder(given, [
    { given: 'verifiedOn', label: '考察核实' }, { given: 'proposedOn', label: '提出调整建议' }, { given: 'decidedOn', label: '党委（党组）决定' },
    { given: 'talkedOn', label: '谈话' }, { given: 'handledOn', label: '办理手续', optional: true },
  ]),
})
