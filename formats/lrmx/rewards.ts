import { formatDate, parseImpreciseDate, type ImpreciseDate } from '#kernel/field/imprecise-date'
import { halfWidthDigits } from './resume-dates.ts'

export interface Reward {
  /** Null where the text names no date, or several (`2011年、2012年连续两年…`, `2019年度…`). */
  readonly on: ImpreciseDate | null
  /** What was given: `记三等功一次`, `优秀共产党员`. */
  readonly name: string
  readonly approvedBy?: string
  /** The clause word for word, without its final mark. */
  readonly text: string
}
export interface RewardsReading { readonly entries: Reward[]; /** Clauses that speak of no reward or penalty, joined by `；`. */ readonly rest: string }

/** The element holds 552 characters; anything far longer is not searched, for the search is not linear. */
const longest = 5000

const none = /^(?:无|暂无|没有)?[。；;，,\s]*$/
const dateHead = /^(\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?!度)|\d{4}[.．]\d{1,2}(?:[.．]\d{1,2})?|\d{6}(?:\d{2})?)(?![、\d—–~～至到-])\s*[，,：:、]?\s*/
const anotherDate = /[，,]\s*(?=\d{4}年|\d{4}\.\d{1,2})/
const speaksOfReward = /记.{0,2}[功过]|嘉奖|授予|评为|评选|表彰|表扬|荣获|荣立|获|奖|先进|优秀|模范|标兵|称号|处分|警告|撤职|降级|开除|诫勉|通报|留党察看|免职/
const approvals: readonly RegExp[] = [
  /^[经由]\s*(.+?)\s*批准\s*[，,]?\s*(?=\S)/,
  /^(?:[^，,]*?被|荣?获|受到?|由)?\s*([^，,被获]+?)\s*(?:评为|评选为|评定为|表彰为|授予)的?\s*(?=\S)/,
]
const verb = /^(?:被|获|荣)*(?:评为|评选为|授予|表彰为|荣获|获得|获评|获|荣立|立)\s*/

/** Pieces by full stops and semicolons, then at commas where a new date begins. */
function clauses(text: string): string[] {
  return text.split(/[；;。\n]/).flatMap((sentence) => {
    const pieces: string[] = []
    for (const piece of sentence.split(anotherDate)) {
      const before = pieces.at(-1)
      // `2011年7月，2012年7月两次…`: a date without content belongs to what follows.
      if (before !== undefined && /^[\d年月日.．、\s]+$/.test(halfWidthDigits(before))) pieces[pieces.length - 1] = `${before}，${piece}`
      else pieces.push(piece)
    }
    return pieces
  }).map((piece) => piece.trim()).filter((piece) => piece !== '' && !/^[，,、]+$/.test(piece))
}

function reward(text: string, on: ImpreciseDate | null, content: string): Reward {
  for (const approval of approvals) {
    const found = approval.exec(content)
    if (!found?.[1]) continue
    const name = content.slice(found[0].length).replace(verb, '').trim()
    if (name !== '') return { on, name, approvedBy: found[1], text }
  }
  return { on, name: content.replace(verb, '').trim() || content, text }
}

/**
 * Reads 奖惩情况: `2019年10月，经X批准，记三等功；…。` A text of 无 has no entries. Clauses without a date are entries
 * where they speak of a reward or penalty; all others are in `rest`, so that nothing is dropped.
 */
export function parseRewards(text: string): RewardsReading {
  if (none.test(text.trim())) return { entries: [], rest: '' }
  if (text.length > longest) return { entries: [], rest: text }
  const entries: Reward[] = []
  const rest: string[] = []
  for (const clause of clauses(text)) {
    const plain = halfWidthDigits(clause)
    const head = dateHead.exec(plain)
    const on = head?.[1] === undefined ? null : parseImpreciseDate(head[1])
    const content = head && on !== null ? clause.slice(head[0].length) : clause
    if (content !== '' && (on !== null || speaksOfReward.test(clause))) entries.push(reward(clause, on, content))
    else rest.push(clause)
  }
  return { entries, rest: rest.join('；') }
}

function inWords(date: ImpreciseDate): string {
  const [year, month, day] = formatDate(date).split(/[.-]/)
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`
}

/** `2019年10月，经X批准，记三等功；…。`, 无 where there are none. An entry's own text, where it has one, goes before its parts. */
export function renderRewards(entries: readonly (Omit<Reward, 'text'> & { readonly text?: string })[]): string {
  if (entries.length === 0) return '无'
  const clause = ({ on, name, approvedBy, text }: (typeof entries)[number]): string =>
    text?.replace(/[。；;\s]+$/, '') || [on === null ? '' : inWords(on), approvedBy === undefined ? '' : `经${approvedBy}批准`, name].filter((part) => part !== '').join('，')
  return `${entries.map(clause).join('；')}。`
}
