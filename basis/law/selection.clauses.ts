import { clauses } from './clauses.ts'

const since = (value: number) => [{ from: '2014-01-14', value }]
/** The version of 2014 was read and says the same. */
const same2014 = (article: string) => [{ document: 'selection-2014', article, status: 'V' } as const]

/** 选拔任用条例（XR）：资格、动议、推荐、考察、讨论决定、任职、交流、免职。 */
export const selectionClauses = clauses('selection-2019', {
  'XR-07': {
    label: '基本条件', status: 'V', strength: 'judgement', article: '第七条', verified: true,
    text: '政治忠诚、理想信念、担当作为、工作能力、正确用权、民主作风六个方面的基本条件，由组织认定。',
    exceptions: '破格不得突破。',
  },
  'XR-08-1': {
    label: '工龄和基层工作经历', status: 'V', strength: 'rigid', article: '第八条第一款（一）', verified: true,
    text: '提任县处级领导职务的，应当具有五年以上工龄和两年以上基层工作经历。',
    exceptions: '破格提拔的，事先报上级同意。', former: same2014('第八条第一款（一）'),
    parameters: {
      service: { label: '工龄', unit: '年', values: since(5) },
      grassroots: { label: '基层工作经历', unit: '年', values: since(2) },
    },
  },
  'XR-08-2': {
    label: '下一级两个以上职位', status: 'V', strength: 'general', article: '第八条第一款（二）', verified: true,
    text: '提任县处级以上领导职务的，一般应当具有在下一级两个以上职位任职的经历。',
    exceptions: '“一般”：不足的由党委（党组）从严掌握，记明理由。', former: same2014('第八条第一款（二）'),
    parameters: { posts: { label: '下一级职位', unit: '个', values: since(2) } },
  },
  'XR-08-3': {
    label: '任职年限', status: 'V', strength: 'rigid', article: '第八条第一款（三）', verified: true,
    text: '提任县处级以上领导职务，由副职提任正职的，应当在副职岗位工作两年以上；由下级正职提任上级副职的，应当在下级正职岗位工作三年以上。',
    exceptions: '破格提拔的，事先报上级同意；乡科级的年限由地方另定。', former: same2014('第八条第一款（三）'),
    parameters: {
      deputy: { label: '副职提任正职，在副职岗位', unit: '年', values: since(2) },
      chief: { label: '下级正职提任上级副职，在下级正职岗位', unit: '年', values: since(3) },
      sectionChief: { label: '本地：乡科级副职提任正职', unit: '年', values: [] },
      sectionDeputy: { label: '本地：科员提任乡科级副职', unit: '年', values: [] },
    },
  },
  'XR-08-4': {
    label: '文化程度', status: 'V', strength: 'general', article: '第八条第一款（四）', verified: true,
    text: '一般应当具有大学专科以上文化程度，其中厅局级以上领导干部一般应当具有大学本科以上文化程度。',
    exceptions: '“一般”：不足的由党委（党组）从严掌握，记明理由。', former: same2014('第八条第一款（四）'),
  },
  'XR-08-5': {
    label: '培训', status: 'V', strength: 'rigid', article: '第八条第一款（五）', verified: true,
    text: '应当经过党校（行政学院）、干部学院等的培训，培训时间达到规定要求；确因特殊情况在提任前未达到的，应当在提任后一年内完成。',
    parameters: { months: { label: '提任后补训期限', unit: '个月', values: since(12) } }, former: same2014('第八条第一款（五）'),
  },
  'XR-08-6': {
    label: '身体条件', status: 'V', strength: 'judgement', article: '第八条第一款（六）', verified: true,
    text: '具有正常履行职责的身体条件。', former: same2014('第八条第一款（六）'),
  },
  'XR-08-7': {
    label: '法定资格和党龄', status: 'V', strength: 'rigid', article: '第八条第一款（七）', verified: true,
    text: '符合有关法律规定的资格要求；提任党的领导职务的，还应当符合党章等规定的党龄要求。',
    exceptions: '不得破格。', former: same2014('第八条第一款（七）'),
    parameters: { partyYears: { label: '拟任党内职务要求的党龄', unit: '年', values: [] } },
  },
  'XR-09': {
    label: '破格提拔的限制', status: 'O', strength: 'rigid',
    text: '领导职务应当逐级提拔，特别优秀或者工作特殊需要的可以破格。不得突破基本条件和法定资格；任职试用期未满或者提拔任职不满一年的，不得破格；不得在任职年限上连续破格；不得越两级提拔。',
    former: [{ document: 'selection-2014', article: '第九条', verified: true, status: 'V' }],
    parameters: { months: { label: '提拔任职满', unit: '个月', values: since(12) } },
  },
  'XR-13': {
    label: '分析研判和动议', status: 'M', strength: 'procedure',
    text: '根据日常了解和综合分析研判，由党委（党组）或者组织部门提出启动意见；组织部门提出职位、条件、范围、方式、程序和人选意向等初步建议，报告后在一定范围内沟通酝酿，形成工作方案。',
  },
  'XR-17': {
    label: '民主推荐和有效期', status: 'V', strength: 'rigid',
    text: '选拔任用领导干部必须经过民主推荐，包括谈话调研推荐和会议推荐；推荐结果在一年内有效，定向推荐的只对该职位有效。',
    exceptions: '个别特殊需要的人选，经上级组织部门同意，可以由党委（党组）或者组织部门推荐。',
    parameters: { months: { label: '推荐结果有效期', unit: '个月', values: since(12) } },
  },
  'XR-18': {
    label: '换届推荐的次序', status: 'V', strength: 'procedure', article: '第十八条、第十九条', verified: true,
    text: '换届时先谈话调研推荐，与本级党委沟通并由上级提出有差额的会议推荐参考人选，再召开推荐会议，综合分析后向上级汇报。',
  },
  'XR-20': {
    label: '个别提拔任职的推荐', status: 'V', strength: 'procedure', article: '第二十条', verified: true,
    text: '个别提拔任职或者进一步使用，可以先谈话后会议，也可以先会议后谈话；单位人数较少、推荐范围与谈话范围基本相同且意见集中的，可以不再进行会议推荐。',
  },
  'XR-24': {
    label: '不得列为考察对象', status: 'V', strength: 'rigid', article: '第二十四条', verified: true,
    text: '有下列情形之一的不得列为考察对象：违反政治纪律和政治规矩；群众公认度不高；上一年年度考核为基本称职以下等次；有跑官、拉票等非组织行为；配偶已移居国（境）外，或者没有配偶但子女均已移居国（境）外；受到诫勉、组织处理或者党纪政务处分等影响期未满，或者期满影响使用；其他原因不宜提拔或者进一步使用。',
    exceptions: '移居情形，特殊岗位需要的除外。',
    parameters: { years: { label: '查看年度考核的年数', unit: '年', values: [{ from: '2014-01-14', value: 3 }, { from: '2019-03-03', value: 1 }] } },
    former: [{ document: 'selection-2014', status: 'S', text: '近三年年度考核结果中有被确定为基本称职以下等次的。' }],
  },
  'XR-31': {
    label: '凡提四必', status: 'V', strength: 'rigid', article: '第三十一条', verified: true,
    text: '考察对象必须审核干部人事档案、查核个人有关事项报告、就党风廉政情况听取纪检监察机关意见、对线索具体有可查性的信访举报进行核查；需要经济责任审计的事先审计；呈报单位对廉洁自律情况提出结论性意见，由党委（党组）书记、纪委书记（纪检监察组组长）签字。',
    exceptions: '个人有关事项查核限于报告对象。',
  },
  'XR-33': {
    label: '考察组人数', status: 'S', strength: 'rigid',
    text: '考察组由两名以上成员组成。', parameters: { people: { label: '考察组成员', unit: '名', values: since(2) } },
  },
  'XR-34': {
    label: '征求协管方意见', status: 'O', strength: 'procedure',
    text: '双重管理干部的任免，主管方应当征求协管方意见；协管方自收到之日起一个月内未予答复的，视为同意。',
    former: [{ document: 'selection-2014', article: '第三十四条', verified: true, status: 'V' }],
    parameters: { months: { label: '协管方答复期限', unit: '个月', values: since(1) } },
  },
  'XR-35': {
    label: '破格提拔报批', status: 'V', strength: 'rigid', article: '第三十五条', verified: true,
    text: '拟破格提拔的，讨论决定前必须报经上级组织（人事）部门同意；越级提拔或者不经民主推荐列为破格提拔人选的，应当在考察前报告，经批复同意后方可进行。',
    exceptions: '不符合学历、两个职位等“一般”要求的，不属于报批范围。',
  },
  'XR-36': {
    label: '市县党政正职的全委会表决', status: 'O', strength: 'rigid',
    text: '市、县党委和政府正职的拟任人选和推荐人选，由上级党委常委会提名，提交全委会无记名投票表决；闭会期间急需任用的，由常委会作出决定，决定前征求全委会成员意见。',
    former: [{ document: 'selection-2014', status: 'V' }],
  },
  'XR-38': {
    label: '讨论决定的到会和表决', status: 'V', strength: 'rigid', article: '第三十八条', verified: true,
    text: '讨论决定任免事项，必须有三分之二以上成员到会；与会成员逐一发表意见，主要负责人最后表态；表决以应到会成员超过半数同意形成决定。',
    exceptions: '意见分歧较大的暂缓表决；本人和亲属的任免应当回避。',
    parameters: {
      present: { label: '到会成员不少于应到会成员的', unit: '个三分之一', values: since(2) },
      votes: { label: '同意票超过应到会成员的', unit: '个二分之一', values: since(1) },
    },
  },
  'XR-42': {
    label: '任前公示', status: 'V', strength: 'rigid', article: '第四十二条', verified: true,
    text: '提拔担任厅局级以下领导职务的，在讨论决定后、下发任职通知前公示，公示期不少于五个工作日；破格提拔的说明具体情形和理由。',
    exceptions: '特殊岗位和在换届考察时已公示的除外。',
    parameters: { workingDays: { label: '公示期', unit: '个工作日', values: since(5) } },
  },
  'XR-43': {
    label: '任职试用期', status: 'S', strength: 'rigid',
    text: '提拔担任非选举产生的厅局级以下领导职务的，试用期一年；期满经考核胜任的正式任职，不胜任的免去试任职务，一般按试任前职级或者职务层次安排。',
    exceptions: '选举产生和国家权力机关任命的不适用。',
    parameters: { months: { label: '任职试用期', unit: '个月', values: since(12) } },
  },
  'XR-45': {
    label: '任职时间起算', status: 'O', strength: 'reckoning',
    text: '党委（党组）决定任职的，自决定之日起计算；选举产生的，自当选之日起计算；人大常委会任命的，自任命之日起计算；由政府任命的，自政府任命之日起计算。',
    former: [{ document: 'selection-2014', article: '第四十四条', verified: true, status: 'V' }],
  },
  'XR-JL1': {
    label: '同一职位满十年必须交流', status: 'V', strength: 'rigid',
    text: '地方党委和政府领导成员在同一职位任职满十年的，必须交流；在同一职位连续任职达到两个任期的，不再推荐、提名或者任命担任同一职务。',
    exceptions: '民族区域自治地方的民族干部另行规定。', former: [{ document: 'selection-2014', article: '第五十四条', verified: true, status: 'V' }],
    parameters: {
      years: { label: '同一职位任职', unit: '年', values: since(10) },
      warn: { label: '提前提示', unit: '个月', values: since(12) },
    },
  },
  'XR-JL2': {
    label: '内设机构轮岗', status: 'O', strength: 'general',
    text: '党政机关内设机构处级以上领导干部在同一职位任职时间较长的，应当交流或者轮岗。', exceptions: '年限由地方确定。',
    former: [{ document: 'selection-2014', status: 'V' }],
    parameters: { years: { label: '内设机构同一职位任职', unit: '年', values: [] } },
  },
  'XR-MZ': {
    label: '免去现职的情形', status: 'S', strength: 'rigid',
    text: '达到任职年龄界限或者退休年龄界限的，受责任追究应当免职的，不适宜担任现职的，因违纪违法应当免职的，辞职或者调出的，非组织选派、离职学习超过一年的，因健康原因无法正常履职一年以上的，以及其他应当免职的，一般应当免去现职。',
    parameters: { months: { label: '离职学习、因健康不能履职', unit: '个月', values: since(12) } },
  },
  'XR-ZS': {
    label: '职数', status: 'M', strength: 'rigid',
    text: '不准超职数配备、超机构规格提拔干部，不准违规设置职务名称、提高职务职级待遇。',
  },
  'XR-SX': {
    label: '事前报告', status: 'S', strength: 'rigid', document: 'selection-oversight-2019',
    text: '机构变动或者主要领导即将离任时提拔调整，短期内大批调整，超职数配备，破格越级，领导干部近亲属和身边工作人员提拔，影响期满重新任用，县乡党政正职任职不满三年调整，不经民主推荐，超过任职年龄或者退休年龄继续任用等，应当事前报告上级组织部门。',
    parameters: { chiefYears: { label: '县乡党政正职任职', unit: '年', values: [{ from: '2019-05-13', value: 3 }] } },
  },
  'XR-TERM': {
    label: '任期', status: 'V', strength: 'rigid', document: 'terms-2006', article: '第三条至第七条', verified: true,
    text: '领导职务每个任期五年；在同一职位连续任职达到两个任期的，不再推荐、提名或者任命担任同一职务；担任同一层次领导职务累计达到十五年的，不再推荐、提名或者任命担任第二条所列范围内同一层次领导职务。',
    exceptions: '到龄、健康、不称职、辞职、受处分等可以不任满。',
    parameters: {
      term: { label: '任期', unit: '年', values: [{ from: '2006-06-10', value: 5 }] },
      terms: { label: '同一职位连续', unit: '个任期', values: [{ from: '2006-06-10', value: 2 }] },
      level: { label: '同一层次累计', unit: '年', values: [{ from: '2006-06-10', value: 15 }] },
    },
  },
})
