import { checkAgreement, type Agreement } from '../field/agreement.ts'
import type { Field, Fields, Row } from '../field/field.ts'
import type { Deadline } from '../deadline/deadline.ts'
import type { Adverse } from './adverse.ts'
import type { Appearance } from './appearance.ts'
import type { Predicate } from '../predicate/predicate.ts'
import type { Role } from '../scope/roles.ts'
import type { TimeShape, WriteVerb } from './time-shape.ts'

export interface Problem {
  /** Field name the problem is shown at. */
  readonly field: string
  /** Chinese: what is wrong and how to mend it. */
  readonly message: string
  /** Shown and kept in view, but the row is taken: facts that contradict each other and that only people can settle. */
  readonly warning?: boolean
}

/** A row belongs to the units at `path` of those rows of `register` that hold now and whose field `their` equals our field `our`. */
export interface Belonging { readonly register: string; readonly their: string; readonly our: string; readonly path: readonly string[] }

/** Rows of `register` that hold, whose reference `by` is a node of the tree, and whose code fields have one of the values of `where`: a number and the list that it opens. */
export interface Count { readonly label: string; readonly register: string; readonly by: string; readonly where?: Readonly<Record<string, readonly string[]>> }

/**
 * Rows that satisfy `where` are brought about by a procedure. Those of days before the tenant put it to use (`on`: the day of
 * the row) may still be entered as history.
 */
export interface ByProcedure { readonly procedure: string; readonly where: Predicate; readonly what: string }

/**
 * A number that a row approves (核定) and what uses it: rows of `register` that hold, whose reference `by` is the row's own (or
 * below it in the tree), and whose code `field` is one of `codes`. `reserved` are items of running cases of a procedure that
 * will use it: those that reach one of the codes in `field`, less those that leave one in `less`.
 */
export interface Quota<F extends string = string> {
  readonly label: string
  /** The field with the number. */
  readonly approved: F
  /** Part of another number: 其中. */
  readonly within?: F
  readonly uses: { readonly register: string; readonly by: string; readonly field: string; readonly codes: readonly string[] }
  readonly reserved?: { readonly procedure: string; readonly by: string; readonly field: string; readonly less: string }
  /** The clause that limits it. */
  readonly clause?: string
}

/** `field` of the row is refused where it certainly lies before the date at `path`, along references. */
export interface NotBefore { readonly field: string; readonly path: readonly string[]; readonly message: string }

/**
 * A register (台账): declared once; its table, migration, validation, query API, screens, Excel template, import,
 * export, history and search come from the declaration.
 */
export interface RegisterDefinition<F extends Fields> {
  readonly label: string
  readonly time: TimeShape
  /** Measure word for counts: 人、个、件. */
  readonly unit: string
  readonly fields: F
  /** Event registers: the field that holds its day. */
  readonly on?: keyof F & string
  /** Entity registers: [first day field, end day field (exclusive)]. */
  readonly lifetime?: readonly [keyof F & string, keyof F & string]
  /** Whom or what the row is about: a reference field. Timelines and access hang on it. */
  readonly subject?: keyof F & string
  /** Whether a row is a natural person (`self`) or is about one through `subject`: he may see and answer it. */
  readonly about?: 'self' | 'subject'
  /** Which of the rows about him that person sees; all unless told (an item of a case that he has been told of). */
  readonly seenBySubject?: Predicate
  /** Spans: how one says that somebody holds, held, does not hold or never held what a row says (现任、曾任、现未任、未曾任); 现有、有过 … unless told. */
  readonly said?: { readonly now: string; readonly ever: string; readonly notNow: string; readonly never: string }
  /** Fields that together name a row to people, in order. */
  readonly title: readonly string[]
  /** Fields shown in grey beside the title wherever rows are chosen from. */
  readonly detail?: readonly (keyof F & string)[]
  /** Text fields found by Ctrl+K: 汉字, 全拼, 首字母. */
  readonly search?: readonly (keyof F & string)[]
  /** Keys by which a row is recognised (import, references); each is unique in the tenant where all its fields are given. */
  readonly unique?: readonly (readonly string[])[]
  /** Weak keys: an equal row is shown as a possible duplicate, never merged silently. */
  readonly possibleDuplicate?: readonly string[]
  /** Columns of the list before anyone chooses; the first few fields unless told. */
  readonly columns?: readonly string[]
  /** Default order, `-` before a field for descending. */
  readonly sort?: readonly string[]
  /** Fields by which people usually narrow the list: offered first, and quick at a million rows, each by an index of its own. */
  readonly filters?: readonly (keyof F & string)[]
  /** A self reference that must stay a tree: the register gets a page where it is seen and worked as one. */
  readonly tree?: keyof F & string
  /** Trees: what is counted at each node and below it, in order. */
  readonly counts?: readonly Count[]
  /** What a row approves and what uses it: the register gets a page on which they stand side by side. `per` is the reference that both share, `base` the number they are reckoned from. */
  readonly quotas?: { readonly label: string; readonly per: keyof F & string; readonly base?: keyof F & string; readonly question?: string; readonly of: readonly Quota<keyof F & string>[] }
  /** Spans of equal values in these fields may not overlap (only rows where `where` holds). */
  readonly exclusive?: { readonly by: readonly string[]; readonly where?: { readonly field: string; readonly value: string } }
  /** How a row belongs to a unit, for access by organization: a path of references, or rows of another register. */
  readonly organization?: readonly string[] | Belonging
  /** A record against its subject: it says the fact, the evidence, who decided, what the subject says himself, and when it ends. */
  readonly adverse?: Adverse<keyof F & string>
  /** How rows stand in the timeline of their subject. */
  readonly timeline?: Appearance
  /** What falls due: shown in the calendar of reminders until it is done. */
  readonly deadlines?: readonly Deadline[]
  /** Rows of a kind that only a procedure may write, once the tenant has put it to use: no screen, import or API brings them in otherwise. */
  readonly byProcedure?: readonly ByProcedure[]
  /**
   * Rows by which the holder of an account binds himself (代办授权): nobody writes one but he whom the field `account` names, however
   * it is written. Roles of `others` may for somebody else, on the document that `ground` names.
   */
  readonly own?: { readonly account: keyof F & string; readonly others: readonly Role[]; readonly ground: keyof F & string }
  /** Dates that cannot lie before one that stands elsewhere (an appointment before birth): held against each other however the row is written. */
  readonly notBefore?: readonly NotBefore[]
  /** Its rows are written by the steps of a procedure's cases and by nothing else. Set by the kernel where it derives such registers. */
  readonly keptBy?: { readonly procedure: string; readonly label: string }
  /** What its fields have to agree in: dates in order, votes and voters. */
  readonly agree?: Agreement<(keyof F & string) | 'since' | 'until'>
  /** Checks over one row, after each field has been checked by itself and against the others. */
  readonly check?: (row: Row) => Problem[]
  /** `verbs` narrows single write verbs to some of those who may write; a verb not named is for all of them. */
  readonly access: { readonly read: readonly Role[]; readonly write: readonly Role[]; readonly verbs?: Readonly<Partial<Record<WriteVerb, readonly Role[]>>> }
  /** Whoever reads its confidential facts says what for; each reading is kept, and told to the person recorded. */
  readonly readings?: true
  /** False where the rows have a screen of their own: left out of the menu. */
  readonly listed?: boolean
  /** Shown in 目录 and the definition card. */
  readonly note?: string
}

export interface Register extends RegisterDefinition<Fields> {
  readonly id: string
}
/** A register that still knows its fields by name, for typed conditions. */
export type RegisterOf<F extends Fields> = Omit<Register, 'fields'> & { readonly fields: F }

/**
 * Declares a register. Span registers get the implicit fields `since` (起) and `until` (止, exclusive).
 * Throws on a declaration that contradicts itself: that is a programming error, found by the first test.
 */
export function register<const F extends Fields>(id: string, definition: RegisterDefinition<F>): RegisterOf<F> {
  const spanFields: Record<string, Field> = definition.time === 'span'
    ? { since: { type: 'date', label: '起始时间' }, until: { type: 'date', label: '终止时间', optional: true, hint: '仍在持续的留空；终止当日不计入' }, }
    : {}
  // Declared labels win, so that a register may call its span 任职时间、免职时间.
  // Without a prototype: no name that comes from outside means anything but a field.
  const fields = Object.assign(Object.create(null), spanFields, definition.fields) as F
  const known = (name: string): boolean => name in fields
  const named = [definition.on, definition.subject, definition.tree, definition.own?.account, definition.own?.ground, ...(definition.lifetime ?? []), ...definition.title,
    ...(definition.search ?? []), ...(definition.detail ?? []), ...(definition.columns ?? []), ...(definition.filters ?? []), ...(definition.exclusive?.by ?? []), ...(definition.unique ?? []).flat(),
    ...(definition.possibleDuplicate ?? []), definition.timeline?.from, definition.timeline?.to, definition.timeline?.also?.field, ...(definition.timeline?.detail ?? []), ...(definition.timeline?.cases ?? []).flatMap((c) => Object.keys(c.where)), ...(definition.sort ?? []).map((s) => s.replace(/^-/, ''))]
  // What reads put beside the fields of a row.
  for (const taken of ['id', 'version', 'traced']) if (known(taken)) throw new Error(`register ${id}: no field can be called ${taken}`)
  const { adverse } = definition
  if (adverse) {
    if (!definition.subject || !definition.on) throw new Error(`register ${id}: a record against somebody says whom, and has a day`)
    named.push(adverse.fact, adverse.evidence, adverse.body, adverse.statement, ...adverse.ends, ...adverse.annulled.map((a) => a.field))
  }
  for (const name of named) if (name !== undefined && !known(name)) throw new Error(`register ${id}: no field ${name}`)
  if (adverse && definition.about && !fields[adverse.statement]?.visibleToSubject) throw new Error(`register ${id}: whoever may see what is recorded against him may see and fill ${adverse.statement}`)
  if (definition.agree) checkAgreement(definition.agree, (name) => fields[name], `register ${id}`)
  if (definition.time === 'event' && !definition.on) throw new Error(`register ${id}: an event names its day with "on"`)
  return { ...definition, fields, id }
}

/** The field that holds a picture of the row: a file that takes nothing but images. */
export function pictureField(register: Register): string | null {
  const found = Object.entries(register.fields).find(([, field]) => field.type === 'file' && field.accept.length > 0 && field.accept.every((type) => type.startsWith('image/')))
  return found?.[0] ?? null
}

/** The day-like field by which an event or span falls into a period. */
export function occurrenceField(register: Register): string | null {
  return register.time === 'span' ? 'since' : register.time === 'event' ? register.on ?? null : register.lifetime?.[0] ?? null
}
