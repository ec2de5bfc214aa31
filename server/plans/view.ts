import { codeLabel, yearPeriod } from '#kernel'
import { figuresOf, momentOf } from '#server/figures/figure'
import type { Figure, PlanView } from '#server/http/contract'
import { find, list, type StoredRow } from '#server/postgres/read/list'
import { today, type View } from '#server/postgres/read/view'
import { describeRows } from '#server/records/describe'
import { NotFound } from '#server/records/save'

/** A plan in the list of plans; its tasks are counted at the leaves. */
export interface PlanEntry { readonly id: string; readonly title: string; readonly year: string; readonly source: string | null; readonly tasks: number; readonly done: number; readonly overdue: number }

/** All plans that the principal may see, newest year first. */
export async function plansList(view: View): Promise<PlanEntry[]> {
  const plans = await list(view, view.catalogue.register('plans'), { fields: ['title', 'year', 'source'] })
  const tasks = await list(view, view.catalogue.register('key-tasks'), { fields: ['plan', 'parent', 'deadline', 'state'], sort: [] })
  const above = new Set(tasks.map((t) => t['parent']))
  const leaves = tasks.filter((t) => !above.has(t.id))
  return plans.map((plan) => {
    const own = leaves.filter((t) => t['plan'] === plan.id)
    const open = own.filter((t) => t['state'] !== 'done')
    return {
      id: plan.id, title: String(plan['title']), year: String(plan['year']), source: typeof plan['source'] === 'string' ? plan['source'] : null,
      tasks: own.length, done: own.length - open.length, overdue: open.filter(isOverdue).length,
    }
  })
}

/** Past the last day that the deadline can mean: a month's or a year's end where no day is given. */
function isOverdue(task: StoredRow): boolean {
  const deadline = task['deadline']
  if (typeof deadline !== 'string') return false
  // A shorter prefix of today is a month or year still running.
  return deadline < today().slice(0, deadline.length)
}

/**
 * A plan with its text, its sentences and its tasks; tasks bound to an indicator carry its figure over the plan's year,
 * as of today while the year runs. Throws NotFound (Chinese) when there is none that the principal may see.
 */
export async function planView(view: View, id: string): Promise<PlanView> {
  const plan = await find(view, view.catalogue.register('plans'), id)
  if (!plan) throw new NotFound('没有这份年度计划，或您无权查看')
  const where = { op: 'equals', path: ['plan'], value: plan.id } as const
  const sentences = view.catalogue.register('plan-sentences')
  const tasks = view.catalogue.register('key-tasks')
  const stored = await list(view, sentences, { where, sort: ['start'] })
  const rows = await list(view, tasks, { where, sort: ['order', 'number'] })
  const year = String(plan['year'])
  const figures = await boundFigures(view, rows, Number(year.slice(0, 4)))
  const described = await describeRows(view, tasks, rows)
  const kind = sentences.fields['kind']
  return {
    id: plan.id, title: String(plan['title']), year, text: String(plan['text']),
    sentences: stored.map((s) => ({
      start: Number(s['start']), end: Number(s['end']), kind: String(s['kind']), kindLabel: kind?.type === 'code' ? codeLabel(view.catalogue.codeSet(kind), String(s['kind'])) : '',
      task: typeof s['task'] === 'string' ? s['task'] : null,
    })),
    tasks: described.map((row) => {
      const figure = figures.get(String(row.values['indicator'] ?? ''))
      return { row, parent: typeof row.values['parent'] === 'string' ? row.values['parent'] : null, ...(figure ? { figure } : {}) }
    }),
  }
}

/** Progress: each bound indicator once, over the plan's year. */
async function boundFigures(view: View, tasks: readonly StoredRow[], year: number): Promise<Map<string, Figure>> {
  const period = yearPeriod(year)
  // A year gone by is told by its last day, unless an earlier day is asked for.
  const last = momentOf(period, {}).asOf
  const at: View = { ...view, asOf: view.asOf < last ? view.asOf : last }
  const bound = [...new Set(tasks.map((t) => t['indicator']))].flatMap((id) => (typeof id === 'string' ? view.catalogue.indicators.get(id) ?? [] : []))
  return new Map((await figuresOf(at, bound, period)).map((figure) => [figure.indicator, figure]))
}
