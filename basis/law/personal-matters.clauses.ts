import { clauses } from './clauses.ts'

/** 领导干部报告个人有关事项（BG）. */
export const personalMattersClauses = clauses('personal-matters-2023', {
  'BG-01': {
    label: '集中报告和及时报告', status: 'S', strength: 'rigid',
    text: '县处级副职以上领导干部每年1月31日前集中报告上一年度个人有关事项；婚姻、出国（境）、从业等事项发生变化的，在三十日内书面报告；拟提拔的考察对象应当查核。',
    exceptions: '乡科级干部由地方参照。', former: [{ document: 'personal-matters-2017', status: 'S' }],
    parameters: {
      day: { label: '集中报告截止日（1月）', unit: '日', values: [{ from: '2017-02-08', value: 31 }] },
      days: { label: '及时报告期限', unit: '日', values: [{ from: '2017-02-08', value: 30 }] },
    },
  },
})
