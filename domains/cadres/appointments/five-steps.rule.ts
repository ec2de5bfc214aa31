import { stepsInOrder, rule } from '#kernel'
import { discussedOn, inspectedOn, motionOn, noticeOn, recommendedOn } from './case-values.ts'

/** 晋升领导职务的五个环节，缺一不可，先后有序。 */
export const fiveSteps = rule('five-steps', {
  label: '晋升领导职务的环节',
  clauses: ['XR-G45'],
  given: { motionOn, recommendedOn, inspectedOn, discussedOn, noticeOn },
  decide: ({ given }) => stepsInOrder(given, [
    { given: 'motionOn', label: '动议' }, { given: 'recommendedOn', label: '民主推荐' }, { given: 'inspectedOn', label: '考察' },
    { given: 'discussedOn', label: '讨论决定' }, { given: 'noticeOn', label: '任职', optional: true },
  ]),
})
