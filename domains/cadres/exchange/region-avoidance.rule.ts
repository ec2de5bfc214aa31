import { allow, forbid, givenText, givenYes, notConcerned, own, rowOfGiven, rule, text, unknown, used, yesNo, type Decision } from '#kernel'
import { person } from '#domains/people/person'
import { career, postTurns, presentPost, usedPosts } from '#domains/cadres/appointments'
import { posts } from '#domains/cadres/posts'
import { unit } from '#domains/organizations/unit'
import { avoidance } from './avoidance.question.ts'
import { isLocalChief } from './local-chief.ts'

/** 地域回避：须回避的职位，不得在本人成长地担任。职位是否须回避由职位台账说明；拟任的由提问的一方说明。 */
export const regionAvoidance = rule('region-avoidance', {
  label: '地域回避',
  clauses: ['HB-03'],
  about: 'person',
  facts: { career, self: own(person, ['growthPlace']), proposed: rowOfGiven('position', posts, ['title', 'local', 'kind', 'level', 'unit.name', 'unit.kind']), into: rowOfGiven('unit', unit, ['name', 'kind']) },
  given: { ...avoidance.given, localPost: yesNo('拟任职位须地域回避', { optional: true }), place: text('任职地', { optional: true, maxLength: 60 }) },
  questions: ['avoidance'],
  decide({ on, facts: { career: held, self, proposed, into }, given }) {
    const turns = postTurns(held)
    const here = presentPost(held, on)
    // Where nothing is proposed, the present post is asked about.
    const told = givenYes(given, 'localPost') ?? (proposed === null ? null : proposed.local ?? (proposed.kind === 'chief' && isLocalChief({ ...proposed, post: proposed.title })))
    if (told === null && into !== null) {
      const title = givenText(given, 'post')
      const chief = isLocalChief({ level: givenText(given, 'level'), post: title, 'unit.name': into.name, 'unit.kind': into.kind })
      if (!chief || (title !== null && !heads.test(title))) return notConcerned
      if (title === null) return unknown(`拟任“${into.name ?? ''}”的职位未指明，不能确定是否须地域回避`, { given: 'position' })
      return grownUpIn(placeOf(into.name ?? ''))
    }
    // What is followed through a reference is typed as text and comes as it is stored.
    if (!(told ?? (here !== null && (here['position.local'] === null ? isLocalChief(here) : String(here['position.local']) === 'true')))) return { ...notConcerned, turns }
    const place = givenText(given, 'place') ?? placeOf(proposed?.['unit.name'] ?? here?.['unit.name'] ?? '')
    return grownUpIn(place)

    function grownUpIn(where: string | null): Decision {
      if (!self || self.growthPlace === null) return unknown('成长地未记，不能判断地域回避', { register: 'person', field: 'growthPlace' }, { turns })
      if (where === null) return unknown('任职地不能确定', { given: 'place' }, { turns })
      const grown = self.growthPlace
      if (!grown.includes(where) && provinceOnly.test(grown)) return unknown(`成长地只记为“${grown}”，没有到县（市、区），不能判断地域回避`, { register: 'person', field: 'growthPlace' }, { turns })
      const facts = [used(self, self, 'growthPlace'), ...(told === null && into === null && here ? usedPosts(held, [here], 'position', 'unit') : [])]
      return grown.includes(where) ? forbid(`成长地为${grown}，不得在${where}担任须地域回避的职务`, { facts, turns }) : allow(`成长地为${grown}，任职地为${where}`, { facts, turns })
    }
  },
})

/** 党政正职 by the title proposed. */
const heads = /(?<!副|人大|政协|纪委|支部)(书记|县长|市长|区长|旗长|镇长|乡长|街道办事处主任)/

/** A province alone does not tell where in it somebody grew up. */
const provinceOnly = /(省|自治区)$/

/** The place a unit belongs to, by its name: 中共示范市委员会 → 示范市. */
function placeOf(unitName: string): string | null {
  return /^(?:中共|中国人民政治协商会议)?(.+?(?:州(?!市)|市|县|区|旗|镇|乡|街道))/.exec(unitName)?.[1] ?? null
}
