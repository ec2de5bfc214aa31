import type { FastifyInstance } from 'fastify'
import { areas, mechanisms, systemArea } from '#basis'
import { casesOf, itemsOf, mayUse, noticesOf, occurrenceField, pictureField, scope, stepsOf, verbs, writeVerbs, type Catalogue, type Field, type Indicator, type KnownCondition, type Principal, type Register } from '#kernel'
import { importEndings } from '#server/exchange/import'
import { definitionDigest } from '#server/figures/figure'
import { membersRegister } from '#server/figures/evaluate'
import { principalOf, type House } from '../house.ts'
import { readFilter } from '../filter.ts'
import type { FieldMeta, IndicatorMeta, Meta, RegisterMeta } from '../contract.ts'

export function metaRoutes(app: FastifyInstance, house: House): void {
  app.get('/api/meta', async (request) => metaFor(house.database.catalogue, principalOf(request), house.demonstration.length > 0))
}

/** Everything declared that a principal may use, as the browser needs it. */
function metaFor(catalogue: Catalogue, principal: Principal, demonstration: boolean): Meta {
  const codeSets: Meta['codeSets'] = {}
  const readable = catalogue.registry.registers.filter((p) => scope(principal, p.declaration, 'read').rows !== 'none')
  const registers = readable.map((p): RegisterMeta => {
    const r = p.declaration
    const { withheld } = scope(principal, r, 'read')
    return {
      id: r.id, label: r.label, area: p.area, mechanism: p.mechanism, time: r.time, unit: r.unit, about: r.about ?? null, subject: r.subject ?? null,
      occurrence: occurrenceField(r), lasts: r.time === 'span' || r.lifetime !== undefined, title: [...r.title], tree: r.tree ?? null, columns: [...(r.columns ?? Object.keys(r.fields).filter((f) => !hiddenInLists(r.fields[f])).slice(0, 9))],
      ...(r.said ? { said: r.said } : {}), ...keptBy(catalogue, r.id), ...shapes(readable.map((x) => x.declaration), r),
      sort: [...(r.sort ?? [])], filters: (r.filters ?? []).filter((f) => !withheld.has(f)), searchable: r.search !== undefined, listed: r.listed !== false, fields: Object.entries(r.fields).map(([name, field]) => ({ ...fieldMeta(catalogue, r, name, field, codeSets), ...(withheld.has(name) ? { withheld: true as const } : {}) })),
      referring: catalogue.referring(r.id).filter((x) => readable.some((y) => y.declaration.id === x.register.id)).map((x) => ({ register: x.register.id, field: x.field })),
      mayWrite: scope(principal, r, 'write').rows !== 'none', verbs: writeVerbs.filter((verb) => mayUse(principal, r, verb)), series: r.time === 'span' && r.exclusive ? [...r.exclusive.by] : null, formats: r.about === 'self' ? ['xlsx', 'pdf', 'form-docx', 'form-pdf', 'lrmx', 'lrm'] : ['xlsx', 'pdf'], imports: importEndings(r),
      ...([...catalogue.questions.values()].some((q) => q.about === r.id) ? { asked: true as const } : {}),
      ...([...catalogue.briefs.values()].some((b) => b.about === r.id) ? { brief: true as const } : {}),
      ...([...catalogue.checks.values()].some((c) => c.about === r.id) ? { checked: true as const } : {}),
    }
  })
  // A figure is offered to whoever may open its list; an account that may open none has no report either.
  const indicators = catalogue.registry.indicators.filter((p) => readable.some((r) => r.declaration.id === p.declaration.list.register))
  return {
    areas: [...areas, systemArea].map(({ slug, label }) => ({ slug, label })), registers,
    indicators: indicators.map((p) => indicatorMeta(catalogue, p.area, p.mechanism, p.declaration)),
    reports: (indicators.length === 0 ? [] : catalogue.registry.reports).map((p) => ({ id: p.declaration.id, label: p.declaration.label, area: p.area, mechanism: p.mechanism })),
    mechanisms: mechanisms.map(({ slug, label, area }) => ({ slug, label, area })), codeSets, conditions: catalogue.registry.conditions.map((p) => p.declaration).filter((c) => mayAsk(catalogue, principal, c)), verbs: { ...verbs }, demonstration,
  }
}

/** A condition is offered to whoever sees all that it asks. */
function mayAsk(catalogue: Catalogue, principal: Principal, { register, via, where, when }: KnownCondition): boolean {
  const field = catalogue.register(register).fields[via]
  if (field?.type !== 'reference') return false
  try { readFilter(catalogue, principal, catalogue.register(field.register), JSON.stringify({ op: 'related', register, via, where, when })) } catch { return false }
  return true
}

function keptBy(catalogue: Catalogue, register: string): Pick<RegisterMeta, 'kept'> {
  const registers = { cases: casesOf, items: itemsOf, steps: stepsOf, notices: noticesOf }
  for (const procedure of catalogue.procedures.keys()) for (const [as, idOf] of Object.entries(registers) as [keyof typeof registers, (id: string) => string][]) if (idOf(procedure) === register) return { kept: { procedure, as } }
  return {}
}

/** Screens of their own that a declaration brings with it: a tree, lookalikes, pictures. */
function shapes(readable: readonly Register[], r: Register): Pick<RegisterMeta, 'counts' | 'quotas' | 'compared' | 'picture'> {
  const counts = (r.counts ?? []).filter((c) => readable.some((x) => x.id === c.register))
  const picture = pictureField(r)
  return {
    ...(r.tree ? { counts: counts.map((c) => ({ label: c.label, register: c.register, by: c.by, where: Object.fromEntries(Object.entries(c.where ?? {}).map(([field, values]) => [field, [...values]])) })) } : {}),
    ...(r.quotas ? { quotas: r.quotas.label } : {}), ...(r.possibleDuplicate ? { compared: [...r.possibleDuplicate] } : {}), ...(picture ? { picture } : {}),
  }
}

const hiddenInLists = (field: Field | undefined): boolean => field?.type === 'structured' || field?.type === 'file' || (field?.type === 'text' && field.multiline === true)

function fieldMeta(catalogue: Catalogue, register: Register, name: string, field: Field, codeSets: Meta['codeSets']): FieldMeta {
  const base: FieldMeta = { name, label: field.label, type: field.type, optional: field.optional === true, sensitivity: field.sensitivity ?? 'open', ...(field.hint ? { hint: field.hint } : {}) }
  switch (field.type) {
    case 'text': return { ...base, maxLength: field.maxLength, ...(field.multiline ? { multiline: true } : {}), ...(field.check ? { check: field.check } : {}), ...(field.account ? { account: register.own?.account === name ? 'own' as const : 'any' as const } : {}) }
    case 'integer': case 'decimal': return { ...base, ...(field.unit ? { unit: field.unit } : {}), ...(field.min !== undefined ? { min: field.min } : {}), ...(field.max !== undefined ? { max: field.max } : {}) }
    case 'code': {
      const key = field.set ?? `${register.id}.${name}`
      codeSets[key] ??= catalogue.codeSet(field).items.map(({ code, label, parent }) => ({ code, label, ...(parent ? { parent } : {}) }))
      return { ...base, codeSet: key }
    }
    case 'reference': return { ...base, register: field.register }
    case 'date': case 'day': return { ...base, ...(field.years ? { years: field.years } : {}) }
    default: return base
  }
}

function indicatorMeta(catalogue: Catalogue, area: string, mechanism: string, i: Indicator): IndicatorMeta {
  return {
    id: i.id, label: i.label, kind: i.kind, unit: i.unit, definition: i.definition, digest: definitionDigest(i), over: i.over, area, mechanism,
    members: membersRegister({ catalogue }, i).id, counted: i.list.register, dimensions: i.dimensions.map(({ id, label }) => ({ id, label })),
  }
}
