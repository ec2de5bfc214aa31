/**
 * GET /api/finder/:register?q=&under=UNIT&limit → rows to be recognised at a glance: by 汉字, 全拼 or 首字母, best first; with
 * `under` only what belongs to that unit and those below it. GET /api/pictures/:register/:id/:digest → the picture; it never
 * changes under its digest and may be kept for good by the browser that was given it. Each one given out is logged.
 */
export interface FinderPage { found: Found[]; more: boolean; /** The register of the units by which it can be narrowed. */ units: string | null }
export interface Found {
  id: string
  title: string
  /** Fields shown beside the name, in the order declared. */
  facts: { field: string; label: string; text: string }[]
  /** Units that the row belongs to today. */
  units: { id: string; title: string }[]
  /** Digest of the picture; null where there is none or it may not be seen. */
  picture: string | null
}
