import { clauses } from './clauses.ts'

const since = (value: number) => [{ from: '2019-06-01', value }]

/** 公务员法及配套（XR）：录用试用、服务年限、调任、辞去公职、辞退、从业限制、复核申诉。 */
export const civilServantClauses = clauses('civil-servant-law-2018', {
  'XR-G45': {
    label: '逐级晋升和晋升程序', status: 'V', strength: 'rigid', article: '第四十五条、第四十六条', verified: true,
    text: '领导职务应当逐级晋升，特别优秀或者工作特殊需要的可以按照规定破格或者越级晋升；晋升依次经过动议、民主推荐、确定考察对象和组织考察、按照管理权限讨论决定、履行任职手续。',
    exceptions: '选任制按照法律程序办理。',
  },
  'XR-G20': {
    label: '按职数设置职位', status: 'V', strength: 'rigid', article: '第二十条', verified: true,
    text: '各机关依照确定的职能、规格、编制限额、职数以及结构比例，设置本机关公务员的具体职位。',
  },
  'XR-TX1': {
    label: '新录用公务员试用期', status: 'V', strength: 'rigid', article: '第三十四条', verified: true,
    text: '新录用的公务员试用期为一年；试用期满合格的予以任职，不合格的取消录用。',
    parameters: { months: { label: '新录用试用期', unit: '个月', values: since(12) } },
  },
  'XR-FW1': {
    label: '最低服务年限', status: 'S', strength: 'rigid', document: 'initial-grading',
    text: '新录用公务员在录用机关的最低服务年限为五年（含试用期）；未满的不得辞去公职，原则上不得调出。', exceptions: '以招录公告约定的为准。',
    parameters: { years: { label: '最低服务年限', unit: '年', values: [{ from: '2008-02-29', value: 5 }] } },
  },
  'XR-DR1': {
    label: '调任条件', status: 'O', strength: 'general', document: 'transfer-in-2019',
    text: '调任县（市）领导班子成员的，原则上不超过五十岁；其他处级职务不超过四十五岁；科级领导职务不超过四十岁；市以下机关应当具有大学专科以上文化程度；专业技术人员应当担任副高级职务两年以上或者已任正高级职务。',
    exceptions: '特殊需要的，经上一级公务员主管部门同意。',
    parameters: {
      team: { label: '县（市）领导班子成员年龄', unit: '岁', values: [{ from: '2019-11-26', value: 50 }] },
      division: { label: '其他处级职务年龄', unit: '岁', values: [{ from: '2019-11-26', value: 45 }] },
      section: { label: '科级领导职务年龄', unit: '岁', values: [{ from: '2019-11-26', value: 40 }] },
      title: { label: '副高级专业技术职务', unit: '年', values: [{ from: '2019-11-26', value: 2 }] },
    },
  },
  'XR-LZ1': {
    label: '辞去公职', status: 'V', strength: 'rigid', article: '第八十五条、第八十六条', verified: true,
    text: '任免机关自接到申请之日起三十日内审批，对领导成员的申请九十日内审批。未满最低服务年限的，在涉密岗位任职或者离开后脱密期未满的，重要公务尚未处理完毕且须由本人继续处理的，正在接受审计、纪律审查、监察调查或者涉嫌犯罪的，以及法律规定的其他情形，不得辞去公职。',
    parameters: {
      days: { label: '审批期限', unit: '日', values: since(30) },
      leaderDays: { label: '领导成员审批期限', unit: '日', values: since(90) },
    },
  },
  'XR-LZ2': {
    label: '辞退', status: 'V', strength: 'rigid', article: '第八十八条、第八十九条', verified: true,
    text: '年度考核连续两年不称职的，不胜任现职又不接受其他安排的，因机构调整等拒绝合理安排的，不履行义务、违反纪律经教育仍无转变又不宜开除的，旷工或者逾期不归连续超过十五天、一年内累计超过三十天的，予以辞退。',
    exceptions: '因公致残被确认丧失或者部分丧失工作能力的，患病或者负伤在规定的医疗期内的，女性在孕期、产假、哺乳期内的，不得辞退。',
    parameters: {
      years: { label: '连续不称职', unit: '年', values: since(2) },
      running: { label: '连续旷工', unit: '天', values: since(15) },
      total: { label: '一年内累计旷工', unit: '天', values: since(30) },
    },
  },
  'XR-LZ3': {
    label: '离职后从业限制', status: 'V', strength: 'rigid', article: '第一百零七条', verified: true,
    text: '辞去公职或者退休的，原系领导成员、县处级以上领导职务的离职三年内，其他公务员离职两年内，不得到与原工作业务直接相关的企业或者其他营利性组织任职，不得从事与原工作业务直接相关的营利性活动。',
    parameters: {
      leader: { label: '原领导成员、县处级以上领导职务', unit: '年', values: since(3) },
      other: { label: '其他公务员', unit: '年', values: since(2) },
    },
  },
  'XR-SS': {
    label: '复核和申诉', status: 'V', strength: 'procedure', article: '第九十五条', verified: true,
    text: '对处分、辞退、取消录用、降职、定期考核不称职、免职、不予批准辞职或者提前退休、待遇等人事处理不服的，自知道之日起三十日内申请复核；对复核结果不服的，自接到复核决定之日起十五日内申诉；也可以自知道之日起三十日内直接申诉。',
    parameters: {
      review: { label: '申请复核、直接申诉', unit: '日', values: since(30) },
      appeal: { label: '复核后申诉', unit: '日', values: since(15) },
    },
  },
  'XR-LY1': {
    label: '不得录用的情形', status: 'V', strength: 'rigid', article: '第二十六条', verified: true,
    text: '因犯罪受过刑事处罚的，被开除中国共产党党籍的，被开除公职的，被依法列为失信联合惩戒对象的，有法律规定不得录用的其他情形的，不得录用为公务员。',
  },
})
