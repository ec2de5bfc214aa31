import { all, allow, day, forbid, givenNumber, stepsInOrder, integer, rule, unknown } from '#kernel'

/** 换届推荐：先谈话，与本级党委沟通并提出有差额的参考人选，再开推荐会议，综合分析后向上级汇报。 */
export const termChangeRecommendation = rule('term-change-recommendation', {
  label: '换届民主推荐的次序和差额',
  clauses: ['XR-18'],
  given: {
    interviewsOn: day('谈话调研推荐日期'), communicatedOn: day('与本级党委沟通日期'), meetingOn: day('推荐会议日期'), reportedUpOn: day('向上级汇报日期'),
    seats: integer('推荐职数', { min: 1, unit: '名' }), referenceCandidates: integer('会议推荐参考人选', { min: 0, unit: '名' }),
  },
  decide({ given }) {
    const [seats, candidates] = [givenNumber(given, 'seats'), givenNumber(given, 'referenceCandidates')]
    return all(
      stepsInOrder(given, [{ given: 'interviewsOn', label: '谈话调研推荐' }, { given: 'communicatedOn', label: '与本级党委沟通' }, { given: 'meetingOn', label: '推荐会议' }, { given: 'reportedUpOn', label: '向上级汇报' }]),
      seats === null || candidates === null ? unknown('推荐职数或者参考人选数未记', { given: seats === null ? 'seats' : 'referenceCandidates' })
        : candidates > seats ? allow(`职数${String(seats)}名，参考人选${String(candidates)}名，有差额`) : forbid(`职数${String(seats)}名，参考人选${String(candidates)}名，没有差额`))
  },
})
