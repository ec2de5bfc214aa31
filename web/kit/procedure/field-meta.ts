import type { Field } from '#kernel'
import type { FieldMeta, Meta } from '#server/http/contract'
import { findField, findRegister } from '../session.ts'

/** A field of a form, with the terms of its own code set where no register of the reader declares them. */
export type FormFieldMeta = FieldMeta & { readonly codes?: Readonly<Record<string, string>> }

/** A field as an act asks for it, as the controls of forms take it. `register` keeps the values, and names the code set. */
export function fieldMetaOf(meta: Meta, register: string | null, name: string, field: Field, optional: boolean): FormFieldMeta {
  const declared = register === null ? null : findField(findRegister(meta, register), name)
  const { label, hint, sensitivity = 'open' } = field
  const base = { name, label, type: field.type, optional, sensitivity, ...(hint ? { hint } : {}) } satisfies FieldMeta
  switch (field.type) {
    case 'text': return { ...base, maxLength: field.maxLength, ...(field.multiline ? { multiline: true } : {}), ...(field.check ? { check: field.check } : {}) }
    case 'integer': case 'decimal': return { ...base, ...(field.unit ? { unit: field.unit } : {}), ...(field.min !== undefined ? { min: field.min } : {}), ...(field.max !== undefined ? { max: field.max } : {}) }
    case 'code': {
      const set = field.set ?? declared?.codeSet
      return { ...base, ...(set ? { codeSet: set } : {}), ...(field.codes ? { codes: field.codes } : {}) }
    }
    case 'reference': return { ...base, register: field.register }
    default: return base
  }
}

/** The terms of a code field, in order. */
export function termsOf(meta: Meta, field: FormFieldMeta): { code: string; label: string }[] {
  if (field.codes) return Object.entries(field.codes).map(([code, label]) => ({ code, label }))
  return (meta.codeSets[field.codeSet ?? ''] ?? []).map(({ code, label }) => ({ code, label }))
}
