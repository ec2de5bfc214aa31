/**
 * The document an act brings forth, in words that are filled in from what the case holds after the act, so that a fact is typed
 * once. `{field}` stands for the value of a field of the case in words, `{item.field}` for one of whom it is about: inside what
 * is repeated for each, or in a document for each. `{number}`, `{title}`, `{on}` are the case's number and name and the day of the
 * act; `{names}` and `{count}` those whom the case carries and how many; `{tenant}` the place, `{office}` its Organization
 * Department, `{organ.field}` the organ behind the meeting that the field names. `{item.is.column}` is a column of the roster by which
 * the procedure describes its items, as it stood on the day of the act, before what the act itself changed. `{item.is.post|item.workUnit}`
 * is the first of these that says something.
 *
 * `[…]` is left out where one of the values in it is missing: `[，免去{item.dismissed}职务]`. `[field=a|b:…]` stands only where
 * the field has one of these values: `[item.change=promote:拟提拔]`.
 */
export interface StepDocument {
  readonly id: string
  readonly label: string
  readonly title: string
  /** One document for each item. */
  readonly perItem?: boolean
  /** Only where code fields (of the item, `item.field`) have one of these values, each of them: 诫勉书 only of a 诫勉, and in writing. Without `in`, any value. */
  readonly when?: readonly { readonly field: string; readonly in?: readonly string[] }[]
  /** 发文机关标志 and 发文字号, of what goes out under a red head. */
  readonly letterhead?: string
  readonly reference?: string
  /** 主送: whom it is addressed to. */
  readonly addressee?: string
  /** Paragraphs; one that starts with `#` is a heading, one that starts with `*` is repeated for each item. */
  readonly paragraphs: readonly string[]
  /** A form, after the paragraphs: what is asked and what it says. A line that says nothing is left out. */
  readonly form?: readonly { readonly label: string; readonly value: string }[]
  /** A table of the items, after that. */
  readonly table?: readonly { readonly label: string; readonly value: string }[]
  /** Paragraphs after these. */
  readonly closing?: readonly string[]
  /** Signature at the end: who issues it. */
  readonly issuer?: string
  /** The date field by which it is dated; the day of the act where there is none. */
  readonly dated?: string
  readonly copyTo?: string
  /** Printed across the sheet: a table of many columns. */
  readonly landscape?: boolean
}

/** What a value reads as: words; `''` where it is missing; null where the reader may not see it. */
export type Word = string | null

/** Printed in place of what the reader may not see, and of what is missing outside brackets: to be filled in by hand. */
export const unseen = '〔不予显示〕'
export const blank = '＿＿＿＿'

const special: ReadonlySet<string> = new Set(['number', 'title', 'on', 'by', 'due', 'names', 'count', 'tenant', 'office'])
const token = /\{([\w.|]+)\}/g
const optional = /\[(?:([\w.]+)=([\w|-]+):)?([^\][]*)\]/g

/**
 * A sentence with its values. `wordOf` gives what a name reads as, `code` the stored value of a field as text, for conditions.
 * A condition on what the reader may not see holds for nobody: the part is left out.
 */
export function filled(sentence: string, wordOf: (name: string) => Word, code: (name: string) => Word): string {
  const word = (names: string): Word => names.split('|').reduce<Word>((said, name) => (said === '' ? wordOf(name) : said), '')
  const kept = (_: string, field: string | undefined, values: string | undefined, inner: string): string => {
    if (field !== undefined) return (values ?? '').split('|').includes(code(field) ?? '') ? inner : ''
    return [...inner.matchAll(token)].some(([, name = '']) => word(name) === '') ? '' : inner
  }
  // One within another: the inner is settled first.
  let [parts, before] = [sentence, '']
  while (parts !== before) [parts, before] = [parts.replace(optional, kept), parts]
  return parts.replace(token, (_, name: string) => { const said = word(name); return said === null ? unseen : said === '' ? blank : said })
}

/** The fields that a document speaks of, of the case and, as `item.field`, of its items. */
export function fieldsNamed(document: StepDocument): string[] {
  const { title, letterhead, reference, addressee, paragraphs, form = [], table = [], closing = [], issuer, copyTo, when, dated } = document
  const texts = [title, letterhead, reference, addressee, ...paragraphs, ...[...form, ...table].map((c) => c.value), ...closing, issuer, copyTo].filter((t) => t !== undefined)
  const named = texts.flatMap((text) => [...[...text.matchAll(token)].flatMap((m) => (m[1] ?? '').split('|')), ...[...text.matchAll(optional)].flatMap((m) => m[1] ?? [])])
  const plain = named.map((name) => name.replace(/^organ\./, ''))
  return [...new Set([...plain, ...(when ?? []).map((w) => w.field), ...(dated === undefined ? [] : [dated])])].filter((name) => !special.has(name))
}
