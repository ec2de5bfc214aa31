import { parseImpreciseDate, type Value } from '#kernel'
import type { Meta } from '#server/http/contract'
import { termsOf, type FormFieldMeta } from '../../kit/procedure/field-meta.ts'

/** A pasted cell as the value of a field: terms by their name, figures without their separators; what is not understood is left as it is typed, to be pointed out. */
export function understood(meta: Meta, field: FormFieldMeta, text: string): Value {
  if (text === '') return null
  switch (field.type) {
    case 'integer': case 'decimal': {
      const number = Number(text.replace(/[,，\s]/g, ''))
      return Number.isFinite(number) ? number : null
    }
    case 'day': case 'date': return parseImpreciseDate(text) ?? text
    case 'code': return termsOf(meta, field).find((t) => t.label === text || t.code === text)?.code ?? null
    case 'boolean': return text === '是' || text === '√' ? true : text === '否' ? false : null
    case 'reference': case 'file': case 'structured': return null
    default: return text
  }
}
