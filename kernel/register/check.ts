import { findCode } from '../code-set/code-set.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { disagreements } from '../field/agreement.ts'
import { checkCreditCode } from '../field/credit-code.ts'
import type { Field, Row, Value } from '../field/field.ts'
import { checkIdentityNumber } from '../field/identity-number.ts'
import { dateProblem, parseDay, parseImpreciseDate } from '../field/imprecise-date.ts'
import type { Problem, Register } from './register.ts'

/** A human value read, or the sentence why not. */
export type Parsed = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string }

const good = (value: Value): Parsed => ({ ok: true, value })
const bad = (message: string): Parsed => ({ ok: false, message })

/**
 * Reads a value as people write it (中文标签、代码、1978.05、1978年5月、是/否、1,200) into its stored form. References are
 * not read here: finding a row needs the registers. A blank is null.
 */
export function parseValue(catalogue: Catalogue, field: Field, input: unknown): Parsed {
  if (input === null || input === undefined) return good(null)
  if (field.type === 'structured') return typeof input === 'object' ? good(input as Value) : bad(`“${field.label}”的内容无法识别`)
  if (typeof input === 'object') return bad(`“${field.label}”的内容无法识别`)
  // A control character can neither be stored nor seen; most come from copying out of other programs.
  const raw = withoutControls(String(input)).toWellFormed()
  const text = field.type === 'text' && field.multiline ? raw.replace(/\r\n?/g, '\n').replace(/^\s*\n/, '').trimEnd() : raw.trim()
  if (text === '') return good(null)
  switch (field.type) {
    case 'text': {
      if (text.length > field.maxLength) return bad(`“${field.label}”最多 ${field.maxLength} 字，现有 ${text.length} 字，请删减`)
      if (field.check === 'identity-number') {
        const checked = checkIdentityNumber(text)
        return checked.ok ? good(checked.number) : bad(checked.reason)
      }
      if (field.check === 'credit-code') {
        const checked = checkCreditCode(text)
        return checked.ok ? good(checked.code) : bad(checked.reason)
      }
      return good(field.personName ? personName(text) : text)
    }
    case 'integer': case 'decimal': return parseNumber(field.label, field.type === 'integer', field.min, field.max, text)
    case 'boolean': {
      if (['是', '有', '√', '✓', 'true', 'TRUE', '1', 'Y', 'y'].includes(text)) return good(true)
      if (['否', '无', '×', 'false', 'FALSE', '0', 'N', 'n'].includes(text)) return good(false)
      return bad(`“${field.label}”只能填“是”或“否”，现为“${shorten(text)}”`)
    }
    case 'day': {
      const day = parseDay(text)
      return day ? good(day) : bad(told(field.label, dateProblem(text)) ?? `“${field.label}”须填到日，如 2025-03-01，现为“${shorten(text)}”`)
    }
    case 'date': {
      const date = parseImpreciseDate(text)
      return date ? good(date) : bad(told(field.label, dateProblem(text)) ?? `“${field.label}”认不出日期“${shorten(text)}”，请写成 1978.05 或 1978-05-03`)
    }
    case 'code': {
      const set = catalogue.codeSet(field)
      const code = findCode(set, text)
      if (code !== null) return good(code)
      const choices = set.items.length <= 12 ? `：${set.items.map((i) => i.label).join('、')}` : `（${set.label}${set.standard ? `，${set.standard}` : ''}）`
      return bad(`“${field.label}”没有“${shorten(text)}”这一项，请从下列中选${choices}`)
    }
    case 'reference': return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? good(text.toLowerCase()) : bad(`“${field.label}”须从名单中选择`)
    case 'file': return /^[0-9a-f]{64}$/.test(text) ? good(text) : bad(`“${field.label}”须先上传文件`)
  }
}

/** Text without control characters other than tab and line ends. */
function withoutControls(text: string): string {
  if (!/[^\P{C}\t\n\r]/u.test(text)) return text
  return [...text].filter((c) => c >= ' ' ? c !== '\u007f' && c !== '\ufffe' && c !== '\uffff' : c === '\t' || c === '\n' || c === '\r').join('')
}

/** Rosters pad short names to three characters' width, and write the dot of longer ones in many ways. */
function personName(text: string): string {
  return text.replace(/(?<=\p{Script=Han})\s*[·•・･‧∙⋅.．]\s*(?=\p{Script=Han})/gu, '·').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
}

function parseNumber(label: string, whole: boolean, min: number | undefined, max: number | undefined, text: string): Parsed {
  const folded = text.normalize('NFKC').replace(/[,，\s]/g, '')
  if (!/^[-+]?\d+(\.\d+)?$/.test(folded)) return bad(`“${label}”须填数字，现为“${shorten(text)}”`)
  const number = Number(folded)
  if (!Number.isFinite(number) || Math.abs(number) > 1e15) return bad(`“${label}”的数字过大`)
  if (whole && !Number.isInteger(number)) return bad(`“${label}”须填整数，现为“${text}”`)
  if (whole && Math.abs(number) > 2_147_483_647) return bad(`“${label}”的数字过大`)
  if (min !== undefined && number < min) return bad(`“${label}”不能小于 ${min}`)
  if (max !== undefined && number > max) return bad(`“${label}”不能大于 ${max}`)
  return good(number)
}

/** What is wrong with a whole row in stored form: missing fields, then the register's own checks. */
export function checkRow(register: Register, row: Row): Problem[] {
  const problems: Problem[] = []
  for (const [name, label] of requiredOf(register)) {
    const value = row[name]
    if (value === null || value === undefined || value === '') problems.push({ field: name, message: `“${label}”必填` })
  }
  const told = [...(register.agree ? disagreements(register.agree, { field: (name) => register.fields[name], value: (name) => row[name] }) : []), ...register.check?.(row) ?? []]
  return [...problems, ...(problems.length === 0 ? told : told.filter((p) => row[p.field] != null))]
}

/** Names and labels of the fields that must be filled, gathered once for each register. */
function requiredOf(register: Register): readonly (readonly [string, string])[] {
  let names = required.get(register)
  if (!names) required.set(register, names = Object.entries(register.fields).flatMap(([name, field]) => (field.optional ? [] : [[name, field.label] as const])))
  return names
}
const required = new WeakMap<Register, readonly (readonly [string, string])[]>()

const told = (label: string, problem: string | null): string | null => (problem ? `“${label}”有误：${problem}` : null)

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}
