import type { Meta } from '#server/http/contract'
import { chosenLanguage, t } from './index.ts'

/** Keys of what the declarations say to people; everything else in them is data and stays. */
const spoken = new Set(['label', 'hint', 'unit', 'short'])

/** The declarations in the chosen language. Code sets of standards keep their terms where nobody has translated them. */
export function translateMeta(meta: Meta): Meta {
  return chosenLanguage() === 'zh' ? meta : spokenIn(meta) as Meta
}

function spokenIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spokenIn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typeof inner === 'string' && spoken.has(key) ? t(inner) : spokenIn(inner)]))
}
