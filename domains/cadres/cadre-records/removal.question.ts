import { question, type Row } from '#kernel'
import { career, mayHoldAtLeast } from '#domains/cadres/appointments'

/** 免去现职：领导职务有没有应当免职、调整的情形。 */
export const removal = question('removal', {
  label: '免去现职',
  about: 'person',
  outlook: { label: '应当免职', arrives: ['due'] },
  words: { allow: '无须免职', due: '应当免职' },
  facts: { career },
  presume: ({ on, facts }): Row | null => (mayHoldAtLeast(facts.career, on, '1A42') ? {} : null),
})
