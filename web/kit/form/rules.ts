import { checkCreditCode, checkIdentityNumber, type Value } from '#kernel'
import type { FormRule } from 'antd'
import type { FieldMeta } from '#server/http/contract'
import { dateInputProblem } from './date-input.tsx'

/** What is wrong with a value before it is sent, as a sentence that says what to do; the server checks again, and more. */
export function fieldProblem(field: FieldMeta, value: Value | undefined): string | null {
  if (isEmpty(value)) {
    if (field.optional) return null
    return field.type === 'code' || field.type === 'reference' || field.type === 'boolean' ? `选择${field.label}` : `填写${field.label}`
  }
  if (typeof value === 'number') {
    if (field.min !== undefined && value < field.min) return `${field.label}不能小于 ${field.min}`
    if (field.max !== undefined && value > field.max) return `${field.label}不能大于 ${field.max}`
  }
  if (typeof value !== 'string') return null
  if (field.type === 'day' || field.type === 'date') return dateInputProblem(value, field.type === 'day')
  if (field.check === 'identity-number') {
    const checked = checkIdentityNumber(value)
    return checked.ok ? null : checked.reason
  }
  if (field.check === 'credit-code') {
    const checked = checkCreditCode(value)
    return checked.ok ? null : checked.reason
  }
  return null
}

export function fieldRules(field: FieldMeta): FormRule[] {
  return [{
    required: !field.optional,
    validator: async (_, value: Value | undefined) => {
      const problem = fieldProblem(field, value)
      if (problem) throw new Error(problem)
    },
  }]
}

function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** What is stored for a value in the form: blanks around go, nothing typed is null. */
export function stored(value: Value | undefined): Value {
  if (isEmpty(value) || value === undefined) return null
  return typeof value === 'string' ? value.trim() : value
}
