import { addMonths, all, allow, day, forbid, givenNumber, givenText, givenYes, integer, oneOf, rule, unknown, yesNo } from '#kernel'
import { monthText, retirementFacts, retirementOf } from './retirement-facts.ts'

/** 弹性退休：提前不超过三年、不低于原法定退休年龄、达到最低缴费年限、提前三个月告知；公务员和管理人员不得延迟。 */
export const flexibleRetirement = rule('flexible-retirement', {
  label: '弹性退休',
  clauses: ['RT-03', 'RT-04', 'RT-01', 'RT-05'],
  about: 'person',
  facts: retirementFacts,
  given: {
    flexKind: oneOf('弹性退休方式', { early: '提前', late: '延迟' }), flexOn: day('拟退休日期'), flexNoticeOn: day('书面告知日期'),
    contributionMonths: integer('缴费年限', { optional: true, min: 0, unit: '个月' }), managing: yesNo('国有企业事业单位领导人员或者其他管理人员', { optional: true }),
  },
  decide({ on, facts, given, law }) {
    const [kind, wished, notice] = ['flexKind', 'flexOn', 'flexNoticeOn'].map((name) => givenText(given, name))
    if (!kind || !wished) return unknown('弹性退休方式或者拟退休日期未记', { given: kind ? 'flexOn' : 'flexKind' })
    const found = retirementOf(facts, law, on)
    if (found === null || found.day.earliest !== found.day.latest) return unknown(`法定退休时间不能推算${found?.missing ? `：${found.missing}` : ''}`, { register: 'person', field: found?.field ?? 'birth' })
    const statutory = found.day.earliest
    const options = { facts: found.facts }
    const most = law.number('most', { on: wished })
    const told = (months: number, label: string) => !notice ? unknown(`${label}的书面日期未记`, { given: 'flexNoticeOn' })
      : notice <= addMonths(wished, -months) ? allow(`${notice} ${label}`) : forbid(`${notice} ${label}，应当在拟退休日期（${wished}）${String(months)}个月以前`)
    if (kind === 'late') {
      const category = facts.self?.category ?? null
      if (category === null) return unknown('人员类别未记，不能确定能否延迟退休', { register: 'person', field: 'category' })
      if (category === 'civil' || category === 'reference') return forbid('公务员达到法定退休年龄时应当及时办理退休，不得弹性延迟', options)
      const managing = givenYes(given, 'managing')
      if (managing === true) return forbid('国有企业事业单位领导人员和其他管理人员，达到法定退休年龄时应当及时办理退休，不得弹性延迟', options)
      return all(
        ...(managing === null ? [unknown('是否国有企业事业单位领导人员或者其他管理人员未说明', { given: 'managing' })] : []),
        wished < statutory ? forbid(`拟延迟到 ${wished}，早于法定退休时间（${monthText(statutory)}），不是延迟`, options) : wished <= addMonths(statutory, most) ? allow(`法定退休时间${monthText(statutory)}，拟延迟到 ${wished}`, options) : forbid(`拟延迟到 ${wished}，超过法定退休时间（${monthText(statutory)}）三年`, options),
        told(law.number('lateNotice', { on: wished }), '与单位书面约定延迟'))
    }
    const original = addMonths(`${(facts.self?.birth ?? '').slice(0, 7)}-01`, (found.ages[0] ?? 60) * 12)
    const paid = givenNumber(given, 'contributionMonths')
    const need = law.number('months', { clause: 'RT-04', on: wished })
    return all(
      wished >= addMonths(statutory, -most) ? allow(`法定退休时间${monthText(statutory)}，拟提前到 ${wished}`, options) : forbid(`拟提前到 ${wished}，早于法定退休时间（${monthText(statutory)}）三年以上`, options),
      wished >= original ? allow(`拟退休时不低于原法定退休年龄（${monthText(original)}）`, options) : forbid(`拟退休时低于原法定退休年龄（${monthText(original)}）`, options),
      paid === null ? unknown('缴费年限未记', { given: 'contributionMonths' }) : paid >= need ? allow(`缴费${String(paid)}个月，达到${String(need)}个月`) : forbid(`缴费${String(paid)}个月，不足${String(need)}个月`),
      told(law.number('earlyNotice', { on: wished }), '书面告知提前退休'))
  },
})
