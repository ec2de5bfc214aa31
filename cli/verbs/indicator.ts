import { look } from '#server/postgres/read/view'
import { figureOf, memberList } from '#server/figures/figure'
import { dimensionOf } from '#server/figures/evaluate'
import { momentFrom, momentOptions } from '../moment.ts'
import { CliProblem, exit, flag, print, text, withRuntime, type Verb } from '../verb.ts'
import { indicatorNamed } from './register-named.ts'

export const indicator: Verb = {
  name: 'indicator', usage: 'indicator ID [--period Y] [--as-of D] [--known-at N] [--by DIM] [--list]',
  summary: '算出一个指标，并列出它背后的人或组织；清单条数就是数字。',
  options: { ...momentOptions, by: { type: 'string', value: 'DIM', hint: '按维度分列' }, list: { type: 'boolean', hint: '列出名单' } },
  run: async (args, values) => {
    const [id] = args
    if (!id) throw new CliProblem('请写明指标：mingshi indicator ID（mingshi list 列出全部）')
    const indicator = indicatorNamed(id)
    const { period, asOf, knownAt } = momentFrom(values)
    const by = text(values, 'by')
    if (by) dimensionOf(indicator, by)
    return withRuntime(values, (runtime, principal) => look(runtime.database, principal, { asOf, knownAt }, async (view) => {
      const figure = await figureOf(view, indicator, period, by ? { by } : {})
      const members = await memberList(view, indicator, period)
      const denominator = indicator.denominator ? await memberList(view, indicator, period, 'denominator') : undefined
      const json = {
        id: indicator.id, label: indicator.label, kind: indicator.kind, unit: indicator.unit, value: figure.value,
        ...(denominator ? { numerator: members, denominator } : {}),
        members, period: { from: period.from, to: period.to }, asOf: view.asOf, knownAt: figure.knownAt, ...(figure.by ? { by: figure.by } : {}),
      }
      print(values, json, () => [
        `${indicator.label}：${figure.text}${denominator ? `（${figure.numerator}/${figure.denominator}）` : ''}`,
        `口径：${indicator.definition}`,
        `${period.label}，截至 ${view.asOf}，所知到第 ${figure.knownAt} 号变更${figure.hidden > 0 ? `；另有 ${figure.hidden} 条无权查看` : ''}`,
        ...(figure.by ? [`按${figure.by.label}${figure.by.overlapping ? '（有交叉，分列之和不等于总数）' : ''}：`, ...figure.by.cells.map((c) => `  ${c.label}：${c.text}`)] : []),
        ...(flag(values, 'list') ? members.map((m, i) => `${String(i + 1).padStart(5)}  ${m.label}`) : []),
      ])
      return exit.done
    }))
  },
}
