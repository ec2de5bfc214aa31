import { indicator } from '#kernel'
import { heldLevel, heldUnit, sexOf } from '#domains/cadres/appointments'
import { threeMechanisms } from './three-mechanisms.register.ts'

export const threeMechanismsApplied = indicator('three-mechanisms-applied', {
  label: '三项机制认定干部人数', unit: '人',
  definition: '期内经有权机关认定适用鼓励激励、容错纠错或能上能下的干部；同一人多次只计一人。',
  from: threeMechanisms, distinct: 'person',
  where: ({ decidedOn }, { period }) => [decidedOn.within(period)],
  by: [{ id: 'mechanism', label: '机制', path: ['mechanism'] }, heldUnit(['person']), heldLevel(['person']), sexOf('person')],
  keywords: ['三项机制', '容错纠错', '能上能下', '鼓励激励'],
})
