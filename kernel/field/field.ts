/**
 * Fields: the smallest word of a declaration. A field says what a value is; its column, validation, Excel
 * column, form control, filter and glossary row are all derived from it.
 */

/** `open`: anyone who may read the register. `personal`: identity numbers, telephones, family. `confidential`: adverse facts. */
export type Sensitivity = 'open' | 'personal' | 'confidential'

export interface FieldOptions {
  readonly optional?: boolean
  readonly sensitivity?: Sensitivity
  /** Other headers under which the same column comes in from outside. */
  readonly aliases?: readonly string[]
  /** One sentence for the form and the Excel template. */
  readonly hint?: string
  /** Former field name: the migration renames the column instead of dropping it. */
  readonly renamedFrom?: string
  /** Shown to the person recorded, whoever else may read it. */
  readonly visibleToSubject?: boolean
}

interface FieldBase extends FieldOptions {
  readonly label: string
}

export type TextCheck = 'identity-number' | 'credit-code'

export interface TextField extends FieldBase {
  readonly type: 'text'
  /** In characters (UTF-16 units), 100 unless told. */
  readonly maxLength: number
  readonly multiline?: boolean
  readonly check?: TextCheck
  /** A person's name: blanks between its characters are only layout (张 三), its dots are one character (阿·依). */
  readonly personName?: boolean
  /** The value names an account of this house: chosen from those there are, and refused where there is none. */
  readonly account?: boolean
  /**
   * The value is the SM3 digest (hex) of the canonical JSON of a structured field: of this row (`['content']`), or of the row
   * that a reference leads to (`['frozen', 'content']`). `mingshi verify` recomputes it; a row without a value vouches for nothing.
   */
  readonly digestOf?: readonly [string] | readonly [string, string]
}
export interface NumberField extends FieldBase {
  readonly type: 'integer' | 'decimal'
  readonly min?: number
  readonly max?: number
  /** Measure word shown after the number. */
  readonly unit?: string
}
export interface BooleanField extends FieldBase { readonly type: 'boolean' }
/** `years`: what the full years from this date to the as-of day are called (年龄、工龄); lists filter by them, pivots band them. */
interface Elapsing { readonly years?: string }
/** A full day, `YYYY-MM-DD`. */
export interface DayField extends FieldBase, Elapsing, Ahead { readonly type: 'day' }
/** A day that may be told before it comes. Every other day that a procedure asks for is of something done: it cannot be after today. */
export interface Ahead { readonly ahead?: boolean }
/** A date that keeps its precision: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface DateField extends FieldBase, Elapsing { readonly type: 'date' }
/** A code of a named code set (`set`) or of an inline one (`codes`). */
export interface CodeField extends FieldBase {
  readonly type: 'code'
  readonly set?: string
  readonly codes?: Readonly<Record<string, string>>
  /** Text field of the same row whose words give the code where it is left blank: the form has the word, the rules need the code. */
  readonly readFrom?: string
}
/** The id (UUID) of a row of another register. */
export interface ReferenceField extends FieldBase { readonly type: 'reference'; readonly register: string }
/** The SM3 digest of a stored file (photo, attachment). */
export interface FileField extends FieldBase { readonly type: 'file'; readonly accept: readonly string[]; readonly maxBytes: number }
/** A JSON value that only the mechanism itself reads: a frozen report, an exchange form as received. */
export interface StructuredField extends FieldBase { readonly type: 'structured' }

export type Field =
  | TextField | NumberField | BooleanField | DayField | DateField | CodeField | ReferenceField | FileField | StructuredField

export type Fields = Readonly<Record<string, Field>>

/** A value as stored and as sent over HTTP: dates are ISO strings, codes are codes, references are ids. */
export type Value = string | number | boolean | null | readonly unknown[] | { readonly [key: string]: unknown }
export type Row = { readonly [field: string]: Value }

export function text(label: string, options: FieldOptions & Omit<Partial<TextField>, 'type' | 'label'> = {}): TextField {
  return { type: 'text', label, maxLength: 100, ...options }
}
export function longText(label: string, options: FieldOptions & { maxLength?: number } = {}): TextField {
  return { type: 'text', label, maxLength: 20_000, multiline: true, ...options }
}
export function integer(label: string, options: FieldOptions & { min?: number; max?: number; unit?: string } = {}): NumberField {
  return { type: 'integer', label, ...options }
}
export function decimal(label: string, options: FieldOptions & { min?: number; max?: number; unit?: string } = {}): NumberField {
  return { type: 'decimal', label, ...options }
}
export function yesNo(label: string, options: FieldOptions = {}): BooleanField {
  return { type: 'boolean', label, ...options }
}
export function day(label: string, options: FieldOptions & Elapsing & Ahead = {}): DayField {
  return { type: 'day', label, ...options }
}
export function date(label: string, options: FieldOptions & Elapsing = {}): DateField {
  return { type: 'date', label, ...options }
}
export function code(label: string, set: string, options: FieldOptions & Pick<CodeField, 'readFrom'> = {}): CodeField {
  return { type: 'code', label, set, ...options }
}
/** An inline code set: slug → Chinese term. */
export function oneOf(label: string, codes: Readonly<Record<string, string>>, options: FieldOptions = {}): CodeField {
  return { type: 'code', label, codes, ...options }
}
export function ref(register: string, label: string, options: FieldOptions = {}): ReferenceField {
  return { type: 'reference', label, register, ...options }
}
export function file(label: string, options: FieldOptions & { accept?: readonly string[]; maxBytes?: number } = {}): FileField {
  return { type: 'file', label, accept: [], maxBytes: 20 * 1024 * 1024, ...options }
}
export function structured(label: string, options: FieldOptions = {}): StructuredField {
  return { type: 'structured', label, ...options }
}

/** `validFrom` → `valid_from`; register ids `party-organizations` → `party_organizations`. */
export function columnName(name: string): string {
  return name.replace(/-/g, '_').replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
}
