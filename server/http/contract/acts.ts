/**
 * POST /api/acts/:number/undo { reason?: string } → Undone: everything the act did goes back, as one new act, which can itself be undone. 422 names every place that stands in the way.
 * With `?preview=1` → Preview: what would go back.
 */
export interface Undone { act: number; rows: number }
