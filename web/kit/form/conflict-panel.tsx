import { Alert, Radio } from 'antd'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Conflict } from '#server/http/contract'
import { formatInstant } from '../format.ts'

export type Choice = 'mine' | 'theirs'

/** Others have saved the same fields meanwhile: side by side, the person chooses field by field. */
export function ConflictPanel({ conflict, choices, onChoose }: { conflict: Conflict; choices: Readonly<Record<string, Choice>>; onChoose: (field: string, choice: Choice) => void }): ReactNode {
  const panel = useRef<HTMLElement>(null)
  // The person pressed save at the foot of a long form: what has to be settled comes into sight.
  useEffect(() => { panel.current?.scrollIntoView({ block: 'start' }) }, [conflict])
  return (
    <section ref={panel} className="conflict" role="alert">
      <Alert type="warning" showIcon title="他人已先保存，下列字段与您填的不同，请逐项选定后再保存" />
      <table>
        <thead><tr><th>字段</th><th>我填的</th><th>他人保存的</th></tr></thead>
        <tbody>
          {conflict.fields.map((f) => (
            <tr key={f.field}>
              <th scope="row">{f.label}</th>
              <td><Radio checked={choices[f.field] === 'mine'} onChange={() => onChoose(f.field, 'mine')}>{f.yours || '（空）'}</Radio></td>
              <td>
                <Radio checked={choices[f.field] === 'theirs'} onChange={() => onChoose(f.field, 'theirs')}>{f.theirs || '（空）'}</Radio>
                <div className="tertiary">{f.theirsBy} {formatInstant(f.theirsAt)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
