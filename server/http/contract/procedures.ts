import type { Ask, Field, NoticeLevel, Outcome, Problem, Value } from '#kernel'

/** A procedure as the browser draws it: no functions, labels and fields only. */
export interface ProcedureInfo {
  readonly id: string
  readonly label: string
  readonly area: string
  readonly mechanism: string
  readonly cases: string
  readonly version: string
  readonly stages: readonly { readonly id: string; readonly label: string; readonly final: 'done' | 'stopped' | null }[]
  readonly items: { readonly label: string; readonly unit: string; readonly subject: string; readonly register: string } | null
  /** Whether the reader may open a case. */
  readonly mayOpen: boolean
  readonly openCases: number
}

/** A case in the inbox and in lists. */
export interface CaseHead {
  readonly procedure: string
  readonly id: string
  readonly number: string
  readonly title: string
  readonly stage: string
  readonly stageLabel: string
  readonly assigneeName: string | null
  readonly openedOn: string
  readonly stageSince: string
  readonly due: string | null
  readonly light: 'green' | 'yellow' | 'red' | null
  /** Working days left in the stage; negative when past. */
  readonly workingDaysLeft: number | null
  readonly closedOn: string | null
  readonly people: readonly string[]
  readonly peopleCount: number
}

/** What waits for the reader: acts he may carry out, opinions asked of him, cases escalated to him; `insteadOf`: in whose place, where it is not by his own office. */
export interface Inbox {
  readonly mine: readonly (CaseHead & { readonly acts: readonly { readonly id: string; readonly label: string }[]; readonly why: 'act' | 'countersign' | 'escalated'; readonly insteadOf: { readonly account: string; readonly name: string } | null; readonly returned: CaseView['returned'] })[]
  /** `instead`: of those, how many are only because a colleague has named the reader his deputy. */
  readonly counts: { readonly mine: number; readonly instead: number; readonly yellow: number; readonly red: number }
}

export interface FormField { readonly name: string; readonly field: Field; readonly optional: boolean; readonly value: Value; readonly text: string | null }

/** An act the reader may carry out now, with all its form needs. */
export interface OfferedAct {
  readonly id: string
  readonly label: string
  readonly hint: string | null
  readonly citation: string | null
  readonly to: readonly { readonly stage: string; readonly label: string }[]
  readonly asks: readonly FormField[]
  readonly asksOfItems: readonly { readonly name: string; readonly field: Field; readonly optional: boolean }[]
  readonly changesItems: boolean
  readonly materials: readonly { readonly id: string; readonly label: string; readonly perItem: boolean; readonly waivable: boolean; readonly optional: boolean; readonly citation: string | null }[]
  /** What it was told the last time, where the case was sent back or the step taken back: values by item, who was added, files and waivers. */
  readonly again: {
    readonly items: Readonly<Record<string, Readonly<Record<string, Value>>>>
    readonly added: readonly string[]
    readonly materials: readonly { readonly id: string; readonly item: string | null; readonly file: string | null; readonly name: string | null; readonly reason: string | null }[]
  } | null
  readonly guarded: boolean
  /** Null where it may be carried out; else why not yet (会签未齐). */
  readonly waits: string | null
}

export interface CaseItem {
  readonly id: string
  readonly subject: string
  readonly name: string
  readonly detail: string
  readonly status: 'open' | 'dropped' | 'done' | 'stopped'
  readonly values: Readonly<Record<string, Value>>
  readonly texts: Readonly<Record<string, string>>
}

/** A rule's answer for an item (or the case) with what was recorded about it. */
export interface GuardVerdict {
  readonly item: string | null
  readonly rule: string
  readonly label: string
  readonly outcome: Outcome
  readonly reasons: readonly { readonly outcome: Outcome; readonly text: string; readonly facts: readonly { readonly register: string; readonly id: string; readonly title: string }[] }[]
  readonly asks: readonly Ask[]
  readonly citations: readonly { readonly clause: string; readonly text: string }[]
  readonly changesOn: string | null
  readonly becomes: Outcome | null
  /** Whether it stops the act; 须说明 and 须认定 do until something is recorded. */
  readonly blocks: boolean
  readonly recorded: string | null
}

export interface CaseStep {
  readonly id: string
  readonly sequence: number
  readonly act: string
  readonly label: string
  readonly from: string | null
  readonly to: string | null
  readonly on: string
  readonly at: string
  readonly byName: string
  readonly onBehalfOf: string | null
  readonly note: string | null
  readonly values: readonly { readonly label: string; readonly text: string; readonly item: string | null }[]
  readonly verdicts: readonly GuardVerdict[]
  readonly materials: readonly { readonly id: string; readonly label: string; readonly item: string | null; readonly file: string | null; readonly name: string | null; readonly waivedBy: string | null; readonly reason: string | null }[]
  readonly documents: readonly { readonly id: string; readonly label: string; readonly item: string | null }[]
  /** Act of the house that wrote it. */
  readonly actNumber: number
}

/** What the machine told of a deadline, and to whom. */
export interface CaseNotice {
  readonly id: string
  readonly level: NoticeLevel
  readonly label: string
  readonly stage: string
  readonly on: string
  readonly due: string
  readonly told: string
  readonly reason: string
  /** The act that wrote it: by it notices stand among the steps. */
  readonly actNumber: number
  readonly clause: string | null
}

export interface CaseView extends CaseHead {
  readonly info: ProcedureInfo
  readonly version: string
  readonly versionFrom: string
  readonly openedByName: string
  readonly base: number
  readonly values: readonly FormField[]
  readonly items: readonly CaseItem[]
  readonly steps: readonly CaseStep[]
  readonly acts: readonly OfferedAct[]
  /** Acts every case knows that the reader may use now: return, withdraw, transfer, countersign, drop, stop …; the stages it may be returned to, the offices that may be asked. */
  readonly common: readonly { readonly id: string; readonly label: string; readonly stages: readonly { readonly id: string; readonly label: string }[]; readonly roles: readonly { readonly role: string; readonly label: string }[] }[]
  readonly countersigns: readonly { readonly role: string; readonly label: string; readonly state: 'asked' | 'agreed' | 'disagreed'; readonly byName: string | null; readonly note: string | null }[]
  /** By whom and why it was sent back to this stage; null where it came otherwise. */
  readonly returned: { readonly byName: string; readonly note: string; readonly from: string } | null
  /** What moved under the case since it was last checked, in sentences that name the act. */
  readonly moved: readonly string[]
  /** Of its deadlines, the earliest first. */
  readonly notices: readonly CaseNotice[]
  readonly problems: readonly Problem[]
}

export interface OpenCase {
  readonly title: string
  readonly values?: Readonly<Record<string, Value>>
  readonly items?: readonly Readonly<Record<string, Value>>[]
}

/** One step asked for. `base` is the number of steps the reader saw: somebody else's step in between is a conflict. */
export interface PerformAct {
  readonly act: string
  readonly base: number
  readonly on?: string
  readonly note?: string
  readonly onBehalfOf?: string
  readonly values?: Readonly<Record<string, Value>>
  readonly items?: readonly (Readonly<Record<string, Value>> & { readonly id?: string })[]
  readonly materials?: readonly { readonly id: string; readonly item?: string; readonly file?: string; readonly name?: string; readonly waived?: string }[]
  /** Reasons recorded for 须说明, findings for 须认定: by rule and item. */
  readonly recorded?: readonly { readonly rule: string; readonly item?: string; readonly text: string }[]
  /** Common acts: the stage to go back to, the account to pass to, the item to take out, the roles to countersign. */
  readonly stage?: string
  readonly to?: string
  readonly item?: string
  readonly roles?: readonly string[]
  readonly agree?: boolean
}

/** What an act would do: the verdicts it has to pass and every row it would write. */
export interface Rehearsal { readonly verdicts: readonly GuardVerdict[]; readonly problems: readonly Problem[]; readonly digest: string | null; readonly differences: readonly { readonly register: string; readonly label: string; readonly title: string; readonly field: string; readonly before: string | null; readonly after: string | null }[] }
