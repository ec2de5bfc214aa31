import { allow, caution, day, due, exactly, fromDay, givenNumber, givenText, givenYes, needsJudgement, rowsOf, rule, unknown, used, type Decision } from '#kernel'
import { crimeSanction } from './crime-sanction.question.ts'
import { sanction } from './sanction.register.ts'

/**
 * 因犯罪开除：故意犯罪判处管制以上、过失犯罪刑期超过三年、剥夺政治权利的，予以开除；过失犯罪三年以下的一般应当开除，撤职更为适当的须报上一级机关批准。
 */
export const crimeDischarge = rule('crime-discharge', {
  label: '因犯罪开除',
  clauses: ['ZW-14'],
  about: 'person',
  facts: { sanctions: rowsOf(sanction, 'person', ['kind', 'decidedOn', 'revokedOn']) },
  given: { ...crimeSanction.given, higherApprovalOn: day('上一级机关批准不予开除日期', { optional: true }) },
  questions: ['crime-sanction'],
  decide({ on, facts: { sanctions }, given, law }) {
    const done = sanctions.rows.find((s) => s.kind === 'gov-discharge' && s.decidedOn !== null && s.revokedOn === null)
    const found = sentence()
    if (done?.decidedOn == null || found.outcome === 'allow') return found
    return fromDay(on, exactly(done.decidedOn), found, allow(`已于 ${done.decidedOn} 开除`, { facts: [used(sanctions, done, 'kind', 'decidedOn')] }))

    function sentence(): Decision {
      const rights = givenYes(given, 'politicalRights')
      if (rights === true) return due('因犯罪被剥夺政治权利，应当予以开除')
      const [crime, penalty] = [givenText(given, 'crime'), givenText(given, 'penalty')]
      if (crime === null) return unknown('故意犯罪还是过失犯罪未说明', { given: 'crime' })
      if (penalty === null) return unknown('判处的主刑未说明', { given: 'penalty' })
      if (rights === null && !(crime === 'intentional' && penalty !== 'none')) return unknown('是否剥夺政治权利未说明', { given: 'politicalRights' })
      if (penalty === 'none') return needsJudgement('没有判处管制以上主刑，给予什么政务处分由任免机关、监察机关认定')
      if (crime === 'intentional') return due('因故意犯罪被判处管制、拘役或者有期徒刑以上刑罚，应当予以开除')
      const [term, most] = [givenNumber(given, 'termMonths'), law.number('years') * 12]
      if (penalty === 'imprisonment' && term === null) return unknown('过失犯罪的刑期未说明', { given: 'termMonths' })
      if (penalty === 'imprisonment' && (term ?? 0) > most) return due(`因过失犯罪被判处有期徒刑${String(term)}个月，超过${String(most / 12)}年，应当予以开除`)
      const approved = givenText(given, 'higherApprovalOn')
      return approved === null ? caution('因过失犯罪被判处管制、拘役或者三年以下有期徒刑，一般应当开除；撤职更为适当的，报上一级机关批准')
        : fromDay(on, exactly(approved), caution(`因过失犯罪被判处管制、拘役或者三年以下有期徒刑，一般应当开除；上一级机关 ${approved} 批准以前不得不予开除`), allow(`上一级机关 ${approved} 批准，可以不予开除`))
    }
  },
})
