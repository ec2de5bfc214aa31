import type { Sentence } from '#formats/speech-outline'

const digits = '〇零○一二三四五六七八九'
const named = new RegExp(`(?<![到至前\\d])((?:20\\d\\d)|二[${digits}]{3})年`, 'g')

/**
 * The year a plan is for, read from its text: the latest year of the title; else the latest year with which a sentence
 * of the plan opens (2026年，…总体思路是); else the year after the one looked back on; else the latest year of the plan's
 * sentences. Distant aims (到2035年) do not count. Undefined when no year is named.
 */
export function yearOfPlan(text: string, sentences: readonly Sentence[]): number | undefined {
  const words = (kinds: readonly Sentence['kind'][]): string[] => sentences.filter((s) => kinds.includes(s.kind)).map((s) => text.slice(s.start, s.end))
  const plan = words(['courtesy', 'background', 'heading', 'task'])
  return latest(words(['title'])) ?? opening(plan) ?? next(latest(words(['review']))) ?? next(latest(words(['problem']))) ?? latest(plan)
}

function opening(sentences: readonly string[]): number | undefined {
  const forward = sentences.filter((s) => !/^[^，。]{0,20}(?:回顾|总结)/.test(s))
  const opened = forward.flatMap((s) => yearsIn(s).filter((y) => /^\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)?$/.test(s.slice(0, y.at))).map((y) => y.year))
  return opened.length > 0 ? Math.max(...opened) : undefined
}

const next = (year: number | undefined): number | undefined => (year === undefined ? undefined : year + 1)

function latest(texts: readonly string[]): number | undefined {
  const years = texts.flatMap(yearsIn).map((y) => y.year)
  return years.length > 0 ? Math.max(...years) : undefined
}

function yearsIn(text: string): { year: number; at: number }[] {
  const halfWidth = text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  return [...halfWidth.matchAll(named)].map((m) => ({ year: numberOf(m[1] ?? ''), at: m.index }))
}

function numberOf(written: string): number {
  return Number([...written].map((c) => (/\d/.test(c) ? c : Math.max(0, digits.indexOf(c) - 2))).join(''))
}
