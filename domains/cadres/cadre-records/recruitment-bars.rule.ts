import { all, allow, forbid, givenText, rowsOf, rule, unknown, used, type Decision } from '#kernel'
import { recruitment } from './recruitment.question.ts'
import { sanction } from './sanction.register.ts'

const kinds: Readonly<Record<string, string>> = { 'party-expulsion': '开除党籍', 'gov-discharge': '开除公职' }

/** 不得录用为公务员的情形：受过刑事处罚、被开除党籍、被开除公职、失信联合惩戒、法律规定的其他情形。 */
export const recruitmentBars = rule('recruitment-bars', {
  label: '不得录用的情形',
  clauses: ['XR-LY1'],
  about: 'person',
  facts: { sanctions: rowsOf(sanction, 'person', ['kind', 'decidedOn', 'revokedOn']) },
  given: recruitment.given,
  questions: ['recruitment'],
  decide({ on, facts: { sanctions }, given }) {
    const expelled = sanctions.rows.filter((s) => kinds[s.kind ?? ''] !== undefined && s.revokedOn === null)
    const barred = expelled.flatMap((s) => ((s.decidedOn ?? '') <= on ? [forbid(`${s.decidedOn ?? ''} 被${kinds[s.kind ?? ''] ?? ''}，不得录用`, { facts: [used(sanctions, s, 'kind', 'decidedOn')] })] : []))
    const found = all(
      ...barred,
      ...(sanctions.complete ? (barred.length === 0 ? [allow('没有被开除党籍、开除公职的记录')] : []) : [unknown('处分台账是否完整，尚无人声明', { register: 'sanction' })]),
      ...Object.entries(recruitment.given).map(([name, { label }]): Decision => {
        const value = givenText(given, name)
        return value === null ? unknown(`“${label}”：未核实`, { given: name }) : value === 'none' ? allow(`没有“${label}”的情形`) : forbid(`有“${label}”的情形，不得录用`)
      }))
    return { ...found, turns: [...found.turns, ...expelled.flatMap((s) => s.decidedOn ?? [])] }
  },
})
