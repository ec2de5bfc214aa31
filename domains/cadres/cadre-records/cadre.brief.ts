import { addDays, addMonths, begins, brief, codeLabel, earliest, formatDate, fullYears, lasting, NoNumber, own, rowsOf, termText, used, type BriefLine, type BriefWarning, type DayRange, type FactsOf, type RuleLaw } from '#kernel'
import { codeSets } from '#basis'
import { admonition } from '#domains/cadres/admonition'
import { appointment, career, height, levelName, mainPosts, presentPost, type Career, type Post } from '#domains/cadres/appointments'
import { investigation } from '#domains/cadres/daily-supervision'
import { ranks } from '#domains/cadres/ranks'
import { person } from '#domains/people/person'
import { absence } from './absence.register.ts'
import { assessment } from './assessment.register.ts'
import { education } from './education.register.ts'
import { effectPeriods, type Bar, type Measure } from './effect-periods.ts'
import { professionalTitle } from './professional-title.register.ts'
import { monthText, retirementOf } from './retirement-facts.ts'
import { sanction } from './sanction.register.ts'

const facts = {
  self: own(person, ['birth', 'sex', 'personnelType', 'category', 'political', 'partyJoined', 'workStarted', 'ethnicity', 'nativePlace', 'professionalTitle']),
  career,
  trials: rowsOf(appointment, 'person', ['post', 'since', 'until', 'trialEndsOn', 'trialPassedOn']),
  schooling: rowsOf(education, 'person', ['kind', 'level', 'degree', 'school', 'graduatedOn']),
  ranks: rowsOf(ranks, 'person', ['rank', 'since', 'until']),
  titles: rowsOf(professionalTitle, 'person', ['title', 'level', 'obtainedOn']),
  grades: rowsOf(assessment, 'person', ['year', 'grade']),
  sanctions: rowsOf(sanction, 'person', ['kind', 'decidedOn', 'effectiveOn', 'months', 'effectEndsOn', 'restoredOn', 'revokedOn']),
  admonitions: rowsOf(admonition, 'person', ['measure', 'decidedOn', 'effectEndsOn', 'revokedOn']),
  cases: rowsOf(investigation, 'person', ['body', 'filedOn', 'closedOn']),
  absences: rowsOf(absence, 'person', ['kind', 'since', 'until']),
}
type Facts = FactsOf<typeof facts>

/** 到龄、试用期满提前这些月提示。 */
const ahead = { retirement: 12, trial: 2 }
/** 离岗提示从满这些月起；假条上的几天不提示。 */
const awayMonths = 1

/** 干部卡片上先说的：电话里要报的十来项，和现在要注意的。 */
export const cadreBrief = brief('cadre', {
  label: '干部速览',
  about: 'person',
  facts,
  tell: ({ on, law, facts }) => ({ lines: linesOf(facts, on, law), warnings: warningsOf(facts, on, law) }),
})

const label = (set: string, code: string | null): string => { const found = codeSets.find((s) => s.id === set); return found && code !== null ? codeLabel(found, code) : code ?? '' }
const term = (since: string, on: string): string => termText(lasting([{ since, until: null }], on))
const years = (from: string, on: string): string => { const n = fullYears(from, on); return n === null ? '' : `${String(n)}年` }

function linesOf(facts: Facts, on: string, law: RuleLaw): BriefLine[] {
  const { self } = facts
  if (!self) return []
  const at = (...fields: string[]) => used(self, self, ...fields)
  const out: BriefLine[] = []
  const put = (name: string, text: string, from: BriefLine['facts']): void => { if (text !== '') out.push({ label: name, text, facts: from }) }
  if (self.birth !== null) { const age = fullYears(self.birth, on); put('年龄', `${age === null ? '' : `${String(age)}周岁　`}${formatDate(self.birth)}生`, [at('birth')]) }
  put('民族籍贯', [label('ethnicity', self.ethnicity), self.nativePlace ?? ''].filter(Boolean).join('　'), [at('ethnicity', 'nativePlace')])
  for (const [kind, name] of [['full-time', '全日制教育'], ['in-service', '在职教育']] as const) put(name, ...schoolingOf(facts, kind))
  put('政治面貌', self.partyJoined === null ? label('political-affiliation', self.political) : `入党${years(self.partyJoined, on)}　${formatDate(self.partyJoined)}`, [at('political', 'partyJoined')])
  if (self.workStarted !== null) put('工龄', `${years(self.workStarted, on)}　${formatDate(self.workStarted)}参加工作`, [at('workStarted')])
  const post = presentPost(facts.career, on)
  if (post?.since) {
    const held = sameThroughout(facts.career, post, on, (p) => p.post === post.post && p.unit === post.unit)
    put('任现职', `${formatDate(held.since ?? '')} 起　${term(held.since ?? '', on)}`, [used(facts.career, held, 'post', 'since')])
    if (post.level !== null) {
      const first = sameThroughout(facts.career, post, on, (p) => (height(p.level) ?? 0) >= (height(post.level) ?? 0))
      put('任现职务层次', `${levelName(post.level)}　${formatDate(first.since ?? '')} 起　${term(first.since ?? '', on)}`, [used(facts.career, first, 'level', 'since')])
    }
  }
  const rank = facts.ranks.rows.find((r) => r.since !== null && earliest(r.since) <= on && (r.until === null || earliest(r.until) > on))
  if (rank?.since) put('职级', `${label('rank', rank.rank)}　${formatDate(rank.since)} 起　${term(rank.since, on)}`, [used(facts.ranks, rank, 'rank', 'since')])
  const title = facts.titles.rows.filter((t) => t.obtainedOn !== null && earliest(t.obtainedOn) <= on).sort((a, b) => ((a.obtainedOn ?? '') < (b.obtainedOn ?? '') ? 1 : -1))[0]
  put('专业技术职务', title ? `${title.title ?? ''}　${formatDate(title.obtainedOn ?? '')} 取得` : self.professionalTitle ?? '', title ? [used(facts.titles, title, 'title', 'obtainedOn')] : [at('professionalTitle')])
  const grades = facts.grades.rows.filter((g) => g.year !== null && g.year.slice(0, 4) < on.slice(0, 4)).sort((a, b) => ((a.year ?? '') < (b.year ?? '') ? 1 : -1)).slice(0, 3)
  put('近三年考核', grades.map((g) => `${g.year?.slice(0, 4) ?? ''} ${label('assessment-grade', g.grade)}`).join('，'), grades.map((g) => used(facts.grades, g, 'year', 'grade')))
  const retiring = inForce(() => retirementOf(facts, law, on))
  if (retiring) put('法定退休', `${monthsText(retiring.day)}　${retiring.text.split('，').slice(1).join('，')}`, retiring.facts)
  return out
}

/** The highest schooling of a kind, the later one where two are equal. */
function schoolingOf({ schooling }: Facts, kind: string): [string, BriefLine['facts']] {
  const [row] = schooling.rows.filter((r) => r.kind === kind).sort((a, b) => ((a.level ?? '9') === (b.level ?? '9') ? (b.graduatedOn ?? '').localeCompare(a.graduatedOn ?? '') : (a.level ?? '9') < (b.level ?? '9') ? -1 : 1))
  if (!row) return ['', []]
  const words = [[label('education-level', row.level), label('degree', row.degree)].filter(Boolean).join('、'), row.school ?? '', row.graduatedOn === null ? '' : `${formatDate(row.graduatedOn)}毕业`]
  return [words.filter(Boolean).join('　'), [used(schooling, row, 'level', 'degree', 'school', 'graduatedOn')]]
}

/** The earliest of the main posts that lead up to the present one without a break and all satisfy `same`. */
function sameThroughout(careerFacts: Career, present: Post, on: string, same: (post: Post) => boolean): Post {
  const before = mainPosts(careerFacts).filter((p) => p.since !== null && earliest(p.since) <= on).sort((a, b) => (earliest(a.since ?? '') < earliest(b.since ?? '') ? 1 : -1))
  let first = present
  for (const post of before) {
    if (post.id === first.id || earliest(post.since ?? '') >= earliest(first.since ?? '')) continue
    const joins = post.until !== null && begins(post.until).latest >= begins(first.since ?? '').earliest
    if (!same(post) || !joins) break
    first = post
  }
  return first
}

const barWords: Readonly<Record<Bar, string>> = { promotion: '提拔', advance: '进一步使用', equal: '任相当职务', leading: '安排领导职务', rank: '晋升职级', level: '晋升级别', wage: '晋升工资档次', vote: '行使表决权、选举权', membership: '重新入党' }

function warningsOf(facts: Facts, on: string, law: RuleLaw): BriefWarning[] {
  const open = facts.cases.rows.filter((c) => c.filedOn !== null && c.filedOn <= on && (c.closedOn === null || c.closedOn > on))
  const away = facts.absences.rows.filter((a) => a.since !== null && earliest(a.since) <= on && (a.until === null || earliest(a.until) > on) && addMonths(earliest(a.since), awayMonths) <= on)
  const kinds: Readonly<Record<string, string>> = { sick: '病假', personal: '事假', study: '离职学习', maternity: '产假', injury: '公伤' }
  return [
    ...open.map((c): BriefWarning => ({ when: 'now', text: `审查调查中：${c.filedOn ?? ''} ${c.body ?? ''}立案`, facts: [used(facts.cases, c, 'filedOn', 'body', 'closedOn')] })),
    ...effects(facts, on, law), ...trials(facts, on), ...retirement(facts, on, law),
    ...away.map((a): BriefWarning => ({ when: 'now', text: `离岗：${kinds[a.kind ?? ''] ?? ''} ${formatDate(a.since ?? '')} 起，已${term(a.since ?? '', on)}`, facts: [used(facts.absences, a, 'kind', 'since', 'until')] })),
  ]
}

function effects(facts: Facts, on: string, law: RuleLaw): BriefWarning[] {
  const measures: [Measure, BriefWarning['facts']][] = [
    ...facts.sanctions.rows.map((s): [Measure, BriefWarning['facts']] => [s, [used(facts.sanctions, s, 'kind', 'decidedOn', 'effectEndsOn')]]),
    ...facts.admonitions.rows.filter((a) => a.measure === 'admonish').map((a): [Measure, BriefWarning['facts']] => [{ kind: 'admonish', decidedOn: a.decidedOn, effectEndsOn: a.effectEndsOn, revokedOn: a.revokedOn }, [used(facts.admonitions, a, 'measure', 'decidedOn', 'effectEndsOn')]]),
    ...facts.grades.rows.filter((g) => g.grade === '3').map((g): [Measure, BriefWarning['facts']] => [{ kind: 'basic', decidedOn: g.year }, [used(facts.grades, g, 'year', 'grade')]]),
  ]
  return measures.flatMap(([measure, from]) => (inForce(() => effectPeriods(measure, law)) ?? []).filter((p) => p.from <= on && (p.until === null || on < p.until)).map((p): BriefWarning => ({
    when: 'now', facts: from, clause: p.clause,
    text: `${p.label}影响期${p.until === null ? '内' : `至 ${p.until}`}，不得${p.bars.map((b) => barWords[b]).join('、')}${p.open === null ? '' : `；${p.open}`}${p.inForce ? '' : '（条款本地尚未确认）'}`,
  })))
}

function trials({ trials: rows }: Facts, on: string): BriefWarning[] {
  return rows.rows.filter((t) => t.trialEndsOn !== null && t.since !== null && earliest(t.since) <= on && (t.until === null || earliest(t.until) > on) && (t.trialPassedOn === null || t.trialPassedOn > on)).map((t): BriefWarning => {
    const ends = t.trialEndsOn ?? ''
    const text = ends <= on ? `试用期 ${ends} 已满，尚未登记考核结果` : ends <= addMonths(on, ahead.trial) ? `试用期 ${ends} 届满，须安排考核` : `试用期内，${ends} 届满`
    return { when: ends <= addMonths(on, ahead.trial) ? 'now' : 'soon', text, facts: [used(rows, t, 'post', 'trialEndsOn', 'trialPassedOn')], clause: 'XR-43' }
  })
}

function retirement(facts: Facts, on: string, law: RuleLaw): BriefWarning[] {
  if (presentPost(facts.career, on) === null) return []
  const found = inForce(() => retirementOf(facts, law, on))
  if (!found || found.day.earliest > addMonths(on, ahead.retirement)) return []
  const month = monthsText(found.day)
  return [{ when: found.day.earliest <= addDays(on, 31) ? 'now' : 'soon', text: found.day.latest <= on ? `已到法定退休时间（${month}），应当办理退休` : `${month}到法定退休时间`, facts: found.facts, clause: 'RT-01' }]
}

/** What needs a number that nobody has confirmed cannot be told. */
function inForce<T>(reckon: () => T): T | null {
  try { return reckon() } catch (error) { if (error instanceof NoNumber) return null; throw error }
}

/** 2031年7月; 2031年7月至2037年10月 where facts leave it open. */
function monthsText(day: DayRange): string {
  return day.earliest === day.latest ? monthText(day.earliest) : `${monthText(day.earliest)}至${monthText(day.latest)}`
}
