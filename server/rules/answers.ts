import { parseValue, type Given, type Question, type Value } from '#kernel'
import type { AnswerView } from '#server/http/contract'
import { find } from '#server/postgres/read/list'
import { namesOf } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import { NotFound, Refused } from '#server/records/save'
import { answerView, sourcesOf } from './explain.ts'
import { judgePerson } from './judge.ts'
import { lawFor } from './law.ts'

/** What questions answer about one subject whom the asker may see. */
export async function answers(view: View, questions: readonly Question[], subject: string, on: string, given: Given): Promise<AnswerView[]> {
  const [first] = questions
  if (!first) return []
  const register = view.catalogue.register(first.about)
  const row = await find(view, register, subject)
  if (!row) throw new NotFound(`没有这${register.unit}${register.label}，或您无权查看`)
  const law = await lawFor(view)
  const judged = await judgePerson(view, questions, row.id, on, given)
  const sources = await sourcesOf(view, judged.flatMap((a) => a.judgement?.verdicts ?? []))
  const title = (await namesOf(view, register, [row.id])).get(row.id)?.title ?? ''
  return Promise.all(judged.map(({ question, judgement }) => answerView(view, law, question, { id: row.id, title }, on, judgement, sources)))
}

/** What is told with a question, as people write it: codes by their labels, days as days. Throws Refused. */
export function readGiven(view: Pick<View, 'catalogue'>, question: Question, told: Readonly<Record<string, string>>): Given {
  const given: Record<string, Value> = {}
  for (const [name, value] of Object.entries(told)) {
    const field = Object.hasOwn(question.given, name) ? question.given[name] : undefined
    if (!field) throw new Refused(`“${question.label}”不问“${name.slice(0, 20)}”，可以说明的有：${Object.entries(question.given).map(([n, f]) => `${n}（${f.label}）`).join('、') || '没有'}`)
    const parsed = parseValue(view.catalogue, field, value)
    if (!parsed.ok) throw new Refused(parsed.message)
    given[name] = parsed.value
  }
  return given
}
