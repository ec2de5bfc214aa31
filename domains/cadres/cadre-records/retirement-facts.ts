import { own, rowsOf, used, type DayRange, type FactUsed, type FactsOf, type ImpreciseDate, type RuleLaw } from '#kernel'
import { person } from '#domains/people/person'
import { atLeast, career, presentPost } from '#domains/cadres/appointments'
import { professionalTitle } from './professional-title.register.ts'
import { retirementMonth, retirementRange, type OriginalAge } from './retirement-month.ts'

/** What retirement is reckoned from. */
export const retirementFacts = {
  self: own(person, ['birth', 'sex', 'personnelType', 'category']),
  career,
  titles: rowsOf(professionalTitle, 'person', ['level', 'obtainedOn']),
}
type Facts = FactsOf<typeof retirementFacts>

export interface Retirement {
  /** The first day of the month in which the statutory age is reached; a range where facts leave it open. */
  readonly day: DayRange
  /** 1970年6月生，原法定退休年龄60周岁，延迟17个月. */
  readonly text: string
  readonly facts: readonly FactUsed[]
  /** Original ages that are possible: one where everything is known. */
  readonly ages: readonly OriginalAge[]
  /** What is missing, in words; null where nothing is. */
  readonly missing: string | null
  readonly field?: string
  /** The clause that decided, besides the formula. */
  readonly clause?: string
}

/**
 * The month of statutory retirement. Women holding a division post or a senior title follow 组通字〔2015〕14号 only where an
 * officer has confirmed it: before that, either age is possible. `early` is the choice to go at fifty-five that it leaves them.
 */
export function retirementOf(facts: Facts, law: RuleLaw, on: string, early = false): Retirement | null {
  const { self, titles } = facts
  if (!self || self.birth === null || self.sex === null) return null
  const base = [used(self, self, 'birth', 'sex', 'personnelType')]
  const birth = self.birth
  const told = (ages: readonly OriginalAge[], missing: string | null, more: Partial<Retirement> = {}): Retirement =>
    ({ day: retirementRange(birth, ages), text: words(birth, ages), ages, facts: base, missing, ...more })
  if (self.sex === '1') return told([60], null)
  const post = presentPost(facts.career, on)
  const title = titles.rows.find((t) => t.level === 'senior' || t.level === 'associate')
  if (post !== null && post.level === null && !title) return told([...(self.personnelType === 'female-worker-50' ? [50 as const] : [55 as const]), 60], `现任“${post.post ?? ''}”未记职务层次`)
  if (atLeast(post?.level ?? null, '1A32') || title) {
    const facts = [...base, title ? used(titles, title, 'level') : post ? { register: 'appointment', id: post.id, fields: ['level'] } : null].filter((f) => f !== null)
    if (law.inForce('RT-05')) return told([early ? 55 : 60], null, { clause: 'RT-05', facts })
    return told([55, 60], '处级女干部和高级职称女性的退休年龄，本地尚未确认适用的规定', { facts })
  }
  if (self.personnelType === 'female-worker-50') return told([50], null)
  if (self.personnelType === 'female-cadre-55' || self.category === 'civil' || self.category === 'reference') return told([55], null)
  return told([50, 55], '退休类别未记', { field: 'personnelType' })
}

/** 2031年7月 */
export function monthText(day: string): string {
  return `${day.slice(0, 4)}年${String(Number(day.slice(5, 7)))}月`
}

/** 为2031年7月; 在2031年7月至2037年10月之间 */
export function whenText({ earliest, latest }: DayRange): string {
  return earliest === latest ? `为${monthText(earliest)}` : `在${monthText(earliest)}至${monthText(latest)}之间`
}

function words(birth: ImpreciseDate, ages: readonly OriginalAge[]): string {
  const born = birth.length > 4 ? `${monthText(birth)}生` : `${birth}年生`
  const delay = birth.length > 4 && ages.length === 1 && ages[0] ? retirementMonth(birth, ages[0]).delay : null
  return `${born}，原法定退休年龄${ages.join('或')}周岁${delay === null ? '' : delay === 0 ? '，不延迟' : `，延迟${String(delay)}个月`}`
}

