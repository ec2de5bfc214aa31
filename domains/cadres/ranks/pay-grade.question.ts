import { question, rowsOf, type Row } from '#kernel'
import { payGrade } from './pay-grade.register.ts'

/** 按年度考核结果晋升级别、工资档次。没有级别记录的，不提出。 */
export const payGradePromotion = question('pay-grade', {
  label: '晋升级别、工资档次',
  about: 'person',
  outlook: { label: '应当晋升', arrives: ['due'] },
  words: { allow: '未到年限' },
  facts: { paid: rowsOf(payGrade, 'person', ['since', 'until']) },
  presume: ({ facts }): Row | null => (facts.paid.rows.length > 0 ? {} : null),
})
