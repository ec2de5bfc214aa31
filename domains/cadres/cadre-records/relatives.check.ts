import { adding, addMonths, check, earliest, finding, latest, own, rowsOf, used, type Fact, type Finding } from '#kernel'
import { withCareer } from '#domains/cadres/appointments'
import { person } from '#domains/people/person'
import { familyMember } from './family-member.register.ts'
import { before, said } from './file-facts.ts'

const relatives = rowsOf(familyMember, 'person', ['relation', 'kin', 'name', 'birth', 'deceased', 'relative', 'relative.name', 'relative.birth', 'abroad', 'abroadSince'])
type Relatives = typeof relatives extends { readonly row?: infer R } ? Fact<NonNullable<R>> : never
type Relative = Relatives['rows'][number]

/** 父母与子女相差不到这些周岁的，少见。 */
const leastApart = 15
const parents = new Set(['10', '11'])
const spouses = new Set(['12', '13'])
const children = new Set(['14', '15', '20', '21', '22', '23', '24', '28', '29', '30', '31', '32'])

type Kind = 'parent-age' | 'child-age' | 'two-spouses' | 'spouse-sex' | 'kin-missing' | 'relative-self' | 'relative-differs' | 'relative-one-sided' | 'abroad-reversed'
type Found = (Finding & { readonly kind: Kind })[]

export const relativesCheck = check('relatives', {
  label: '家庭成员',
  about: 'person',
  among: withCareer,
  facts: { self: own(person, ['birth', 'sex']), relatives, named: rowsOf(familyMember, 'relative', ['person', 'person.name', 'relation', 'kin']) },
  kinds: {
    'parent-age': { label: '父母年龄不合理', weight: 'error' },
    'child-age': { label: '子女年龄不合理', weight: 'error' },
    'two-spouses': { label: '有两位配偶', weight: 'error' },
    'spouse-sex': { label: '配偶称谓与本人性别不符', weight: 'error' },
    'kin-missing': { label: '称谓没有对应的亲属关系', weight: 'missing' },
    'relative-self': { label: '把本人填成了亲属', weight: 'error' },
    'relative-differs': { label: '亲属与所指人员不一致', weight: 'error' },
    'relative-one-sided': { label: '亲属关系只有一方登记', weight: 'doubt' },
    'abroad-reversed': { label: '移居情况前后不符', weight: 'error' },
  },
  find({ facts: { self, relatives: family, named } }) {
    if (!self) return []
    const living = family.rows.filter((r) => spouses.has(r.kin ?? '') && r.deceased !== true)
    const [first, second] = living
    return [
      ...(first && second ? [finding('two-spouses', `${living.map((r) => `${r.relation ?? ''}${r.name ?? ''}`).join('、')}，只能有一位，请撤销或更正其余`, used(family, second, 'relation', 'name'), used(family, first, 'relation', 'name'))] : []),
      ...family.rows.flatMap((r) => ofRelative(family, r, self)),
      ...named.rows.filter((n) => n.person !== null && n.person !== self.id && !family.rows.some((r) => r.relative === n.person))
        .map((n) => adding('family-member', finding('relative-one-sided', `${n['person.name'] ?? ''}的家庭成员里登记了本人（${n.relation ?? ''}），本人的家庭成员里没有对方，请补录`, used(self, self, 'birth'), used(named, n, 'relation', 'relative')))),
    ]
  },
})

function ofRelative(family: Relatives, r: Relative, self: { readonly id: string; readonly register: string; readonly birth: string | null; readonly sex: string | null }): Found {
  const out: Found = []
  const who = `${r.relation ?? ''}${r.name ?? ''}`
  const [own, theirs] = [self.birth, r.birth]
  const close = (older: string, younger: string): boolean => latest(younger) < addMonths(earliest(older), leastApart * 12)
  if (parents.has(r.kin ?? '') && own !== null && theirs !== null && close(theirs, own)) out.push(finding('parent-age', `${who}出生 ${said(theirs)}，本人 ${said(own)}，相差不到 ${leastApart} 周岁，请核对`, used(family, r, 'birth', 'relation'), used(self, self, 'birth')))
  if (children.has(r.kin ?? '') && own !== null && theirs !== null && close(own, theirs)) out.push(finding('child-age', `${who}出生 ${said(theirs)}，本人 ${said(own)}，相差不到 ${leastApart} 周岁，请核对`, used(family, r, 'birth', 'relation'), used(self, self, 'birth')))
  if ((r.kin === '12' && self.sex === '1') || (r.kin === '13' && self.sex === '2')) out.push(finding('spouse-sex', `本人为${self.sex === '1' ? '男' : '女'}性，配偶称谓是“${r.relation ?? ''}”，请更正`, used(family, r, 'relation', 'kin'), used(self, self, 'sex')))
  if (r.kin === null) out.push(finding('kin-missing', `“${r.relation ?? ''}”（${r.name ?? ''}）认不出是哪种亲属，任职回避无从判断，请选亲属关系`, used(family, r, 'kin', 'relation')))
  if (r.relative === self.id) out.push(finding('relative-self', `${who}的“本系统内人员”选成了本人，请改选别人`, used(family, r, 'relative')))
  else if (r.relative !== null && ((r['relative.name'] !== null && r.name !== null && r['relative.name'] !== r.name) || (theirs !== null && r['relative.birth'] !== null && (before(theirs, r['relative.birth']) || before(r['relative.birth'], theirs))))) out.push(finding('relative-differs', `登记的是${who}${theirs === null ? '' : `（${said(theirs)}）`}，所选人员是${r['relative.name'] ?? ''}${r['relative.birth'] === null ? '' : `（${said(r['relative.birth'])}）`}，请更正姓名、出生年月或改选`, used(family, r, 'relative', 'name', 'birth')))
  if (r.abroadSince !== null && (r.abroad === null || r.abroad === 'none')) out.push(finding('abroad-reversed', `${who}填了移居时间，移居情况却是${r.abroad === null ? '空' : '未移居'}，请更正其中一项`, used(family, r, 'abroad', 'abroadSince')))
  return out
}
