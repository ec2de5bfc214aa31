import { EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordView, RegisterMeta } from '#server/http/contract'
import { PurposeDialog } from '../../kit/purpose-dialog.tsx'
import { purposeOf, sayPurpose } from '../../kit/purposes.ts'
import { useRefreshAll } from '../../kit/queries.ts'

/** Confidential facts are read for a purpose: it is asked once a session for each register, kept, and told to the person recorded. */
export function ReadingPurpose({ register, record }: { register: RegisterMeta; record: RecordView }): ReactNode {
  const [asking, setAsking] = useState(false)
  const refresh = useRefreshAll()
  const labels = register.fields.filter((f) => record.toRead.includes(f.name)).map((f) => f.label).join('、')
  const purpose = purposeOf(register.id)
  if (record.toRead.length === 0) return purpose === null ? null : <div className="fact wide screen-only"><dt>查阅用途</dt><dd className="tertiary">{purpose}<Button type="link" size="small" onClick={() => setAsking(true)}>更改</Button>{dialog()}</dd></div>
  return (
    <div className="fact wide">
      <dt>{labels}</dt>
      <dd><Button size="small" icon={<EyeOutlined />} onClick={() => setAsking(true)}>写明用途后查阅</Button>{dialog()}</dd>
    </div>
  )
  function dialog(): ReactNode {
    return <PurposeDialog open={asking} verb="查阅" what={`${register.label}含${labels || '机密内容'}，查阅人、时间和用途告知本人`} onClose={() => setAsking(false)} onGiven={(given) => { sayPurpose(register.id, given); setAsking(false); void refresh() }} />
  }
}
