import { Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useLabelMatch } from '../initials.ts'
import { useMeta } from '../session.ts'

interface Shared {
  /** Key into Meta.codeSets. */
  set: string | undefined
  label: string
  id?: string
  disabled?: boolean
}
type CodeSelectProps = Shared & (
  | { multiple: true; value?: string[] | undefined; onChange?: (value: string[] | undefined) => void }
  | { multiple?: false; value?: string | null | undefined; onChange?: (value: string | undefined) => void })

/** A code of a closed list, found by 汉字, 首字母 or 全拼. */
export function CodeSelect(props: CodeSelectProps): ReactNode {
  const { set, label, id, disabled } = props
  const items = useMeta().codeSets[set ?? ''] ?? []
  const [opened, setOpened] = useState(false)
  const matches = useLabelMatch(opened)
  const shared = {
    ...(id ? { id } : {}), ...(disabled ? { disabled } : {}), allowClear: true, 'aria-label': label, placeholder: '请选择', onOpenChange: setOpened, popupMatchSelectWidth: false,
    style: { width: '100%' },
    options: items.map((item) => ({ value: item.code, label: item.label })),
    showSearch: { filterOption: (q: string, option: { label: string } | undefined) => option !== undefined && matches(option.label, q) },
  }
  return props.multiple
    ? <Select {...shared} mode="multiple" maxTagCount="responsive" value={props.value ?? []} onChange={(value: string[]) => props.onChange?.(value)} />
    : <Select {...shared} value={props.value ?? null} onChange={(value: string | null | undefined) => props.onChange?.(value ?? undefined)} />
}
