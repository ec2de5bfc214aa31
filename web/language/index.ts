import { createElement, Fragment, type ReactNode } from 'react'

/** The language of the interface. Chinese is what the sources are written in; others are dictionaries from it. */
export const languages = { zh: '中文', en: 'English' } as const
export type Language = keyof typeof languages

type Dictionary = Readonly<Record<string, string>>
const dictionaries: Readonly<Record<Exclude<Language, 'zh'>, () => Promise<{ default: Dictionary }>>> = {
  en: () => import('./en.json'),
}

let dictionary: Dictionary = {}
const stored = 'mingshi:language'

export function chosenLanguage(): Language {
  try {
    const kept = localStorage.getItem(stored)
    return kept !== null && kept in languages ? kept as Language : 'zh'
  } catch {
    return 'zh'
  }
}

/** Changes the language and begins anew: texts that modules hold are looked up once. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(stored, language)
  location.reload()
}

/** Has to be done before any screen is loaded. */
export async function loadLanguage(): Promise<void> {
  const language = chosenLanguage()
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : language
  if (language !== 'zh') dictionary = (await dictionaries[language]()).default
}

/** The text in the chosen language, its values filled in; as written where there is no translation. */
export function t(key: string, ...values: readonly unknown[]): string {
  const text = dictionary[key] ?? key
  return values.length === 0 ? text : text.replace(/\{(\d+)\}/g, (whole, n: string) => (Number(n) < values.length ? String(values[Number(n)]) : whole))
}

/** A sentence with elements among its words (共 <b>3</b> 条), each where the language has it. */
export function tx(key: string, ...values: readonly ReactNode[]): ReactNode {
  const parts = (dictionary[key] ?? key).split(/\{(\d+)\}/).map((part, i) => (i % 2 === 0 ? part : values[Number(part)]))
  return createElement(Fragment, null, ...parts)
}

/** Words that go into the record or are compared with it: the build leaves them as they are written, in every language. */
export const recorded = <const T>(words: T): T => words

/** A word of the declarations, which comes as a value, in the chosen language. */
export const declared = (word: string): string => t(word)

/** A width for Chinese words, and one for the longer words of other languages. */
export const roomy = (chinese: number, other: number): number => (chosenLanguage() === 'zh' ? chinese : other)
