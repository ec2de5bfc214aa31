import { useQuery } from '@tanstack/react-query'
import type { BlockKind, DraftContent, DraftView } from '#server/http/contract'
import { draftsKey, listDrafts, removeDraft } from '../../../kit/drafts/store.ts'

export const narrativeRegister = 'report-narrative'

/** What was typed in a block and not saved, and the version it was begun from. */
export interface Kept { readonly base: number; readonly text: string; readonly kind?: 'heading' | 'subheading' }
/** A paragraph or heading that has not been saved even once, and behind which block it goes. */
export interface KeptNew { readonly after: string | null; readonly kind: BlockKind; readonly text: string }

export interface Drafts { of(block: string): DraftView | undefined; drop(draft: DraftView): void }

/** The person's drafts of blocks that are not open now. */
export function useDrafts(): Drafts {
  const { data = [] } = useQuery({ queryKey: [...draftsKey, narrativeRegister], queryFn: () => listDrafts({ register: narrativeRegister, mode: 'correct' }) })
  return { of: (block) => data.find((d) => d.row === block), drop: (draft) => void removeDraft(draft.id) }
}

/** A field of a draft as text; null where it holds none. */
export function typedIn(content: DraftContent, field: string): string | null {
  const value = content.kind === 'form' ? content.values[field] : null
  return typeof value === 'string' ? value : null
}
