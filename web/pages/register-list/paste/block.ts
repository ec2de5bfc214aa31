/** A rectangular block of cells as it lies on the clipboard. */
export type Block = string[][]

/** Excel, WPS and Word put a table on the clipboard as lines of tabs; a cell that holds a tab or a line end stands in quotes. */
export function parseTsv(text: string): Block {
  const rows: Block = []
  let row: string[] = []
  let at = 0
  const source = text.replace(/\r\n?/g, '\n')
  while (at < source.length) {
    const quoted = source[at] === '"' ? quotedCell(source, at) : null
    const end = quoted ? quoted.end : nextBreak(source, at)
    row.push(cleaned(quoted ? quoted.text : source.slice(at, end)))
    if (source[end] === '\t') {
      at = end + 1
      if (at === source.length) row.push('')
      continue
    }
    rows.push(row)
    row = []
    at = end + 1
  }
  if (row.length > 0) rows.push(row)
  return squared(rows)
}

/** A cell in quotes ends at a quote that a tab, a line end or nothing follows; a quote inside is doubled. Null where it is only text that begins with a quote. */
function quotedCell(source: string, from: number): { text: string; end: number } | null {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] !== '"') continue
    if (source[at + 1] === '"') { at += 1; continue }
    const after = source[at + 1]
    return after === undefined || after === '\t' || after === '\n' ? { text: source.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 } : null
  }
  return null
}

function nextBreak(source: string, from: number): number {
  let at = from
  while (at < source.length && source[at] !== '\t' && source[at] !== '\n') at += 1
  return at
}

/** Rows of the first table of an HTML page or mail; null where there is none. Merged cells are repeated. */
function parseHtmlTable(html: string): Block | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return null
  const rows: Block = [...table.rows].map((row) => [...row.cells].flatMap((cell) => Array.from({ length: cell.colSpan }, () => cleaned((cell.textContent ?? '').replace(/\s*\n\s*/g, ' ')))))
  return squared(rows)
}

/** What the clipboard holds as a block: plain text where it has columns, else the table in its HTML. */
export function blockOf(data: Pick<DataTransfer, 'getData'>): Block {
  const text = data.getData('text/plain')
  if (text.includes('\t')) return parseTsv(text)
  const html = data.getData('text/html')
  return (html ? parseHtmlTable(html) : null) ?? parseTsv(text)
}

/** Blanks around a value mean nothing; the apostrophe that keeps Excel from calculating is taken off again. */
function cleaned(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim().replace(/^'(?=[=+@-])/, '')
}

/** All rows as wide as the widest; blank rows at the end go. */
function squared(rows: Block): Block {
  const width = Math.max(0, ...rows.map((r) => r.length))
  const filled = rows.map((r) => [...r, ...Array.from({ length: width - r.length }, () => '')])
  let end = filled.length
  while (end > 0 && filled[end - 1]?.every((c) => c === '')) end -= 1
  return filled.slice(0, end)
}

/** Writes cells for the clipboard: text that a spreadsheet would calculate is kept from it. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => {
    const safe = /^[=+@]|^-(?!\d)/.test(cell) ? `'${cell}` : cell
    return /[\t\n\r"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }).join('\t')).join('\r\n')
}

/** The same as a table whose cells are text, so that Excel keeps long numbers whole. */
export function toHtml(rows: readonly (readonly string[])[]): string {
  const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
  return `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td style="mso-number-format:'\\@'">${safe(cell)}</td>`).join('')}</tr>`).join('')}</table>`
}

/** A block set into a grid at a place: the grid grows downwards as needed, what does not fit to the right is left off. */
export function setInto(grid: readonly (readonly string[])[], block: Block, row: number, column: number): Block {
  const width = grid[0]?.length ?? block[0]?.length ?? 0
  const height = Math.max(grid.length, row + block.length)
  return Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_unused, c) => block[r - row]?.[c - column] ?? grid[r]?.[c] ?? ''))
}
