import { z } from 'zod'
import { and, fieldAt, isDay, isImpreciseDate, not, scope, type Catalogue, type Field, type Literal, type Predicate, type Principal, type Register, type Related } from '#kernel'
import { HttpProblem } from './errors.ts'

const literal = z.union([z.string().max(500), z.number(), z.boolean()])
const path = z.array(z.string().max(60)).min(1).max(5)
const values = z.array(literal).max(1000)
const years = z.number().int().min(0).max(200).optional()
const day = z.string().refine(isDay)
const some = z.number().int().min(1).max(100)
const when = z.union([z.enum(['now', 'ever']), z.strictObject({ years: some }), z.strictObject({ calendarYears: some }), z.strictObject({ from: day, to: day })])
/** Conditions that a list may be asked with. */
const predicate: z.ZodType<Predicate> = z.lazy(() => z.union([
  z.object({ op: z.enum(['and', 'or']), of: z.array(predicate).max(50) }),
  z.object({ op: z.literal('not'), of: predicate }),
  z.object({ op: z.literal('equals'), path, value: literal }),
  z.object({ op: z.literal('in'), path, values }),
  z.object({ op: z.literal('under'), path, values: z.array(z.string().max(60)).max(1000) }),
  z.object({ op: z.literal('empty'), path }),
  z.object({ op: z.enum(['contains', 'starts']), path, value: z.string().max(200) }),
  z.object({ op: z.literal('compare'), path, than: z.enum(['<', '<=', '>', '>=']), value: literal }),
  z.object({ op: z.literal('years'), path, from: years, to: years }),
  z.object({ op: z.literal('held'), from: day, to: day }),
  z.object({ op: z.literal('holds') }),
  z.object({ op: z.literal('found'), text: z.string().max(200) }),
  z.object({ op: z.literal('as-of'), path, than: z.enum(['<=', '>']) }),
  z.object({ op: z.enum(['sure', 'possible']), of: predicate }),
  z.object({
    op: z.literal('related'), register: z.string().max(60), via: z.string().max(60), where: predicate, when,
    lasting: z.strictObject({ months: z.number().int().min(1).max(1200), how: z.enum(['total', 'longest']) }).optional(),
    count: z.strictObject({ from: z.number().int().min(1).max(1000).optional(), to: z.number().int().min(0).max(1000).optional() }).optional(),
  }),
  z.object({ op: z.literal('exists'), register: z.string().max(60), match: z.array(z.object({ their: z.string().max(60), our: path })).length(1), where: predicate }),
])) as z.ZodType<Predicate>
const deepest = 12

/**
 * Reads a condition sent by a screen. Every field named must exist and be one the asker may see, and its value must fit
 * its type, before any SQL is made of it. The result asks rows of other registers only where the asker may see them:
 * a condition on what one may not see would tell it all the same.
 */
export function readFilter(catalogue: Catalogue, principal: Principal, register: Register, text: string): Predicate {
  let parsed: Predicate
  try { parsed = predicate.parse(JSON.parse(text)) } catch { throw wrong() }
  return guarded(catalogue, principal, register, parsed, 0)
}
const wrong = (): HttpProblem => new HttpProblem(400, '筛选条件不对，请清除筛选后重试')

function guarded(catalogue: Catalogue, principal: Principal, register: Register, p: Predicate, depth: number): Predicate {
  if (depth > deepest) throw new HttpProblem(400, '筛选条件套得太深，请拆开')
  const go = (q: Predicate, at = register): Predicate => guarded(catalogue, principal, at, q, depth + 1)
  switch (p.op) {
    case 'and': case 'or': return { op: p.op, of: p.of.map((q) => go(q)) }
    case 'not': return not(go(p.of))
    case 'sure': case 'possible': return { op: p.op, of: go(p.of) }
    case 'in-period': throw new HttpProblem(400, '筛选条件不对')
    case 'holds': return p
    case 'held': {
      if (p.from > p.to) throw new HttpProblem(400, `起日 ${p.from} 晚于止日 ${p.to}，请对调`)
      return p
    }
    case 'found': {
      if (!register.search) throw new HttpProblem(400, `“${register.label}”不能按文字查找`)
      return p
    }
    case 'exists': {
      const [match] = p.match
      if (!match || match.our.join('.') !== 'id') throw wrong()
      return { ...p, where: ofOthers(catalogue, principal, register, p.register, match.their, p.where, go) }
    }
    case 'related': {
      const where = ofOthers(catalogue, principal, register, p.register, p.via, p.where, go)
      checkTimes(catalogue.register(p.register), p)
      return { ...p, where }
    }
    default: {
      checkLeaf(catalogue, principal, register, p)
      return reached(catalogue, principal, register, p)
    }
  }
}

/** What is asked of rows of another register whose field `via` refers to this one: seen ones only. */
function ofOthers(catalogue: Catalogue, principal: Principal, register: Register, id: string, via: string, where: Predicate, go: (q: Predicate, at: Register) => Predicate): Predicate {
  const other = catalogue.registers.get(id)
  const field = other?.fields[via]
  if (!other || field?.type !== 'reference' || field.register !== register.id) throw wrong()
  checkSeen(catalogue, principal, other, [via])
  return and([go(where, other), ...visible(principal, other)])
}

/** Lengths are of what has a beginning and an end; days and numbers stand in their order. */
function checkTimes(other: Register, { when: asked, lasting, count }: Related): void {
  if (lasting && other.time !== 'span' && !other.lifetime) throw new HttpProblem(400, `“${other.label}”没有起止，不能问满多久`)
  if (typeof asked === 'object' && 'from' in asked && asked.from > asked.to) throw new HttpProblem(400, `起日 ${asked.from} 晚于止日 ${asked.to}，请对调`)
  if (count?.from !== undefined && count.to !== undefined && count.from > count.to) throw new HttpProblem(400, `条数至少 ${count.from}、至多 ${count.to}，请对调`)
}

function visible(principal: Principal, register: Register): Predicate[] {
  const { rows } = scope(principal, register, 'read')
  return typeof rows === 'string' ? [] : [rows]
}

type Leaf = Extract<Predicate, { readonly path: readonly string[] }>

/** Follows the path step by step, through rows that the asker may see. */
function reached(catalogue: Catalogue, principal: Principal, register: Register, p: Leaf): Predicate {
  const [step, ...rest] = p.path
  const field = step === undefined ? undefined : register.fields[step]
  if (step === undefined || rest.length === 0 || field?.type !== 'reference') return p
  const target = catalogue.register(field.register)
  const inner = reached(catalogue, principal, target, { ...p, path: rest })
  const own = visible(principal, target)
  if (own.length === 0 && 'path' in inner) return p
  const through = (where: Predicate): Predicate => ({ op: 'exists', register: target.id, match: [{ their: 'id', our: [step] }], where: and([where, ...own]) })
  // What cannot be seen counts as empty, as it does where the reference itself is.
  return p.op === 'empty' ? not(through(not(inner))) : through(inner)
}

function checkLeaf(catalogue: Catalogue, principal: Principal, register: Register, p: Leaf): void {
  let found: ReturnType<typeof fieldAt>
  try { found = fieldAt(catalogue, register, p.path) } catch { throw new HttpProblem(400, `没有“${p.path.join('.')}”这个字段`) }
  const { field } = found
  checkSeen(catalogue, principal, register, p.path)
  if (!apt(catalogue, p, field, found.register)) throw new HttpProblem(400, `“${field?.label ?? 'id'}”的筛选值不对`)
}

function apt(catalogue: Catalogue, p: Leaf, field: Field | null, owner: Register): boolean {
  switch (p.op) {
    case 'empty': return true
    case 'contains': case 'starts': return field?.type === 'text' && fits(field, p.value)
    case 'years': return (field?.type === 'date' || field?.type === 'day') && field.years !== undefined && (p.from ?? 0) <= (p.to ?? 200)
    case 'under': return (field?.type === 'code' || (field?.type === 'reference' ? catalogue.register(field.register) : owner).tree !== undefined) && p.values.every((v) => fits(field, v))
    case 'as-of': return field?.type === 'date' || field?.type === 'day'
    case 'compare': return field !== null && ordered.has(field.type) && fits(field, p.value)
    case 'in': return field?.type !== 'structured' && p.values.every((v) => fits(field, v))
    case 'equals': return field?.type !== 'structured' && fits(field, p.value)
    case 'in-period': return false
  }
}

/** Refuses a path through anything that the asker may not see. */
export function checkSeen(catalogue: Catalogue, principal: Principal, register: Register, steps: readonly string[]): void {
  let current: Register | null = register
  for (const step of steps) {
    if (!current) return
    const { rows, withheld } = scope(principal, current, 'read')
    const field: Field | undefined = current.fields[step]
    if (rows === 'none' || withheld.has(step)) throw new HttpProblem(403, `您无权查看“${field?.label ?? current.label}”，不能按它筛选、排序、分组`)
    current = field?.type === 'reference' ? catalogue.register(field.register) : null
  }
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

