/** One sentence → the duties it orders. */

import { jointResults } from './results.ts'
import type { Matcher } from './match.ts'
import { isBlank } from './scan.ts'
import type { Range } from './types.ts'
import { opensWithVerb, withoutAdverbs, wording } from './verbs.ts'

/** A duty: a run of clauses of one sentence, of which one says what is to be done. */
export interface Duty extends Range {
  /** What is to be done, without the clauses around it; begins with its verb, which may be shared with the duty before. */
  main: string
}

export type Sentence = { duties: Duty[] } | { attach: 'forward' | 'backward' | 'own' }

/** How a clause stands to its neighbours. */
type Bearing = 'duty' | 'forward' | 'backward' | 'unknown'

export interface DutyContext {
  text: string
  mask: Uint8Array
  mechanisms: Matcher
  units: ReadonlySet<string>
}

interface Clause extends Range {
  /** Without the marker before it, the punctuation behind it and the breaks of wrapped lines. */
  words: string
  /** The same as it stands in the text, and its offset there. */
  raw: string
  wordsAt: number
  bearing: Bearing
  mechanism: string | undefined
}

/**
 * Splits a sentence at the commas between duties. Clauses of manner go with the duty after them, clauses of purpose with
 * the duty before; a clause that names a mechanism of its own is a duty even with a verb the dictionary lacks.
 * A sentence that orders nothing says where it belongs instead; `own` if it may be a task when nothing is near.
 */
export function dutiesOf(context: DutyContext, sentence: Range, contentStart: number): Sentence {
  const clauses = clausesOf(context, sentence, contentStart)
  lift(clauses)
  promote(clauses)
  const duties: (Duty & { clause: Clause })[] = []
  let from = sentence.start
  for (const clause of clauses) {
    if (clause.bearing === 'duty') {
      duties.push({ start: from, end: clause.end, main: titleWords(clause.words), clause })
      from = clause.end
    } else if (clause.bearing !== 'forward' && duties.length > 0 && from === clause.start) {
      const last = duties.at(-1)
      if (last) last.end = from = clause.end
    }
  }
  const last = duties.at(-1)
  if (!last) return { attach: bearingOfWhole(clauses, context) }
  last.end = sentence.end
  return { duties: duties.flatMap((duty) => splitJoint(context, duty, duty.clause)) }
}

function clausesOf(context: DutyContext, { start, end }: Range, contentStart: number): Clause[] {
  const { text, mask } = context
  const clauses: Clause[] = []
  let from = contentStart
  const close = (to: number) => {
    if (to <= from) return
    const slice = text.slice(from, to).trimStart()
    const wordsAt = to - slice.length
    const raw = slice.replace(/[，,。；;！!？?：:\s]{1,20}$/, '')
    const words = raw.replace(/\s*[\r\n]+\s*/g, '')
    clauses.push({ start: clauses.length === 0 ? start : from, end: to, words, raw, wordsAt, bearing: 'unknown', mechanism: undefined })
    from = to
  }
  for (let at = contentStart; at < end; at++) {
    const c = text.charAt(at)
    const thousands = c === ',' && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1))
    if (mask[at] !== 0 || (c !== '，' && c !== ',') || thousands) continue
    let to = at + 1
    while (to < end && isBlank(text, to)) to++
    close(to)
    at = to - 1
  }
  close(end)
  for (const [i, clause] of clauses.entries()) {
    clause.mechanism = context.mechanisms.best(clause.words)
    clause.bearing = bearingOf(clause, i === 0, context)
  }
  return clauses
}

function bearingOf({ words, mechanism }: Clause, first: boolean, { units }: DutyContext): Bearing {
  const rest = withoutAdverbs(words)
  const bare = words.replace(/^(?:要|同时要?|还要|也要|须|应)/, '')
  if (bare.length < 2) return 'forward'
  if (!first && wording.measure.test(bare) && !wording.core.test(bare)) return 'backward'
  if (wording.subjects.test(bare) || startsWithUnit(bare, units)) {
    return wording.obliged.test(bare) || wording.core.test(bare) ? (bare.length > 6 ? 'duty' : 'forward') : 'forward'
  }
  // 并纳入考核 follows from what it is joined to; 并开展… is a duty of its own.
  if (bare.startsWith('并')) return /^并(?:且|将|要)?(开展|举办|制定|出台|建立|组织|选派|印发)/.test(bare) ? 'duty' : 'backward'
  if (/^(将|把)/.test(bare)) return /(纳入|列入|作为考核|落实到|交由|延伸到|下沉到|划入|转为|建在|配备到)/.test(bare) ? 'duty' : 'forward'
  const adverbial = bare !== rest && opensWithVerb(rest)
  if (wording.backward.test(bare) && !adverbial) return 'backward'
  if (bare.startsWith('坚持')) return mechanism !== undefined && !wording.sloganEnd.test(bare) ? 'duty' : 'forward'
  if (opensWithVerb(rest) && !(wording.forward.test(bare) && !adverbial && !opensWithVerb(bare))) {
    const slogan = mechanism === undefined && (wording.sloganEnd.test(rest) || rest.length <= 4)
    return slogan ? 'unknown' : 'duty'
  }
  if (/^(?:稳步|逐步|适当)?提高.{2,12}(报酬|标准|待遇|补贴|补助|占比|比例)$/.test(bare)) return 'duty'
  // 对…的“一票否决”: a consequence is ordered without a verb of the dictionary.
  if (/^[对凡].{2,30}(一票否决|不予|从严|优先|取消|追责|问责|约谈|通报|免职|调整)/.test(bare)) return 'duty'
  if (/^由.{2,14}(谈话|提醒|约谈|审核|审批|研究|督促|核查|帮|办理|落实|讲|授课)/.test(bare)) return 'duty'
  if (wording.forward.test(bare)) return ordersAfterPhrase(bare) ? 'duty' : 'forward'
  return wording.plainOrder.test(bare) ? 'duty' : 'unknown'
}

/** 在各镇党委建立…, 对排名靠后的支部开展…: the verb comes after where, for whom, by whom. */
function ordersAfterPhrase(clause: string): boolean {
  if (!/^(在|对|向|面向|从|由|为|于|通过|依托|以|每|年底前|上半年|下半年|第?[一二三四]季度|今年)/.test(clause) || clause.endsWith('的')) return false
  const verb = wording.core.exec(clause.slice(3))
  return verb !== null && clause.length - (verb.index + 3) >= 5 && !/^(以.{1,30}为|按)/.test(clause)
}

function startsWithUnit(clause: string, units: ReadonlySet<string>): boolean {
  for (let length = Math.min(20, clause.length); length >= 3; length--) if (units.has(clause.slice(0, length))) return true
  return false
}

/** A clause of purpose or with an unknown verb that names another mechanism than its neighbour is a duty of its own. */
function lift(clauses: Clause[]): void {
  for (const [i, clause] of clauses.entries()) {
    if (clause.mechanism === undefined || clause.bearing === 'duty' || clause.bearing === 'forward' || clause.words.length < 5) continue
    if (clause.bearing === 'backward' && !/^(打造|营造|树立|弘扬|形成|恪守|激励|防止|避免|杜绝)/.test(clause.words)) continue
    const near = clauses.slice(0, i).findLast((c) => c.bearing === 'duty') ?? clauses.slice(i + 1).find((c) => c.bearing === 'duty')
    if (near && near.mechanism !== clause.mechanism) clause.bearing = 'duty'
  }
}

/** 压实责任, 制定办法: four characters are a slogan beside other duties, but the duty of a sentence that has no other. */
function promote(clauses: Clause[]): void {
  if (clauses.some((clause) => clause.bearing === 'duty')) return
  const orders = clauses.find(({ words, bearing }) => {
    const rest = withoutAdverbs(words)
    return bearing === 'unknown' && rest.length >= 4 && opensWithVerb(rest) && !wording.sloganEnd.test(rest)
  })
  if (orders) orders.bearing = 'duty'
}

function bearingOfWhole(clauses: readonly Clause[], { mechanisms }: DutyContext): 'forward' | 'backward' | 'own' {
  const first = clauses[0]
  if (!first) return 'backward'
  const words = clauses.map((c) => c.words).join('，')
  const rest = withoutAdverbs(first.words)
  if (clauses.some((c) => opensWithVerb(withoutAdverbs(c.words)) && c.words.length > 3) && !wording.forward.test(first.words)) return 'own'
  if (wording.standalone.test(rest) || wording.standalone.test(first.words)) return /^(确保|切实让|真正)/.test(first.words) ? 'backward' : 'own'
  if (mechanisms.best(words) !== undefined && !clauses.every((c) => c.bearing === 'forward')) return 'own'
  return clauses.every((c) => c.bearing === 'forward') ? 'forward' : 'backward'
}

function titleWords(words: string): string {
  return words.replace(/^(?:还要|也要|都要|同时要?|要)(?=.{3,})/, '')
}

/** 建立甲制度和乙台账: two results under one verb are two duties; each keeps the verb in its words. */
function splitJoint({ mask }: DutyContext, duty: Duty, { raw, wordsAt }: Clause): Duty[] {
  const joint = jointResults(raw, (i) => mask[wordsAt + i] !== 0)
  if (!joint) return [{ start: duty.start, end: duty.end, main: duty.main }]
  const parts: Duty[] = []
  let start = duty.start
  let content = 0
  for (const cut of joint.cuts) {
    const part = raw.slice(content, cut.at).replace(/、$/, '')
    parts.push({ start, end: wordsAt + cut.at, main: content === 0 ? titleWords(part) : withVerb(joint.verb, part) })
    start = wordsAt + cut.at
    content = cut.content
  }
  parts.push({ start, end: duty.end, main: withVerb(joint.verb, raw.slice(content)) })
  return parts
}

function withVerb(verb: string, part: string): string {
  return opensWithVerb(part) ? part : titleWords(verb) + part
}
