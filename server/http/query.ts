import type { FastifyRequest } from 'fastify'
import { fieldAt, isDay, parsePeriod, type Catalogue, type Indicator, type Period, type Predicate, type Principal, type Register, type Report } from '#kernel'
import { defaultPeriod, momentOf } from '#server/figures/figure'
import type { Known } from '#server/postgres/read/view'
import { HttpProblem } from './errors.ts'
import { checkSeen, readFilter } from './filter.ts'

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

export function momentQuery(query: Query): { asOf?: string; knownAt?: Known } {
  const asOf = query['asOf']
  const knownAt = query['knownAt']
  if (asOf !== undefined && !isDay(asOf)) throw new HttpProblem(400, `截至日“${asOf}”不是日期，请写成 2025-12-31`)
  if (knownAt !== undefined && !isDay(knownAt) && !/^\d{1,15}$/.test(knownAt)) throw new HttpProblem(400, `“所知到”要填变更号，或 2026-06-30 这样的日期，现为“${knownAt.slice(0, 20)}”`)
  return { ...(asOf ? { asOf } : {}), ...(knownAt ? { knownAt: isDay(knownAt) ? knownAt : Number(knownAt) } : {}) }
}

/** Period and the moment that goes with it. */
export function periodQuery(query: Query): { period: Period; asOf: string; knownAt: Known | null } {
  const asked = query['period']
  const period = asked === undefined ? defaultPeriod() : parsePeriod(asked)
  if (!period) throw new HttpProblem(400, `认不出报告期“${asked}”`)
  return { period, ...momentOf(period, momentQuery(query)) }
}

export function filterQuery(catalogue: Catalogue, principal: Principal, register: Register, query: Query): Predicate | undefined {
  const text = query['filter']
  if (text === undefined) return undefined
  return readFilter(catalogue, principal, register, text)
}

export function sortQuery(catalogue: Catalogue, principal: Principal, register: Register, query: Query): string[] | undefined {
  const items = query['sort']?.split(',').filter(Boolean)
  for (const item of items ?? []) {
    const steps = item.replace(/^-/, '').split('.')
    let field
    try { ({ field } = fieldAt(catalogue, register, steps)) } catch { field = null }
    if (!field || field.type === 'structured' || steps.length > 4) throw new HttpProblem(400, `不能按“${item}”排序`)
    checkSeen(catalogue, principal, register, steps)
  }
  return items
}

/** Paths through references whose values a list also shows: `with=person.birth,unit.kind`. */
export function pathsQuery(catalogue: Catalogue, principal: Principal, register: Register, query: Query): string[] {
  const paths = query['with']?.split(',').filter(Boolean) ?? []
  if (paths.length > 20) throw new HttpProblem(400, '列太多，请减到 20 列以内')
  for (const path of paths) {
    const steps = path.split('.')
    try { fieldAt(catalogue, register, steps) } catch { throw new HttpProblem(400, `没有“${path}”这个字段`) }
    checkSeen(catalogue, principal, register, steps)
  }
  return paths
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
