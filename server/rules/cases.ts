import { cases as tables } from '#generated/cases'
import { type Field, type Fields, type Row, type Rule, type RuleCase, type RuleCases, type Value } from '#kernel'
import type { RuleCasesView } from '#server/http/contract'
import { NotFound } from '#server/records/save'
import { valueText } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'

let loaded: Promise<ReadonlyMap<string, RuleCases>> | undefined

/** The cases of a rule as the table that its manual page prints: what was asked, what is known, what it answers. */
export async function casesView(view: View, id: string): Promise<RuleCasesView> {
  loaded ??= Promise.all(tables.map((load) => load())).then((all) => new Map(all.map((m) => [m.default.rule.id, m.default])))
  const found = (await loaded).get(id)
  const rule = view.catalogue.rules.get(id)
  if (!found || !rule) throw new NotFound(`没有“${id}”这条规则`)
  const columns = [
    ...Object.entries(givenOf(view, rule)).map(([name, field]) => ({ key: `given.${name}`, label: field.label })),
    ...Object.entries(rule.facts).map(([name, query]) => ({ key: `facts.${name}`, label: factLabel(view, rule, query) })),
    { key: 'confirmed', label: '本地确认' },
  ]
  const cases = found.cases.map((one) => ({ title: one.title, on: one.input.on, cells: cellsOf(view, rule, one), outcome: one.outcome, changesOn: one.changesOn }))
  return { rule: rule.id, label: rule.label, cases, columns: columns.filter((c) => cases.some((one) => one.cells[c.key])) }
}

/** What may be told: with the rule, or with a question it answers. */
function givenOf(view: View, rule: Rule): Fields {
  return Object.assign({}, ...rule.questions.map((q) => view.catalogue.questions.get(q)?.given ?? {}), rule.given) as Fields
}

function factLabel(view: View, rule: Rule, query: Rule['facts'][string]): string {
  const { label } = view.catalogue.register(query.register)
  if (query.given !== undefined) return query.by === null ? rule.given[query.given]?.label ?? label : `${rule.given[query.given]?.label ?? ''}的${label}`
  return query.through ? `${view.catalogue.register(query.through.register).label}的${label}` : label
}

function cellsOf(view: View, rule: Rule, { input }: RuleCase): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const [name, field] of Object.entries(givenOf(view, rule))) {
    const value = input.given?.[name]
    if (value !== undefined && value !== null) cells[`given.${name}`] = valueText(view, field, value) || String(value)
  }
  const facts = (input.facts ?? {}) as Readonly<Record<string, unknown>>
  for (const [name, query] of Object.entries(rule.facts)) {
    const given = facts[name]
    if (given === undefined) continue
    const known = !Array.isArray(given) && query.by !== null
    const rows = (query.by === null ? [given] : known ? (given as { known: readonly Row[] }).known : given) as readonly Row[]
    cells[`facts.${name}`] = `${rows.length > 0 ? rows.map((row) => worded(view, query.register, row)).join('；') : '没有'}${known ? '（台账完整）' : ''}`
  }
  const confirmed = Object.entries(input.confirmed ?? {})
  if (confirmed.length > 0) cells['confirmed'] = confirmed.map(([clause, numbers]) => [clause, ...Object.entries(numbers).map(([, n]) => String(n))].join(' ')).join('；')
  return cells
}

function worded(view: View, register: string, row: Row): string {
  return Object.entries(row).flatMap(([path, value]) => {
    if (value === null) return []
    const field = fieldOf(view, register, path)
    return field ? [`${field.label} ${valueText(view, field, value as Value) || String(value)}`] : []
  }).join('，')
}

function fieldOf(view: View, register: string, path: string): Field | undefined {
  const [first = '', ...rest] = path.split('.')
  const field = view.catalogue.register(register).fields[first]
  return rest.length > 0 && field?.type === 'reference' ? fieldOf(view, field.register, rest.join('.')) : field
}
