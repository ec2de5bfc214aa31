import { useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { Colleague } from '#server/http/contract'
import { useData } from '#web/kit'

/** For whom one acts, where somebody has named one his deputy for today; the record says so. Nothing where nobody has. */
export function Deputy({ chosen }: { chosen: string | undefined }): ReactNode {
  const navigate = useNavigate()
  const { data = [] } = useData<Pick<Colleague, 'account' | 'name'>[]>('/deputies/mine', {}, {})
  if (data.length === 0) return null
  return (
    <Select
      aria-label="代谁办理" value={chosen ?? ''} popupMatchSelectWidth={false} options={[{ value: '', label: '本人办理' }, ...data.map((d) => ({ value: d.account, label: `代${d.name}办理` }))]}
      onChange={(account: string) => void navigate({ to: '.', search: (before) => ({ ...before, for: account || undefined, act: undefined }), replace: true })}
    />
  )
}
