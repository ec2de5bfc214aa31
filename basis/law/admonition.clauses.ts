import { clauses } from './clauses.ts'

/** 提醒、函询、诫勉（TX）. */
export const admonitionClauses = clauses('admonition-rules-2015', {
  'TX-HX': {
    label: '函询回复期限', status: 'S', strength: 'procedure',
    text: '函询采用书面形式；被函询人在收到函询后十五个工作日内书面回复；问题说明不清的，可以再次函询或者采取其他方式了解。',
    parameters: { workingDays: { label: '书面回复期限', unit: '个工作日', values: [{ from: '2015-07-01', value: 15 }] } },
  },
  'TX-JM1': {
    label: '诫勉影响期', status: 'S', strength: 'rigid',
    text: '受到诫勉的，取消当年年度考核、本任期考核评优和评选各类先进的资格，六个月内不得提拔或者重用；六个月后对改正情况跟踪了解。',
    exceptions: '各地对影响期的口径不尽一致，期限以本地确认的为准。',
    parameters: { months: { label: '诫勉影响期', unit: '个月', values: [{ from: '2015-07-01', value: 6 }] } },
  },
  'TX-JM2': {
    label: '诫勉的形式', status: 'S', strength: 'procedure',
    text: '诫勉采用谈话或者书面方式；谈话由两人以上进行并作记录，抄送所在单位党委（党组）主要负责人。',
    parameters: { people: { label: '谈话人', unit: '名', values: [{ from: '2015-07-01', value: 2 }] } },
  },
})
