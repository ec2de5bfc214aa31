import { addMonths, type RuleLaw } from '#kernel'

/**
 * What a measure keeps its subject from: `promotion` 提拔职务, `advance` 进一步使用, `equal` 任相当职务, `leading` 安排领导职务,
 * `rank` 晋升职级, `level` 晋升级别, `wage` 晋升工资档次, `vote` 表决权、选举权和被选举权, `membership` 重新入党.
 */
export type Bar = 'promotion' | 'advance' | 'equal' | 'leading' | 'rank' | 'level' | 'wage' | 'vote' | 'membership'

/** A sanction or measure, an admonition (`admonish`) or a year assessed 基本称职 (`basic`, decided in the year). */
export interface Measure {
  readonly kind: string | null
  readonly decidedOn: string | null
  readonly effectiveOn?: string | null
  /** 留党察看期, or the period of several sanctions carried out as one. */
  readonly months?: number | null
  readonly effectEndsOn?: string | null
  readonly restoredOn?: string | null
  /** A decision that was revoked weighs nowhere, from its first day. */
  readonly revokedOn?: string | null
}

export interface EffectPeriod {
  readonly bars: readonly Bar[]
  readonly from: string
  /** First day on which it no longer bars; null where it never ends. */
  readonly until: string | null
  /** The clause that sets it, and whether it is in force: where nobody confirmed it, its period is not certain. */
  readonly clause: string
  readonly inForce: boolean
  /** 党内警告 */
  readonly label: string
  /** What has to be recorded before anybody can tell whether it ended on `until`. */
  readonly open: string | null
}

interface Kind {
  readonly label: string
  readonly clause: string
  /** The number that gives the period, of the clause itself or of `numbers`; none where it never ends. */
  readonly parameter: string | null
  readonly numbers?: string
  readonly bars: readonly Bar[]
}

/** Any effect period bars 职务、职级与级别 (《公务员职务、职级与级别管理办法》第十六条); 工资档次 only from 记过 upwards. */
const warned: readonly Bar[] = ['promotion', 'advance', 'rank', 'level']
const removed: readonly Bar[] = ['promotion', 'advance', 'equal', 'rank', 'level']
/** 公务员：职务、职级、级别. */
const state: readonly Bar[] = ['promotion', 'advance', 'rank', 'level']
const everything: readonly Bar[] = ['promotion', 'advance', 'equal', 'leading', 'rank', 'level', 'wage']

const kinds: ReadonlyMap<string, Kind> = new Map(Object.entries({
  'party-warning': { label: '党内警告', clause: 'DJ-10', parameter: 'warning', bars: warned },
  'party-serious-warning': { label: '党内严重警告', clause: 'DJ-10', parameter: 'serious', bars: warned },
  'party-removal': { label: '撤销党内职务', clause: 'DJ-11', parameter: 'months', bars: removed },
  'party-probation': { label: '留党察看', clause: 'DJ-12', parameter: 'months', bars: removed },
  'party-expulsion': { label: '开除党籍', clause: 'DJ-13', parameter: 'months', bars: [...removed, 'membership'] },
  'gov-warning': { label: '政务警告', clause: 'ZW-19', numbers: 'ZW-08', parameter: 'warning', bars: state },
  'gov-demerit': { label: '政务记过', clause: 'ZW-19', numbers: 'ZW-08', parameter: 'demerit', bars: [...state, 'wage'] },
  'gov-major-demerit': { label: '政务记大过', clause: 'ZW-19', numbers: 'ZW-08', parameter: 'serious-demerit', bars: [...state, 'wage'] },
  'gov-demotion': { label: '政务降级', clause: 'ZW-19', numbers: 'ZW-08', parameter: 'demotion', bars: [...state, 'wage'] },
  'gov-removal': { label: '政务撤职', clause: 'ZW-19', numbers: 'ZW-08', parameter: 'dismissal', bars: [...state, 'wage'] },
  'gov-discharge': { label: '政务开除', clause: 'ZW-19', parameter: null, bars: everything },
  'org-suspension': { label: '停职检查', clause: 'CL-P2', parameter: 'suspension', bars: everything },
  'org-adjustment': { label: '调整职务', clause: 'CL-P2', parameter: 'transfer', bars: warned },
  'org-resignation': { label: '责令辞职', clause: 'CL-P1', parameter: 'promotion', bars: warned },
  'org-dismissal': { label: '免职处理', clause: 'CL-P1', parameter: 'promotion', bars: warned },
  'org-demotion': { label: '降职处理', clause: 'CL-P2', parameter: 'demotion', bars: warned },
  admonish: { label: '诫勉', clause: 'TX-JM1', parameter: 'months', bars: warned },
  basic: { label: '年度考核基本称职', clause: 'KH-20', parameter: 'years', bars: ['promotion', 'rank'] },
} satisfies Record<string, Kind>))

/** The first texts known: what was decided earlier is reckoned by them. */
const firstText: Readonly<Record<string, string>> = { DJ: '2016-01-01', ZW: '2007-06-01', CL: '2021-03-19', TX: '2015-07-01', KH: '2020-12-28' }
/** Before the discipline regulations of 2023 a warning barred promotion, not 进一步使用. */
const advanceSince = '2024-01-01'

/** 党纪、政务处分, 组织处理: what the rules weigh together where they coincide. */
export function familyOf(kind: string | null): 'party' | 'state' | 'organization' | null {
  return kind?.startsWith('party-') ? 'party' : kind?.startsWith('gov-') ? 'state' : kind?.startsWith('org-') ? 'organization' : null
}

/**
 * 影响期: what a measure bars, from when, until when, by which clause. Pure; numbers are those of the day of the decision. An
 * end written in the decision goes before the clause's; what bars for a part of it (表决权, 安排领导职务) still does. 留党察看 runs to the day on which rights are restored and two years more.
 */
export function effectPeriods(measure: Measure, law: RuleLaw): readonly EffectPeriod[] {
  const kind = kinds.get(measure.kind ?? '')
  const from = measure.effectiveOn ?? measure.decidedOn
  if (kind === undefined || from == null || (measure.revokedOn ?? null) !== null) return []
  const { label, clause, parameter, numbers = clause } = kind
  const first = firstText[clause.slice(0, 2)] ?? from
  const on = from < first ? first : from
  const number = (name: string): number => law.number(name, { clause: numbers, on })
  const bars = clause === 'DJ-10' && from < advanceSince ? kind.bars.filter((b) => b !== 'advance') : kind.bars
  const inForce = law.inForce(clause)
  const period = (until: string | null, of: readonly Bar[] = bars, open: string | null = null, since = from): EffectPeriod => ({ bars: of, from: since, until, clause, inForce, label, open })
  if (parameter === null) return [period(null)]
  if (measure.kind === 'basic') {
    const year = Number(from.slice(0, 4)) + 1
    return [period(`${String(year + number(parameter))}-01-01`, bars, null, `${String(year)}-01-01`)]
  }
  const ends = measure.effectEndsOn ?? null
  if (measure.kind === 'party-probation') return probation(measure, from, number(parameter), ends, period)
  const own = period(ends ?? addMonths(from, stateMonths(measure, number(parameter), law)))
  return clause === 'CL-P1' ? [period(addMonths(from, number('post')), ['leading']), own] : [own]
}

/** Several state sanctions carried out as one: no shorter than that of its kind, and 48 months at the most (第十五条). */
function stateMonths({ kind, months }: Measure, own: number, law: RuleLaw): number {
  if (familyOf(kind) !== 'state') return own
  return Math.min(Math.max(months ?? own, own), law.number('most', { clause: 'ZW-15', on: '2020-07-01' }))
}

/** Without a vote until restored, then barred for the months after it; until somebody records that it happened, its end is open. */
function probation({ months, restoredOn }: Measure, from: string, after: number, ends: string | null, period: (until: string | null, of?: readonly Bar[], open?: string | null) => EffectPeriod): EffectPeriod[] {
  const due = addMonths(from, months ?? 24)
  const restored = restoredOn ?? due
  const open = restoredOn == null ? '恢复党员权利的日期未记' : null
  return [period(restored, ['vote'], open), ends === null ? period(addMonths(restored, after), undefined, open) : period(ends)]
}
