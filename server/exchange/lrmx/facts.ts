import { parseAgeLimit, parseAssessments, parseEducation, parsePartyJoined, parseResume, parseRewards, type LrmxForm } from '#formats/lrmx'
import { earliest, latest, nextDay, parseValue, type Catalogue, type Value } from '#kernel'

/** Rows of one register read out of a form; values in stored form, references apart. */
export interface FactRow { readonly values: Record<string, Value>; readonly unitText?: string; readonly notes: { readonly field: string; readonly message: string }[] }

interface FactProblem { readonly field: string; readonly message: string; readonly fatal?: boolean }

/** Everything a form says, as rows of registers. What could not be read is kept verbatim in `unparsed`. */
export interface Facts {
  readonly person: Record<string, Value>
  readonly rows: Readonly<Record<ChildRegister, FactRow[]>>
  readonly unparsed: string[]
  /** `fatal`: without it there is no row of the person. */
  readonly problems: FactProblem[]
}
export const childRegisters = ['education', 'appointment', 'reward', 'assessment', 'family-member', 'appointment-form'] as const
export type ChildRegister = (typeof childRegisters)[number]

/** Reads a form's Chinese texts into facts. Pure: the same form always says the same. */
export function factsOf(catalogue: Catalogue, form: LrmxForm): Facts {
  const unparsed: string[] = []
  const problems: FactProblem[] = []
  const read = (register: string, field: string, text: string, title: string, required = false): Value => {
    const declared = catalogue.register(register).fields[field]
    if (!declared || text === '') return null
    const parsed = parseValue(catalogue, declared, text)
    if (parsed.ok) return parsed.value
    if (required) problems.push({ field, message: parsed.message, fatal: true })
    else {
      unparsed.push(`${title}：${text}`)
      problems.push({ field, message: `${title}“${text.slice(0, 30)}”未能解析，原文已保留在任免审批表中` })
    }
    return null
  }
  const party = parsePartyJoined(form.partyJoined)
  if (party.rest) unparsed.push(`入党时间：${party.rest}`)
  const person: Record<string, Value> = {
    name: read('person', 'name', form.name, '姓名', true),
    sex: read('person', 'sex', form.sex, '性别', true),
    birth: read('person', 'birth', form.birth, '出生年月', true),
    identityNumber: read('person', 'identityNumber', form.identityNumber, '身份证号'),
    ethnicity: read('person', 'ethnicity', form.ethnicity, '民族'),
    nativePlace: form.nativePlace || null, birthplace: form.birthplace || null,
    political: party.otherParty && party.joined ? read('person', 'political', '中共党员', '政治面貌') : read('person', 'political', party.political ?? '', '政治面貌'),
    partyJoined: party.joined ?? null,
    workStarted: read('person', 'workStarted', form.workStarted, '参加工作时间'),
    health: read('person', 'health', form.health, '健康状况'),
    professionalTitle: read('person', 'professionalTitle', form.professionalTitle, '专业技术职务'),
    expertise: read('person', 'expertise', form.expertise, '专长'),
    currentPost: read('person', 'currentPost', form.currentPost, '现任职务'),
    retirementMonth: read('person', 'retirementMonth', form.retirementMonth, '到龄年月'),
    ageLimitClass: ageClass(form.ageLimitClass, (text) => read('person', 'ageLimitClass', text, '改革前任职年龄界限')),
  }
  const rows: Record<ChildRegister, FactRow[]> = {
    education: parseEducation(form).map((e) => ({
      values: {
        kind: e.kind, level: read('education', 'level', e.education, '学历'), degree: read('education', 'degree', e.degree, '学位'),
        school: (e.kind === 'full-time' ? form.fullTimeEducation : form.inServiceEducation).educationSchool || null,
        degreeSchool: (e.kind === 'full-time' ? form.fullTimeEducation : form.inServiceEducation).degreeSchool || null,
      }, notes: [],
    })),
    appointment: resumeRows(form, unparsed, problems),
    reward: [], assessment: [],
    'family-member': form.family.flatMap((f) => familyRow(f, unparsed, read)),
    'appointment-form': [],
  }
  const rewards = parseRewards(form.rewards)
  if (rewards.rest) unparsed.push(`奖惩情况：${rewards.rest}`)
  rows.reward = rewards.entries.map((r) => ({ values: { name: r.name.slice(0, 200), grantedOn: r.on, approvedBy: r.approvedBy?.slice(0, 120) ?? null, text: r.text }, notes: [] }))
  const assessments = parseAssessments(form.assessments)
  if (assessments.rest) unparsed.push(`年度考核结果：${assessments.rest}`)
  rows.assessment = assessments.entries.flatMap((a) => {
    const grade = read('assessment', 'grade', a.grade, `${a.year}年考核`)
    return grade === null ? [] : [{ values: { year: String(a.year), grade }, notes: [] }]
  })
  for (const u of form.unknown) unparsed.push(`${u.element}：${u.text}`)
  rows['appointment-form'] = [{
    values: {
      proposedPost: read('appointment-form', 'proposedPost', form.proposedPost, '拟任职务'), dismissedPost: read('appointment-form', 'dismissedPost', form.dismissedPost, '拟免职务'),
      reason: read('appointment-form', 'reason', form.reason, '任免理由'), reportingUnit: read('appointment-form', 'reportingUnit', form.reportingUnit, '呈报单位'),
      ageReferenceDate: read('appointment-form', 'ageReferenceDate', form.ageReferenceDate, '计算年龄时间'), filledOn: read('appointment-form', 'filledOn', form.filledOn, '填表时间'),
      filledBy: read('appointment-form', 'filledBy', form.filledBy, '填表人'),
    }, notes: [],
  }]
  return { person, rows, unparsed, problems }
}

function ageClass(text: string, read: (text: string) => Value): Value {
  if (!text) return null
  const limit = parseAgeLimit(text)
  return read(limit?.reached ? '已到龄人员' : limit?.age ? `改革前任职年龄界限为${limit.age}岁` : text)
}

function resumeRows(form: LrmxForm, unparsed: string[], problems: FactProblem[]): FactRow[] {
  const reading = parseResume(form.resume)
  for (const p of reading.problems) {
    if (p.kind === 'unread') unparsed.push(`简历：${p.text}`)
    problems.push({ field: 'resume', message: p.message.startsWith('第') ? `简历${p.message}` : `简历第 ${p.line} 行：${p.message}` })
  }
  // Lines that overlap or run backwards are facts in dispute: kept as written, but no main post is claimed for them.
  const disputed = reading.problems.some((p) => p.kind === 'overlap' || p.kind === 'inverted' || p.kind === 'date')
  return reading.entries.flatMap((e): FactRow[] => [
    {
      values: { since: e.from, until: e.to, post: flat(e.text).slice(0, 400), category: e.kind, kind: e.kind === 'work' && !disputed ? 'main' : null, text: e.text },
      ...(e.unit ? { unitText: e.unit } : {}), notes: [],
    },
    ...insideOf(e),
  ])
}

type ResumeLine = ReturnType<typeof parseResume>['entries'][number]

/** What the 其间 bracket of a line says, as stretches of their own: a secondment, a concurrent post, or something else inside. The line keeps the words. */
function insideOf(line: ResumeLine): FactRow[] {
  const seen = new Set([`${line.from} ${flat(line.text)}`])
  return (line.inner ?? []).flatMap((e): FactRow[] => {
    const post = flat(e.text).slice(0, 400)
    // A single month is that month; what is still going on ends with the line.
    const until = e.to === e.from ? after(e.to) : e.to ?? line.to
    const key = `${e.from} ${post}`
    if (post === '' || seen.has(key) || (until !== null && earliest(until) <= earliest(e.from))) return []
    seen.add(key)
    const kind = e.kind !== 'work' ? 'inner' : post.includes('挂职') ? 'secondment' : post.startsWith('兼') ? 'concurrent' : 'inner'
    return [{ values: { since: e.from, until, post, category: e.kind, kind, text: e.text }, ...(e.unit ? { unitText: e.unit } : {}), notes: [] }]
  })
}

/** The first date of the same precision after one. */
function after(date: string): string {
  const next = nextDay(latest(date))
  return next.slice(0, date.length)
}

/** One line: continuation lines joined, blanks folded. */
const flat = (text: string): string => text.replace(/\s*\n\s*/g, '').trim()

function familyRow(f: LrmxForm['family'][number], unparsed: string[], read: (register: string, field: string, text: string, title: string) => Value): FactRow[] {
  if (!f.relation || !f.name) {
    const words = [f.relation, f.name, f.birth, f.political, f.work].filter(Boolean)
    if (words.length > 0) unparsed.push(`家庭成员：${words.join(' ')}`)
    return []
  }
  return [{ values: { relation: f.relation.slice(0, 20), name: f.name.slice(0, 36), birth: read('family-member', 'birth', f.birth, `${f.relation}出生年月`), political: f.political.slice(0, 40) || null, work: f.work.slice(0, 250) || null }, notes: [] }]
}

/** What a form can say of each kind of row, its own row apart. Everything else officers have added. */
export const sayable: Readonly<Record<ChildRegister, readonly string[]>> = {
  education: ['kind', 'level', 'degree', 'school', 'degreeSchool'],
  appointment: ['since', 'until', 'post', 'category', 'text'],
  reward: ['name', 'grantedOn', 'approvedBy', 'text'],
  assessment: ['year', 'grade'],
  'family-member': ['relation', 'name', 'birth', 'political', 'work'],
  'appointment-form': ['proposedPost', 'dismissedPost', 'reason', 'reportingUnit', 'ageReferenceDate', 'filledOn', 'filledBy'],
}
/** Read along with what the form says, not said by it: whose row it is, the unit and the kind of a post, the code of a relation. */
export const readAlong: readonly string[] = ['person', 'unit', 'kind', 'kin', 'received', 'unparsed']

/** Two rows of a child register that say the same in what a form can say. */
export function comparable(register: ChildRegister, values: Readonly<Record<string, Value | undefined>>): string {
  return JSON.stringify(sayable[register].map((f) => values[f] ?? null))
}
