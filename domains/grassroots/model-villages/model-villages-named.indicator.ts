import { indicator } from '#kernel'
import { modelVillages } from './model-villages.register.ts'

export const modelVillagesNamed = indicator('model-villages-named', {
  label: '创建标准化示范村数', unit: '个',
  definition: '期内命名的省、市、县级标准化示范村；同一村期内命名多级只计一个。',
  from: modelVillages, distinct: 'village',
  where: ({ namedOn }, { period }) => [namedOn.within(period)],
  by: [{ id: 'level', label: '示范级别', path: ['level'] }, { id: 'town', label: '所属镇（街道）', path: ['village', 'town'] }],
  keywords: ['标准化示范村', '示范村'],
})
