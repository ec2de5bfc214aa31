import type { ReactNode } from 'react'
import type { Difference } from '#server/http/contract'
import { RowLink } from './row-link.tsx'
import './differences.css'

export interface RowDifference {
  readonly register: string
  readonly registerLabel: string
  readonly id: string
  readonly title: string
  readonly operation: Difference['operation']
  /** False where there is no row to open (now). */
  readonly present?: boolean
  readonly differences: readonly Difference[]
}

const words: Readonly<Record<Difference['operation'], string>> = { insert: '新增', update: '改动', delete: '撤下' }

/** Differences that stand field by field, gathered by row. */
export function byRow(differences: readonly Difference[]): RowDifference[] {
  const rows = new Map<string, { register: string; registerLabel: string; id: string; title: string; operation: Difference['operation']; present: boolean; differences: Difference[] }>()
  for (const d of differences) {
    const key = `${d.register}/${d.id}`
    const row = rows.get(key) ?? { register: d.register, registerLabel: d.registerLabel, id: d.id, title: d.title, operation: d.operation, present: d.operation !== 'insert', differences: [] }
    row.differences.push(d)
    rows.set(key, row)
  }
  return [...rows.values()]
}

/** Rows with what changes in them: field, before → after. New rows show what they get, withdrawn ones what they held. */
export function Differences({ rows, showRegister = false, linked = true }: { rows: readonly RowDifference[]; showRegister?: boolean; /** False in a form, which a link would leave. */ linked?: boolean }): ReactNode {
  return (
    <table className="differences">
      <thead><tr>{showRegister && <th>台账</th>}<th>记录</th><th>方式</th><th>字段</th><th>原为</th><th>改为</th></tr></thead>
      {rows.map((row) => {
        const lines: readonly (Difference | null)[] = row.differences.length > 0 ? row.differences : [null]
        return (
          <tbody key={`${row.register}/${row.id}`}>
            {lines.map((d, i) => (
              <tr key={d?.field ?? ''}>
                {i === 0 && <>
                  {showRegister && <td rowSpan={lines.length}>{row.registerLabel}</td>}
                  <th scope="rowgroup" rowSpan={lines.length}>{row.present === false || !linked ? row.title || '未命名' : <RowLink register={row.register} id={row.id}>{row.title || '未命名'}</RowLink>}</th>
                  <td rowSpan={lines.length} className={`operation ${row.operation}`}>{words[row.operation]}</td>
                </>}
                {d
                  ? <><td>{d.label}</td><Side kind="before" text={d.before} none={row.operation === 'insert'} /><Side kind="after" text={d.after} none={row.operation === 'delete'} /></>
                  : <td colSpan={3} className="tertiary">可见的字段没有不同</td>}
              </tr>
            ))}
          </tbody>
        )
      })}
    </table>
  )
}

/** One side of a difference; a row that is not there has nothing to be empty. */
function Side({ kind, text, none }: { kind: 'before' | 'after'; text: string | null; none: boolean }): ReactNode {
  if (text === null) return <td className={kind}>{!none && <span className="tertiary">空</span>}</td>
  return <td className={`${kind}${text.length <= 12 ? ' nowrap' : ''}`}>{kind === 'before' ? <s>{text}</s> : text}</td>
}
