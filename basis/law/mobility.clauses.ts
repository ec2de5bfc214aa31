import { clauses } from './clauses.ts'

/** 推进领导干部能上能下（NX）. */
export const mobilityClauses = clauses('mobility-2022', {
  'NX-05': {
    label: '不适宜担任现职', status: 'V', strength: 'judgement', article: '第五条', verified: true,
    text: '政治能力不过硬、理想信念动摇、担当和斗争精神不强、政绩观偏差、违背民主集中制、组织观念淡薄、事业心责任感不强、领导能力不足工作长期落后等不适宜担任现职的情形，由党委（党组）认定后及时调整。',
    exceptions: '涉嫌违纪违法的，按照纪律和法律办理。',
  },
  'NX-09': {
    label: '调整程序', status: 'M', strength: 'procedure',
    text: '考察核实，提出调整建议，党委（党组）决定，谈话，办理手续；方式为平职调整、转任职级、免职、降职。',
    exceptions: '本人可以申请复核，复核期间不停止执行。',
  },
  'NX-TL': {
    label: '到龄免职', status: 'S', strength: 'rigid',
    text: '达到任职年龄界限或者退休年龄界限的，应当按照有关规定办理免职（退休）手续；确需延迟的，由党委（党组）提出意见，报上一级党组织同意。',
    former: [{ document: 'mobility-2015', article: '第五条', status: 'S' }],
    parameters: { notice: { label: '提前提示', unit: '个月', values: [{ from: '2015-07-19', value: 6 }] } },
  },
})
