import type { Value } from '#kernel'
import type { Meta, OfferedAct, PerformAct, ProcedureInfo, Rehearsal } from '#server/http/contract'
import { fieldProblem } from '../../kit/form/rules.ts'
import { fieldMetaOf } from '../../kit/procedure/field-meta.ts'
import { recordKey, type StepState } from '../../kit/procedure/step-state.ts'

/** What is still wanting before the step can be taken: a sentence, and the field it is about where there is one. */
export interface Missing { readonly text: string; readonly field?: string }

/** What the form itself can see: fields, people, materials. The server looks again, and further. */
export function missingIn(meta: Meta, info: ProcedureInfo, act: OfferedAct, state: StepState): Missing[] {
  const found: Missing[] = []
  for (const { name, field, optional } of act.asks) {
    const problem = fieldProblem(fieldMetaOf(meta, info.cases, name, field, optional), state.values[name])
    if (problem) found.push({ text: problem, field: name })
  }
  if (info.items && (act.changesItems || act.asksOfItems.length > 0)) {
    if (state.items.length === 0) found.push({ text: `加入${info.items.label}` })
    const subject = info.items.subject
    for (const { name, field, optional } of act.asksOfItems.filter((f) => f.name !== subject)) {
      const meant = fieldMetaOf(meta, info.items.register, name, field, optional)
      const wanting = state.items.filter((i) => fieldProblem(meant, i.values[name]) !== null)
      const [first] = wanting
      if (first) found.push({ text: `${fieldProblem(meant, first.values[name]) ?? ''}：${first.name}${wanting.length > 1 ? `等 ${wanting.length} ${info.items.unit}` : ''}` })
    }
  }
  for (const material of act.materials.filter((m) => !m.optional)) {
    const wanting = (material.perItem ? state.items : [null]).filter((item) => !state.materials.some((m) => m.id === material.id && m.item === (item?.key ?? null) && (m.file || m.waived?.trim())))
    const [first] = wanting
    if (first !== undefined) found.push({ text: `附上${material.label}${first ? `：${first.name}${wanting.length > 1 ? `等 ${wanting.length} ${info.items?.unit ?? '份'}` : ''}` : ''}${material.waivable ? '，或者写明不附的原因' : ''}` })
  }
  return found
}

/** What the rules still stop. What only wants words is told apart from what no words help. */
export function stoppedBy(told: Rehearsal | undefined, recorded: StepState['recorded']): Missing[] {
  const blocking = told?.verdicts.filter((v) => v.blocks) ?? []
  const hard = blocking.filter((v) => v.outcome !== 'caution' && v.outcome !== 'needs-judgement')
  const words = blocking.filter((v) => !hard.includes(v) && !(recorded[recordKey(v.rule, v.item)] ?? v.recorded)?.trim())
  return [
    ...(hard.length > 0 ? [{ text: `${hard.length} 条规则结论不允许办理` }] : []),
    ...(words.length > 0 ? [{ text: `${words.length} 条规则结论要写明理由或者认定意见` }] : []),
  ]
}

/** `<item>.<field>` of the server as the sheet names its cells. */
export function placeOf(field: string, state: StepState): string {
  const dot = field.indexOf('.')
  const item = dot < 0 ? undefined : state.items.find((i) => i.id === field.slice(0, dot) || i.key === field.slice(0, dot))
  return item ? `${item.key}/${field.slice(dot + 1)}` : field
}

/** What the server finds wrong, each at its place, and as sentences: what is wrong of several people is said once, with their names. */
export function toldOf({ told, of }: { told: Rehearsal | undefined; of: PerformAct | undefined }, request: PerformAct, act: OfferedAct, state: StepState, { items: declared }: ProcedureInfo): { said: Missing[]; at: ReadonlyMap<string, string> } {
  const found = (told?.problems ?? []).map((p) => ({ ...p, place: placeOf(p.field, state) })).filter((p) => isGiven(act, state, p.place) && (!of || valueAt(of, p.place, declared?.subject) === valueAt(request, p.place, declared?.subject)))
  const who = new Map<string, { field: string; names: string[] }>()
  for (const { message, place } of found) {
    const entry = who.get(message) ?? { field: place, names: [] }
    const item = state.items.find((i) => place.startsWith(`${i.key}/`))
    if (item && !message.includes(item.name)) entry.names.push(item.name)
    who.set(message, entry)
  }
  const among = ([first = '', ...others]: readonly string[]): string => (first === '' ? '' : `：${first}${others.length > 0 ? `等 ${others.length + 1} ${declared?.unit ?? '人'}` : ''}`)
  return { said: [...who].map(([message, { field, names }]) => ({ text: `${message}${among(names)}`, field })), at: new Map(found.map((p) => [p.place, p.message])) }
}

/** What is still empty the form says itself, and not before it has been left; what contradicts something is said at once. */
function isGiven(act: OfferedAct, state: StepState, place: string): boolean {
  if (place === 'items') return state.items.length > 0
  if (place.startsWith('materials.')) return false
  const [key = '', name] = place.split('/')
  if (name !== undefined) return (state.items.find((i) => i.key === key)?.values[name] ?? '') !== ''
  return !act.asks.some((a) => a.name === key) || (state.values[key] ?? '') !== ''
}

/** What stands at a place: of what has been typed since, an answer says nothing. */
function valueAt({ values = {}, items = [] }: PerformAct, place: string, subject = ''): Value | undefined {
  const slash = place.indexOf('/')
  if (slash < 0) return values[place]
  const item = items.find((i) => i[subject] === place.slice(0, slash))
  return item?.[place.slice(slash + 1)] as Value | undefined
}
