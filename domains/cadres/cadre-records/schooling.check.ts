import { adding, check, earliest, finding, own, rowsOf, used, type Fact, type Finding } from '#kernel'
import { withCareer } from '#domains/cadres/appointments'
import { person } from '#domains/people/person'
import { education } from './education.register.ts'
import { before, fileCareer, mainLines, mainPosts, monthsBetween, said, youngerThan, type FileCareer } from './file-facts.ts'

const schooling = rowsOf(education, 'person', ['kind', 'level', 'degree', 'school', 'enrolledOn', 'graduatedOn'])
type Schooling = typeof schooling extends { readonly row?: infer R } ? Fact<NonNullable<R>> : never
type Course = Schooling['rows'][number]

/** 早于这个周岁毕业的，少见。 */
const leastAge: Readonly<Record<string, number>> = { '1': 21, '2': 19, '3': 18 }
/** 全日制学习与主职任职重叠超过这些整月的，不可能都是真的。 */
const longestOverlap = 3
/** 履历里的学习段与学历的毕业时间相差超过这些整月的，不是一回事。 */
const nearest = 6

type Kind = 'study-reversed' | 'young-graduate' | 'study-while-working' | 'study-not-on-file' | 'higher-before-lower' | 'graduated-ahead'
type Found = (Finding & { readonly kind: Kind })[]

/** 学历与年龄、履历。 */
export const schoolingCheck = check('schooling-line', {
  label: '学历与履历',
  about: 'person',
  among: withCareer,
  facts: { self: own(person, ['birth']), schooling, career: fileCareer },
  kinds: {
    'study-reversed': { label: '入学晚于毕业', weight: 'error' },
    'graduated-ahead': { label: '毕业时间在今后', weight: 'error' },
    'young-graduate': { label: '毕业时年龄偏小', weight: 'doubt' },
    'study-while-working': { label: '全日制学习与任职重叠', weight: 'error' },
    'study-not-on-file': { label: '履历有学习经历而没有学历记录', weight: 'doubt' },
    'higher-before-lower': { label: '高学历毕业早于低学历', weight: 'error' },
  },
  find({ on, today, facts: { self, schooling, career } }) {
    return [...schooling.rows.flatMap((c) => ofCourse(schooling, c, self?.birth ?? null, career, today)), ...order(schooling), ...notOnFile(schooling, career, on)]
  },
})

const name = (c: Course): string => `“${c.school ?? '学历'}”`

function ofCourse(schooling: Schooling, c: Course, birth: string | null, career: FileCareer, today: string): Found {
  const out: Found = []
  const { enrolledOn, graduatedOn } = c
  if (graduatedOn === null) return out
  if (enrolledOn !== null && before(graduatedOn, enrolledOn)) return [finding('study-reversed', `${name(c)}入学 ${said(enrolledOn)} 晚于毕业 ${said(graduatedOn)}，请对照毕业证更正`, used(schooling, c, 'enrolledOn', 'graduatedOn'))]
  if (earliest(graduatedOn) > today) out.push(finding('graduated-ahead', `${name(c)}毕业时间 ${said(graduatedOn)} 还没有到，在读的请把毕业时间留空`, used(schooling, c, 'graduatedOn')))
  const least = leastAge[(c.level ?? '').slice(0, 1)]
  const college = least !== undefined && !['35', '36', '37', '38', '39'].includes(c.level ?? '')
  if (birth !== null && college && youngerThan(least, birth, graduatedOn)) out.push(finding('young-graduate', `出生 ${said(birth)}，${name(c)}毕业 ${said(graduatedOn)}，不满 ${least} 周岁，请查证学籍材料`, used(schooling, c, 'graduatedOn')))
  if (c.kind === 'full-time' && enrolledOn !== null) {
    const post = mainPosts(career).find((p) => p.since !== null && overlap(enrolledOn, graduatedOn, p.since, p.until) > longestOverlap)
    if (post) out.push(finding('study-while-working', `全日制${name(c)} ${said(enrolledOn)} 至 ${said(graduatedOn)}，同期任“${post.post ?? ''}”，请更正时间或改为在职教育`, used(schooling, c, 'kind', 'enrolledOn', 'graduatedOn'), used(career, post, 'since', 'until')))
  }
  return out
}

/** Full months that two stretches certainly share. */
function overlap(a: string, b: string, since: string, until: string | null): number {
  const from = before(a, since) ? since : a
  const to = until === null || before(b, until) ? b : until
  return monthsBetween(from, to)
}

/** Among courses of full time, a bachelor's after the master's cannot be. */
function order(schooling: Schooling): Found {
  const courses = schooling.rows.filter((c) => c.kind === 'full-time' && c.graduatedOn !== null && /^[123]/.test(c.level ?? ''))
  return courses.flatMap((high) => courses.flatMap((low): Found => {
    const higher = (high.level ?? '').slice(0, 1) < (low.level ?? '').slice(0, 1)
    if (!higher || high.graduatedOn === null || low.graduatedOn === null || !before(high.graduatedOn, low.graduatedOn)) return []
    return [finding('higher-before-lower', `${name(high)}毕业 ${said(high.graduatedOn)}，早于较低学历${name(low)}的 ${said(low.graduatedOn)}，请更正`, used(schooling, high, 'graduatedOn', 'level'), used(schooling, low, 'graduatedOn', 'level'))]
  }))
}

/** A stretch of full-time study long enough to lead to a diploma, with no diploma near its end. */
function notOnFile(schooling: Schooling, career: FileCareer, on: string): Found {
  return mainLines(career).filter((r) => r.category === 'study' && r.since !== null && r.until !== null && earliest(r.until) <= on && monthsBetween(r.since, r.until) >= 20).flatMap((r): Found => {
    const until = r.until ?? ''
    const found = schooling.rows.some((c) => c.graduatedOn === null || Math.max(monthsBetween(c.graduatedOn, until), monthsBetween(until, c.graduatedOn)) <= nearest)
    return found ? [] : [adding('education', finding('study-not-on-file', `履历有“${(r.post ?? '').slice(0, 40)}”（至 ${said(until)}），没有毕业时间相近的学历记录，请补录或核对毕业时间`, used(career, r, 'post', 'until')))]
  })
}
