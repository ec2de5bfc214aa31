import type { ReactNode } from 'react'
import type { TimelineEntry } from '#server/http/contract'
import { fieldValue, isWithheld } from '../../kit/register/field-value.tsx'
import { RowLink } from '../../kit/row-link.tsx'
import { useRegister } from '../../kit/session.ts'

/** Rows about this one that have no day, e.g. family: a small table in the columns of their register. */
export function Undated({ entries }: { entries: readonly TimelineEntry[] }): ReactNode {
  const [first] = entries
  const register = useRegister(first?.register)
  if (!register || !first) return <ul>{entries.map((e) => <li key={e.id}>{e.title}</li>)}</ul>
  const fields = register.fields.filter((f) => f.name !== first.field && f.type !== 'structured' && f.type !== 'file' && entries.some((e) => fieldValue(register, f, e.row) !== null || isWithheld(f, e.row)))
  return (
    <div className="plain-table-frame">
      <table className="plain-table">
        <thead><tr>{fields.map((f) => <th key={f.name}>{f.label}</th>)}<th className="screen-only" /></tr></thead>
        <tbody>
          {entries.map((e) => (
            <tr key={e.id}>
              {fields.map((f) => <td key={f.name}>{isWithheld(f, e.row) ? <span className="tertiary">无权查看</span> : fieldValue(register, f, e.row)}</td>)}
              <td className="screen-only"><RowLink register={e.register} id={e.id}>打开</RowLink></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
