/** Finding catalogue terms in a text, in time linear in the text whatever the size of the catalogue. */

export interface Matcher {
  /** Key whose term found in the text is the longest; the earliest of equally long ones. */
  best(text: string): string | undefined
}

/** Builds a matcher over `key → terms`; terms of one character are too short to mean anything and are ignored. */
export function matcher(entries: readonly { key: string; terms: readonly string[] }[]): Matcher {
  const byHead = new Map<string, { term: string; key: string }[]>()
  for (const { key, terms } of entries) {
    for (const term of terms) {
      if (term.length < 2) continue
      const head = term.slice(0, 2)
      const list = byHead.get(head)
      if (list) list.push({ term, key })
      else byHead.set(head, [{ term, key }])
    }
  }
  for (const list of byHead.values()) list.sort((a, b) => b.term.length - a.term.length)
  return {
    best(text) {
      let best: { term: string; key: string } | undefined
      for (let at = 0; at + 1 < text.length; at++) {
        const list = byHead.get(text.slice(at, at + 2))
        const hit = list?.find(({ term }) => text.startsWith(term, at))
        if (hit && (!best || hit.term.length > best.term.length)) best = hit
      }
      return best?.key
    },
  }
}
