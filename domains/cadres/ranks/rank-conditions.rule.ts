import { allow, forbid, givenYes, needsJudgement, rule, yesNo } from '#kernel'

/** 基本条件：政治素质、能力、实绩、公认度、作风品行，由组织认定并记录；机器不作判断。 */
export const rankConditions = rule('rank-conditions', {
  label: '晋升职级的基本条件',
  clauses: ['ZJ-17'],
  about: 'person',
  given: { qualified: yesNo('认定具备基本条件', { optional: true }) },
  questions: ['rank-promotion'],
  decide({ given }) {
    const qualified = givenYes(given, 'qualified')
    if (qualified === null) return needsJudgement('是否具备晋升职级的基本条件，由所在单位党委（党组）认定')
    return qualified ? allow('经认定具备晋升职级的基本条件') : forbid('经认定不具备晋升职级的基本条件')
  },
})
