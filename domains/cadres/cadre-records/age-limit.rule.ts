import { addMonths, allow, between, due, earliest, fromDay, givenText, latest, own, rule, termText, unknown, used, day, type DayRange } from '#kernel'
import { person } from '#domains/people/person'
import { career, isPost, postAtLeast, postTurns } from '#domains/cadres/appointments'
import { monthText } from './retirement-facts.ts'
import { retirementRange } from './retirement-month.ts'

/**
 * 任职年龄界限：按人员台账所记的改革前界限推算，六十岁、五十五岁的随法定退休年龄延迟。到龄应当免职（退休），确需延迟的经上级同意。
 */
export const ageLimit = rule('age-limit', {
  label: '达到任职年龄界限应当免职',
  clauses: ['NX-TL', 'XR-MZ'],
  about: 'person',
  facts: { career, self: own(person, ['birth', 'sex', 'ageLimitClass']) },
  given: { extendedUntil: day('延迟免职到', { optional: true }), superiorApprovalOn: day('上级同意日期', { optional: true }) },
  questions: ['removal'],
  decide({ on, facts: { career: posts, self }, given, law }) {
    const turns = postTurns(posts)
    const post = postAtLeast(posts, on, '1A42')
    if (!isPost(post)) return post
    if (!self || self.birth === null) return unknown('出生年月未记，不能推算任职年龄界限', { register: 'person', field: 'birth' }, { turns })
    const facts = [used(self, self, 'birth', 'ageLimitClass')]
    if (self.ageLimitClass === null) return unknown('改革前任职年龄界限未记', { register: 'person', field: 'ageLimitClass' }, { facts, turns })
    if (self.ageLimitClass === '-1') return due('已达到任职年龄界限，应当办理免职（退休）手续', { facts, turns })
    const years = Number(self.ageLimitClass)
    const limit: DayRange = years === 60 || years === 55 ? retirementRange(self.birth, [years]) : { earliest: addMonths(`${earliest(self.birth).slice(0, 7)}-01`, years * 12), latest: addMonths(`${latest(self.birth).slice(0, 7)}-01`, years * 12) }
    const until = givenText(given, 'extendedUntil')
    if (until !== null && givenText(given, 'superiorApprovalOn') !== null) return fromDay(on, { earliest: until, latest: until }, allow(`经上级同意延迟免职到 ${until}`, { facts, turns }), due(`延迟免职已于 ${until} 到期，应当办理免职（退休）手续`, { facts, turns }))
    const options = { facts, turns }
    const text = `改革前任职年龄界限${String(years)}岁，${monthText(limit.earliest)}到龄`
    const warn = { earliest: addMonths(limit.earliest, -law.number('notice')), latest: addMonths(limit.latest, -law.number('notice')) }
    return fromDay(on, warn, allow(text, options),
      fromDay(on, limit, due(`${text}，还有${termText(between(on, limit.earliest < on ? on : limit.earliest), true)}，应当提前安排`, options), due(`${text}，应当办理免职（退休）手续；确需延迟的，报上一级党组织同意`, options), due(`${text}，出生年月只记到年，可能已经到龄，应当核实`, options)),
      unknown(`${text}前后，出生年月只记到年，请补记到月`, { register: 'person', field: 'birth' }, options))
  },
})
