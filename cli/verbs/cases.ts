import { look } from '#server/postgres/read/view'
import { caseList } from '#server/procedures/case-lists'
import { carryLapsed } from '#server/procedures/lapse'
import { raiseNotices } from '#server/procedures/notices'
import { CliProblem, exit, flag, print, text, withRuntime, type Verb } from '../verb.ts'
import { procedureNamed } from './procedure-named.ts'

const states = { open: '在办', overdue: '超期', done: '办结' } as const
const lights = { green: '', yellow: '临期', red: '超期' } as const
/** More are narrowed down by procedure and state. */
const MOST = 10_000

export const cases: Verb = {
  name: 'cases', usage: 'cases [--procedure P] [--state open|overdue|done] [--remind]',
  summary: '列出案件：案号、案由、阶段、期限、承办人。不写 --state 则列在办的。',
  options: {
    procedure: { type: 'string', value: 'P', hint: '只列一种流程，如 appointment 或 选拔任用' }, state: { type: 'string', value: 'S', hint: 'open 在办（默认）、overdue 超期、done 办结' },
    remind: { type: 'boolean', hint: '先了结期满的，发出应发而未发的到期提醒；系统运行时每小时自动进行' },
  },
  run: async (_args, values) => {
    const state = text(values, 'state') ?? 'open'
    if (!Object.hasOwn(states, state)) throw new CliProblem(`--state 要写 open（在办）、overdue（超期）或 done（办结），现为“${state}”`)
    return withRuntime(values, async ({ database, tenant }, principal) => {
      const reminded = flag(values, 'remind') ? { ended: await carryLapsed(database, tenant.id), notices: await raiseNotices(database, tenant.id) } : null
      return look(database, principal, {}, async (view) => {
        const asked = text(values, 'procedure')
        const procedure = asked === undefined ? undefined : procedureNamed(view.catalogue, asked)
        const list = await caseList(view, { tab: state === 'done' ? 'closed' : 'open', procedure, light: state === 'overdue' ? 'red' : undefined, limit: MOST })
        print(values, { ...(reminded ? { reminded } : {}), total: list.total, cases: list.cases }, () => [
          ...(reminded ? [`期满了结 ${reminded.ended} 件，发出到期提醒 ${reminded.notices} 次`] : []),
          `${states[state as keyof typeof states]} ${list.total} 件`,
          ...list.cases.map((c) => [c.number, c.title, `${c.people.join('、')}${c.peopleCount > c.people.length ? `等 ${c.peopleCount} 人` : ''}`, c.closedOn === null ? c.stageLabel : `${c.closedOn} 办结`, c.due === null ? '' : `${c.due} 前${c.light ? lights[c.light] && `（${lights[c.light]}）` : ''}`, c.assigneeName ?? ''].filter(Boolean).join('　')),
        ])
        return exit.done
      })
    })
  },
}
