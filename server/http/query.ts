import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { fieldAt, isDay, isImpreciseDate, parsePeriod, scope, type Catalogue, type Field, type Indicator, type Literal, type Period, type Predicate, type Principal, type Register, type Report } from '#kernel'
import { defaultPeriod, momentOf } from '#server/figures/figure'
import { HttpProblem } from './errors.ts'

const literal = z.union([z.string().max(500), z.number(), z.boolean()])
const path = z.array(z.string().max(60)).min(1).max(5)
/** Conditions that a list may be asked with. */
const predicate: z.ZodType<Predicate> = z.lazy(() => z.union([
  z.object({ op: z.enum(['and', 'or']), of: z.array(predicate).max(50) }),
  z.object({ op: z.literal('not'), of: predicate }),
  z.object({ op: z.literal('equals'), path, value: literal }),
  z.object({ op: z.literal('in'), path, values: z.array(literal).max(1000) }),
  z.object({ op: z.literal('empty'), path }),
  z.object({ op: z.literal('under'), path, values: z.array(z.string().max(60)).max(1000) }),
  z.object({ op: z.literal('contains'), path, value: z.string().max(200) }),
  z.object({ op: z.literal('compare'), path, than: z.enum(['<', '<=', '>', '>=']), value: literal }),
]))

export type Query = Readonly<Record<string, string | undefined>>
export const queryOf = (request: FastifyRequest): Query => {
  const out: Record<string, string> = {}
  for (const [key, value] of Object.entries((request.query ?? {}) as Record<string, unknown>)) {
    // The database cannot hold this character, so nothing can be meant by it.
    if (typeof value === 'string' && value.includes('\0')) throw new HttpProblem(400, '请求内容不对，请刷新页面后重试')
    if (typeof value === 'string' && value !== '') out[key] = value
  }
  return out
}
/** With `?preview=1` a write is told instead of done. */
export const asPreview = (request: FastifyRequest): boolean => queryOf(request)['preview'] === '1'
export const paramOf = (request: FastifyRequest, name: string): string => {
  const value = ((request.params ?? {}) as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : ''
}

export function momentQuery(query: Query): { asOf?: string; knownAt?: number } {
  const asOf = query['asOf']
  const knownAt = query['knownAt']
  if (asOf !== undefined && !isDay(asOf)) throw new HttpProblem(400, `截至日“${asOf}”不是日期，请写成 2025-12-31`)
  if (knownAt !== undefined && !/^\d{1,15}$/.test(knownAt)) throw new HttpProblem(400, '“所知到”要填变更号')
  return { ...(asOf ? { asOf } : {}), ...(knownAt ? { knownAt: Number(knownAt) } : {}) }
}

/** Period and the moment that goes with it. */
export function periodQuery(query: Query): { period: Period; asOf: string; knownAt: number | null } {
  const asked = query['period']
  const period = asked === undefined ? defaultPeriod() : parsePeriod(asked)
  if (!period) throw new HttpProblem(400, `认不出报告期“${asked}”`)
  return { period, ...momentOf(period, momentQuery(query)) }
}

export function filterQuery(catalogue: Catalogue, principal: Principal, register: Register, query: Query): Predicate | undefined {
  const text = query['filter']
  if (text === undefined) return undefined
  let parsed: Predicate
  try { parsed = predicate.parse(JSON.parse(text)) } catch { throw new HttpProblem(400, '筛选条件不对，请清除筛选后重试') }
  checkPaths(catalogue, principal, register, parsed)
  return parsed
}

/** Every field named must exist and be one the asker may see, and its value must fit its type, before any SQL is made of it. */
function checkPaths(catalogue: Catalogue, principal: Principal, register: Register, p: Predicate): void {
  switch (p.op) {
    case 'and': case 'or': for (const q of p.of) checkPaths(catalogue, principal, register, q); return
    case 'not': checkPaths(catalogue, principal, register, p.of); return
    case 'holds': case 'exists': case 'in-period': case 'found': throw new HttpProblem(400, '筛选条件不对')
    default: break
  }
  let field
  try { field = fieldAt(catalogue, register, p.path).field } catch { throw new HttpProblem(400, `没有“${p.path.join('.')}”这个字段`) }
  checkSeen(catalogue, principal, register, p.path)
  if (p.op === 'empty') return
  const values = p.op === 'in' || p.op === 'under' ? p.values : [p.value]
  const apt = p.op === 'under' ? treeAt(catalogue, register, p.path) : p.op === 'contains' ? field?.type === 'text' : p.op === 'compare' ? field !== null && ordered.has(field.type) : field?.type !== 'structured'
  if (!apt || !values.every((value) => fits(field, value))) throw new HttpProblem(400, `“${field?.label ?? 'id'}”的筛选值不对`)
}

/** A condition on what one may not see would tell it all the same. */
function checkSeen(catalogue: Catalogue, principal: Principal, register: Register, path: readonly string[]): void {
  let current: Register | null = register
  for (const step of path) {
    if (!current) return
    const { rows, withheld } = scope(principal, current, 'read')
    const field: Field | undefined = current.fields[step]
    if (rows === 'none' || withheld.has(step)) throw new HttpProblem(403, `您无权查看“${field?.label ?? current.label}”，不能按它筛选、排序`)
    current = field?.type === 'reference' ? catalogue.register(field.register) : null
  }
}

/** Whether the row at the end of a path stands in a tree. */
function treeAt(catalogue: Catalogue, register: Register, path: readonly string[]): boolean {
  const at = fieldAt(catalogue, register, path)
  return (at.field === null ? at.register : at.field.type === 'reference' ? catalogue.register(at.field.register) : null)?.tree !== undefined
}

const ordered: ReadonlySet<Field['type']> = new Set(['text', 'code', 'integer', 'decimal', 'day', 'date'])

function fits(field: Field | null, value: Literal): boolean {
  switch (field?.type) {
    case undefined: case 'reference': return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
    case 'integer': return typeof value === 'number' && Number.isSafeInteger(value)
    case 'decimal': return typeof value === 'number' && Number.isFinite(value)
    case 'boolean': return typeof value === 'boolean'
    case 'day': return typeof value === 'string' && isDay(value)
    case 'date': return typeof value === 'string' && isImpreciseDate(value)
    default: return typeof value === 'string' && !value.includes('\0')
  }
}

export function sortQuery(catalogue: Catalogue, principal: Principal, register: Register, query: Query): string[] | undefined {
  const items = query['sort']?.split(',').filter(Boolean)
  for (const item of items ?? []) {
    const name = item.replace(/^-/, '')
    if (!register.fields[name]) throw new HttpProblem(400, `不能按“${item}”排序`)
    checkSeen(catalogue, principal, register, [name])
  }
  return items
}

export function numberQuery(query: Query, name: string, fallback: number, max: number): number {
  const value = Number(query[name] ?? fallback)
  return Number.isInteger(value) && value >= 0 ? Math.min(value, max) : fallback
}

export function registerParam(catalogue: Catalogue, request: FastifyRequest, name = 'register'): Register {
  const found = catalogue.registers.get(paramOf(request, name))
  if (!found) throw new HttpProblem(404, '没有这个台账')
  return found
}
export function indicatorParam(catalogue: Catalogue, request: FastifyRequest): Indicator {
  const found = catalogue.indicators.get(paramOf(request, 'id'))
  if (!found) throw new HttpProblem(404, '没有这个指标')
  return found
}
export function reportParam(catalogue: Catalogue, id: string): Report {
  const found = catalogue.reports.get(id)
  if (!found) throw new HttpProblem(404, '没有这个报告')
  return found
}
