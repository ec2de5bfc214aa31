import { indicator } from '#kernel'
import { heldLevel, heldUnit } from '#domains/cadres/appointments'
import { supervisionEntry } from './supervision-entry.register.ts'

export const supervisionVerified = indicator('supervision-verified', {
  label: '核实监督信息', unit: '条',
  definition: '期内作出核实结论的日常监督信息，不论属实与否，每条计一次；待核实的不计。',
  from: supervisionEntry,
  where: ({ verifiedOn, verification }, { period }) => [verifiedOn.within(period), verification.in(['verified', 'partly', 'unfounded', 'unverifiable'])],
  by: [{ id: 'verification', label: '核实结论', path: ['verification'] }, { id: 'source', label: '来源', path: ['source'] }, heldUnit(['person']), heldLevel(['person'])],
  keywords: ['监督信息', '日常监督信息', '核实线索'],
})
