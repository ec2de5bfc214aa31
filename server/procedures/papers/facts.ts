import { roles, type StepValues } from '#kernel'
import type { Fact } from '#formats/case-bundle'
import type { View } from '#server/postgres/read/view'
import { readsAsSubject } from '../actors.ts'
import type { LoadedCase } from '../load.ts'
import { dateWords } from './wording.ts'

/** What a step did beside the values it told: who came in and went out, what it took back, opinions asked and given. */
export function stepFacts(view: View, found: LoadedCase, sequence: number, names: ReadonlyMap<string, string>): Fact[] {
  const row = found.steps[sequence - 1]
  const { withdraws, added = [], dropped = [], asked = [], opinion, assignee, due, effects } = (row?.['values'] ?? {}) as StepValues
  const taken: Fact[] = withdraws === undefined ? [] : [['撤回', `第${withdraws}步，案件回到该步以前`]]
  if (readsAsSubject(view.principal, found)) return taken
  const people = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? '').join('、')
  return [
    ...taken,
    ...(added.length > 0 ? [['列入', people(added.map((a) => a.id))] as const] : []),
    ...(dropped.length > 0 ? [['撤出', people(dropped)] as const] : []),
    ...(assignee && sequence > 1 ? [['承办人', assignee.name] as const] : []),
    ...(asked.length > 0 ? [['送会签', asked.map((role) => roles[role]).join('、')] as const] : []),
    ...(opinion ? [['会签意见', `${roles[opinion.role]}：${opinion.agree ? '同意' : '不同意'}`] as const] : []),
    ...(typeof due === 'string' ? [['本阶段期限', dateWords(due)] as const] : []),
    ...(effects ? [['登记入账', `${effects}条`] as const] : []),
  ]
}
