import { check, checkIdentityNumber, earliest, finding, own, used, type Finding } from '#kernel'
import { withCareer } from '#domains/cadres/appointments'
import { person } from '#domains/people/person'
import { before, said, youngerThan } from './file-facts.ts'

/** 不满 16 周岁参加工作、不满 18 周岁入党，或许是特殊情形，但须查证。 */
const leastAge = { work: 16, party: 18 }

export const lifeDates = check('life-dates', {
  label: '生平时间',
  about: 'person',
  among: withCareer,
  facts: { self: own(person, ['birth', 'sex', 'identityNumber', 'workStarted', 'partyJoined', 'hiredOn', 'political']) },
  kinds: {
    'life-reversed': { label: '生平时间先后颠倒', weight: 'error' },
    'life-ahead': { label: '生平时间在今后', weight: 'error' },
    'identity-birth': { label: '出生年月与身份号码不一致', weight: 'error' },
    'identity-sex': { label: '性别与身份号码不一致', weight: 'error' },
    'young-work': { label: '参加工作时年龄偏小', weight: 'doubt' },
    'young-party': { label: '入党时不满十八周岁', weight: 'doubt' },
    'party-political': { label: '入党时间与政治面貌不符', weight: 'error' },
  },
  find({ today, facts: { self } }) {
    if (!self) return []
    const { birth, workStarted, partyJoined, hiredOn } = self
    const at = (...fields: string[]) => used(self, self, ...fields)
    const dates = [['workStarted', '参加工作时间', workStarted], ['partyJoined', '入党时间', partyJoined], ['hiredOn', '录用时间', hiredOn]] as const
    const out: (Finding & { readonly kind: 'life-reversed' | 'life-ahead' | 'identity-birth' | 'identity-sex' | 'young-work' | 'young-party' | 'party-political' })[] = []
    for (const [field, label, date] of dates) if (date !== null && birth !== null && before(date, birth)) out.push(finding('life-reversed', `${label} ${said(date)} 早于出生 ${said(birth)}，请对照档案更正其中一项`, at(field, 'birth')))
    if (hiredOn !== null && workStarted !== null && before(hiredOn, workStarted)) out.push(finding('life-reversed', `录用时间 ${said(hiredOn)} 早于参加工作时间 ${said(workStarted)}，请对照档案更正其中一项`, at('hiredOn', 'workStarted')))
    for (const [field, label, date] of [['birth', '出生年月', birth] as const, ...dates]) if (date !== null && earliest(date) > today) out.push(finding('life-ahead', `${label} ${said(date)} 还没有到，请更正`, at(field)))
    const identity = self.identityNumber === null ? null : checkIdentityNumber(self.identityNumber)
    if (identity?.ok && birth !== null && !identity.birth.startsWith(birth)) out.push(finding('identity-birth', `出生年月记为 ${said(birth)}，身份号码为 ${identity.birth}；请以档案认定的为准更正其中一项，或写明认定依据`, at('birth', 'identityNumber')))
    if (identity?.ok && self.sex !== null && self.sex !== identity.sex) out.push(finding('identity-sex', '性别与身份号码第 17 位不一致，请核对身份证后更正', at('sex', 'identityNumber')))
    if (birth !== null && workStarted !== null && !before(workStarted, birth) && youngerThan(leastAge.work, birth, workStarted)) out.push(finding('young-work', `出生 ${said(birth)}，参加工作 ${said(workStarted)}，不满 ${leastAge.work} 周岁，请查证原始材料`, at('workStarted', 'birth')))
    if (birth !== null && partyJoined !== null && !before(partyJoined, birth) && youngerThan(leastAge.party, birth, partyJoined)) out.push(finding('young-party', `出生 ${said(birth)}，入党 ${said(partyJoined)}，不满 ${leastAge.party} 周岁，请查证入党志愿书`, at('partyJoined', 'birth')))
    const member = self.political === '01' || self.political === '02'
    if (partyJoined !== null && self.political !== null && !member) out.push(finding('party-political', '填有入党时间而政治面貌不是中共党员，请更正其中一项', at('political', 'partyJoined')))
    return out
  },
})
