import { pinyin } from 'pinyin-pro'
import type { Register, Row } from '#kernel'

/** g = two characters of a name, or its last one; p = full pinyin; i = initials. */
export type TermKind = 'g' | 'p' | 'i'

const MAX_GRAM_TEXT = 40
/** Words longer than this are looked for at their beginning. */
const MAX_STARTS = 16

/** Full pinyin without tones: 曾晓明 → zengxiaoming (surname readings where the text is a person's name). */
function spelled(text: string, person: boolean): readonly string[] {
  if (text !== last.text || person !== last.person) last = { text, person, syllables: spelledAlone(text) ?? pinyin(text, { ...reading, surname: person ? 'head' : 'off', nonZh: 'consecutive' }) }
  return last.syllables
}
/** A name is spelled for its words and again for its sort key. */
let last: { readonly text: string; readonly person: boolean; readonly syllables: readonly string[] } = { text: '', person: false, syllables: [] }

const reading = { toneType: 'none', type: 'array', v: true } as const

/** Most characters are read in one way whatever stands beside them; a text of such alone needs no dictionary of words. */
function spelledAlone(text: string): readonly string[] | null {
  const syllables: string[] = []
  for (const c of text) {
    let syllable = onlyReadings.get(c)
    if (syllable === undefined) onlyReadings.set(c, syllable = onlyReading(c))
    if (syllable === null) return null
    syllables.push(syllable)
  }
  return syllables
}
const onlyReadings = new Map<string, string | null>()

function onlyReading(c: string): string | null {
  if (!/^\p{Script=Han}$/u.test(c)) return null
  const all = new Set([...pinyin(c, { ...reading, multiple: true }), ...pinyin(c, { ...reading, surname: 'head' })])
  const [only] = all
  return all.size === 1 && only ? only : null
}

/** Adds the words by which a text is found, each led by its kind: pairs of characters and the last one, full pinyin, initials. */
function addTerms(words: Set<string>, text: string, person: boolean): void {
  const folded = fold(text)
  const chars = [...folded].slice(0, MAX_GRAM_TEXT)
  chars.forEach((c, i) => words.add(`g${c}${chars[i + 1] ?? ''}`))
  const syllables = spelled(folded, person)
  // 示范市公安局 is found by gaj as well as by sfsgaj: an organization's name is entered at any of its syllables.
  const starts = person ? Math.min(syllables.length, 1) : Math.min(syllables.length, MAX_STARTS)
  for (let i = 0; i < starts; i++) {
    const rest = i === 0 ? syllables : syllables.slice(i)
    words.add(`p${rest.join('').slice(0, 60)}`)
    words.add(`i${rest.map((s) => s[0] ?? '').join('').slice(0, 40)}`)
  }
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

/** Words (each led by its {@link TermKind}) and sort key of a row, when its register is searched. */
export function searchOf(register: Register, row: Row): { words: string[]; sortKey: string | null } | null {
  if (!register.search) return null
  const texts = register.search.map((f) => row[f]).filter((t): t is string => typeof t === 'string' && t !== '')
  const person = register.about === 'self'
  const words = new Set<string>()
  for (const text of texts) addTerms(words, text, person)
  return { words: [...words], sortKey: texts[0] ? sortKey(texts[0], person) : null }
}
