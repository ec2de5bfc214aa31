import { useEffect, useState } from 'react'

type Spell = (text: string) => string
let loaded: Spell | null = null
const cache = new Map<string, string>()

/** Fetched on first need only: the pinyin table is large. */
async function load(): Promise<Spell> {
  if (loaded) return loaded
  const { pinyin } = await import('pinyin-pro')
  loaded = (text) => {
    const known = cache.get(text)
    if (known !== undefined) return known
    // Signs between characters are not typed.
    const parts = pinyin(text.replace(/[^\p{L}\p{N}]/gu, ''), { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    const spelled = `${parts.map((p) => p.charAt(0)).join('')} ${parts.join('')}`.toLowerCase()
    cache.set(text, spelled)
    return spelled
  }
  return loaded
}

/** A matcher of labels by 汉字, 首字母 or 全拼; until the table is there, by 汉字 alone. */
export function useLabelMatch(needed: boolean): (label: string, q: string) => boolean {
  const [spell, setSpell] = useState<{ with: Spell | null }>({ with: loaded })
  useEffect(() => {
    if (!needed || spell.with) return
    let current = true
    void load().then((s) => { if (current) setSpell({ with: s }) }, () => undefined)
    return () => { current = false }
  }, [needed, spell.with])
  return (label, q) => {
    const wanted = q.trim().toLowerCase()
    if (wanted === '' || label.toLowerCase().includes(wanted)) return true
    return /^[a-z]+$/.test(wanted) && spell.with !== null && spell.with(label).split(' ').some((s) => s.startsWith(wanted) || (wanted.length > 1 && s.includes(wanted)))
  }
}
