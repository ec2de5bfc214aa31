import { roster } from '#kernel'
import { cadreColumns, inOffice, relatedToCadre } from './roster-columns.ts'

export const cadres = roster('cadres', {
  label: '干部名册',
  register: 'person', where: inOffice, related: relatedToCadre, columns: cadreColumns,
  shown: ['name', 'post', 'sex', 'ethnicity', 'nativePlace', 'fullTimeLevel', 'fullTimeSchool', 'inServiceLevel', 'inServiceSchool', 'birth', 'workStarted', 'partyJoined', 'postSince', 'rankSince', 'note'],
  groups: ['unit', 'level', 'rank', 'political', 'managedBy'],
  sort: ['unit', 'level', 'postSince', 'name'],
})
