import { allow, caution, forbid, givenText, oneOf, rule, text, unknown, day } from '#kernel'

/** 个别提拔任职的民主推荐：先谈话或者先会议；不再开会的记明理由。 */
export const individualRecommendation = rule('individual-recommendation', {
  label: '个别提拔任职的推荐方式',
  clauses: ['XR-20'],
  given: {
    recommendationMode: oneOf('推荐次序', { 'interviews-first': '先谈话后会议', 'meeting-first': '先会议后谈话', 'no-meeting': '不再进行会议推荐' }),
    interviewsOn: day('谈话调研推荐日期'), meetingOn: day('会议推荐日期', { optional: true }), modeReason: text('不进行会议推荐的理由', { optional: true, maxLength: 300 }),
  },
  decide({ given }) {
    const mode = givenText(given, 'recommendationMode')
    const [interviews, meeting] = [givenText(given, 'interviewsOn'), givenText(given, 'meetingOn')]
    if (mode === null) return unknown('推荐次序未记', { given: 'recommendationMode' })
    if (interviews === null) return unknown('谈话调研推荐日期未记', { given: 'interviewsOn' })
    if (mode === 'no-meeting') {
      if (meeting !== null) return forbid(`记为不再进行会议推荐，又记有会议推荐日期 ${meeting}，请核对`)
      const reason = givenText(given, 'modeReason')
      return reason === null ? caution('不再进行会议推荐，限于单位人数较少、推荐与谈话范围基本相同且意见集中的') : allow(`不再进行会议推荐：${reason}`)
    }
    if (meeting === null) return unknown('会议推荐日期未记', { given: 'meetingOn' })
    const first = mode === 'interviews-first'
    if (first ? meeting < interviews : interviews < meeting) return forbid(`记为${first ? '先谈话后会议' : '先会议后谈话'}，谈话在 ${interviews}，会议在 ${meeting}，请核对`)
    return allow(`${first ? '先谈话后会议' : '先会议后谈话'}：谈话 ${interviews}，会议 ${meeting}`)
  },
})
