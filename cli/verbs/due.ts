import { addMonths, isDay } from '#kernel'
import { look, today } from '#server/postgres/read/view'
import { dueList } from '#server/reminders/list'
import { CliProblem, exit, print, text, withRuntime, type Verb } from '../verb.ts'

const words = { overdue: '逾期', near: '临近', later: '未到' } as const

export const due: Verb = {
  name: 'due', usage: 'due [--until D] [--as-of D]',
  summary: '列出到期和逾期的事项：换届、预备期满、合同期满等，时限由台账的声明推算。',
  options: { until: { type: 'string', value: 'D', hint: '看到哪一天，默认三个月后' }, 'as-of': { type: 'string', value: 'D', hint: '截至日，默认今日' } },
  run: async (_args, values) => {
    const day = (name: string): string | undefined => {
      const value = text(values, name)
      if (value !== undefined && !isDay(value)) throw new CliProblem(`--${name} 要填日期，如 2026-12-31，现为“${value}”`)
      return value
    }
    const asOf = day('as-of') ?? today()
    const until = day('until') ?? addMonths(asOf, 3)
    if (until < asOf) throw new CliProblem('--until 早于截至日，请改后一日期')
    return withRuntime(values, (runtime, principal) => look(runtime.database, principal, { asOf }, async (view) => {
      const list = await dueList(view, { from: asOf, to: until }, { overdue: true, limit: 100_000 })
      print(values, list, () => [
        `截至 ${asOf}，到 ${until} 共 ${list.total} 件`,
        ...list.kinds.map((k) => `  ${k.label}：逾期 ${k.overdue}，临近 ${k.near}，未到 ${k.later}`),
        ...list.entries.map((e) => `${e.on.padEnd(12)}${words[e.state]}  ${list.kinds.find((k) => k.key === e.kind)?.label ?? ''}  ${e.title}`),
      ])
      return exit.done
    }))
  },
}
