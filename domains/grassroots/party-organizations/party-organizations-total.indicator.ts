import { holds, indicator } from '#kernel'
import { partyOrganizations } from './party-organizations.register.ts'

export const partyOrganizationsTotal = indicator('party-organizations-total', {
  label: '党组织总数', unit: '个',
  definition: '截至日存续的党委、党总支、党支部；党小组不计。',
  from: partyOrganizations,
  where: ({ type }) => [holds, type.in(['611', '621', '631', '632', '911', '921', '931', '932'])],
  by: [{ id: 'type', label: '党组织类别', path: ['type'] }, { id: 'sector', label: '所属领域', path: ['sector'] }],
  keywords: ['党组织数', '党组织总数'],
})
