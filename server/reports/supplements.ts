import { scope, type Period } from '#kernel'
import { list } from '#server/postgres/read/list'
import type { View } from '#server/postgres/read/view'

/** A paragraph that people have written by hand below a section. */
export interface Supplement { readonly id: string; readonly section: string; readonly text: string }

/** The supplementary paragraphs of the year a period lies in, in their order; none where the principal may not read them. */
export async function supplementsOf(view: View, period: Period): Promise<Supplement[]> {
  const register = view.catalogue.register('report-paragraphs')
  const year = period.to.slice(0, 4)
  if (period.from.slice(0, 4) !== year || scope(view.principal, register, 'read').rows === 'none') return []
  const rows = await list(view, register, { where: { op: 'equals', path: ['year'], value: year }, sort: ['order', 'section'], all: true })
  return rows.map((row) => ({ id: row.id, section: String(row['section'] ?? ''), text: String(row['text'] ?? '') }))
}

/** A heading without the number that people copy along with it: （一）选拔任用 → 选拔任用. */
export function plainHeading(text: string): string {
  return text.trim().replace(/^(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百]+）|\([一二三四五六七八九十]+\)|\d+[.．、])\s*/, '')
}
