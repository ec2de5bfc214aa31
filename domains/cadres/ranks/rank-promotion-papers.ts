import type { StepDocument } from '#kernel'

const who = [{ label: '姓名', value: '{item.person}' }, { label: '所在单位', value: '{item.workUnit}' }, { label: '现职级', value: '{item.presentRank}' }, { label: '拟晋升职级', value: '{item.rank}' }] as const

/** 职级晋升各步的文书：工作方案、推荐测评情况、考察情况、纪检监察意见、公示、审批表、备案表、通知。 */
export const rankPapers = {
  plan: {
    id: 'plan', label: '工作方案', title: '公务员职级晋升工作方案',
    paragraphs: ['#一、职数、条件、范围和程序', '{plan}', '#二、初步符合条件的人员', '经比对任职年限、考核、职数等条件，初步符合条件的{count}人：'],
    table: who, issuer: '{organ.unit}', dated: 'planOn',
  },
  evaluation: {
    id: 'evaluation', label: '推荐测评情况', title: '职级晋升{mode}情况汇总',
    paragraphs: ['{evaluatedOn}，{organ.unit}组织{mode}。应参加{expected}，实际参加{present}，收回有效票{ballots}。结果如下：'],
    table: [...who, { label: '得票', value: '{item.favourable}' }], issuer: '{organ.unit}', dated: 'evaluatedOn',
  },
  inspection: {
    id: 'inspection', label: '考察情况', title: '{item.person}同志晋升职级考察情况', perItem: true, paragraphs: [],
    form: [
      { label: '考察对象', value: '{item.person}' }, { label: '所在单位', value: '{item.workUnit}' }, { label: '现职级', value: '{item.presentRank}' }, { label: '拟晋升职级', value: '{item.rank}' },
      { label: '考察时间', value: '{inspectedFrom}至{inspectedOn}' }, { label: '考察组', value: '{inspectors}' }, { label: '推荐测评', value: '{item.favourable}（有效票{ballots}）' },
      { label: '考察情况', value: '{item.inspection}' }, { label: '基本条件', value: '[item.qualified=true:经认定，具备晋升职级的基本条件][item.qualified=false:不具备晋升职级的基本条件]' },
    ],
    closing: ['考察组成员（签字）：'], dated: 'inspectedOn',
  },
  discipline: {
    id: 'discipline', label: '纪检监察意见', title: '拟晋升职级人员纪检监察意见汇总',
    paragraphs: ['{disciplineOn}，{disciplineBody}对下列拟晋升职级人员提出意见：'],
    table: [{ label: '姓名', value: '{item.person}' }, { label: '所在单位', value: '{item.workUnit}' }, { label: '意见', value: '{item.discipline}' }],
  },
  notice: {
    id: 'notice', label: '公示', title: '公务员职级晋升公示公告',
    paragraphs: [
      '根据《公务员职务与职级并行规定》，经研究，下列{count}名同志拟晋升职级，现予公示：', '*{item.person}[，{item.is.sex}][，{item.is.birth}生][，{item.is.highestLevel}][，{item.is.political}]，现任{item.is.post|item.workUnit}、{item.presentRank}，拟晋升{item.rank}。',
      '公示时间：{publicityFrom}至{publicityTo}，共{publicityWorkingDays}个工作日。', '公示期间，可通过来信、来电、来访等方式向{organ.unit}反映公示对象的问题。受理电话：12380、＿＿＿＿，通信地址：＿＿＿＿。反映问题应当实事求是，以个人名义反映的提倡署报真实姓名，以单位名义反映的应加盖公章。',
    ],
    issuer: '{organ.unit}', dated: 'publicityFrom',
  },
  form: {
    id: 'form', label: '审批表', title: '公务员职级晋升审批表', perItem: true, paragraphs: [],
    form: [
      { label: '姓名', value: '{item.person}' }, { label: '性别', value: '[{item.is.sex}]' }, { label: '出生年月', value: '[{item.is.birth}]' }, { label: '政治面貌', value: '[{item.is.political}]' }, { label: '学历', value: '[{item.is.highestLevel}]' }, { label: '参加工作时间', value: '[{item.is.workStarted}]' },
      { label: '所在单位', value: '{item.workUnit}' }, { label: '现任职务', value: '[{item.is.post}]' }, { label: '现职级', value: '{item.presentRank}[（{item.is.rankSince}起）]' }, { label: '拟晋升职级', value: '{item.rank}' },
      { label: '推荐测评', value: '{mode}，得票{item.favourable}（有效票{ballots}）' }, { label: '考察情况', value: '{item.inspection}' }, { label: '纪检监察意见', value: '{disciplineBody}（{disciplineOn}）：{item.discipline}' },
      { label: '公示情况', value: '{publicityFrom}至{publicityTo}：{publicityFeedback}' }, { label: '审批意见', value: '{approval}（{body}，{approvedOn}，{decisionNumber}）' },
    ],
    issuer: '{organ.body}', dated: 'approvedOn',
  },
  filing: {
    id: 'filing', label: '备案表', title: '公务员职级晋升备案表', landscape: true, when: [{ field: 'approval', in: ['agree'] }], paragraphs: ['{approvedOn}{body}批准下列{count}名同志晋升职级（{decisionNumber}），报请备案。'],
    table: [
      { label: '姓名', value: '{item.person}' }, { label: '性别', value: '{item.is.sex}' }, { label: '出生年月', value: '{item.is.birth}' }, { label: '单位和职务', value: '{item.is.post|item.workUnit}' },
      { label: '现职级', value: '{item.presentRank}' }, { label: '任现职级时间', value: '{item.is.rankSince}' }, { label: '晋升职级', value: '{item.rank}' }, { label: '备注', value: '　　　' },
    ],
    issuer: '{organ.body}', dated: 'approvedOn',
  },
  order: {
    id: 'order', label: '职级晋升通知', letterhead: '{organ.body}文件', reference: '{documentNumber}', title: '{documentTitle}',
    paragraphs: ['经{approvedOn}{body}批准：', '*{item.person}同志晋升为{item.rank}。', '以上同志任职级时间从{effectiveOn}起计算。'],
    issuer: '{organ.body}', dated: 'issuedOn',
  },
} as const satisfies Readonly<Record<string, StepDocument>>
