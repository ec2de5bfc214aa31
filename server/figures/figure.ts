import { canonical, codeLabel, lastClosedYear, previousYear, type Indicator, type Period, type Register } from '#kernel'
import type { Figure, Members } from '#server/http/contract'
import { list, type StoredRow } from '#server/postgres/read/list'
import { namesOf, referencedNames, titleOf } from '#server/postgres/read/titles'
import { today, type Known, type Moment, type View } from '#server/postgres/read/view'
import { sm3 } from '#server/postgres/write/digest'
import { dimensionOf, measure, memberIds, membersRegister, specOf, splitMembers, type Asked, type Cell, type Measured, type Part, type Question } from './evaluate.ts'

/** The digest of a definition: what is counted and how, not how it is worded elsewhere. */
export function definitionDigest(indicator: Indicator): string {
  const { id, kind, unit, definition, list: spec, denominator, value, parts, over } = indicator
  return sm3(JSON.stringify(canonical({ id, kind, unit, definition, list: spec, denominator: denominator ?? null, value: value ?? null, ...(parts ? { parts } : {}), over })))
}

/** Default moment of a period: its last day, or today while it runs. */
export function momentOf(period: Period, moment: Moment): { asOf: string; knownAt: Known | null } {
  const now = today()
  return { asOf: moment.asOf ?? (period.to < now ? period.to : now), knownAt: moment.knownAt ?? null }
}

export function defaultPeriod(): Period {
  return lastClosedYear(today())
}

/** Computes one figure; with `by`, its split; with `compare`, the year before as well. */
export async function figureOf(view: View, indicator: Indicator, period: Period, options: { by?: string; compare?: boolean } = {}): Promise<Figure> {
  const [figure] = await figuresOf(view, [indicator], period, options)
  if (!figure) throw new Error(`no figure of ${indicator.id}`)
  return options.by ? { ...figure, by: await split(view, indicator, period, options.by, figure) } : figure
}

/** Computes many figures in one question to the database; with `compare`, those of the year before in the same. */
export async function figuresOf(view: View, indicators: Iterable<Indicator>, period: Period, options: { compare?: boolean } = {}): Promise<Figure[]> {
  // The same day a year before, so that a year under way is compared with the same stretch of the last.
  const earlier = { view: { ...view, asOf: previousYear({ from: view.asOf, to: view.asOf, label: '' }).to }, period: previousYear(period) }
  const wanted = [...indicators].map((indicator) => ({ indicator, now: partsOf(view, indicator, period), before: options.compare ? partsOf(earlier.view, indicator, earlier.period) : [] }))
  const answers = (await measure(wanted.flatMap(({ now, before }) => [...now, ...before]))).values()
  const take = (parts: readonly Asked[]): Measured[] => parts.flatMap(() => answers.next().value ?? [])
  return wanted.map(({ indicator, now, before }) => {
    const figure = told(view, indicator, period, take(now))
    if (before.length === 0) return figure
    const { value, text } = told(earlier.view, indicator, earlier.period, take(before))
    return { ...figure, previous: { value, text, period: earlier.period, asOf: earlier.view.asOf } }
  })
}

function partsOf(view: View, indicator: Indicator, period: Period): Asked[] {
  const parts: readonly Part[] = indicator.kind === 'ratio' ? ['list', 'denominator'] : ['list']
  return parts.map((part) => ({ view, question: { indicator, period, part } }))
}

/** A figure in words, from what was measured of its list and, for ratios, of the whole. */
function told(view: View, indicator: Indicator, period: Period, [own = nothing, whole = nothing]: readonly Measured[]): Figure {
  const { seen, hidden } = own
  const base = {
    indicator: indicator.id, label: indicator.label, kind: indicator.kind, unit: indicator.unit, definition: indicator.definition, hidden,
    period: { from: period.from, to: period.to, label: period.label }, asOf: view.asOf, knownAt: view.knownAt ?? view.head,
  }
  switch (indicator.kind) {
    case 'count': case 'distinct': return { ...base, value: seen, text: `${seen}${indicator.unit}` }
    case 'ratio': {
      const value = ratioOf(seen, whole.seen)
      return { ...base, hidden: hidden + whole.hidden, numerator: seen, denominator: whole.seen, value, text: value === null ? '无（分母为零）' : `${value}%` }
    }
    case 'sum': case 'average': case 'share': return { ...base, ...reckoned(indicator, own.value) }
    case 'grade': {
      const label = own.value === null ? null : gradeLabel(view, indicator, String(own.value))
      return { ...base, value: label, text: label === null ? '（尚无记录）' : `“${label}”` }
    }
  }
}
/** A number added up, rounded to two decimals, with its unit; none where no row has it. */
function reckoned({ unit }: Indicator, value: number | string | null): { value: number | null; text: string } {
  const rounded = value === null ? null : Math.round(Number(value) * 100) / 100
  return { value: rounded, text: rounded === null ? '无' : `${rounded}${unit}` }
}
const nothing: Measured = { seen: 0, hidden: 0, value: null }

/** Percent with one decimal, half up on the exact fraction. */
function ratioOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 10
}

function gradeLabel(view: View, indicator: Indicator, code: string): string {
  const field = indicator.value ? view.catalogue.register(indicator.list.register).fields[indicator.value] : undefined
  return field?.type === 'code' ? codeLabel(view.catalogue.codeSet(field), code) : code
}

async function split(view: View, indicator: Indicator, period: Period, by: string, whole: Figure): Promise<NonNullable<Figure['by']>> {
  const dimension = dimensionOf(indicator, by)
  const parts = await splitMembers(view, { indicator, period }, dimension)
  const wholes = indicator.kind === 'ratio' ? await splitMembers(view, { indicator, period, part: 'denominator' }, dimension) : []
  const labels = await dimensionLabels(view, indicator, by, [...parts, ...wholes].flatMap((p) => (p.value === null ? [] : [p.value])))
  const values = [...new Set([...parts, ...wholes].map((p) => p.value))]
  // Of sums and averages the members are counted once more: their value is no number of members.
  const seen = whole.numerator ?? (indicator.kind === 'count' || indicator.kind === 'distinct' ? whole.value : (await measure([{ view, question: { indicator, period } }]))[0]?.seen)
  const cells = values.map((value) => {
    const part = parts.find((p) => p.value === value)
    const numerator = part?.count ?? 0
    const label = value === null ? '未填' : labels.get(value) ?? value
    if (part?.measured !== undefined) {
      const { value: figure, text } = reckoned(indicator, part.measured)
      return { value, label, figure, text, members: numerator }
    }
    if (indicator.kind !== 'ratio') return { value, label, figure: numerator, text: `${numerator}${indicator.unit}` }
    const denominator = wholes.find((p) => p.value === value)?.count ?? 0
    const figure = ratioOf(numerator, denominator)
    return { value, label, figure, text: figure === null ? '无' : `${figure}%`, numerator, denominator }
  })
  const sum = parts.reduce((total, p) => total + p.count, 0)
  return { dimension: by, label: dimension.label, overlapping: sum !== seen, cells }
}

async function dimensionLabels(view: View, indicator: Indicator, by: string, values: readonly string[]): Promise<Map<string, string>> {
  const dimension = dimensionOf(indicator, by)
  const start = dimension.held ? view.catalogue.register(dimension.held.register) : view.catalogue.register(indicator.list.register)
  const path = dimension.held?.value ?? dimension.path ?? []
  let register: Register = start
  for (const step of path.slice(0, -1)) {
    const field = register.fields[step]
    if (field?.type === 'reference') register = view.catalogue.register(field.register)
  }
  const field = register.fields[path.at(-1) ?? '']
  if (field?.type === 'reference') return new Map([...await namesOf(view, view.catalogue.register(field.register), values)].map(([id, n]) => [id, n.title]))
  if (field?.type === 'code') return new Map(values.map((v) => [v, codeLabel(view.catalogue.codeSet(field), v)]))
  if (field?.type === 'boolean') return new Map([['true', '是'], ['false', '否']])
  return new Map()
}

/** The people or organizations behind a figure, each with the rows that count and the decision and document they rest on. */
export async function membersOf(view: View, indicator: Indicator, period: Period, options: { part?: Part; cell?: Cell; limit?: number; offset?: number } = {}): Promise<Members> {
  const part = options.part ?? 'list'
  const question: Question = { indicator, period, part, ...(options.cell ? { cell: options.cell } : {}) }
  const [{ seen, hidden } = nothing] = await measure([{ view, question }])
  const ids = await memberIds(view, question, { ...options, total: seen })
  const counted = view.catalogue.register(specOf(indicator, part).register)
  const register = membersRegister(view, indicator, part)
  const names = await namesOf(view, register, ids.map((m) => m.id))
  const events = counted.id === register.id ? new Map<string, StoredRow>() : await rowsById(view, counted, ids.flatMap((m) => m.rows))
  const referred = await referencedNames(view, counted, [...events.values()])
  return {
    register: register.id, total: seen, hidden,
    members: ids.map(({ id, rows }) => ({
      id, title: names.get(id)?.title ?? '', detail: names.get(id)?.detail ?? '',
      events: rows.flatMap((rowId) => {
        const row = events.get(rowId)
        if (!row) return []
        const link = (field: string): { id: string; title: string } | undefined => {
          const target = row[field]
          return typeof target === 'string' ? { id: target, title: referred.get(target)?.title ?? '' } : undefined
        }
        const day = row[counted.on ?? 'since']
        const [decision, document] = [link('decision'), link('document')]
        return [{ register: counted.id, id: rowId, title: titleOf(view, counted, row, referred), day: typeof day === 'string' ? day : null, ...(decision ? { decision } : {}), ...(document ? { document } : {}) }]
      }),
    })),
  }
}

async function rowsById(view: View, register: Register, ids: readonly string[]): Promise<Map<string, StoredRow>> {
  const fields = [...new Set([...register.title, register.on ?? 'since', 'decision', 'document'])].filter((f) => register.fields[f])
  const rows = ids.length === 0 ? [] : await list(view, register, { where: { op: 'in', path: ['id'], values: ids }, all: true, sort: [], fields })
  return new Map(rows.map((r) => [r.id, r]))
}

/** All members at once, for the command line, freezing and comparison. */
export async function memberList(view: View, indicator: Indicator, period: Period, part: Part = 'list', cell?: Cell): Promise<{ register: string; id: string; label: string }[]> {
  const register = membersRegister(view, indicator, part)
  const ids = await memberIds(view, { indicator, period, part, ...(cell ? { cell } : {}) })
  const names = await namesOf(view, register, ids.map((m) => m.id))
  return ids.map(({ id }) => ({ register: register.id, id, label: names.get(id)?.title ?? '' }))
}
