import type { RegisterMeta } from '#server/http/contract'
import { isNumber, type Column } from '../../kit/register/column.ts'

/** Sums only what is counted and stands: votes of meetings, terms in years and targets of different tasks do not add up to anything. */
export function addsUp(register: RegisterMeta, { path, field }: Column): boolean {
  return !path.includes('.') && isNumber(field) && field.unit !== undefined && field.unit !== '年' && register.time !== 'event'
}
