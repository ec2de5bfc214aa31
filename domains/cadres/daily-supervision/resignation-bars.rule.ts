import { all, allow, exactly, forbid, fromDay, givenText, givenYes, notConcerned, rowsOf, rule, unknown, used, yesNo, day, type Decision } from '#kernel'
import { investigation } from './investigation.register.ts'

/**
 * 不得辞去公职的情形：未满最低服务年限（年数的条款生效的，由最低服务年限一条推算）、涉密和脱密期未满、重要公务未处理完毕、正接受审计或者审查调查。
 */
export const resignationBars = rule('resignation-bars', {
  label: '不得辞去公职的情形',
  clauses: ['XR-LZ1', 'XR-FW1'],
  about: 'person',
  facts: { investigations: rowsOf(investigation, 'person', ['filedOn', 'closedOn']) },
  given: {
    secretPost: yesNo('在涉密岗位任职或者脱密期未满', { optional: true }), declassifiedOn: day('脱密期满日', { optional: true }),
    unfinishedBusiness: yesNo('有须由本人继续处理的重要公务'), underAudit: yesNo('正接受审计'), serviceShort: yesNo('未满最低服务年限', { optional: true }),
  },
  questions: ['resignation'],
  decide({ on, facts: { investigations }, given, law }) {
    const open = investigations.rows.flatMap((i): Decision[] => {
      if (i.filedOn === null) return []
      const facts = [used(investigations, i, 'filedOn', 'closedOn')]
      const under = forbid(`${i.filedOn} 立案，正接受审查调查，不得辞去公职`, { facts })
      return [fromDay(on, exactly(i.filedOn), notConcerned, i.closedOn === null ? under : fromDay(on, exactly(i.closedOn), under, allow(`${i.filedOn} 立案的，已于 ${i.closedOn} 结案`, { facts })))]
    })
    const declassified = givenText(given, 'declassifiedOn')
    const secret = givenYes(given, 'secretPost')
    return all(
      ...open,
      ...(investigations.complete ? (open.length === 0 ? [allow('没有审查调查的记录')] : []) : [unknown('审查调查台账是否完整，尚无人声明', { register: 'investigation' })]),
      declassified !== null ? fromDay(on, exactly(declassified), forbid(`脱密期到 ${declassified} 满，不得辞去公职`), allow(`脱密期已于 ${declassified} 满`))
        : told(secret, 'secretPost', '在涉密岗位任职或者脱密期未满'),
      ...(law.inForce('XR-FW1') ? [] : [told(givenYes(given, 'serviceShort'), 'serviceShort', '未满最低服务年限')]),
      told(givenYes(given, 'unfinishedBusiness'), 'unfinishedBusiness', '有须由本人继续处理的重要公务'),
      told(givenYes(given, 'underAudit'), 'underAudit', '正接受审计'))
  },
})

function told(value: boolean | null, name: string, label: string): Decision {
  return value === null ? unknown(`“${label}”：未核实`, { given: name }) : value ? forbid(`${label}，不得辞去公职`) : allow(`没有“${label}”的情形`)
}
