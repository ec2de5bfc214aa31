import { isDay, parseDay } from '#kernel'

/** A moment of a comparison as the address has it: a day, and what was known when; blank parts are today and the newest. */
export interface MomentText { day: string; known: string }

/** `DAY@KNOWN` apart; what is no day or no act is left out. */
export function momentParts(text: string | undefined): MomentText {
  const [day = '', known = ''] = (text ?? '').split('@')
  return { day: isDay(day) ? day : '', known: isDay(known) || /^\d+$/.test(known) ? known : '' }
}

export function momentParam({ day, known }: MomentText): string {
  return known === '' ? day : `${day}@${known}`
}

/** What a person may type for a state of knowledge: a day in any spelling, or the number of an act. Null where it is neither. */
export function parseKnown(text: string): string | null {
  const plain = text.trim().replace(/^第\s*/, '').replace(/\s*号(变更)?$/, '')
  if (/^\d{1,7}$/.test(plain)) return String(Number(plain))
  return parseDay(plain)
}

/** 按 2026-06-30 所知; 按第 12 号变更所知. */
export function knownWords(known: string): string {
  return known.includes('-') ? `按 ${known} 所知` : `按第 ${known} 号变更所知`
}

export function momentWords(asOf: string, known: string): string {
  return known === '' ? asOf : `${asOf}（${knownWords(known)}）`
}
