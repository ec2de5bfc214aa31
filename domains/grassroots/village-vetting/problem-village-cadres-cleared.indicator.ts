import { indicator } from '#kernel'
import { villageVetting } from './village-vetting.register.ts'

export const problemVillageCadresCleared = indicator('problem-village-cadres-cleared', {
  label: '清理问题村干部人数', unit: '人',
  definition: '期内完成清理（清理日期在期内）的问题村干部；同一人只计一次。',
  from: villageVetting, distinct: 'person',
  where: ({ clearedOn }, { period }) => [clearedOn.within(period)],
  by: [{ id: 'circumstance', label: '负面情形', path: ['circumstance'] }, { id: 'measure', label: '处理方式', path: ['measure'] }, { id: 'town', label: '所属镇（街道）', path: ['village', 'town'] }],
  keywords: ['问题村干部', '清理问题村干部'],
})
