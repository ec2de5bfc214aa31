import { sql } from 'kysely'
import { emptyForm, withoutDuring, renderAssessments, renderPartyJoined, renderResume, renderRewards, type AssessmentGrade, type LrmxForm, type PoliticalStatus, type ResumeEntry } from '#formats/lrmx'
import { codeLabel, compactDate, earliest, type Register, type Value } from '#kernel'
import { list, type ListQuery, type StoredRow } from '#server/postgres/read/list'
import { pagesOf } from '#server/postgres/read/pages'
import type { View } from '#server/postgres/read/view'
import { childRegisters, comparable, factsOf, type ChildRegister, type Facts } from './facts.ts'

/** The appointment form of one person as the registers have it: what every file format is written from. */
export interface AssembledForm {
  readonly person: StoredRow
  /** Its photograph is the one of the card where that is a JPEG. */
  readonly form: LrmxForm
  /** The photograph of the card, of whatever kind. */
  readonly picture: Picture | null
}

export interface Picture { readonly bytes: Uint8Array; readonly mediaType: string }

/** The forms of a query's persons, in its order, as of the day of the view. Throws NotAllowed where a part of them may not be read. */
export async function* formsOf(view: View, register: Register, query: ListQuery): AsyncGenerator<AssembledForm> {
  for await (const people of pagesOf(view, register, query, 500)) {
    const children = await childrenOf(view, people.map((p) => p.id))
    const pictures = await picturesOf(view, people)
    for (const person of people) {
      const picture = pictures.get(String(person['photo'] ?? '')) ?? null
      const photo = picture?.mediaType === 'image/jpeg' ? picture.bytes : null
      yield { person, form: formOf(view, person, children.get(person.id) ?? emptyChildren(), photo), picture }
    }
  }
}

type Children = Record<ChildRegister, StoredRow[]>
const emptyChildren = (): Children => Object.fromEntries(childRegisters.map((id) => [id, []])) as unknown as Children

async function childrenOf(view: View, ids: readonly string[]): Promise<Map<string, Children>> {
  const map = new Map<string, Children>()
  for (const id of childRegisters) {
    const register = view.catalogue.register(id)
    const rows = ids.length === 0 ? [] : await list(view, register, { where: { op: 'in', path: ['person'], values: ids }, all: true, sort: register.time === 'span' ? ['since'] : register.on ? [register.on] : [] })
    for (const row of rows.flatMap((r) => onDay(register, r, view.asOf))) {
      const key = String(row['person'])
      const children = map.get(key) ?? emptyChildren()
      children[id].push(row)
      map.set(key, children)
    }
  }
  return map
}

/** A row as it stood on a day: what had not begun or happened is not there, what was to end later goes on. */
function onDay(register: Register, row: StoredRow, day: string): StoredRow[] {
  const begun = row[register.time === 'span' ? 'since' : register.on ?? '']
  if (typeof begun === 'string' && earliest(begun) > day) return []
  return typeof row['until'] === 'string' && register.time === 'span' && earliest(row['until']) > day ? [{ ...row, until: null }] : [row]
}

async function picturesOf(view: View, people: readonly StoredRow[]): Promise<Map<string, Picture>> {
  const digests = [...new Set(people.flatMap((p) => (typeof p['photo'] === 'string' ? [p['photo']] : [])))]
  const { rows } = digests.length === 0 ? { rows: [] } : await sql<{ digest: string; bytes: Buffer; media_type: string }>`select digest, bytes, media_type from stored_file where tenant = ${view.principal.tenant} and digest = any(${digests}::text[])`.execute(view.connection)
  return new Map(rows.map((r) => [r.digest, { bytes: new Uint8Array(r.bytes), mediaType: r.media_type }]))
}

/**
 * A form made from the registers. Where the facts read out of the form once received still hold, its own wording is kept,
 * so that reading and writing loses nothing; where they have changed, the text is written anew from the registers.
 */
function formOf(view: View, person: StoredRow, children: Children, photo: Uint8Array | null): LrmxForm {
  const stored = children['appointment-form'][0]
  const then = (stored?.['received'] ?? null) as (LrmxForm & { hasPhoto?: boolean }) | null
  const facts = then ? factsOf(view.catalogue, { ...emptyForm, ...then, photo: null }) : null
  const rendered = render(view, person, children)
  const text = <K extends keyof LrmxForm>(key: K, holds: boolean): LrmxForm[K] => (then && holds ? then[key] : rendered[key])
  const fact = (field: string): boolean => facts !== null && (facts.person[field] ?? null) === (person[field] ?? null)
  const rows = (id: ChildRegister): boolean => facts !== null && sameRows(facts, id, children[id])
  const formFact = (field: string): boolean => facts !== null && (facts.rows['appointment-form'][0]?.values[field] ?? null) === (stored?.[field] ?? null)
  return {
    ...rendered,
    name: text('name', fact('name')), sex: text('sex', fact('sex')), birth: text('birth', false), ethnicity: text('ethnicity', fact('ethnicity')),
    nativePlace: text('nativePlace', fact('nativePlace')), birthplace: text('birthplace', fact('birthplace')),
    partyJoined: text('partyJoined', fact('partyJoined') && fact('political')), workStarted: text('workStarted', fact('workStarted') && person['workStarted'] == null),
    retirementMonth: text('retirementMonth', fact('retirementMonth') && person['retirementMonth'] == null), health: text('health', fact('health')),
    professionalTitle: text('professionalTitle', fact('professionalTitle')), expertise: text('expertise', fact('expertise')), currentPost: text('currentPost', fact('currentPost')),
    ageLimitClass: text('ageLimitClass', fact('ageLimitClass')), identityNumber: text('identityNumber', fact('identityNumber')),
    fullTimeEducation: text('fullTimeEducation', rows('education')), inServiceEducation: text('inServiceEducation', rows('education')),
    resume: text('resume', rows('appointment')), rewards: text('rewards', rows('reward')), assessments: text('assessments', rows('assessment')), family: text('family', rows('family-member')),
    proposedPost: text('proposedPost', formFact('proposedPost')), dismissedPost: text('dismissedPost', formFact('dismissedPost')), reason: text('reason', formFact('reason')),
    reportingUnit: text('reportingUnit', formFact('reportingUnit')), filledBy: text('filledBy', formFact('filledBy')),
    ageReferenceDate: text('ageReferenceDate', formFact('ageReferenceDate')), filledOn: text('filledOn', formFact('filledOn')),
    version: then?.version && then.version !== '2.0' ? then.version : rendered.version, unknown: then?.unknown ?? [], photo,
  }
}

function sameRows(facts: Facts, id: ChildRegister, rows: readonly StoredRow[]): boolean {
  const a = facts.rows[id].map((r) => comparable(id, r.values)).sort()
  const b = rows.map((r) => comparable(id, r)).sort()
  return a.length === b.length && a.every((x, i) => x === b[i])
}

/** Lines of the résumé; what happened inside one of them stands in its 其间 bracket, unless its own words have said it. Nothing is left out. */
function resumeOf(rows: readonly StoredRow[]): ResumeEntry[] {
  const entry = (a: StoredRow): ResumeEntry => ({ from: String(a['since']), to: a['until'] == null ? null : String(a['until']), text: String(a['text'] ?? a['post']), kind: 'other' })
  const kinds = new Set(['inner', 'secondment', 'concurrent'])
  const lines: Line[] = rows.filter((a) => !kinds.has(String(a['kind']))).map(entry)
  const own: ResumeEntry[] = []
  for (const row of rows.filter((a) => kinds.has(String(a['kind'])))) {
    const said = entry(row)
    const line = lines.findLast(({ from, to }) => earliest(from) <= earliest(said.from) && (to === null || earliest(said.from) < earliest(to)))
    if (line && blankless(line.text).includes(blankless(said.text))) continue
    // A bracket is written where the line has none of its own; else it is a line by itself, as secondments and concurrent posts are.
    if (line && row['kind'] === 'inner' && withoutDuring(line.text) === line.text.trim()) line.inner = [...line.inner ?? [], said]
    else own.push(said)
  }
  return [...lines, ...own].sort((a, b) => earliest(a.from).localeCompare(earliest(b.from)))
}

type Line = Omit<ResumeEntry, 'inner'> & { inner?: readonly ResumeEntry[] }
const blankless = (text: string): string => text.replace(/\s/g, '')

function render(view: View, person: StoredRow, children: Children): LrmxForm {
  const words = (register: string, row: StoredRow | undefined, field: string): string => {
    const value = row?.[field]
    const declared = view.catalogue.register(register).fields[field]
    if (value == null || !declared) return ''
    if (declared.type === 'code') return codeLabel(view.catalogue.codeSet(declared), String(value))
    if (declared.type === 'date' || declared.type === 'day') return compactDate(String(value))
    return String(value)
  }
  const p = (field: string): string => words('person', person, field)
  const form = children['appointment-form'][0]
  const f = (field: string): string => words('appointment-form', form, field)
  const part = (kind: string): LrmxForm['fullTimeEducation'] => {
    const row = children.education.filter((e) => e['kind'] === kind).at(-1)
    return { education: words('education', row, 'level'), degree: words('education', row, 'degree'), educationSchool: words('education', row, 'school'), degreeSchool: words('education', row, 'degreeSchool') }
  }
  const resume = resumeOf(children.appointment)
  const joined = person['partyJoined']
  return {
    ...emptyForm,
    name: p('name'), sex: p('sex'), birth: p('birth'), ethnicity: p('ethnicity'), nativePlace: p('nativePlace'), birthplace: p('birthplace'),
    partyJoined: renderPartyJoined({ ...(joined != null ? { joined: String(joined) } : {}), ...(p('political') ? { political: p('political') as PoliticalStatus } : {}) }),
    workStarted: p('workStarted'), retirementMonth: p('retirementMonth'), health: p('health'), professionalTitle: p('professionalTitle'), expertise: p('expertise'),
    fullTimeEducation: part('full-time'), inServiceEducation: part('in-service'), currentPost: p('currentPost'), proposedPost: f('proposedPost'), dismissedPost: f('dismissedPost'),
    resume: renderResume(resume),
    rewards: children.reward.length === 0 ? '' : renderRewards(children.reward.map((r) => ({ on: r['grantedOn'] == null ? null : String(r['grantedOn']), name: String(r['name']), ...(r['approvedBy'] != null ? { approvedBy: String(r['approvedBy']) } : {}), ...(r['text'] != null ? { text: String(r['text']) } : {}) }))),
    assessments: renderAssessments(children.assessment.map((a) => ({ year: Number(String(a['year']).slice(0, 4)), grade: words('assessment', a, 'grade') as AssessmentGrade }))),
    reason: f('reason'),
    family: children['family-member'].map((m) => ({ relation: str(m['relation']), name: str(m['name']), birth: words('family-member', m, 'birth'), political: str(m['political']), work: str(m['work']) })),
    reportingUnit: f('reportingUnit'), ageLimitClass: p('ageLimitClass'), ageReferenceDate: f('ageReferenceDate'), filledOn: f('filledOn'), filledBy: f('filledBy'),
    identityNumber: p('identityNumber'), version: '3.2.1.16',
  }
}

const str = (value: Value | undefined): string => (value == null ? '' : String(value))
