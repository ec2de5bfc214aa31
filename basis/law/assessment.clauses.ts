import { clauses } from './clauses.ts'

const since = (unit: string, label: string, value: number) => ({ label, unit, values: [{ from: '2020-12-28', value }] })

/** 年度考核（KH）：方式、等次和比例、结果的运用、特殊人员。 */
export const assessmentClauses = clauses('civil-assessment-2020', {
  'KH-01': {
    label: '考核方式', status: 'V', strength: 'reckoning', document: 'leader-assessment-2019', article: '第二条', verified: true,
    text: '对领导班子和领导干部的考核方式包括平时考核、年度考核、专项考核、任期考核。',
  },
  'KH-02': {
    label: '班子和领导干部优秀比例', status: 'M', strength: 'rigid', document: 'leader-assessment-2019',
    text: '领导班子年度考核分为优秀、良好、一般、较差，优秀等次一般不超过参加考核班子总数的百分之三十；领导干部分为优秀、称职、基本称职、不称职，优秀等次一般不超过参加考核干部总数的百分之二十五。',
    exceptions: '当年度班子为优秀的，可以适当上调。',
    parameters: {
      teams: { label: '领导班子优秀比例', unit: '%', values: [{ from: '2019-04-07', value: 30 }] },
      leaders: { label: '领导干部优秀比例', unit: '%', values: [{ from: '2019-04-07', value: 25 }] },
    },
  },
  'KH-03': {
    label: '不得定为优秀的情形', status: 'S', strength: 'rigid', document: 'leader-assessment-2019',
    text: '领导班子和领导干部有贯彻上级决策部署不力、政治生态问题突出、受到问责等规定的七种情形之一的，年度考核不得定为优秀。',
    exceptions: '各情形的文字以原文为准，由考核部门逐项勾选。',
  },
  'KH-10': {
    label: '公务员优秀比例', status: 'V', strength: 'rigid', also: [{ document: 'civil-servant-law-2018', article: '第三十八条', verified: true }], verified: true,
    text: '年度考核分为优秀、称职、基本称职、不称职四个等次；优秀等次一般不超过参加年度考核公务员总数的百分之二十，经同级或者上一级公务员主管部门审核同意，不超过百分之二十五。',
    exceptions: '领导成员按照党政领导干部考核规定执行；对获得表彰、艰苦边远地区和基层一线的适当倾斜，由公务员主管部门核定。',
    parameters: { share: since('%', '优秀比例', 20), most: since('%', '审核同意后的优秀比例', 25) },
    former: [{ document: 'civil-assessment-2008', status: 'M', text: '优秀等次一般不超过百分之十五，最多不超过百分之二十。' }],
  },
  'KH-18': {
    label: '优秀等次的运用', status: 'V', strength: 'reckoning', article: '第十八条', verified: true,
    text: '年度考核为优秀等次的，当年给予嘉奖，晋升上一职级所要求的任职年限缩短半年；连续三年优秀的，记三等功，晋升职务职级时在同等条件下优先。',
    parameters: { months: since('个月', '缩短', 6), years: since('年', '连续优秀记三等功', 3) },
  },
  'KH-19': {
    label: '称职以上等次的运用', status: 'V', strength: 'reckoning', article: '第十九条', verified: true,
    text: '年度考核为称职以上等次的，累计两年晋升一个工资档次，累计五年晋升一个级别，本年度计算为晋升职务职级的任职年限。',
    parameters: { wage: since('年', '晋升一个工资档次', 2), level: since('年', '晋升一个级别', 5) },
  },
  'KH-20': {
    label: '基本称职等次的运用', status: 'V', strength: 'rigid', article: '第二十条', verified: true,
    text: '年度考核为基本称职等次的，予以诫勉、责令作出书面检查、限期改进；本年度不计算为按年度考核结果晋升级别、工资档次和职务职级的年限；下一年内不得晋升职务、职级；不享受年度考核奖金。',
    parameters: { years: since('年', '不得晋升的次年', 1) },
  },
  'KH-21': {
    label: '不称职等次的运用', status: 'V', strength: 'rigid', article: '第二十一条', verified: true,
    also: [{ document: 'civil-servant-law-2018', article: '第五十条、第八十八条', verified: true }],
    text: '年度考核为不称职等次的，按照规定降低一个职务或者职级层次任职；本年度不计算年限；不享受年度考核奖金；连续两年不称职的，予以辞退。',
    exceptions: '本人可以申请复核、提出申诉。',
    parameters: { years: since('年', '连续不称职予以辞退', 2) },
  },
  'KH-25': {
    label: '特殊人员的考核', status: 'V', strength: 'rigid', article: '第二十五条至第二十九条', verified: true,
    text: '新录用公务员在试用期内参加考核的，只写评语、不确定等次；调任、转任的在现单位考核；挂职、援派的在工作半年以上的单位考核；病假、事假累计超过考核年度半年的，不确定等次；涉嫌违纪违法被立案审查调查尚未结案的，不写评语、不确定等次，结案后未受处分或者给予警告处分的，按照规定补定等次。',
    exceptions: '公伤、产假等不计入病事假。',
    parameters: { months: since('个月', '病事假、援派半年', 6) },
  },
  'KH-29': {
    label: '受处分等当年的考核等次', status: 'S', strength: 'rigid', document: 'sanctioned-grades', also: [{ document: 'sanctioned-grades-1998' }],
    text: '受党内警告、政务警告、调整职务、诫勉的，当年不得确定为优秀；受严重警告、记过、责令辞职、免职、降职的，当年只写评语、不确定等次；受撤销党内职务、留党察看、开除党籍的，当年确定为不称职，其中留党察看一年的次年、留党察看两年和开除党籍的其后两年不确定等次；受记大过、降级、撤职的，当年及第二年不确定等次；同时受到多种处理处分的，按照影响较重的确定。',
    exceptions: '各地执行口径可能不同，以本地确认的为准。',
  },
})
