import type { StepDocument } from '#kernel'

const office = '{office}'
const who = { label: '姓名', value: '{item.person}' }
const change = { label: '任用形式', value: '{item.change}' }
const post = { label: '拟任职务', value: '{item.post}' }
const dismissed = { label: '拟免职务', value: '{item.dismissed}' }

/** 选拔任用各步的文书：动议方案、推荐情况、考察材料、讨论决定记录、公示、任免通知、谈话记录、试用期满考核。 */
export const appointmentPapers = {
  motion: {
    id: 'motion', label: '动议方案', title: '干部调整动议方案',
    paragraphs: [
      '#一、分析研判', '{analysis}', '[quotaChecked=true:拟配备职数已经预审，未超出核定职数。]',
      '#二、动议经过', '{initiatedOn}，{initiatedBy}提出启动意见；{proposalOn}，组织部门提出初步建议；{reportedOn}，向党委（党组）主要负责人报告；{consultedOn}，在一定范围内沟通酝酿；{planOn}，形成工作方案。',
      '#三、工作方案', '{plan}',
      '#四、人选意向', '本次拟调整干部{count}名，人选意向如下：',
    ],
    table: [who, change, post, { label: '拟任层次', value: '{item.level}' }, dismissed],
    closing: ['*[{item.person}：{item.reason}]', '*[item.exceptional=true:{item.person}属破格提拔。情形和理由：{item.exceptionalReason}]'],
    issuer: office, dated: 'planOn',
  },
  recommendation: {
    id: 'recommendation', label: '民主推荐情况', title: '民主推荐情况汇总',
    paragraphs: [
      '根据工作方案，对{count}名人选进行民主推荐，次序为“{recommendationMode}”。谈话调研推荐于{interviewsOn}进行[，会议推荐于{meetingOn}进行][；不进行会议推荐的理由：{modeReason}]。',
      '应参加推荐{recommendationExpected}，实际参加{recommendationPresent}，收回有效票{ballots}。推荐结果如下：',
    ],
    table: [who, change, post, { label: '推荐得票', value: '[item.notRecommended=true:不经民主推荐][{item.recommended}]' }],
    closing: ['*[item.notRecommended=true:{item.person}不经民主推荐[，{item.superiorConsentOn}经上级组织部门同意]。]'],
    issuer: office, dated: 'recommendedOn',
  },
  exempted: {
    id: 'exempted', label: '不经民主推荐的说明', title: '关于不经民主推荐的说明',
    paragraphs: ['下列人选不经民主推荐，转入考察：'],
    table: [who, change, post, { label: '上级同意日期', value: '{item.superiorConsentOn}' }],
    issuer: office,
  },
  inspection: {
    id: 'inspection', label: '考察材料', title: '{item.person}同志考察材料', perItem: true,
    paragraphs: [
      '#一、考察工作', '[{inspectionNoticeOn}发布考察预告。]{inspectedFrom}至{inspectedOn}，考察组（{team}，共{inspectors}）对拟任{item.post}人选{item.person}同志进行了考察。',
      '#二、民主测评', '参加测评{item.evaluated}，同意{item.favourable}。',
      '#三、德能勤绩廉表现、主要特点和不足', '见考察组所附材料。',
      '#四、审核和征求意见情况',
    ],
    form: [
      { label: '干部人事档案', value: '{item.archiveReviewedOn}审核：{item.archiveResult}' },
      { label: '个人有关事项报告', value: '[{item.personalMattersCheckedOn}查核：{item.personalMattersResult}]' },
      { label: '纪检监察机关意见', value: '{item.disciplineOpinionOn}：{item.disciplineResult}' },
      { label: '信访举报', value: '[item.noPetitions=true:没有线索具体、有可查性的信访举报][{item.petitionsCheckedOn}核查：{item.petitionsResult}]' },
      { label: '经济责任审计', value: '[item.auditRequired=true:须审计[，{item.auditedOn}完成]][item.auditRequired=false:不需要审计]' },
      { label: '廉洁自律结论性意见', value: '[item.integrityOpinionSigned=true:党委（党组）书记、纪委书记（纪检组长）已签字][item.integrityOpinionSigned=false:未双签字]' },
      { label: '双重管理', value: '[item.coManaged=true:协管方{item.coManagerReply}（{item.coManagerRepliedOn}）][item.coManaged=false:否]' },
      { label: '上级批复', value: '[{item.superiorApprovalOn}　{item.superiorApprovalNumber}]' },
    ],
    closing: ['#五、组织认定和任用意向', '{item.findings}。', '拟{item.change}，任{item.post}[，免去{item.dismissed}职务]。[item.exceptional=true:属破格提拔，情形和理由：{item.exceptionalReason}]'],
    issuer: '干部考察组', dated: 'inspectedOn',
  },
  proposal: {
    id: 'proposal', label: '干部任免呈报表', title: '干部任免呈报表（调配建议方案）', landscape: true, paragraphs: ['经考察，现将拟任免人选呈报，请讨论决定。'],
    table: [
      who, { label: '出生年月', value: '{item.is.birth}' }, { label: '任现职时间', value: '{item.is.postSince}' }, { label: '学历', value: '{item.is.highestLevel}' }, { label: '现任职务', value: '{item.is.post}' },
      { label: '任免事项', value: '任{item.post}[，免{item.dismissed}]' }, { label: '讨论意见', value: '　　' },
    ],
    issuer: office,
  },
  record: {
    id: 'record', label: '讨论决定记录', title: '讨论决定干部任免事项记录',
    paragraphs: [
      '{discussedOn}，{body}召开{meeting}，讨论干部任免事项。应到会{expected}，实到会{present}，符合规定人数。',
      '[spoke=true:与会成员逐一发表意见，主要负责人最后表态。]表决结果如下：',
    ],
    table: [who, { label: '任免事项', value: '任{item.post}[，免{item.dismissed}]' }, { label: '同意', value: '{item.votesFor}' }, { label: '不同意', value: '{item.votesAgainst}' }, { label: '缓议', value: '{item.deferrals}' }, { label: '回避', value: '{item.recused}' }],
    closing: ['决定编号：{decisionNumber}。'],
    issuer: '{body}', dated: 'discussedOn',
  },
  notice: {
    id: 'notice', label: '任前公示', title: '干部任前公示公告', when: [{ field: 'publicityFrom' }],
    paragraphs: [
      '根据《党政领导干部选拔任用工作条例》有关规定，经{discussedOn}{body}研究，现将拟任职人选公示如下：',
      '*[item.change=promote|advance:{item.person}[，{item.is.sex}][，{item.is.birth}生][，{item.is.highestLevel}][，{item.is.political}][，现任{item.is.post}]，拟任{item.post}][item.exceptional=true:（破格提拔，{item.exceptionalReason}）][item.change=promote|advance:。]',
      '公示时间：{publicityFrom}至{publicityTo}，共{publicityWorkingDays}个工作日。',
      '公示期间，可通过来信、来电、来访等方式向{office}反映公示对象的问题。受理电话：12380、＿＿＿＿，通信地址：＿＿＿＿。反映问题应当实事求是，以个人名义反映的提倡署报真实姓名，以单位名义反映的应加盖公章。',
    ],
    issuer: office, dated: 'publicityFrom',
  },
  order: {
    id: 'order', label: '任免通知', letterhead: '{organ.body}文件', reference: '{documentNumber}', title: '{documentTitle}',
    paragraphs: ['经{discussedOn}{body}{meeting}研究决定：', '*{item.person}同志任{item.post}[item.trial=true:（试用期一年）][，免去其{item.dismissed}职务]。'],
    issuer: '{organ.body}', dated: 'noticeOn',
  },
  talk: {
    id: 'talk', label: '任职谈话记录', title: '任职谈话记录', perItem: true, paragraphs: [],
    form: [
      { label: '谈话对象', value: '{item.person}' }, { label: '谈话人', value: '{talker}' }, { label: '谈话时间', value: '{talkedOn}' }, { label: '任免决定', value: '任{item.post}[，免去{item.dismissed}职务]（{documentNumber}）' },
      { label: '谈话内容', value: '[item.trial=true:告知实行任职试用期一年。\n]（记录人填写）\n\n\n\n\n\n\n' },
    ],
    closing: ['谈话人（签字）：　　　　　　谈话对象（签字）：'],
  },
  trial: {
    id: 'trial', label: '试用期满考核', title: '任职试用期满考核表', perItem: true, when: [{ field: 'item.trial', in: ['true'] }], paragraphs: [],
    form: [
      { label: '姓名', value: '{item.person}' }, { label: '试任职务', value: '{item.post}' }, { label: '试任起始', value: '{discussedOn}' }, { label: '任免文号', value: '{documentNumber}' },
      { label: '考核日期', value: '{trialAssessedOn}' }, { label: '考核结果', value: '{item.trialResult}' },
    ],
    issuer: office, dated: 'trialAssessedOn',
  },
} as const satisfies Readonly<Record<string, StepDocument>>
