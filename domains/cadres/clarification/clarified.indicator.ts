import { indicator } from '#kernel'
import { heldLevel, heldUnit, sexOf } from '#domains/cadres/appointments'
import { clarification } from './clarification.register.ts'

export const clarified = indicator('clarified', {
  label: '澄清不实反映件数', unit: '件',
  definition: '期内已对受失实反映的干部作出澄清的，每件计一次。',
  from: clarification,
  where: ({ clarifiedOn }, { period }) => [clarifiedOn.within(period)],
  by: [{ id: 'method', label: '澄清方式', path: ['method'] }, { id: 'applies', label: '适用情形', path: ['applies'] }, heldUnit(['person']), heldLevel(['person']), sexOf('person')],
  keywords: ['澄清', '澄清正名', '为干部澄清'],
})
