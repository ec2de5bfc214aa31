import { useEffect, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { FieldMeta, RegisterMeta, RowPage } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { formatNumber } from '../../kit/format.ts'
import { fieldValue, isWithheld } from '../../kit/register/field-value.tsx'
import { useSession } from '../../kit/session.ts'

interface ListPaperProps {
  register: RegisterMeta
  fields: readonly FieldMeta[]
  page: RowPage
  /** Row number of the first, from 1. */
  from: number
}

/** The page of a list as it is filed: drawn only while printing, a plain table whose head repeats on every sheet. */
export function ListPaper({ register, fields, page, from }: ListPaperProps): ReactNode {
  const printing = usePrinting()
  const { tenant, today, name } = useSession()
  const { asOf, knownAt } = useAxes()
  if (!printing) return null
  const part = page.rows.length < (page.total ?? 0) ? `，此处列第 ${formatNumber(from)} 至 ${formatNumber(from + page.rows.length - 1)} ${register.unit}` : ''
  return (
    <section className="print-only list-paper">
      <header className="print-head">
        <h1>{register.label}名册</h1>
        <p><span>填报单位：{tenant.name}</span><span>截至：{asOf ?? today}{knownAt && `（记到第 ${knownAt} 号变更）`}，共 {formatNumber(page.total ?? 0)} {register.unit}{part}</span><span>打印：{today} {name}</span></p>
      </header>
      <table className="plain-table">
        <thead><tr><th className="right">序号</th>{fields.map((f) => <th key={f.name}>{f.label}</th>)}</tr></thead>
        <tbody>
          {page.rows.map((row, i) => (
            <tr key={row.id}>
              <td className="num right">{from + i}</td>
              {fields.map((f) => <td key={f.name} className={cellClass(f)}>{isWithheld(f, row) ? '无权查看' : fieldValue(register, f, row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Figures stand right; names of people are never broken. */
function cellClass(field: FieldMeta): string | undefined {
  if (field.type === 'integer' || field.type === 'decimal') return 'right'
  return field.register === 'person' || field.name === 'name' && (field.maxLength ?? 100) <= 40 ? 'nowrap' : undefined
}

/** Whether the page is being printed: the browser takes its picture right after it says so. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true))
    const end = (): void => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
