import { Button, Modal } from 'antd'
import { formatInstant } from '#web/kit'
import type { Clash } from './edits.ts'

/** Two people changed the same cell: the later one sees both and decides. */
export function ClashDialog({ clash, onSettle }: { clash: Clash; onSettle(mine: boolean): void }) {
  return (
    <Modal open title={`他人刚改过：${clash.row.title}`} width={640} closable={false} destroyOnHidden
      footer={[
        <Button key="theirs" onClick={() => onSettle(false)}>保留对方的</Button>,
        <Button key="mine" type="primary" onClick={() => onSettle(true)}>改为我的</Button>,
      ]}>
      <table className="plan-clash">
        <thead><tr><th scope="col">栏目</th><th scope="col">我的</th><th scope="col">对方的</th><th scope="col">对方</th></tr></thead>
        <tbody>
          {clash.conflict.fields.map((f) => (
            <tr key={f.field}><th scope="row">{f.label}</th><td>{f.yours ?? '（空）'}</td><td>{f.theirs ?? '（空）'}</td><td>{f.theirsBy}<br />{formatInstant(f.theirsAt)}</td></tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
