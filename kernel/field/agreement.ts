import type { Field, Row } from './field.ts'
import { earliest, isImpreciseDate, latest } from './imprecise-date.ts'

/**
 * What fields have to agree in, whatever else holds: dates that come one after another, counts that are part of another count.
 * Declared on registers, cases and their items; held against each other however the values come in.
 */
export interface Agreement<F extends string = string> {
  /** Dates in the order in which they come: none lies certainly before one that stands earlier in its line. */
  readonly order?: readonly (readonly F[])[]
  readonly parts?: readonly Parts<F>[]
}

/** Counts that together are not more than `within` (votes and voters); with `whole` they make it up once all are given. */
export interface Parts<F extends string = string> { readonly of: readonly F[]; readonly within: F; readonly whole?: true }

/** Fields and values of one thing: of a row; of a case; of an item of a case, and behind it those of the case. */
export interface Held { readonly field: (name: string) => Field | undefined; readonly value: (name: string) => Row[string] | undefined }

/** Throws where an agreement speaks of fields that are no dates or no counts. */
export function checkAgreement(agreement: Agreement, field: (name: string) => Field | undefined, where: string): void {
  for (const name of (agreement.order ?? []).flat()) if (!['day', 'date'].includes(field(name)?.type ?? '')) throw new Error(`${where}: ${name} is no date to be in order`)
  for (const name of (agreement.parts ?? []).flatMap((p) => [...p.of, p.within])) if (!['integer', 'decimal'].includes(field(name)?.type ?? '')) throw new Error(`${where}: ${name} is no count`)
}

/** Where the values do not agree: the field it is told at, and a sentence. */
export function disagreements(agreement: Agreement, told: Held): { field: string; message: string }[] {
  return [...(agreement.order ?? []).flatMap((line) => outOfOrder(line, told)), ...(agreement.parts ?? []).flatMap((p) => tooMany(p, told))]
}

function outOfOrder(line: readonly string[], { field, value }: Held): { field: string; message: string }[] {
  const given = line.flatMap((name) => { const date = value(name); return typeof date === 'string' && isImpreciseDate(date) ? [{ name, date }] : [] })
  return given.flatMap(({ name, date }, i) => {
    const before = given.slice(0, i).findLast((earlier) => latest(date) < earliest(earlier.date))
    return before === undefined ? [] : [{ field: name, message: `${field(name)?.label ?? name}早于${field(before.name)?.label ?? before.name}（${before.date}），请核对后更正` }]
  })
}

function tooMany({ of, within, whole }: Parts, { field, value }: Held): { field: string; message: string }[] {
  const most = value(within)
  const given = of.filter((name) => typeof value(name) === 'number')
  const [first] = given
  if (typeof most !== 'number' || first === undefined) return []
  const sum = given.reduce((total, name) => total + Number(value(name)), 0)
  const amount = (name: string, number: number): string => { const of = field(name); return `${number}${of && 'unit' in of && of.unit ? ` ${of.unit}` : ''}` }
  const said = `${given.map((name) => field(name)?.label ?? name).join('、')}${given.length > 1 ? '合计' : ''} ${amount(first, sum)}`
  const limit = `${field(within)?.label ?? within} ${amount(within, most)}`
  if (sum > most) return [{ field: first, message: `${said}，多于${limit}，请核对` }]
  return whole && given.length === of.length && sum < most ? [{ field: first, message: `${said}，与${limit}不符，请核对` }] : []
}
