import type { ReactNode } from 'react'
import type { RegisterMeta, RowChange, RowView } from '#server/http/contract'
import { formatDate, formatSpan } from '../../kit/format.ts'
import { RowLink } from '../../kit/row-link.tsx'
import { findField } from '../../kit/session.ts'

/** What became of a row between the left and the right moment, in the words of its kind of time. */
function kindWords(register: RegisterMeta, kind: RowChange['kind']): string {
  switch (kind) {
    case 'joined': return register.time === 'span' ? '开始' : register.time === 'event' ? '发生' : '新有'
    case 'left': return register.time === 'span' ? '终止' : '不再有'
    case 'succeeded': return '接续'
    case 'changed': return '内容不同'
  }
}

/** Rows that differ, left and right, with the fields that do. `about` is the field that says whose card this is: it need not be repeated. */
export function ChangeTable({ register, changes, about, words }: { register: RegisterMeta; changes: readonly RowChange[]; about?: string | undefined; words: { from: string; to: string } }): ReactNode {
  return (
    <table className="compare-table">
      <thead><tr><th className="what">变动</th><th>{words.from}</th><th>{words.to}</th></tr></thead>
      <tbody>
        {changes.map((c) => (
          <tr key={`${c.before?.id ?? ''}/${c.after?.id ?? ''}`}>
            <th scope="row" className={`what kind-${c.kind}`}>{kindWords(register, c.kind)}</th>
            <td><Side register={register} row={c.before} about={about} /></td>
            <td>
              <Side register={register} row={c.after} about={about} />
              {told(register, c).length > 0 && <ul className="compare-fields">{told(register, c).map((d) => <li key={d.field}><b>{d.label}</b> {d.before ?? '空'} → {d.after ?? '空'}</li>)}</ul>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is said under the row: not again what its name says, and of a new stretch not that it rests on a decision and a document of its own. */
function told(register: RegisterMeta, { kind, differences }: RowChange): RowChange['differences'] {
  const own = (field: string): boolean => register.title.includes(field) && register.fields.some((f) => f.name === field && f.type !== 'date' && f.type !== 'day')
  const ground = (field: string): boolean => ['decisions', 'documents'].includes(findField(register, field)?.register ?? '')
  return kind === 'succeeded' ? differences.filter((d) => !own(d.field) && !ground(d.field)) : differences
}

function Side({ register, row, about }: { register: RegisterMeta; row: RowView | null; about: string | undefined }): ReactNode {
  if (!row) return <span className="none">—</span>
  const value = (field: string): string | null => { const v = row.values[field]; return typeof v === 'string' && v !== '' ? v : null }
  const names = register.title.filter((f) => f !== about && f !== register.occurrence && f !== 'since').map((f) => row.text[f] ?? (row.values[f] == null ? '' : String(row.values[f]))).filter(Boolean)
  const when = register.time === 'span' ? formatSpan(value('since'), value('until'), true) : register.occurrence ? formatDate(value(register.occurrence)) : ''
  return <><RowLink register={register.id} id={row.id}>{names.join(' ') || row.title || '未命名'}</RowLink> <span className="secondary num nowrap">{when}</span></>
}
