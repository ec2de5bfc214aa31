import { formatDate } from '../../kit/format.ts'
import { api } from '../../kit/api.ts'
import type { Axes } from '../../kit/axes.ts'
import { reachedPaths, type Column } from '../../kit/register/column.ts'
import { selectionQuery, type Selection } from '../../kit/register/selection.ts'
import type { RegisterMeta, RowPage, RowView } from '#server/http/contract'
import { toHtml, toTsv } from './paste/block.ts'

/** Ids asked for at once: they travel in the address. */
const CHUNK = 200
const MAX = 5000

/** Puts rows on the clipboard as the list shows them, under its headings: as text, and as a table whose long numbers Excel keeps. Returns how many. */
export async function copyRows(register: RegisterMeta, columns: readonly Column[], selection: Selection, sort: string | undefined, axes: Axes): Promise<number> {
  const rows = selection.kind === 'rows' ? await ticked(register, columns, selection.ids, axes) : await matched(register, columns, selection, sort, axes)
  const cells = [columns.map((c) => c.label), ...rows.map((row) => columns.map((c) => cellOf(c, row)))]
  await write(toTsv(cells), toHtml(cells))
  return rows.length
}

/** In the order in which they were ticked. */
async function ticked(register: RegisterMeta, columns: readonly Column[], ids: readonly string[], axes: Axes): Promise<RowView[]> {
  const found = new Map<string, RowView>()
  const wanted = ids.slice(0, MAX)
  for (let i = 0; i < wanted.length; i += CHUNK) {
    const page = await api.get<RowPage>(`/registers/${register.id}/rows`, { ...selectionQuery({ kind: 'rows', ids: wanted.slice(i, i + CHUNK) }), limit: CHUNK, total: 'later', with: reachedPaths(columns), ...axes })
    for (const row of page.rows) found.set(row.id, row)
  }
  return wanted.flatMap((id) => found.get(id) ?? [])
}

async function matched(register: RegisterMeta, columns: readonly Column[], selection: Selection, sort: string | undefined, axes: Axes): Promise<RowView[]> {
  const rows: RowView[] = []
  for (let after: string | undefined; rows.length < MAX;) {
    const page: RowPage = await api.get<RowPage>(`/registers/${register.id}/rows`, { ...selectionQuery(selection), sort, limit: 1000, total: 'later', with: reachedPaths(columns), after, ...axes })
    rows.push(...page.rows)
    if (page.rows.length < 1000 || !page.last) break
    after = page.last
  }
  return rows.slice(0, MAX)
}

function cellOf({ path, field }: Column, row: RowView): string {
  const value = row.values[path]
  if (value === null || value === undefined || typeof value === 'object') return ''
  switch (field.type) {
    case 'boolean': return value === true ? '是' : '否'
    case 'day': case 'date': return formatDate(String(value))
    case 'code': case 'reference': return row.text[path] ?? ''
    case 'file': return ''
    default: return String(value)
  }
}

/** Offices often serve over plain HTTP, where the clipboard is reached only through a copy event. */
async function write(text: string, html: string): Promise<void> {
  if (window.isSecureContext && 'clipboard' in navigator && typeof ClipboardItem === 'function') {
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) })])
      return
    } catch { /* the browser forbids it: the older way */ }
  }
  const give = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation()
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', give, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', give, { capture: true })
}
