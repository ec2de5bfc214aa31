import type { StoredRow } from '#server/postgres/read/list'
import type { Found } from './run.ts'

/** A finding with what has been stated about it. `verified` covers it as the facts stand. */
export interface Stood { readonly found: Found; readonly judged: StoredRow | null; readonly verified: boolean }
