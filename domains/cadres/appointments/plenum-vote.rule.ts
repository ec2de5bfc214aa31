import { all, allow, day, forbid, givenNumber, givenText, givenYes, integer, notConcerned, rule, unknown, yesNo } from '#kernel'

/** 市县党政正职的拟任和推荐人选，提交上级全委会无记名投票表决；闭会期间急需的，决定前征求全委会成员意见。 */
export const plenumVote = rule('plenum-vote', {
  label: '市县党政正职的全委会表决',
  clauses: ['XR-36'],
  given: {
    localChief: yesNo('市、县党委和政府正职'), plenumVotedOn: day('全委会表决日期', { optional: true }),
    plenumExpected: integer('全委会应到会委员', { optional: true, min: 1, unit: '人' }), plenumFor: integer('全委会同意', { optional: true, min: 0, unit: '票' }),
    betweenSessions: yesNo('全委会闭会期间急需任用', { optional: true }), plenumConsultedOn: day('征求全委会成员意见日期', { optional: true }), discussedOn: day('常委会决定日期', { optional: true }),
  },
  decide({ given }) {
    const chief = givenYes(given, 'localChief')
    if (chief === null) return unknown('是否市、县党委和政府正职未记', { given: 'localChief' })
    if (!chief) return notConcerned
    if (givenYes(given, 'betweenSessions') === true) {
      const [asked, decided] = [givenText(given, 'plenumConsultedOn'), givenText(given, 'discussedOn')]
      if (asked === null) return unknown('闭会期间急需任用，征求全委会成员意见的日期未记', { given: 'plenumConsultedOn' })
      return decided !== null && asked > decided ? forbid(`征求全委会成员意见（${asked}）在常委会决定（${decided}）以后，应当在先`) : allow(`${asked} 征求全委会成员意见`)
    }
    const [voted, due, yes] = [givenText(given, 'plenumVotedOn'), givenNumber(given, 'plenumExpected'), givenNumber(given, 'plenumFor')]
    if (voted === null) return unknown('全委会无记名投票表决的日期未记', { given: 'plenumVotedOn' })
    if (due === null || yes === null) return all(unknown('全委会应到会委员或者同意票数未记', { given: due === null ? 'plenumExpected' : 'plenumFor' }))
    if (yes > due) return forbid(`全委会同意${String(yes)}票，多于应到会委员${String(due)}人，请核对`)
    return yes * 2 > due ? allow(`${voted} 全委会表决，同意${String(yes)}票，超过应到会委员的半数`) : forbid(`${voted} 全委会表决，同意${String(yes)}票，没有超过应到会委员${String(due)}人的半数`)
  },
})
