import { all, allow, day, forbid, givenText, givenYes, rule, unknown, yesNo } from '#kernel'
import { circumstances } from '#domains/cadres/appointments'

/** 选拔任用事前报告：有所列情形的，讨论决定前报告上级组织部门并得到答复。 */
export const priorReport = rule('prior-report', {
  label: '选拔任用事前报告',
  clauses: ['XR-SX'],
  given: {
    ...Object.fromEntries(Object.entries(circumstances).map(([name, label]) => [name, yesNo(label)])),
    priorReportedOn: day('事前报告日期', { optional: true }), priorRepliedOn: day('上级答复日期', { optional: true }), discussedOn: day('讨论决定日期', { optional: true }),
  },
  decide({ given }) {
    const names = Object.entries(circumstances)
    const there = names.filter(([name]) => givenYes(given, name) === true).map(([, label]) => label)
    const open = names.filter(([name]) => givenYes(given, name) === null)
    const asks = open.length === 0 ? [] : [unknown(`${open.map(([, label]) => label).join('、')}：有没有未记`, open.map(([name, label]) => ({ text: `有没有“${label}”的情形`, given: name })))]
    if (there.length === 0) return all(...asks, ...(asks.length === 0 ? [allow('没有须事前报告的情形')] : []))
    const [reported, replied, discussed] = ['priorReportedOn', 'priorRepliedOn', 'discussedOn'].map((name) => givenText(given, name))
    const what = `有${there.join('、')}的情形`
    return all(...asks,
      !reported ? unknown(`${what}，事前报告日期未记`, { given: 'priorReportedOn' })
        : !replied ? unknown(`${what}，${reported} 报告，上级答复日期未记`, { given: 'priorRepliedOn' })
          : discussed && replied > discussed ? forbid(`${what}，上级 ${replied} 答复，在讨论决定（${discussed}）以后，应当在先`)
            : allow(`${what}，${reported} 报告，上级 ${replied} 答复`))
  },
})
