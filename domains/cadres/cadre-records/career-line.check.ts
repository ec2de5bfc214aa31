import { adding, check, earliest, finding, own, used, type Finding } from '#kernel'
import { withCareer } from '#domains/cadres/appointments'
import { person } from '#domains/people/person'
import { before, fileCareer, mainLines, mainPosts, monthsBetween, said, type FileCareer, type Line } from './file-facts.ts'

/** 履历中间空着超过这些整月的，要补写。 */
const longestGap = 3

type Kind = 'career-gap' | 'career-before-birth' | 'career-start' | 'line-reversed' | 'line-ahead' | 'same-start' | 'inner-outside'
type Found = (Finding & { readonly kind: Kind })[]

export const careerLine = check('career-line', {
  label: '履历衔接',
  about: 'person',
  among: withCareer,
  facts: { self: own(person, ['birth', 'workStarted']), career: fileCareer },
  kinds: {
    'career-gap': { label: '履历中断', weight: 'doubt' },
    'career-before-birth': { label: '任职早于出生', weight: 'error' },
    'career-start': { label: '参加工作时间与第一段任职不符', weight: 'doubt' },
    'line-reversed': { label: '任职起止颠倒', weight: 'error' },
    'line-ahead': { label: '任职时间在今后', weight: 'doubt' },
    'same-start': { label: '同一时间到任两个主职', weight: 'error' },
    'inner-outside': { label: '“其间”不在任何一段经历之内', weight: 'doubt' },
  },
  find({ today, facts: { self, career } }) {
    const lines = mainLines(career)
    return [...ofEach(career, self?.birth ?? null, today), ...gaps(career, lines), ...start(self, career), ...outside(career, lines)]
  },
})

const name = (r: Line): string => `“${(r.post ?? '').slice(0, 40)}”`

function ofEach(career: FileCareer, birth: string | null, today: string): Found {
  return career.rows.flatMap((r): Found => {
    if (r.since === null) return []
    if (birth !== null && before(r.since, birth)) return [finding('career-before-birth', `${name(r)} ${said(r.since)} 起，早于出生 ${said(birth)}，请更正`, used(career, r, 'since'))]
    if (r.until !== null && before(r.until, r.since)) return [finding('line-reversed', `${name(r)} 的起止是 ${said(r.since)} 至 ${said(r.until)}，先后颠倒，请更正`, used(career, r, 'until', 'since'))]
    return earliest(r.since) > today ? [finding('line-ahead', `${name(r)} 自 ${said(r.since)} 起，还没有到，请核对`, used(career, r, 'since'))] : []
  })
}

/** The stretch that reaches furthest so far; what begins later than it ends, and by more than some months, leaves a gap. */
function gaps(career: FileCareer, lines: readonly Line[]): Found {
  const out: Found = []
  let last: Line | null = null
  for (const line of lines) {
    if (last !== null && last.until !== null && line.since !== null) {
      const months = monthsBetween(last.until, line.since)
      if (months > longestGap) out.push(adding('appointment', finding('career-gap', `${name(last)}到 ${said(last.until)} 为止，下一段 ${said(line.since)} 才开始，中间至少空 ${months} 个月，请补写这段经历`, used(career, line, 'since'), used(career, last, 'until'))))
      const clash = lines.find((other) => other !== line && other.category === 'work' && line.category === 'work' && other.since === line.since && (other.unit ?? other.post) !== (line.unit ?? line.post) && other.id < line.id)
      if (clash) out.push(finding('same-start', `${name(clash)}和${name(line)}都自 ${said(line.since)} 起，请更正其中一段的时间，或改为兼任`, used(career, line, 'since', 'kind'), used(career, clash, 'since', 'kind')))
    }
    if (last === null || (last.until !== null && (line.until === null || !before(line.until, last.until)))) last = line
  }
  return out
}

function start(self: { readonly id: string; readonly register: string; readonly workStarted: string | null } | null, career: FileCareer): Found {
  const [first] = mainPosts(career)
  if (!self || self.workStarted === null || !first || first.since === null) return []
  const apart = before(first.since, self.workStarted) ? monthsBetween(first.since, self.workStarted) : monthsBetween(self.workStarted, first.since)
  // Service and study in between may be the beginning of work: then nothing is said.
  if (apart < 1 || career.rows.some((r) => r.category === 'military' || r.category === 'other')) return []
  if (!before(first.since, self.workStarted) && apart <= longestGap) return []
  return [finding('career-start', `参加工作时间是 ${said(self.workStarted)}，第一段任职${name(first)}自 ${said(first.since)} 起，请更正其中一项或补写经历`, used(self, self, 'workStarted'), used(career, first, 'since'))]
}

function outside(career: FileCareer, lines: readonly Line[]): Found {
  return career.rows.filter((r) => r.kind === 'inner' && r.since !== null).flatMap((r): Found => {
    const inside = lines.some((line) => line.since !== null && r.since !== null && !before(r.since, line.since) && (line.until === null || !before(line.until, r.since)))
    return inside ? [] : [finding('inner-outside', `${name(r)}标为“其间”，${said(r.since ?? '')} 起，不在任何一段经历之内，请更正时间或任职性质`, used(career, r, 'since', 'kind'))]
  })
}
