import type { LegalDocument } from '#kernel'

const checkedOn = '2026-11-25'

/** The regulations that rules cite, with the days on which they are in force. One that was replaced stays: acts of its time follow it. */
export const documents = [
  // 选拔任用
  { id: 'selection-2014', title: '党政领导干部选拔任用工作条例', issuer: '中共中央', from: '2014-01-14', to: '2019-03-03', checkedOn },
  { id: 'selection-2019', title: '党政领导干部选拔任用工作条例', issuer: '中共中央', issuedOn: '2019-03-03', from: '2019-03-03', replaces: 'selection-2014', checkedOn },
  { id: 'selection-oversight-2019', title: '干部选拔任用工作监督检查和责任追究办法', issuer: '中共中央办公厅', from: '2019-05-13', checkedOn },
  { id: 'terms-2006', title: '党政领导干部职务任期暂行规定', issuer: '中共中央办公厅', from: '2006-06-10', checkedOn },
  { id: 'avoidance-2006', title: '党政领导干部任职回避暂行规定', issuer: '中共中央办公厅', from: '2006-06-10', checkedOn },
  // 公务员
  { id: 'civil-servant-law-2018', title: '公务员法', issuer: '全国人民代表大会常务委员会', issuedOn: '2018-12-29', from: '2019-06-01', checkedOn },
  { id: 'civil-servant-avoidance-2020', title: '公务员回避规定', issuer: '中共中央组织部', from: '2020-12-28', checkedOn },
  { id: 'initial-grading', title: '新录用公务员任职定级规定', issuer: '中共中央组织部', from: '2008-02-29', checkedOn },
  { id: 'rank-system-2019', title: '公务员职务与职级并行规定', issuer: '中共中央办公厅', issuedOn: '2019-03-19', from: '2019-06-01', checkedOn },
  { id: 'rank-level-2020', title: '公务员职务、职级与级别管理办法', issuer: '中共中央组织部', from: '2020-03-03', checkedOn },
  // 题名和日期未取得原文，日期取各地试点之年的首日。
  { id: 'staff-grades', title: '县以下事业单位管理岗位职员等级晋升制度', described: true, issuer: '中共中央组织部、人力资源社会保障部', from: '2020-01-01', checkedOn },
  // 考核
  { id: 'leader-assessment-2019', title: '党政领导干部考核工作条例', issuer: '中共中央办公厅', issuedOn: '2019-04-07', from: '2019-04-07', checkedOn },
  { id: 'civil-assessment-2008', title: '公务员考核规定（试行）', issuer: '中共中央组织部、人事部', from: '2008-01-04', to: '2020-12-28', checkedOn },
  { id: 'civil-assessment-2020', title: '公务员考核规定', issuer: '中共中央组织部', issuedOn: '2020-12-28', from: '2020-12-28', replaces: 'civil-assessment-2008', checkedOn },
  { id: 'sanctioned-grades-1998', title: '关于受党纪处分的党政机关工作人员年度考核有关问题的意见', issuer: '中共中央纪委、中共中央组织部、人事部', number: '组通字〔1998〕19号', from: '1998-04-08', checkedOn },
  { id: 'sanctioned-grades', title: '受处分、组织处理、诫勉公务员年度考核等次的执行口径', described: true, issuer: '中共中央组织部', from: '2020-12-28', checkedOn },
  // 处分、组织处理、澄清
  { id: 'organizational-measures-2021', title: '中国共产党组织处理规定（试行）', issuer: '中共中央办公厅', issuedOn: '2021-03-19', from: '2021-03-19', checkedOn },
  { id: 'discipline-2015', title: '中国共产党纪律处分条例', issuer: '中共中央', from: '2016-01-01', to: '2018-10-01', checkedOn },
  { id: 'discipline-2018', title: '中国共产党纪律处分条例', issuer: '中共中央', from: '2018-10-01', to: '2024-01-01', replaces: 'discipline-2015', checkedOn },
  { id: 'discipline-2023', title: '中国共产党纪律处分条例', issuer: '中共中央', issuedOn: '2023-12-19', from: '2024-01-01', replaces: 'discipline-2018', checkedOn },
  // 政务处分法施行后，新作出的政务处分不再依据 2007 年的条例。
  { id: 'administrative-sanctions-2007', title: '行政机关公务员处分条例', issuer: '国务院', from: '2007-06-01', to: '2020-07-01', checkedOn },
  { id: 'administrative-sanctions-2020', title: '公职人员政务处分法', issuer: '全国人民代表大会常务委员会', issuedOn: '2020-06-20', from: '2020-07-01', replaces: 'administrative-sanctions-2007', checkedOn },
  // 2020 年 4 月印发，日不详，取当月首日。
  { id: 'clarification-2020', title: '关于做好失实检举控告澄清工作的意见', issuer: '中央纪委国家监委', from: '2020-04-01', checkedOn },
  { id: 'initiative-2018', title: '关于进一步激励广大干部新时代新担当新作为的意见', issuer: '中共中央办公厅', number: '中办发〔2018〕30号', from: '2018-05-20', checkedOn },
  { id: 'transfer-in-2019', title: '公务员调任规定', issuer: '中共中央组织部', from: '2019-11-26', checkedOn },
  // 监督、能上能下
  { id: 'personal-matters-2017', title: '领导干部报告个人有关事项规定', issuer: '中共中央办公厅、国务院办公厅', from: '2017-02-08', to: '2023-04-01', checkedOn },
  // 2023 年 4 月再次修订，日不详，取当月首日。
  { id: 'personal-matters-2023', title: '领导干部报告个人有关事项规定', issuer: '中共中央办公厅、国务院办公厅', from: '2023-04-01', replaces: 'personal-matters-2017', checkedOn },
  { id: 'mobility-2015', title: '推进领导干部能上能下若干规定（试行）', issuer: '中共中央办公厅', from: '2015-07-19', to: '2022-09-08', checkedOn },
  { id: 'mobility-2022', title: '推进领导干部能上能下规定', issuer: '中共中央办公厅', from: '2022-09-08', replaces: 'mobility-2015', checkedOn },
  { id: 'admonition-rules-2015', title: '关于组织人事部门对领导干部进行提醒、函询和诫勉的实施细则', issuer: '中共中央组织部', from: '2015-07-01', checkedOn },
  // 退休
  { id: 'retirement-2024', title: '国务院关于渐进式延迟法定退休年龄的办法', issuer: '全国人民代表大会常务委员会批准', issuedOn: '2024-09-13', from: '2025-01-01', checkedOn },
  { id: 'flexible-retirement-2025', title: '实施弹性退休制度暂行办法', issuer: '人力资源社会保障部、中共中央组织部、财政部', from: '2025-01-01', checkedOn },
  { id: 'women-retirement-2015', title: '关于机关事业单位县处级女干部和具有高级职称的女性专业技术人员退休年龄问题的通知', issuer: '中共中央组织部、人力资源社会保障部', number: '组通字〔2015〕14号', from: '2015-03-01', checkedOn },
] as const satisfies readonly LegalDocument[]

export type DocumentId = (typeof documents)[number]['id']
