import { readStored, useSession, writeStored } from '#web/kit'

/** What was typed and not saved: kept in this browser under the account until it is saved or given up. */
export interface Kept { readonly base: number; readonly text: string; readonly kind?: 'heading' | 'subheading' }
/** A paragraph or heading that has not been saved even once, and where it goes. */
export interface KeptNew { readonly after: string | null; readonly kind: 'heading' | 'subheading' | 'paragraph'; readonly text: string }

export interface Drafts {
  of(block: string): Kept | null
  keep(block: string, draft: Kept | null): void
  fresh(): KeptNew | null
  keepFresh(draft: KeptNew | null): void
}

export function useDrafts(report: string, year: string): Drafts {
  const { account } = useSession()
  const key = (block: string): string => `draft:${account}:narrative:${report}:${year}:${block}`
  return {
    of: (block) => readStored<Kept | null>(key(block), null),
    keep: (block, draft) => writeStored(key(block), draft ?? undefined),
    fresh: () => readStored<KeptNew | null>(key('new'), null),
    keepFresh: (draft) => writeStored(key('new'), draft ?? undefined),
  }
}
