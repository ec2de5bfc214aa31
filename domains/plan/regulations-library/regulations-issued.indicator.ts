import { indicator } from '#kernel'
import { regulationsLibrary } from './regulations-library.register.ts'

export const regulationsIssued = indicator('regulations-issued', {
  label: '出台制度数', unit: '项',
  definition: '期内印发的办法、条例细则、意见、措施、方案、规定，含以后修订或废止的。',
  from: regulationsLibrary,
  where: ({ issuedOn }, { period }) => [issuedOn.within(period)],
  by: [{ id: 'kind', label: '种类', path: ['kind'] }, { id: 'drafter', label: '起草单位', path: ['drafter'] }],
  keywords: ['出台制度', '制度出台', '法规制度'],
})
