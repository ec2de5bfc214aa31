import { question, rowsOf, type Row } from '#kernel'
import { sanction } from './sanction.register.ts'

/** 行使党员权利：受过留党察看的人，有没有表决权、选举权和被选举权。 */
export const partyRights = question('party-rights', {
  label: '行使党员权利',
  about: 'person',
  outlook: { label: '恢复权利', arrives: ['allow'], onlyFuture: true },
  words: { allow: '可以行使', forbid: '不能行使' },
  facts: { sanctions: rowsOf(sanction, 'person', ['kind']) },
  presume: ({ facts }): Row | null => (facts.sanctions.rows.some((s) => s.kind === 'party-probation') ? {} : null),
})
