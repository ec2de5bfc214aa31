/** Standard code sets, each with the standard it comes from. */
import type { CodeSet } from '#kernel'
import sex from './sex.json' with { type: 'json' }
import health from './health.json' with { type: 'json' }
import ethnicity from './ethnicity.json' with { type: 'json' }
import politicalAffiliation from './political-affiliation.json' with { type: 'json' }
import degree from './degree.json' with { type: 'json' }
import educationLevel from './education-level.json' with { type: 'json' }
import unitLevel from './unit-level.json' with { type: 'json' }
import postLevel from './post-level.json' with { type: 'json' }
import rank from './rank.json' with { type: 'json' }
import assessmentGrade from './assessment-grade.json' with { type: 'json' }
import managementAuthority from './management-authority.json' with { type: 'json' }
import ageLimitClass from './age-limit-class.json' with { type: 'json' }
import partyOrganizationType from './party-organization-type.json' with { type: 'json' }
import kinship from './kinship.json' with { type: 'json' }
import selectionMethod from './selection-method.json' with { type: 'json' }

export const codeSets: readonly CodeSet[] = [
  sex,
  health,
  ethnicity,
  politicalAffiliation,
  degree,
  educationLevel,
  unitLevel,
  postLevel,
  rank,
  assessmentGrade,
  managementAuthority,
  ageLimitClass,
  partyOrganizationType,
  kinship,
  selectionMethod,
]
