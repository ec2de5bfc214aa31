import { addMonths, allow, begins, forbid, fromDay, givenText, own, rule, unknown, used, day } from '#kernel'
import { person } from '#domains/people/person'

/** 新录用公务员的最低服务年限：未满的不得辞去公职，原则上不得调出；招录公告另有约定的以约定为准。 */
export const servicePeriod = rule('service-period', {
  label: '最低服务年限',
  clauses: ['XR-FW1'],
  about: 'person',
  facts: { self: own(person, ['hiredOn', 'category']) },
  given: { serviceUntil: day('约定的服务期满日', { optional: true }) },
  questions: ['resignation', 'transfer-out'],
  decide({ on, facts: { self }, given, law }) {
    const agreed = givenText(given, 'serviceUntil')
    if (agreed !== null) return fromDay(on, { earliest: agreed, latest: agreed }, forbid(`约定的最低服务期到 ${agreed} 满`), allow(`约定的最低服务期已于 ${agreed} 满`))
    if (!self || self.hiredOn === null) return unknown('录用时间未记，不能推算最低服务年限', { register: 'person', field: 'hiredOn' })
    const { earliest, latest } = begins(self.hiredOn)
    const months = law.number('years', { on: latest }) * 12
    const full = { earliest: addMonths(earliest, months), latest: addMonths(latest, months) }
    const facts = [used(self, self, 'hiredOn')]
    const text = `${self.hiredOn} 录用，最低服务年限${String(months / 12)}年`
    return fromDay(on, full, forbid(`${text}，${full.earliest} 满`, { facts }), allow(`${text}，已满`, { facts }), unknown(`${text}，录用时间只记到年，请补记到月`, { register: 'person', field: 'hiredOn' }, { facts }))
  },
})
