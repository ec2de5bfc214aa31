import { all, allow, caution, date, forbid, givenNumber, integer, notConcerned, rule, type Decision } from '#kernel'

/** 领导班子和领导干部优秀比例：一般不超过三成、二成五；超过的须说明理由。 */
export const leaderExcellentShare = rule('leader-excellent-share', {
  label: '领导班子和领导干部优秀比例',
  clauses: ['KH-02'],
  given: {
    year: date('考核年度'), teams: integer('参加考核班子', { optional: true, min: 0, unit: '个' }), excellentTeams: integer('优秀班子', { optional: true, min: 0, unit: '个' }),
    leaders: integer('参加考核领导干部', { optional: true, min: 0, unit: '人' }), excellentLeaders: integer('优秀领导干部', { optional: true, min: 0, unit: '人' }),
  },
  decide({ given, law }) {
    const of = (what: string, unit: string, total: number | null, excellent: number | null, share: number): Decision => {
      if (total === null || excellent === null) return notConcerned
      const most = Math.floor((total * share) / 100)
      const told = `参加考核${what}${String(total)}${unit}，优秀${String(excellent)}${unit}`
      if (excellent > total) return forbid(`${told}，优秀多于参加考核的，请核对`)
      return excellent <= most ? allow(`${told}，不超过${String(share)}%（${String(most)}${unit}）`) : caution(`${told}，超过${String(share)}%（${String(most)}${unit}），须说明理由`)
    }
    return all(of('班子', '个', givenNumber(given, 'teams'), givenNumber(given, 'excellentTeams'), law.number('teams')), of('领导干部', '人', givenNumber(given, 'leaders'), givenNumber(given, 'excellentLeaders'), law.number('leaders')))
  },
})
