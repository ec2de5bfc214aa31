import { formatDate } from '#web/kit'

/** A cell of the outlook: a question and when. `?` at its end: only if what is missing turns out well. */
export interface Cell {
  readonly question: string
  readonly bucket: string
  /** The people's own unit, `none` for those without; of all units where it is missing. */
  readonly at?: string
}

export const cellParam = ({ question, bucket, at }: Cell): string => [question, bucket, ...(at === undefined ? [] : [at])].join(':')
export function parseCell(text: string | undefined): Cell | null {
  const [question = '', bucket = '', at] = (text ?? '').split(':')
  return question !== '' && /^(now\??|never|\d{4}(-\d{2})?\??)$/.test(bucket) ? { question, bucket, ...(at === undefined ? {} : { at }) } : null
}

/** Months from that of the first day to that of the last. */
export function monthsOf(from: string, to: string): string[] {
  const found: string[] = []
  for (let m = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1; m <= Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1; m++) found.push(`${Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`)
  return found
}

export function bucketWords(bucket: string, never: string): string {
  const when = bucket.replace('?', '')
  const words = when === 'now' ? '现在' : when === 'never' ? never : when.length === 4 ? `${when}年` : formatDate(when)
  return bucket.endsWith('?') ? `${words}（待核实）` : words
}

/** Certain and waiting, of a month or of all months of a year. */
export function countsOf(counts: Readonly<Record<string, number>>, when: string): { sure: number; open: number } {
  if (when.length !== 4 || when === 'now') return { sure: counts[when] ?? 0, open: counts[`${when}?`] ?? 0 }
  const sum = (open: boolean): number => Object.entries(counts).reduce((n, [bucket, count]) => (bucket.startsWith(`${when}-`) && bucket.endsWith('?') === open ? n + count : n), 0)
  return { sure: (counts[when] ?? 0) + sum(false), open: (counts[`${when}?`] ?? 0) + sum(true) }
}
