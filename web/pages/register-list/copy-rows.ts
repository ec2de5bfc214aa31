import { formatDate } from '../../kit/format.ts'
import { api } from '../../kit/api.ts'
import type { Axes } from '../../kit/axes.ts'
import type { FieldMeta, RegisterMeta, RowPage, RowView } from '#server/http/contract'
import { toHtml, toTsv } from './paste/block.ts'

/** Ids asked for at once: they travel in the address. */
const CHUNK = 200
const MAX = 5000

/** Puts rows on the clipboard as the list shows them, under its headings: as text, and as a table whose long numbers Excel keeps. Returns how many. */
export async function copyRows(register: RegisterMeta, fields: readonly FieldMeta[], ids: readonly string[], axes: Axes): Promise<number> {
  const found = new Map<string, RowView>()
  const wanted = ids.slice(0, MAX)
  for (let i = 0; i < wanted.length; i += CHUNK) {
    const filter = JSON.stringify({ op: 'in', path: ['id'], values: wanted.slice(i, i + CHUNK) })
    const page = await api.get<RowPage>(`/registers/${register.id}/rows`, { filter, all: 1, limit: CHUNK, ...axes })
    for (const row of page.rows) found.set(row.id, row)
  }
  const rows = wanted.flatMap((id) => found.get(id) ?? [])
  const cells = [fields.map((f) => f.label), ...rows.map((row) => fields.map((f) => cellOf(f, row)))]
  await write(toTsv(cells), toHtml(cells))
  return rows.length
}

function cellOf(field: FieldMeta, row: RowView): string {
  const value = row.values[field.name]
  if (value === null || value === undefined || typeof value === 'object') return ''
  switch (field.type) {
    case 'boolean': return value === true ? '是' : '否'
    case 'day': case 'date': return formatDate(String(value))
    case 'code': case 'reference': return row.text[field.name] ?? ''
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
