import { all, allow, forbid, givenNumber, givenText, givenYes, integer, oneOf, rule, unknown, yesNo } from '#kernel'

/** 诫勉的形式：谈话或者书面；谈话两人以上并作记录，抄送所在单位主要负责人。 */
export const admonitionForm = rule('admonition-form', {
  label: '诫勉的形式',
  clauses: ['TX-JM2'],
  given: {
    admonitionForm: oneOf('诫勉方式', { talk: '谈话诫勉', letter: '书面诫勉' }), talkers: integer('谈话人', { optional: true, min: 0, unit: '名' }),
    recordMade: yesNo('有谈话记录', { optional: true }), copiedToUnit: yesNo('已抄送所在单位主要负责人'),
  },
  decide({ given, law }) {
    const form = givenText(given, 'admonitionForm')
    if (form === null) return unknown('诫勉方式未记', { given: 'admonitionForm' })
    const copied = yes(givenYes(given, 'copiedToUnit'), 'copiedToUnit', '已抄送所在单位主要负责人', '没有抄送所在单位主要负责人')
    if (form !== 'talk') return all(allow('书面诫勉'), copied)
    const [talkers, least] = [givenNumber(given, 'talkers'), law.number('people')]
    return all(
      talkers === null ? unknown('谈话人数未记', { given: 'talkers' }) : talkers >= least ? allow(`谈话诫勉，谈话人${String(talkers)}名`) : forbid(`谈话诫勉，谈话人${String(talkers)}名，应有${String(least)}名以上`),
      yes(givenYes(given, 'recordMade'), 'recordMade', '有谈话记录', '没有谈话记录'), copied)
  },
})

function yes(value: boolean | null, name: string, there: string, missing: string) {
  return value === null ? unknown(`${there}：未记`, { given: name }) : value ? allow(there) : forbid(missing)
}
