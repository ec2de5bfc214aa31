import { allow, begins, forbid, givenYes, needsJudgement, rowsOf, rule, unknown, used, yesNo } from '#kernel'
import { familyMember } from './family-member.register.ts'

const spouses = new Set(['12', '13'])
const children = /^(14|15|2[0-689]|3[0-3]A?|35)$/

/** 配偶已移居国（境）外，或者没有配偶、子女均已移居的，不得列为考察对象；特殊岗位需要的除外。 */
export const familyAbroad = rule('family-abroad', {
  label: '配偶、子女移居国（境）外',
  clauses: ['XR-24'],
  about: 'person',
  facts: { family: rowsOf(familyMember, 'person', ['kin', 'relation', 'name', 'abroad', 'abroadSince', 'deceased']) },
  given: { specialPost: yesNo('特殊岗位需要', { optional: true }) },
  questions: ['nomination'],
  decide({ on, facts: { family }, given }) {
    const living = family.rows.filter((f) => f.deceased !== true)
    const turns = living.flatMap((f) => (f.abroadSince === null ? [] : [begins(f.abroadSince).earliest]))
    const uncoded = living.filter((f) => f.kin === null)
    const moved = (f: (typeof living)[number]): boolean => f.abroad !== null && f.abroad !== 'none' && (f.abroadSince === null || begins(f.abroadSince).earliest <= on)
    const barred = (text: string, rows: typeof living) => {
      const options = { facts: rows.map((f) => used(family, f, 'kin', 'abroad')), turns }
      return givenYes(given, 'specialPost') === true ? needsJudgement(`${text}；特殊岗位需要的，由党委（党组）认定`, options) : forbid(`${text}，不得列为考察对象`, options)
    }
    const spouse = living.filter((f) => spouses.has(f.kin ?? ''))
    const away = spouse.filter(moved)
    if (away.length > 0) return barred('配偶已移居国（境）外', away)
    if (spouse.length > 0) {
      const open = spouse.filter((f) => f.abroad === null)
      const facts = spouse.map((f) => used(family, f, 'kin', 'abroad'))
      return open.length > 0 ? unknown('配偶是否移居国（境）外未记', { register: 'family-member', field: 'abroad' }, { facts, turns }) : allow('配偶未移居国（境）外', { facts, turns })
    }
    if (uncoded.length > 0) return unknown(`家庭成员“${uncoded.map((f) => f.relation ?? '').join('、')}”未记亲属关系，不能确定有没有配偶`, { register: 'family-member', field: 'kin' }, { turns })
    if (!family.complete) return unknown('没有配偶的记录，家庭成员是否完整尚未声明', { register: 'family-member' }, { turns })
    const own = living.filter((f) => children.test(f.kin ?? ''))
    if (own.length === 0) return allow('没有配偶和子女', { turns })
    const open = own.filter((f) => f.abroad === null)
    const facts = own.map((f) => used(family, f, 'kin', 'abroad'))
    if (own.every(moved)) return barred('没有配偶，子女均已移居国（境）外', own)
    if (own.some((f) => f.abroad !== null && !moved(f))) return allow('没有配偶，子女没有都移居国（境）外', { facts, turns })
    return unknown(`没有配偶，${String(open.length)}名子女是否移居国（境）外未记`, { register: 'family-member', field: 'abroad' }, { facts, turns })
  },
})
