import { oneOf, question, type Row } from '#kernel'

const finding = { none: '没有', found: '有' } as const

/** 录用、调任为公务员：有没有不得录用的情形。 */
export const recruitment = question('recruitment', {
  label: '录用、调任公务员',
  about: 'person',
  words: { allow: '没有情形', forbid: '不得录用' },
  given: {
    criminal: oneOf('因犯罪受过刑事处罚', finding), dishonest: oneOf('依法列为失信联合惩戒对象', finding), otherBar: oneOf('法律规定不得录用的其他情形', finding),
  },
  presume: (): Row | null => null,
})
