import { ratio } from '#kernel'
import { heldLevel, heldUnit, sexOf } from '#domains/cadres/appointments'
import { assessment } from '#domains/cadres/cadre-records'

const taken = ['1', '2', '3', '4', '5', '5A', '5B', '5C'] as const

export const excellentShareOf = ratio('excellent-share', {
  label: '年度考核优秀等次比例', unit: '%',
  definition: '期内各年度考核为优秀等次的人次，占参加考核人次的比例；不定等次的计入参加考核，不进行考核的不计。一般不超过百分之二十，经审核同意不超过百分之二十五。',
  part: { from: assessment, where: ({ year, grade }, { period }) => [year.within(period), grade.is('1')] },
  whole: { from: assessment, where: ({ year, grade }, { period }) => [year.within(period), grade.in(taken)] },
  by: [heldUnit(['person']), heldLevel(['person']), sexOf('person')],
  keywords: ['优秀等次比例', '考核优秀率', '优秀比例'],
})
