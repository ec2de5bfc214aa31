import type { Clause, LegalDocument } from '#kernel'
import { admonitionClauses } from './admonition.clauses.ts'
import { documents } from './documents.ts'

/** Every clause that a rule may cite. */
export const clauses: readonly Clause[] = [...admonitionClauses]

export const legalDocuments: readonly LegalDocument[] = documents
