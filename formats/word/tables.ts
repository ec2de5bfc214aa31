import type { Block, TableCell, TableRow } from './blocks.ts'

/** The paragraphs of a story, one a line, tables row by row. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text.split('\n') : tableLines(block.rows)))
}

interface Cell { readonly text: string; readonly span: number; /** Belongs to the cell above. */ readonly continued: boolean }

const cellText = (cell: TableCell): string => linesOf(cell.blocks).map((line) => line.trim()).filter((line) => line !== '').join(' ')

/** Rows with one entry a column of the grid; a cell over several rows says its text in each of them. */
function gridOf(rows: readonly TableRow[]): Cell[][] {
  const above: Cell[] = []
  return rows.map((row) => {
    const line: Cell[] = []
    for (const cell of row) {
      const at = line.length
      const continued = cell.merge === 'continue'
      const own: Cell = { text: continued ? above[at]?.text ?? '' : cellText(cell), span: cell.span, continued }
      for (let i = 0; i < cell.span; i++) line.push(i === 0 ? own : { ...own, text: '' })
    }
    above.splice(0, above.length, ...line)
    return line
  })
}

type Role = 'number' | 'group' | 'task' | 'note' | 'remark'
interface Column { readonly at: number; readonly role: Role; readonly key: string }

/** Column heads of a table of duties, as plans have them, and what they are called in a note behind a task. */
const heads: readonly (readonly [RegExp, Role, string?])[] = [
  [/^(?:序号|编号|序|号)$/, 'number'],
  [/^(?:备注|说明)$/, 'remark'],
  [/(?:时限|期限|时间|时间节点|时间安排|进度安排|进度要求)(?:要求)?$/, 'note', '完成时限'],
  [/^(?:牵头|主办|承办|主责|责任|负责|配合|协办|参与|协同|落实|实施|分管|包抓|联系)[一-龥]{0,4}$/, 'note'],
  [/(?:任务|内容|事项|工作|措施|举措|项目|目标|要点|要求)$/, 'task'],
]

/** The columns of a table of duties, from its head; null where the table is another. */
function dutyColumns(head: readonly Cell[]): Column[] | null {
  const columns = head.flatMap(({ text }, at): Column[] => {
    const words = text.replace(/\s/g, '')
    const found = heads.find(([pattern]) => words !== '' && words.length <= 10 && pattern.test(words))
    return found ? [{ at, role: found[1], key: found[2] ?? words }] : []
  })
  const tasks = columns.filter((c) => c.role === 'task')
  if (tasks.length === 0 || !columns.some((c) => c.role === 'note') || columns.length < head.filter((c) => c.text !== '').length) return null
  // Of several columns of work the last one says it in full, those before it put it under a head.
  return columns.map((c) => (c.role === 'task' && c !== tasks.at(-1) ? { ...c, role: 'group' } : c))
}

/**
 * Lines of a table. A table of duties (序号、任务、责任单位、时限) becomes what the same plan would say without a table:
 * `3.任务（牵头单位：干部科；完成时限：6月底前）`, groups as headings; any other table its rows, cells apart by tabs.
 */
function tableLines(rows: readonly TableRow[]): string[] {
  const grid = gridOf(rows)
  const plain = (row: readonly Cell[]): string => row.filter((c) => !c.continued && c.text !== '').map((c) => c.text).join('\t')
  const headAt = grid.slice(0, 3).findIndex((row) => dutyColumns(row) !== null)
  const columns = headAt < 0 ? null : dutyColumns(grid[headAt] ?? [])
  if (!columns) return grid.map(plain).filter((line) => line !== '')
  return [...grid.slice(0, headAt).map(plain).filter((line) => line !== ''), ...grid.slice(headAt + 1).flatMap((row) => dutyLines(row, columns))]
}

function dutyLines(row: readonly Cell[], columns: readonly Column[]): string[] {
  const filled = row.filter((c) => c.text !== '')
  // A row that is one cell is a heading inside the table.
  if (filled.length === 1 && (filled[0]?.span ?? 1) > 1) return filled.map((c) => c.text)
  const at = (role: Role): { key: string; text: string; continued: boolean }[] => columns.filter((c) => c.role === role).map((c) => ({ key: c.key, text: row[c.at]?.text ?? '', continued: row[c.at]?.continued === true })).filter((c) => c.text !== '')
  const [task] = at('task')
  const notes = [...at('note'), ...at('remark')]
  const groups = at('group').filter((c) => !c.continued).map((c) => c.text)
  if (!task && notes.length === 0) return groups
  const number = at('number')[0]?.text.replace(/[.．、]$/, '') ?? ''
  const numbered = /^\d{1,3}$/.test(number) ? `${number}.${/^\d/.test(task?.text ?? '') ? ' ' : ''}` : number === '' ? '' : `${number} `
  const said = notes.map((n) => `${n.key}：${n.text.replace(/[。；;]$/, '')}`).join('；')
  // A group of one row only is the row's own short name.
  return [...groups, `${numbered}${(task?.text ?? '').replace(/[。；;]$/, '')}${said === '' ? '' : `（${said}）`}。`]
}
