import { all, begins, forbid, notConcerned, rowsOf, rule, used, type Decision } from '#kernel'
import { sanction } from '#domains/cadres/cadre-records'
import { villageCadres } from '#domains/grassroots/village-cadres'

const allowed = new Set(['gov-warning', 'gov-demerit', 'gov-major-demerit'])

/** 村（社区）干部的政务处分只有警告、记过、记大过；降级、撤职、开除的登记有误，或者当时另有公职身份，须核对。 */
export const villageSanction = rule('village-sanction', {
  label: '村（社区）干部的政务处分种类',
  clauses: ['ZW-22'],
  about: 'person',
  facts: { sanctions: rowsOf(sanction, 'person', ['kind', 'decidedOn', 'revokedOn']), villagePosts: rowsOf(villageCadres, 'person', ['since', 'until']) },
  questions: ['results-applied'],
  decide({ facts: { sanctions, villagePosts } }) {
    return all(...sanctions.rows.flatMap((row): Decision[] => {
      const day = row.decidedOn
      if (day === null || row.revokedOn !== null || !(row.kind ?? '').startsWith('gov-') || allowed.has(row.kind ?? '')) return []
      const post = villagePosts.rows.find((p) => p.since !== null && begins(p.since).earliest <= day && (p.until === null || begins(p.until).latest > day))
      if (post === undefined) return [notConcerned]
      return [forbid(`${day} 任村（社区）干部期间受到${sanction.fields.kind.codes?.[row.kind ?? ''] ?? ''}，村（社区）干部只可予以警告、记过、记大过，请核对`, { facts: [used(sanctions, row, 'kind', 'decidedOn'), used(villagePosts, post, 'since', 'until')] })]
    }))
  },
})
