import type { Clause, LegalDocument } from '#kernel'
import { admonitionClauses } from './admonition.clauses.ts'
import { assessmentClauses } from './assessment.clauses.ts'
import { avoidanceClauses } from './avoidance.clauses.ts'
import { civilServantClauses } from './civil-servants.clauses.ts'
import { clarificationClauses } from './clarification.clauses.ts'
import { documents } from './documents.ts'
import { mobilityClauses } from './mobility.clauses.ts'
import { personalMattersClauses } from './personal-matters.clauses.ts'
import { rankClauses } from './ranks.clauses.ts'
import { retirementClauses } from './retirement.clauses.ts'
import { sanctionClauses } from './sanctions.clauses.ts'
import { selectionClauses } from './selection.clauses.ts'

/** Every clause that a rule may cite. */
export const clauses: readonly Clause[] = [
  ...selectionClauses, ...civilServantClauses, ...avoidanceClauses, ...personalMattersClauses, ...mobilityClauses, ...admonitionClauses, ...retirementClauses,
  ...rankClauses, ...assessmentClauses, ...sanctionClauses, ...clarificationClauses,
]

export const legalDocuments: readonly LegalDocument[] = documents
