import { isDay } from '#kernel'
import { look, today } from '#server/postgres/read/view'
import { rulesView } from '#server/rules/catalogue'
import { CliProblem, exit, flag, print, text, withRuntime, type Verb } from '../verb.ts'

export const rules: Verb = {
  name: 'rules', usage: 'rules [--off] [--as-of D]',
  summary: '列出全部条款：是否生效、据以判断的规则、数值和确认情况。',
  options: { off: { type: 'boolean', hint: '只列未生效的条款' }, 'as-of': { type: 'string', value: 'D', hint: '截至日，默认今日' } },
  run: async (_args, values) => {
    const asOf = text(values, 'as-of') ?? today()
    if (!isDay(asOf)) throw new CliProblem(`--as-of 要填日期，如 2026-12-31，现为“${asOf}”`)
    return withRuntime(values, (runtime, principal) => look(runtime.database, principal, { asOf }, async (view) => {
      const all = await rulesView(view)
      const documents = all.documents.map((d) => ({ ...d, clauses: d.clauses.filter((c) => !flag(values, 'off') || !c.inForce) })).filter((d) => d.clauses.length > 0)
      print(values, { asOf, documents }, () => documents.flatMap((d) => [
        `《${d.title}》${d.from} 起施行`,
        ...d.clauses.map((c) => `  ${c.id.padEnd(10)}${c.inForce ? '生效' : '未生效'}  ${c.label}${c.parameters.length > 0 ? `（${c.parameters.map((p) => `${p.label} ${p.value === null ? '未定' : `${p.value}${p.unit}`}`).join('，')}）` : ''}${c.rules.length > 0 ? `  规则 ${c.rules.length} 条` : ''}`),
      ]))
      return exit.done
    }))
  },
}
