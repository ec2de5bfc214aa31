import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import type { Conflict } from '#server/http/contract'
import { formatInstant } from '#web/kit'

/** Others have rewritten the same paragraph: both texts side by side; one is taken, or a third is made of them in the box below. */
export function TextConflict({ conflict, mine, onTheirs, onMine }: { conflict: Conflict; mine: string; onTheirs(text: string): void; onMine(): void }): ReactNode {
  const field = conflict.fields.find((f) => f.field === 'text') ?? conflict.fields[0]
  if (!field) return null
  const theirs = field.theirs ?? ''
  return (
    <section className="studio-conflict" role="alert">
      <Alert type="warning" showIcon title={`${field.theirsBy}已于 ${formatInstant(field.theirsAt)} 先保存了这一段。可选用一方，或在下面改成合并后的文字再保存`} />
      <div className="studio-sides">
        <div><b>{field.theirsBy}保存的</b><p>{theirs === '' ? '（空）' : theirs}</p><Button size="small" onClick={() => onTheirs(theirs)}>采用这一份</Button></div>
        <div><b>我写的</b><p>{mine}</p><Button size="small" onClick={onMine}>以我的为准保存</Button></div>
      </div>
    </section>
  )
}
