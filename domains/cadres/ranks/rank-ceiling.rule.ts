import { allow, forbid, givenText, notConcerned, rule, unknown, used } from '#kernel'
import { career, postTurns, presentPost } from '#domains/cadres/appointments'
import { rankName, rankPlace } from './rank-ladder.ts'
import { held, presentRank, rankTurns } from './rank-service.ts'

/** The highest rank that agencies of a level may set up: 县领导班子到二级巡视员，县、乡镇机关到二级调研员. */
const ceilings: ReadonlyMap<string, string> = new Map([['107', '12'], ['108', '12'], ['109', '14'], ['110', '14'], ['111', '14']])
/** No agency of the levels above is held lower than the highest of these. */
const lowest = '14'

/** 设置规格：按职级所在单位的级别，不得超过规格晋升。单位级别未记而影响结论的，未知。 */
export const rankCeiling = rule('rank-ceiling', {
  label: '职级设置规格',
  clauses: ['ZJ-10'],
  about: 'person',
  facts: { held, career },
  questions: ['rank-promotion'],
  decide({ on, facts, given }) {
    const to = givenText(given, 'rank')
    const at = rankPlace(to)
    // Every agency may set up the ranks from here down.
    if (to === null || at === null || at >= (rankPlace(lowest) ?? 0)) return notConcerned
    const turns = [...rankTurns(facts.held), ...postTurns(facts.career)]
    const row = presentRank(facts.held, on)
    const post = presentPost(facts.career, on)
    const [level, name] = row !== null && row.unit !== null ? [row['unit.level'], row['unit.name']] : [post?.['unit.level'] ?? null, post?.['unit.name'] ?? null]
    const used0 = row !== null && row.unit !== null ? used(facts.held, row, 'unit') : post === null ? null : used(facts.career, post, 'unit')
    if (name === null) return unknown('没有所在单位的记录，不能判定职级设置规格', { register: 'ranks', field: 'unit' }, { turns })
    if (level === null) return unknown(`“${name}”未记单位级别，不能判定职级设置规格`, { register: 'unit', field: 'level' }, { facts: [used0], turns })
    const ceiling = ceilings.get(level)
    if (ceiling === undefined) return { ...notConcerned, turns }
    const text = `“${name}”最高设置${rankName(ceiling)}`
    return at < (rankPlace(ceiling) ?? 0) ? forbid(`${text}，不得晋升${rankName(to)}`, { facts: [used0], turns }) : allow(`${text}，可以设置${rankName(to)}`, { facts: [used0], turns })
  },
})
