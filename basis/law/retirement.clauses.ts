import { clauses } from './clauses.ts'

const since = (value: number) => [{ from: '2025-01-01', value }]

/** 退休（RT）。RT-02、RT-EX 在目录中标为推导（D）：是已核附件的算术，与附件同样生效。 */
export const retirementClauses = clauses('retirement-2024', {
  'RT-01': {
    label: '渐进式延迟', status: 'V', strength: 'reckoning', article: '第一条及附件', verified: true,
    text: '男职工和原法定退休年龄为五十五周岁的女职工，每四个月延迟一个月，分别逐步延迟至六十三周岁和五十八周岁；原法定退休年龄为五十周岁的女职工，每两个月延迟一个月，逐步延迟至五十五周岁。',
    exceptions: '2024年12月31日以前已达到原法定退休年龄的不适用。',
  },
  'RT-02': {
    label: '计算公式', status: 'V', strength: 'reckoning',
    text: '自2025年1月到原法定退休月相隔的月数除以步长，取整加一，为延迟的月数，以三十六个月（原五十周岁的女职工六十个月）为限。',
  },
  'RT-EX': {
    label: '算例', status: 'V', strength: 'reckoning', text: '附件首末各行和四个算例。',
  },
  'RT-03': {
    label: '弹性退休', status: 'V', strength: 'rigid', also: [{ document: 'flexible-retirement-2025' }],
    text: '达到最低缴费年限的，可以自愿提前退休，提前不超过三年，且不得低于原法定退休年龄，提前三个月书面告知；与单位协商一致的，可以延迟退休，延迟不超过三年，提前一个月书面明确。',
    exceptions: '公务员、国有企业事业单位领导人员和其他管理人员，达到法定退休年龄时应当及时办理退休，不得弹性延迟。',
    parameters: {
      most: { label: '提前或者延迟不超过', unit: '个月', values: since(36) },
      earlyNotice: { label: '提前退休的告知', unit: '个月', values: since(3) },
      lateNotice: { label: '延迟退休的约定', unit: '个月', values: since(1) },
    },
  },
  'RT-04': {
    label: '最低缴费年限', status: 'V', strength: 'reckoning',
    text: '从2030年1月1日起，按月领取基本养老金的最低缴费年限由十五年逐步提高至二十年，每年提高六个月。',
    parameters: {
      months: {
        label: '最低缴费年限', unit: '个月',
        values: [{ from: '2025-01-01', value: 180 }, ...Array.from({ length: 10 }, (_, i) => ({ from: `${String(2030 + i)}-01-01`, value: 186 + 6 * i }))],
      },
    },
  },
  'RT-05': {
    label: '处级女干部和高级职称女性', status: 'S', strength: 'rigid', document: 'women-retirement-2015',
    text: '机关事业单位正、副县处级女干部和具有高级职称的女性专业技术人员，年满六十周岁退休；本人申请的，可以在年满五十五周岁时自愿退休。',
    exceptions: '2025年起与渐进式延迟的衔接，以本地确认的为准。',
  },
  'RT-06': {
    label: '公务员退休和提前退休', status: 'V', strength: 'rigid', document: 'civil-servant-law-2018', article: '第九十二条、第九十三条', verified: true,
    text: '公务员达到国家规定的退休年龄或者完全丧失工作能力的，应当退休；工作年限满三十年的，或者距退休年龄不足五年且工作年限满二十年的，本人自愿申请，经任免机关批准，可以提前退休。',
    parameters: {
      years: { label: '工作年限', unit: '年', values: [{ from: '2019-06-01', value: 30 }] },
      near: { label: '距退休年龄不足', unit: '年', values: [{ from: '2019-06-01', value: 5 }] },
      nearYears: { label: '距退休年龄不足五年的，工作年限', unit: '年', values: [{ from: '2019-06-01', value: 20 }] },
    },
  },
})
