import { all, allow, forbid, givenNumber, integer, rule, unknown } from '#kernel'
import { discussedOn, expected, present, votesFor } from './case-values.ts'

/** 讨论决定：三分之二以上成员到会，应到会成员超过半数同意。票数多于人数的，不作数。 */
export const meetingVote = rule('meeting-vote', {
  label: '讨论决定的到会和表决',
  clauses: ['XR-38'],
  given: { discussedOn, expected, present, votesFor, votesAgainst: integer('不同意', { optional: true, min: 0, unit: '票' }), deferrals: integer('缓议', { optional: true, min: 0, unit: '票' }) },
  decide({ given, law }) {
    const [due, here, yes] = ['expected', 'present', 'votesFor'].map((name) => givenNumber(given, name))
    if (due === null || due === undefined || here === null || here === undefined || yes === null || yes === undefined) {
      return all(...([['expected', '应到会成员数'], ['present', '实到会成员数'], ['votesFor', '同意票数']] as const).filter(([name]) => givenNumber(given, name) === null).map(([name, label]) => unknown(`${label}未记`, { given: name })))
    }
    const votes = yes + (givenNumber(given, 'votesAgainst') ?? 0) + (givenNumber(given, 'deferrals') ?? 0)
    if (here > due) return forbid(`实到${String(here)}人，多于应到${String(due)}人，请核对`)
    if (votes > here) return forbid(`表决共${String(votes)}票，多于实到${String(here)}人，请核对`)
    const [least, enough] = [Math.ceil((due * law.number('present')) / 3), Math.floor((due * law.number('votes')) / 2) + 1]
    return all(
      here >= least ? allow(`应到${String(due)}人，实到${String(here)}人，达到三分之二`) : forbid(`应到${String(due)}人，实到${String(here)}人，不足三分之二（须到${String(least)}人），决定无效`),
      yes >= enough ? allow(`同意${String(yes)}票，超过应到会成员的半数`) : forbid(`同意${String(yes)}票，没有超过应到会成员${String(due)}人的半数（须${String(enough)}票），未获通过`))
  },
})
