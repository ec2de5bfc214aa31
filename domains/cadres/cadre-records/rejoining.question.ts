import { question, rowsOf, type Row } from '#kernel'
import { sanction } from './sanction.register.ts'

/** 重新入党：被开除党籍的人，何时起可以受理入党申请。 */
export const rejoining = question('rejoining', {
  label: '重新入党',
  about: 'person',
  outlook: { label: '可以受理', arrives: ['allow'], onlyFuture: true },
  words: { allow: '可以受理', forbid: '不予受理' },
  facts: { sanctions: rowsOf(sanction, 'person', ['kind']) },
  presume: ({ facts }): Row | null => (facts.sanctions.rows.some((s) => s.kind === 'party-expulsion') ? {} : null),
})
