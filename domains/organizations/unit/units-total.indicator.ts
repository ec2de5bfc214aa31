import { holds, indicator } from '#kernel'
import { unit } from './unit.register.ts'

export const unitsTotal = indicator('units-total', {
  label: '单位总数', unit: '个',
  definition: '截至日存续的单位；设立在截至日之后或已撤销的不计。',
  from: unit,
  where: () => [holds],
  by: [{ id: 'kind', label: '单位类别', path: ['kind'] }, { id: 'level', label: '单位级别', path: ['level'] }],
})
