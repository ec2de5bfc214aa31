import { pinyin } from 'pinyin-pro'
import type { Register, Row } from '#kernel'

export interface Term { readonly kind: 'g' | 'p' | 'i'; readonly term: string }

const MAX_GRAM_TEXT = 40
/** Words longer than this are looked for at their beginning. */
const MAX_STARTS = 16

/** Full pinyin without tones: 曾晓明 → zengxiaoming (surname readings where the text is a person's name). */
function spelled(text: string, person: boolean): string[] {
  if (text !== last.text || person !== last.person) last = { text, person, syllables: pinyin(text, { toneType: 'none', type: 'array', surname: person ? 'head' : 'off', v: true, nonZh: 'consecutive' }) }
  return last.syllables
}
/** A name is spelled for its words and again for its sort key. */
let last: { readonly text: string; readonly person: boolean; readonly syllables: string[] } = { text: '', person: false, syllables: [] }

/** The words by which a text is found: single characters, pairs, full pinyin, initials. */
function termsOf(text: string, person: boolean): Term[] {
  const folded = fold(text)
  const found = new Map<string, Term>()
  const add = (kind: Term['kind'], term: string): void => { if (term) found.set(kind + term, { kind, term }) }
  const chars = [...folded].slice(0, MAX_GRAM_TEXT)
  chars.forEach((c, i) => {
    add('g', c)
    const next = chars[i + 1]
    if (next) add('g', c + next)
  })
  const syllables = spelled(folded, person)
  // 示范市公安局 is found by gaj as well as by sfsgaj: an organization's name is entered at any of its syllables.
  const starts = person ? 1 : Math.min(syllables.length, MAX_STARTS)
  for (let i = 0; i < starts; i++) {
    add('p', syllables.slice(i).join('').slice(0, 60))
    add('i', syllables.slice(i).map((s) => s[0] ?? '').join('').slice(0, 40))
  }
  return [...found.values()]
}

/** Ends the pinyin in a sort key: before any letter and before the blank between syllables, so that 王伟 stands before 王伟明. */
export const endOfPinyin = '\u0001'

/** Sorts Chinese as a reader expects: by pinyin, then by the characters themselves. */
function sortKey(text: string, person: boolean): string {
  return `${pinyinKey(text, person)}${endOfPinyin}${text.slice(0, 20)}`
}

function pinyinKey(text: string, person: boolean): string {
  return spelled(fold(text), person).join(' ').slice(0, 120)
}

/** The sort keys of all names that begin with the sounds of `text`: from the first on, up to but not the second. */
export function sortKeysFrom(text: string, person: boolean): [string, string] {
  const key = pinyinKey(text, person)
  // '!' is what follows the blank.
  return [`${key}${endOfPinyin}`, `${key}!`]
}

export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\s()（）〔〕[\]【】·•,，、.。"“”'‘’《》<>:：;；-]/g, '')
}

/** Terms and sort key of a row, when its register is searched. */
export function searchOf(register: Register, row: Row): { terms: Term[]; sortKey: string | null } | null {
  if (!register.search) return null
  const texts = register.search.map((f) => row[f]).filter((t): t is string => typeof t === 'string' && t !== '')
  const person = register.about === 'self'
  const seen = new Map<string, Term>()
  for (const text of texts) for (const t of termsOf(text, person)) seen.set(t.kind + t.term, t)
  return { terms: [...seen.values()], sortKey: texts[0] ? sortKey(texts[0], person) : null }
}
