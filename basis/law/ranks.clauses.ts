import { clauses } from './clauses.ts'

const since = (value: number) => [{ from: '2019-06-01', value }]
const years = (label: string, value: number) => ({ label, unit: '年', values: since(value) })
const share = (label: string, value: number) => ({ label, unit: '%', values: since(value) })
/** Levels (级别) run from high to low: 18 to 12 means from 十八级 up to 十二级. */
const level = (label: string, value: number) => ({ label, unit: '级', values: [{ from: '2020-03-03', value }] })

/** 职务与职级并行（ZJ）：序列、规格、职数、条件、年限、程序、级别、职员等级。 */
export const rankClauses = clauses('rank-system-2019', {
  'ZJ-07': {
    label: '职级序列', status: 'V', strength: 'reckoning', document: 'civil-servant-law-2018', article: '第十九条', verified: true,
    also: [{ document: 'rank-system-2019', article: '第七条', verified: true }],
    text: '综合管理类公务员职级由高至低为：一级巡视员、二级巡视员、一级至四级调研员、一级至四级主任科员、一级科员、二级科员。',
    exceptions: '专业技术类、行政执法类公务员的职级序列另行规定。',
  },
  'ZJ-10': {
    label: '设置规格', status: 'V', strength: 'rigid', article: '第十条', verified: true,
    text: '县（市、区、旗）领导班子设置二级巡视员、一级至三级调研员；县（市、区、旗）、乡镇机关设置二级调研员以下职级。',
  },
  'ZJ-11a': {
    label: '二级调研员职数', status: 'V', strength: 'rigid', article: '第十一条', verified: true,
    text: '县（市、区、旗）、乡镇机关的二级调研员不超过机关综合管理类职位数量的百分之二。',
    exceptions: '以县为单位统筹，以本省实施方案为准；中央明确的倾斜政策和省级统筹除外。',
    parameters: { share: share('二级调研员占职位数量', 2) },
  },
  'ZJ-11b': {
    label: '三级、四级调研员职数', status: 'V', strength: 'rigid', article: '第十一条', verified: true,
    text: '县（市、区、旗）、乡镇机关的三级、四级调研员不超过机关综合管理类职位数量的百分之十，其中三级调研员不超过三级、四级调研员总数的百分之四十。',
    exceptions: '以县为单位统筹，以本省实施方案为准；中央明确的倾斜政策和省级统筹除外。',
    parameters: { share: share('三级、四级调研员占职位数量', 10), within: share('三级调研员占三级、四级调研员总数', 40) },
  },
  'ZJ-11c': {
    label: '主任科员职数', status: 'V', strength: 'rigid', article: '第十一条', verified: true,
    text: '县（市、区、旗）、乡镇机关的一级至四级主任科员不超过机关综合管理类职位数量的百分之六十。',
    exceptions: '以县为单位统筹，以本省实施方案为准；中央明确的倾斜政策和省级统筹除外。',
    parameters: { share: share('一级至四级主任科员占职位数量', 60) },
  },
  'ZJ-11d': {
    label: '一级、二级主任科员职数', status: 'M', strength: 'rigid', article: '第十一条',
    text: '县（市、区、旗）、乡镇机关的一级、二级主任科员不超过一级至四级主任科员总数的百分之五十。',
    parameters: { within: share('一级、二级主任科员占一级至四级主任科员总数', 50) },
  },
  'ZJ-17': {
    label: '晋升职级基本条件', status: 'S', strength: 'judgement', article: '第十七条',
    text: '政治素质好；具备所要求的工作能力和专业知识，忠于职守，勤勉尽责，实绩较好；群众公认度较高；作风品行、廉洁自律等方面符合要求。',
  },
  'ZJ-18': {
    label: '晋升职级任职年限', status: 'V', strength: 'rigid', article: '第十八条', verified: true,
    text: '晋升一级巡视员，任厅局级副职或者二级巡视员四年以上；晋升二级巡视员，任一级调研员四年以上；晋升一级调研员，任县处级正职或者二级调研员三年以上；晋升二级调研员，任三级调研员两年以上；晋升三级调研员，任县处级副职或者四级调研员两年以上；晋升四级调研员，任一级主任科员两年以上；晋升一级主任科员，任乡科级正职或者二级主任科员两年以上；晋升二级主任科员，任三级主任科员两年以上；晋升三级主任科员，任乡科级副职或者四级主任科员两年以上；晋升四级主任科员，任一级科员两年以上；晋升一级科员，任二级科员两年以上。',
    exceptions: '年度考核优秀的缩短、基本称职和不定等次的不计，见第十九条；级别、工龄等地方附加条件由本地确认。',
    parameters: {
      11: years('晋升一级巡视员', 4), 12: years('晋升二级巡视员', 4), 13: years('晋升一级调研员', 3), 14: years('晋升二级调研员', 2),
      15: years('晋升三级调研员', 2), 16: years('晋升四级调研员', 2), 17: years('晋升一级主任科员', 2), 18: years('晋升二级主任科员', 2),
      19: years('晋升三级主任科员', 2), '1A': years('晋升四级主任科员', 2), '1B': years('晋升一级科员', 2),
    },
  },
  'ZJ-19': {
    label: '年度考核与年限', status: 'V', strength: 'reckoning', article: '第十九条', verified: true,
    text: '任职年限内年度考核结果均应当为称职以上等次；每有一个年度考核为优秀等次的，任职年限缩短半年；考核结果为基本称职或者不定等次的年度，不计算为晋升职级的任职年限。',
    exceptions: '只有任现职级期间的优秀等次可以缩短。',
    parameters: { months: { label: '每有一个优秀等次缩短', unit: '个月', values: since(6) } },
  },
  'ZJ-20': {
    label: '晋升职级程序', status: 'V', strength: 'procedure', article: '第二十条', verified: true,
    text: '晋升职级依次经过：提出工作方案，民主推荐或者民主测评并提出初步人选，考察了解、听取纪检监察机关意见并确定拟晋升人选，公示不少于五个工作日，审批。',
    exceptions: '一级调研员以下职级的程序可以按照规定简化，见本省实施办法。',
    parameters: { workingDays: { label: '公示期', unit: '个工作日', values: since(5) } },
  },
  'ZJ-21': {
    label: '不得晋升职级的情形', status: 'V', strength: 'rigid', article: '第二十一条', verified: true,
    text: '不具备基本条件、任职年限的，受到诫勉、组织处理或者处分等影响期未满或者期满影响使用的，涉嫌违纪违法正在接受审查调查尚未作出结论的，以及有影响晋升职级的其他情形的，不得晋升职级。',
  },
  'ZJ-22': {
    label: '降低职级的情形', status: 'V', strength: 'rigid', article: '第二十二条', verified: true,
    text: '不能胜任职位职责要求的，年度考核被确定为不称职等次的，受到降职处理或者撤职处分的，以及法律法规和党内法规规定的其他情形，按照规定程序降低职级。',
  },
  'ZJ-49': {
    label: '职级逐级晋升', status: 'V', strength: 'rigid', document: 'civil-servant-law-2018', article: '第四十九条', verified: true,
    text: '公务员职级应当逐级晋升，根据个人德才表现、工作实绩和任职资历，参考民主推荐或者民主测评结果确定人选，经公示后，按照管理权限审批。',
  },
  'ZJ-JB1': {
    label: '职务层次与级别', status: 'S', strength: 'reckoning', document: 'rank-level-2020',
    text: '县处级正职对应十八级至十二级，县处级副职对应二十级至十四级，乡科级正职对应二十二级至十六级，乡科级副职对应二十四级至十七级；职级与级别的对应关系另表。',
    parameters: {
      '1A31': level('县处级正职最低级别', 18), '1A31-high': level('县处级正职最高级别', 12), '1A32': level('县处级副职最低级别', 20), '1A32-high': level('县处级副职最高级别', 14),
      '1A41': level('乡科级正职最低级别', 22), '1A41-high': level('乡科级正职最高级别', 16), '1A42': level('乡科级副职最低级别', 24), '1A42-high': level('乡科级副职最高级别', 17),
    },
  },
  'ZJ-JB2': {
    label: '晋升级别、工资档次', status: 'S', strength: 'reckoning', document: 'rank-level-2020', article: '第十六条',
    also: [{ document: 'civil-assessment-2020', article: '第十九条', verified: true }],
    text: '累计五年年度考核为称职以上等次的，晋升一个级别；累计两年为称职以上等次的，晋升一个工资档次。',
    exceptions: '诫勉、组织处理、处分影响期内不晋升级别；受记过以上处分的，期内不晋升工资档次。',
    parameters: {
      level: { label: '晋升一个级别', unit: '年', values: [{ from: '2020-03-03', value: 5 }] },
      wage: { label: '晋升一个工资档次', unit: '年', values: [{ from: '2020-03-03', value: 2 }] },
    },
  },
  'ZJ-SY': {
    label: '职员等级晋升年限', status: 'S', strength: 'reckoning', document: 'staff-grades',
    text: '县以下事业单位管理岗位职员逐级晋升，任八级职员满四年的，可以晋升七级职员；年度考核每有一个优秀等次，缩短半年。',
    exceptions: '各等级的年限和职数以本省实施方案为准。',
    parameters: {
      8: { label: '九级职员晋升八级职员', unit: '年', values: [] },
      7: { label: '八级职员晋升七级职员', unit: '年', values: [{ from: '2020-01-01', value: 4 }] },
      6: { label: '七级职员晋升六级职员', unit: '年', values: [] },
      5: { label: '六级职员晋升五级职员', unit: '年', values: [] },
      months: { label: '每有一个优秀等次缩短', unit: '个月', values: [{ from: '2020-01-01', value: 6 }] },
    },
  },
})
