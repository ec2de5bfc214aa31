import { indicator } from '#kernel'
import { weakOrganizations } from './weak-organizations.register.ts'

export const weakVillageOrganizationsRectified = indicator('weak-village-organizations-rectified', {
  label: '整顿提升软弱涣散村党组织数', unit: '个',
  definition: '期内验收销号、结果为整顿到位的行政村党组织；同一党组织只计一次，延长整顿的不计。',
  from: weakOrganizations, distinct: 'organization',
  where: ({ organization, acceptedOn, result }, { period }) => [acceptedOn.within(period), result.is('rectified'), organization.to('sector').is('village')],
  by: [{ id: 'circumstance', label: '主要情形', path: ['circumstance'] }, { id: 'town', label: '上级党组织', path: ['organization', 'parent'] }],
  keywords: ['软弱涣散'],
})
