import { addMonths, all, allow, begins, due, fromDay, notConcerned, rowsOf, rule, unknown, used, type Decision } from '#kernel'
import { career, isPost, postAtLeast, postTurns } from '#domains/cadres/appointments'
import { absence } from './absence.register.ts'

const kinds: Readonly<Record<string, string>> = { sick: '因健康原因离岗', study: '离职学习' }

/** 因健康原因不能履职一年以上、非组织选派离职学习超过一年的，一般应当免去现职。 */
export const longAbsence = rule('long-absence', {
  label: '长期离岗应当免职',
  clauses: ['XR-MZ'],
  about: 'person',
  facts: { career, absences: rowsOf(absence, 'person', ['kind', 'since', 'until', 'orgSent']) },
  questions: ['removal'],
  decide({ on, facts: { career: posts, absences }, law }) {
    const turns = postTurns(posts)
    const post = postAtLeast(posts, on, '1A42')
    if (!isPost(post)) return post
    const rows = absences.rows.filter((a) => a.since !== null && (a.kind === 'sick' || (a.kind === 'study' && a.orgSent !== true)))
    const months = law.number('months')
    const decisions = rows.map((a): Decision => {
      const since = begins(a.since ?? '')
      const full = { earliest: addMonths(since.earliest, months), latest: addMonths(since.latest, months) }
      const until = a.until === null ? null : begins(a.until)
      const facts = [used(absences, a, 'kind', 'since', 'until')]
      const what = `${a.since ?? ''} 起${kinds[a.kind ?? ''] ?? ''}`
      const back = until === null ? null : allow(`${what}，${a.until ?? ''} 返岗`, { facts })
      if (until !== null && until.latest <= full.earliest) return { ...allow(`${what}，${a.until ?? ''} 返岗，不满一年`, { facts }), turns: [] }
      if (a.kind === 'study' && a.orgSent === null) return fromDay(on, full, notConcerned, unknown(`${what}超过一年，是否组织选派未记`, { register: 'absence', field: 'orgSent' }, { facts }))
      const over = due(`${what}，已满一年，一般应当免去现职`, { facts })
      return fromDay(on, full, allow(`${what}，${full.earliest} 满一年`, { facts }), until === null || back === null ? over : fromDay(on, until, over, back), unknown(`${what}，时间只记到年，请补记到月`, { register: 'absence', field: 'since' }, { facts }))
    })
    const future = rows.map((a) => begins(a.since ?? '').earliest)
    const stated = absences.complete ? [] : [unknown('离岗情况是否完整，尚无人声明', { register: 'absence' })]
    const found = all(...decisions, ...stated, ...(decisions.length === 0 && absences.complete ? [allow('没有长期离岗的记录')] : []))
    return { ...found, turns: [...found.turns, ...future, ...turns] }
  },
})
