import { roster } from '#kernel'
import { cadreColumns, inOffice, relatedToCadre } from './roster-columns.ts'

export const cadresAtAGlance = roster('cadres-at-a-glance', {
  label: '干部一览表',
  register: 'person', where: inOffice, related: relatedToCadre, columns: cadreColumns,
  shown: ['name', 'post', 'sex', 'ethnicity', 'birth', 'age', 'political', 'highest', 'school', 'title', 'postSince', 'postYears', 'rankSince', 'rankYears'],
  groups: ['unit', 'level', 'rank', 'political', 'managedBy'],
  sort: ['unit', 'level', 'postSince', 'name'],
})
