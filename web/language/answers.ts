import { chosenLanguage, t } from './index.ts'

/** Keys under which the server's answers carry words of the declarations, terms of their code sets among them; everything else in them is data and stays. */
const spoken = new Set(['label', 'stageLabel', 'hint', 'unit', 'short', 'field', 'registerLabel', 'verbLabel', 'dutyLabel', 'stateLabel', 'kindLabel', 'before', 'after', 'under', 'quotas'])
/** What the register holds, and the names of periods, which are read as well as shown; what a case holds is told as a list, each value with its label. */
const data = new Set(['values', 'period'])

/**
 * An answer of the server with the words of the declarations in the chosen language: looked up whole, so that terms of national
 * code sets, names and sentences stay as they are. Texts of a report name its figures by their Chinese names and are left alone.
 */
export function translated<T>(path: string, answer: T): T {
  return chosenLanguage() === 'zh' || path.includes('/narrative') ? answer : spokenIn(answer, '') as T
}

function spokenIn(value: unknown, unit: string): unknown {
  if (Array.isArray(value)) return value.map((one) => spokenIn(one, unit))
  if (typeof value !== 'object' || value === null) return value
  const measure = 'unit' in value && typeof value.unit === 'string' ? value.unit : unit
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => {
    if (typeof inner === 'string') return [key, spoken.has(key) ? t(inner) : key === 'text' ? measured(inner, measure) : key === 'difference' ? compared(inner) : inner]
    if (key === 'verbs' && typeof inner === 'object' && inner !== null && !Array.isArray(inner)) return [key, spokenEach(inner)]
    return [key, (data.has(key) || key === 'text') && !Array.isArray(inner) ? inner : spokenIn(inner, measure)]
  }))
}

/** 12名 → 12 people: the number of a figure before its measure word. */
function measured(text: string, unit: string): string {
  const word = t(unit)
  if (word === unit || !text.endsWith(unit)) return text
  const number = text.slice(0, -unit.length)
  return `${number} ${number === '1' ? singular(word) : word}`
}

/** +30名 → +30 people; 持平 as any word. */
function compared(text: string): string {
  const [, number, unit = ''] = /^([^\p{Script=Han}]+)(\p{Script=Han}+)$/u.exec(text) ?? []
  return number === undefined ? t(text) : unit === '个百分点' ? `${number}${t(' 个百分点')}` : `${number} ${t(unit)}`
}

/** The one form that English words of measure have besides: people, items, records … */
const singular = (word: string): string => (word === 'people' ? 'person' : word.replace(/s$/, ''))

function spokenEach(words: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, typeof word === 'string' ? t(word) : word]))
}
