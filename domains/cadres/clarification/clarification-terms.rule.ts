import { all, allow, forbid, givenText, givenYes, notConcerned, oneOf, rule, unknown, yesNo, type Decision } from '#kernel'

/** 失实检举控告澄清：有适用情形，征得本人同意；涉及提拔考察的，向组织人事部门书面反馈。 */
export const clarificationTerms = rule('clarification-terms', {
  label: '失实检举控告澄清的条件',
  clauses: ['CQ-01'],
  given: {
    applies: oneOf('适用情形', { unfounded: '全部失实且造成不良影响', tolerated: '部分属实但已作容错认定', necessary: '其他确有必要', founded: '属实' }),
    consent: yesNo('本人同意澄清'),
    underNomination: yesNo('涉及提拔考察', { optional: true }),
    fedBack: yesNo('已书面反馈组织人事部门', { optional: true }),
  },
  decide({ given }) {
    const [applies, consent, nominated] = [givenText(given, 'applies'), givenYes(given, 'consent'), givenYes(given, 'underNomination')]
    const feedback = (): Decision => {
      if (nominated !== true) return notConcerned
      const back = givenYes(given, 'fedBack')
      return back === null ? unknown('涉及提拔考察，是否已书面反馈组织人事部门未记', { given: 'fedBack' }) : back ? allow('已书面反馈组织人事部门') : forbid('涉及提拔考察，没有书面反馈组织人事部门')
    }
    return all(
      applies === null ? unknown('适用情形未认定', { given: 'applies' }) : applies === 'founded' ? forbid('反映内容属实，不予澄清') : allow('有澄清的适用情形'),
      consent === null ? unknown('本人是否同意澄清未记', { given: 'consent' }) : consent ? allow('本人同意澄清') : forbid('本人不同意，不予澄清'),
      feedback())
  },
})
