import type { Clause } from '#kernel'
import type { DocumentId } from './documents.ts'

type Written = Omit<Clause, 'id' | 'document' | 'articleVerified'> & { readonly verified?: boolean; readonly document?: DocumentId }

/**
 * Clauses of one document, by their numbers in the catalogue; one of another document names it. `verified` says that the
 * article's number was compared with the published text.
 */
export function clauses<const Id extends string>(document: DocumentId, table: Readonly<Record<Id, Written>>): readonly Clause[] {
  return Object.entries<Written>(table).map(([id, { verified = false, document: own = document, ...clause }]) => ({ id, document: own, articleVerified: verified, ...clause }))
}
