import { clauses } from './clauses.ts'

const months = (from: string, label: string, value: number) => ({ label, unit: '个月', values: [{ from, value }] })
/** The periods of the discipline regulations have not changed since 2016. */
const party = (label: string, value: number) => months('2016-01-01', label, value)
/** The periods are those of the regulation on sanctions of 2007, which the law of 2020 took over. */
const state = (label: string, value: number) => months('2007-06-01', label, value)
const measure = (label: string, value: number) => months('2021-03-19', label, value)
const law = 'administrative-sanctions-2020'

/** 组织处理（CL）、党纪处分（DJ）、政务处分（ZW）：种类、影响期、合并、解除。 */
export const sanctionClauses = clauses('organizational-measures-2021', {
  'CL-03': {
    label: '组织处理的种类', status: 'V', strength: 'rigid', article: '第三条', verified: true,
    text: '组织处理包括停职检查、调整职务、责令辞职、免职、降职；可以单独使用，也可以合并使用，可以与党纪政务处分合并使用。',
  },
  'CL-P1': {
    label: '免职、责令辞职的影响期', status: 'S', strength: 'rigid',
    text: '受到责令辞职、免职处理的，一年内不得安排领导职务，两年内不得担任高于原职务层次的领导职务或者晋升职级。',
    parameters: { post: measure('不得安排领导职务', 12), promotion: measure('不得提拔、晋升职级', 24) },
  },
  'CL-P2': {
    label: '停职检查、调整职务、降职的影响期', status: 'M', strength: 'rigid',
    text: '停职检查期限一般不超过六个月；受到调整职务处理的，一年内不得提拔职务、晋升职级或者进一步使用；受到降职处理的，两年内不得提拔职务、晋升职级或者进一步使用。',
    exceptions: '调整职务的影响期另有六个月之说，以原文核定、本地确认的为准。',
    parameters: { suspension: measure('停职检查最长', 6), transfer: measure('调整职务影响期', 12), demotion: measure('降职影响期', 24) },
  },
  'CL-P3': {
    label: '影响期竞合', status: 'M', strength: 'reckoning',
    text: '同时受到组织处理和党纪政务处分的，按照影响期长的规定执行。',
  },
  'DJ-10': {
    label: '警告、严重警告的影响期', status: 'V', strength: 'rigid', document: 'discipline-2023', article: '第十条', verified: true,
    text: '党员受到警告处分一年内、受到严重警告处分一年半内，不得在党内提拔职务或者进一步使用，也不得向党外组织推荐担任高于其原任职务的党外职务或者进一步使用。',
    former: [
      { document: 'discipline-2018', article: '第十条', status: 'V', text: '党员受到警告处分一年内、受到严重警告处分一年半内，不得在党内提升职务，也不得向党外组织推荐担任高于其原任职务的党外职务。' },
      { document: 'discipline-2015', status: 'S', text: '党员受到警告处分一年内、受到严重警告处分一年半内，不得在党内提升职务，也不得向党外组织推荐担任高于其原任职务的党外职务。' },
    ],
    parameters: { warning: party('警告', 12), serious: party('严重警告', 18) },
  },
  'DJ-11': {
    label: '撤销党内职务的影响期', status: 'S', strength: 'rigid', document: 'discipline-2023', article: '第十一条',
    text: '党员受到撤销党内职务处分的，两年内不得在党内担任和向党外组织推荐担任与其原任职务相当或者高于其原任职务的职务。',
    parameters: { months: party('撤销党内职务', 24) },
  },
  'DJ-12': {
    label: '留党察看', status: 'V', strength: 'rigid', document: 'discipline-2023', article: '第十二条', verified: true,
    text: '留党察看期间没有表决权、选举权和被选举权，党内职务自然撤销；恢复党员权利后两年内，不得在党内担任和向党外组织推荐担任与其原任职务相当或者高于其原任职务的职务。留党察看分为一年、两年，最长不超过两年；察看一年期满仍不符合恢复条件的，延长一年。',
    exceptions: '坚持不改或者发现其他应当受到处分的违纪行为的，开除党籍。',
    former: [{ document: 'discipline-2018', article: '第十二条', status: 'V' }],
    parameters: { months: party('恢复党员权利后', 24), most: party('留党察看最长', 24) },
  },
  'DJ-13': {
    label: '开除党籍', status: 'S', strength: 'rigid', document: 'discipline-2023', article: '第十三条',
    text: '党员受到开除党籍处分，五年内不得重新入党，也不得推荐担任与其原任职务相当或者高于其原任职务的党外职务；另有规定不准重新入党的，依照规定。',
    parameters: { months: party('开除党籍', 60) },
  },
  'DJ-SL': {
    label: '下落不明除名', status: 'S', strength: 'rigid', document: 'discipline-2023',
    text: '有违纪行为的党员下落不明时间超过六个月的，党组织应当按照党章规定对其予以除名。',
    exceptions: '与党员失去联系的处置有别。',
    parameters: { months: party('下落不明', 6) },
  },
  'ZW-08': {
    label: '政务处分的期间', status: 'V', strength: 'rigid', document: law, article: '第七条、第八条', verified: true,
    text: '政务处分的期间为：警告六个月，记过十二个月，记大过十八个月，降级、撤职二十四个月；自作出之日起生效，期间自生效之日起计算。',
    former: [{ document: 'administrative-sanctions-2007', status: 'M' }],
    parameters: { warning: state('警告', 6), demerit: state('记过', 12), 'serious-demerit': state('记大过', 18), demotion: state('降级', 24), dismissal: state('撤职', 24) },
  },
  'ZW-14': {
    label: '因犯罪开除', status: 'V', strength: 'rigid', document: law, article: '第十四条', verified: true,
    text: '因故意犯罪被判处管制、拘役或者有期徒刑以上刑罚（含宣告缓刑）的，因过失犯罪被判处有期徒刑且刑期超过三年的，因犯罪被单处或者并处剥夺政治权利的，予以开除。',
    exceptions: '因过失犯罪被判处管制、拘役或者三年以下有期徒刑的，一般应当开除；案件情况特殊，撤职更为适当的，可以不予开除，但是应当报请上一级机关批准。',
    parameters: { years: { label: '过失犯罪刑期', unit: '年', values: [{ from: '2020-07-01', value: 3 }] } },
  },
  'ZW-15': {
    label: '多种政务处分合并', status: 'V', strength: 'reckoning', document: law, article: '第十五条', verified: true,
    text: '有两个以上违法行为的分别确定政务处分；应当给予两种以上政务处分的，执行其中最重的；应当给予撤职以下多个相同政务处分的，可以在一个政务处分期以上、多个政务处分期之和以下确定政务处分期，但是最长不得超过四十八个月。',
    parameters: { most: months('2020-07-01', '合并后最长', 48) },
  },
  'ZW-19': {
    label: '政务处分期内不得晋升', status: 'V', strength: 'rigid', document: law, article: '第十九条', verified: true,
    also: [{ document: 'civil-servant-law-2018', article: '第六十四条', verified: true }],
    text: '公务员以及参照公务员法管理的人员在政务处分期内，不得晋升职务、职级、衔级和级别；其中被记过、记大过、降级、撤职的，不得晋升工资档次；被撤职的，按照规定降低职务、职级、衔级和级别，同时降低工资和待遇。',
    exceptions: '事业单位管理人员在政务处分期内不得晋升职务、岗位和职员等级、职称，见第二十条。',
  },
  'ZW-22': {
    label: '基层自治组织人员的政务处分', status: 'V', strength: 'rigid', document: law, article: '第二十二条', verified: true,
    text: '基层群众性自治组织中从事管理的人员有违法行为的，监察机关可以予以警告、记过、记大过，由县级或者乡镇人民政府根据具体情况减发或者扣发补贴、奖金。',
  },
  'ZW-26': {
    label: '处分期满解除', status: 'V', strength: 'reckoning', document: 'civil-servant-law-2018', article: '第六十五条', verified: true,
    text: '受开除以外的处分，在受处分期间有悔改表现，并且没有再发生违纪违法行为的，处分期满后自动解除；解除降级、撤职处分的，不视为恢复原级别、原职务、原职级。',
  },
  'ZW-53': {
    label: '澄清和恢复名誉', status: 'V', strength: 'procedure', document: law, article: '第五十三条、第五十七条、第五十八条、第六十条', verified: true,
    also: [{ document: 'civil-servant-law-2018', article: '第一百一十条', verified: true }],
    text: '受到不实检举、控告或者诬告陷害，造成不良影响的，应当及时澄清事实，恢复名誉，消除不良影响；处分被撤销的，恢复级别、待遇，安排相应职务职级，并在原政务处分决定公布范围内为其恢复名誉；人事处理错误的，应当赔礼道歉、恢复名誉、赔偿。',
  },
  'ZW-54': {
    label: '处分决定的执行', status: 'V', strength: 'procedure', document: law, article: '第五十四条', verified: true,
    text: '政务处分决定书存入本人档案；对受到降级以上政务处分的，应当在作出决定后一个月内办理职务、工资及其他有关待遇等的变更手续，特殊情况下经批准可以适当延长，最长不超过六个月。',
    parameters: { months: months('2020-07-01', '办理变更手续', 1), most: months('2020-07-01', '经批准延长后最长', 6) },
  },
})
