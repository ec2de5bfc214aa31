import type { Value } from '#kernel'

/**
 * What was typed and not yet saved, kept on the server for its author alone: it survives a crash, the end of a session and a
 * change of machine. Gone when saved, thrown away, or after 30 days. Never holds what its author may not see.
 *
 * GET /api/drafts?register=&row=&mode= → DraftView[], newest first. GET /api/drafts/:id → DraftWhole.
 * PUT /api/drafts/:id DraftBody → {}. DELETE /api/drafts/:id → {}.
 */
export interface DraftView {
  id: string
  register: string
  registerLabel: string
  row: string | null
  mode: string
  /** The row's name; of a new row, what has been typed of it. */
  title: string
  at: string
}
/** The fields of a form that were changed, a block that is being pasted, or a step of a case: its fields, whom it carries, the files chosen and the reasons written. */
export type DraftContent =
  | { kind: 'form'; values: Record<string, Value> }
  | { kind: 'block'; columns: (string | null)[]; headings: string[] | null; cells: string[][] }
  | { kind: 'step'; values: Record<string, Value>; items: Record<string, Value>[]; materials: Record<string, string>[]; recorded: Record<string, string> }
export interface DraftBody { register: string; row: string | null; mode: string; base: number | null; content: DraftContent; reason: string }
export interface DraftWhole extends DraftView {
  base: number | null
  content: DraftContent
  reason: string
  /** Names of rows that the values refer to, by id. */
  titles: Record<string, string>
}
