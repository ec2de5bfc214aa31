import { allow, date, due, forbid, givenNumber, givenYes, integer, rule, unknown, yesNo } from '#kernel'

/** 公务员优秀等次比例：二成以内；经公务员主管部门审核同意，二成五以内。领导成员另按领导干部的比例。 */
export const excellentShare = rule('excellent-share', {
  label: '年度考核优秀比例',
  clauses: ['KH-10'],
  about: 'unit',
  given: {
    year: date('考核年度'), participants: integer('参加考核人数', { min: 0, unit: '人' }), excellent: integer('优秀人数', { min: 0, unit: '人' }),
    approved: yesNo('经公务员主管部门审核同意提高比例', { optional: true }),
  },
  decide({ given, law }) {
    const [participants, excellent] = [givenNumber(given, 'participants'), givenNumber(given, 'excellent')]
    if (participants === null) return unknown('参加年度考核的人数未填', { given: 'participants' })
    if (excellent === null) return unknown('优秀等次的人数未填', { given: 'excellent' })
    if (excellent > participants) return forbid(`优秀${String(excellent)}人，多于参加考核的${String(participants)}人，请核对`)
    const [share, most] = [law.number('share'), law.number('most')]
    const [base, raised] = [Math.floor((participants * share) / 100), Math.floor((participants * most) / 100)]
    const told = `参加考核${String(participants)}人，优秀${String(excellent)}人`
    if (excellent <= base) return allow(`${told}，不超过${String(share)}%（${String(base)}人）`)
    if (excellent > raised) return forbid(`${told}，超过${String(most)}%（${String(raised)}人），须减少${String(excellent - raised)}人`)
    return givenYes(given, 'approved') === true
      ? allow(`${told}，超过${String(share)}%（${String(base)}人），经审核同意不超过${String(most)}%（${String(raised)}人）`)
      : due(`${told}，超过${String(share)}%（${String(base)}人），须报同级或者上一级公务员主管部门审核同意，或者减少${String(excellent - base)}人`)
  },
})
