import { addDays, allow, day, due, exactly, fromDay, givenText, givenYes, nextDay, rule, unknown, yesNo } from '#kernel'

/** 辞职申请的审批期限：三十日，领导成员九十日。 */
export const resignationDeadline = rule('resignation-deadline', {
  label: '辞职申请的审批期限',
  clauses: ['XR-LZ1'],
  given: { resignAppliedOn: day('接到辞职申请日期'), leadingMember: yesNo('领导成员'), decidedOn: day('审批日期', { optional: true }) },
  decide({ on, given, law }) {
    const [applied, decided] = [givenText(given, 'resignAppliedOn'), givenText(given, 'decidedOn')]
    const leader = givenYes(given, 'leadingMember')
    if (applied === null) return unknown('接到辞职申请的日期未记', { given: 'resignAppliedOn' })
    if (leader === null) return unknown('是否领导成员未记', { given: 'leadingMember' })
    const until = addDays(applied, law.number(leader ? 'leaderDays' : 'days', { on: applied }))
    const text = `${applied} 接到申请，${leader ? '领导成员' : ''}应于 ${until} 以前审批`
    if (decided !== null) return decided <= until ? allow(`${text}，${decided} 已审批`) : due(`${text}，${decided} 才审批，逾期`)
    return fromDay(on, exactly(nextDay(until)), allow(text), due(`${text}，已经逾期`))
  },
})
