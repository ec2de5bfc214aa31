import { useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { FieldMeta, RegisterMeta, RowView } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { formatNumber } from '../../kit/format.ts'
import { isNumber, type Column } from '../../kit/register/column.ts'
import { columnValue, isUnseen } from '../../kit/register/field-value.tsx'
import type { Blocks } from '../../kit/register/use-blocks.ts'
import { useSession } from '../../kit/session.ts'
import { knownWords } from '../../kit/time/moment.ts'
import { fitsUpright } from './paper-size.ts'

/** As many rows stay with the lines to sign: nobody signs a sheet without a name on it. */
const LAST = 3

interface ListPaperProps {
  register: RegisterMeta
  columns: readonly Column[]
  blocks: Blocks
}

/** The list as it is filed: drawn only while printing, a plain table whose head repeats on every sheet. */
export function ListPaper({ register, columns, blocks }: ListPaperProps): ReactNode {
  const printing = usePrinting(blocks.readAll)
  const { tenant, today, name } = useSession()
  const { asOf, knownAt } = useAxes()
  if (!printing) return null
  const rows: RowView[] = []
  for (let i = 0; i < blocks.length; i++) {
    const row = blocks.rowAt(i)
    if (!row) break
    rows.push(row)
  }
  const part = rows.length < blocks.length ? `，此处列前 ${formatNumber(rows.length)} ${register.unit}` : ''
  const line = (row: RowView, i: number): ReactNode => (
    <tr key={row.id}>
      <td className="num right">{i + 1}</td>
      {columns.map((c) => <td key={c.path} className={cellClass(c.field)}>{isUnseen(c, row) ? '无权查看' : columnValue(register, c, row)}</td>)}
    </tr>
  )
  return (
    <section className={`print-only list-paper${fitsUpright(columns, rows) ? ' upright' : ''}`}>
      <header className="print-head">
        <h1>{register.label}名册</h1>
        <p><span>填报单位：{tenant.name}</span><span>截至：{asOf ?? today}{knownAt && `（${knownWords(knownAt)}）`}，共 {formatNumber(blocks.total ?? blocks.length)} {register.unit}{part}</span><span>打印：{today} {name}</span></p>
      </header>
      <table className="plain-table">
        <thead><tr><th className="right">序号</th>{columns.map((c) => <th key={c.path}>{c.label}</th>)}</tr></thead>
        <tbody>{rows.slice(0, -LAST).map(line)}</tbody>
        <tbody className="together">
          {rows.slice(-LAST).map((row, i) => line(row, Math.max(0, rows.length - LAST) + i))}
          <tr className="signatures"><td colSpan={columns.length + 1}><div className="print-foot"><span>填表人：</span><span>审核人：</span><span>　　　　年　　月　　日</span></div></td></tr>
        </tbody>
      </table>
    </section>
  )
}

/** Figures stand right; names of people are never broken. */
function cellClass(field: FieldMeta): string | undefined {
  if (isNumber(field)) return 'right'
  return field.register === 'person' || field.name === 'name' && (field.maxLength ?? 100) <= 40 ? 'nowrap' : undefined
}

/**
 * Whether the page is being printed: the browser takes its picture right after it says so. Asked for by keyboard, the
 * rows not yet scrolled to are read first; from the browser's menu, what has been read is what is printed.
 */
function usePrinting(readAll: () => Promise<void>): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true))
    const end = (): void => setPrinting(false)
    const keyed = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      void readAll().finally(() => window.print())
    }
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    window.addEventListener('keydown', keyed)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
      window.removeEventListener('keydown', keyed)
    }
  }, [readAll])
  return printing
}
