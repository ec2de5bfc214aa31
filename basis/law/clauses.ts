import type { Clause, FormerClause } from '#kernel'
import type { DocumentId } from './documents.ts'

/** `verified`: the article's number was compared with the published text. */
type Marked<T extends { articleVerified: boolean; document: string }> = Omit<T, 'articleVerified' | 'document'> & { readonly verified?: boolean; readonly document: DocumentId }
type Also = NonNullable<Clause['also']>[number]
type Written = Omit<Clause, 'id' | 'document' | 'articleVerified' | 'also' | 'former'> & {
  readonly verified?: boolean
  readonly document?: DocumentId
  readonly also?: readonly Marked<Also>[]
  readonly former?: readonly Marked<FormerClause>[]
}

/** Clauses of one document, by their numbers in the catalogue; one of another document names it. */
export function clauses<const Id extends string>(document: DocumentId, table: Readonly<Record<Id, Written>>): readonly Clause[] {
  return Object.entries<Written>(table).map(([id, { verified = false, document: own = document, also, former, ...clause }]) => ({
    id, document: own, articleVerified: verified, ...clause,
    ...(also ? { also: also.map(marked) } : {}), ...(former ? { former: former.map(marked) } : {}),
  }))
}

function marked<T extends { readonly verified?: boolean }>({ verified = false, ...rest }: T): Omit<T, 'verified'> & { readonly articleVerified: boolean } {
  return { ...rest, articleVerified: verified }
}
