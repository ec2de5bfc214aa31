import { formatDate, fullYears, parseImpreciseDate } from '#kernel'
import { isDeceased, type FamilyMember, type LrmxForm } from '#formats/lrmx'
import { widthOf, type Paragraph } from './fit.ts'
import { resumeIndent, type Layout } from './geometry.ts'

/** The texts of a form as the sheets print them, by the keys of the geometry; the family apart, since it may be long. */
export interface FormTexts {
  readonly values: Readonly<Record<string, string>>
  readonly resume: readonly Paragraph[]
  readonly family: readonly FamilyTexts[]
}
export type FamilyTexts = Readonly<Record<'relation' | 'name' | 'age' | 'political' | 'work', string>>

/** The layout in force when a form was filled in, else on the day of printing. */
export function layoutOn(form: LrmxForm, asOf: string): Layout {
  return (parseImpreciseDate(form.filledOn) ?? asOf) >= '2025' ? '2025' : '2015'
}

/** Ages count by the day that the form names for it, else by that of filling in, else by the day asked for. */
export function textsOf(form: LrmxForm, asOf: string): FormTexts {
  const on = parseImpreciseDate(form.ageReferenceDate) ?? parseImpreciseDate(form.filledOn) ?? asOf
  const age = ageOn(form.birth, on)
  return {
    values: {
      name: spaced(form.name), sex: form.sex, birth: month(form.birth) + (age === '' ? '' : `\n（${age}岁）`), ethnicity: form.ethnicity, nativePlace: form.nativePlace, birthplace: form.birthplace,
      partyJoined: months(form.partyJoined), workStarted: month(form.workStarted), retirementMonth: month(form.retirementMonth), health: form.health,
      professionalTitle: form.professionalTitle, expertise: form.expertise,
      fullTime: lines(form.fullTimeEducation.education, form.fullTimeEducation.degree), fullTimeSchool: lines(form.fullTimeEducation.educationSchool, form.fullTimeEducation.degreeSchool),
      inService: lines(form.inServiceEducation.education, form.inServiceEducation.degree), inServiceSchool: lines(form.inServiceEducation.educationSchool, form.inServiceEducation.degreeSchool),
      currentPost: form.currentPost, proposedPost: form.proposedPost, dismissedPost: form.dismissedPost,
      rewards: form.rewards, assessments: form.assessments, reason: form.reason, reportingUnit: form.reportingUnit,
    },
    resume: resumeOf(form.resume),
    family: form.family.map((m) => familyTexts(m, on)),
  }
}

/** 王 某: a name of two characters is set wide, as on every official form. */
const spaced = (name: string): string => (/^\p{Script=Han}{2}$/u.test(name) ? [...name].join('　') : name)
const lines = (...texts: readonly string[]): string => [...new Set(texts.filter((t) => t !== ''))].join('\n')

/** `197805` and `1978-05-03` as 1978.05; what is no date stays as it is written. */
function month(text: string): string {
  const date = parseImpreciseDate(text)
  return date === null ? text : formatDate(date.slice(0, 7))
}

/** The dates inside a text, each party in a line of its own: `200108；民建` → `2001.08；`, `民建`. */
const months = (text: string): string => text.replace(/(?<!\d)\d{6}(?:\d{2})?(?!\d)/g, month).replace(/[；;]\s*(?=.)/g, '；\n')

function ageOn(birth: string, on: string): string {
  const date = parseImpreciseDate(birth)
  return date === null ? '' : String(fullYears(date, on) ?? '')
}

function familyTexts(m: FamilyMember, on: string): FamilyTexts {
  return { relation: m.relation, name: m.name, age: isDeceased(m.work) ? '' : ageOn(m.birth, on), political: m.political, work: m.work }
}

const period = /^\s*((?:\d{4}[.．]\d{1,2}|\d{6})\s*(?:[—–－〜～~-]+|至)\s*(?:\d{4}[.．]\d{1,2}|\d{6}|今)?)\s*(.*)$/
/** Lines of the file that are this long were broken by the program that wrote them, not by a person. */
const full = 22

/**
 * The résumé, a paragraph for each period: its dates in front, what it says hanging behind them; 其间 in a line of its own.
 * Lines that begin with no period belong to the one before.
 */
function resumeOf(resume: string): Paragraph[] {
  const out: { head: string; text: string; indent: number }[] = []
  let before = ''
  for (const line of resume.split('\n')) {
    if (line.trim() === '') continue
    const found = period.exec(line)
    const last = out.at(-1)
    const text = found?.[2] ?? line.trim()
    if (found && !/^\s{10}/.test(line)) out.push({ head: (found[1] ?? '').trim(), text: text.trim(), indent: resumeIndent })
    else if (!last) out.push({ head: '', text: line.trim(), indent: 0 })
    else last.text += /^[（(]/.test(line.trim()) || widthOf(before) < full ? `\n${line.trim()}` : line.trim()
    before = line.trim()
  }
  return out.map(({ head, text, indent }) => ({ text, indent, ...(head ? { head } : {}) }))
}
