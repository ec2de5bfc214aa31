import { addMonths, allow, day, exactly, forbid, fromDay, givenText, givenYes, notConcerned, rule, unknown, yesNo } from '#kernel'

/** 离职后的从业限制：原领导成员和县处级以上领导职务三年，其他公务员两年，不得到与原工作业务直接相关的企业任职。 */
export const postEmployment = rule('post-employment', {
  label: '离职后的从业限制',
  clauses: ['XR-LZ3'],
  given: { leftOn: day('离职日期'), formerLeader: yesNo('原系领导成员或者县处级以上领导职务'), relatedBusiness: yesNo('与原工作业务直接相关') },
  decide({ on, given, law }) {
    const [left, leader, related] = [givenText(given, 'leftOn'), givenYes(given, 'formerLeader'), givenYes(given, 'relatedBusiness')]
    if (related === false) return notConcerned
    if (left === null) return unknown('离职日期未记', { given: 'leftOn' })
    if (leader === null) return unknown('原职务未说明', { given: 'formerLeader' })
    const years = law.number(leader ? 'leader' : 'other', { on: left })
    const until = addMonths(left, years * 12)
    const text = `${left} 离职，${String(years)}年内（到 ${until}）不得到与原工作业务直接相关的营利性组织任职`
    return fromDay(on, exactly(until), related === null ? unknown(`${text}，是否相关未记`, { given: 'relatedBusiness' }) : forbid(text), allow(`${left} 离职，已满${String(years)}年`))
  },
})
