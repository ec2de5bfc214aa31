import type { Catalogue } from '../catalogue/catalogue.ts'
import { findCode } from '../code-set/code-set.ts'
import type { Row, Value } from '../field/field.ts'
import type { Register } from './register.ts'

/**
 * Codes that a row leaves blank and that the words beside them name (`readFrom`): 称谓“妻子” gives 亲属关系 13. Words that name
 * no code, or several, give none. A code somebody entered stays, whatever the words say.
 */
export function readWords(catalogue: Catalogue, register: Register, row: Row): Readonly<Record<string, Value>> {
  const found: Record<string, Value> = {}
  for (const { name, from } of readingOf(register)) {
    const [field, words] = [register.fields[name], row[from]]
    if (field?.type !== 'code' || row[name] != null || typeof words !== 'string') continue
    const code = findCode(catalogue.codeSet(field), words)
    if (code !== null) found[name] = code
  }
  return found
}

function readingOf(register: Register): readonly { readonly name: string; readonly from: string }[] {
  let fields = reading.get(register)
  if (!fields) reading.set(register, fields = Object.entries(register.fields).flatMap(([name, field]) => (field.type === 'code' && field.readFrom ? [{ name, from: field.readFrom }] : [])))
  return fields
}
const reading = new WeakMap<Register, readonly { readonly name: string; readonly from: string }[]>()
