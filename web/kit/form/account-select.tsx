import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { Colleague } from '#server/http/contract'
import { useData } from '../queries.ts'
import { useSession } from '../session.ts'
import { declared } from '../../language/index.ts'

/** Chooses a colleague whose office has a part in the procedure (in any, where none is named), by name or office; oneself is left out unless `self`. */
export function AccountSelect({ procedure = null, self = false, disabled = false, label, id, value, onChange }: { procedure?: string | null; self?: boolean; disabled?: boolean; label: string; id?: string; value?: string | undefined; onChange?: (account: string) => void }): ReactNode {
  const { account } = useSession()
  const query = useData<Colleague[]>(procedure === null ? '/colleagues' : `/procedures/${procedure}/colleagues`, {}, {})
  const options = (query.data ?? []).filter((s) => self || s.account !== account).map((s) => ({ value: s.account, label: `${s.name}（${s.roleLabels.map(declared).join('、')}）` }))
  return <Select {...(id ? { id } : {})} aria-label={label} disabled={disabled} placeholder="选择账号" loading={query.isFetching} value={value ?? null} options={options} showSearch={{ optionFilterProp: 'label' }} onChange={(next: string) => onChange?.(next)} />
}
