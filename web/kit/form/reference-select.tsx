import { Select } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import type { FinderPage } from '#server/http/contract'
import { Portrait } from '../portrait.tsx'
import { useData, useOptions } from '../queries.ts'
import { useRegister } from '../session.ts'

interface Shared {
  register: string
  label: string
  id?: string
  /** Titles of values that are already chosen, by id. */
  titles?: Readonly<Record<string, string>>
  disabled?: boolean
}
type ReferenceSelectProps = Shared & (
  | { multiple: true; value?: string[] | undefined; onChange?: (value: string[] | undefined) => void }
  | { multiple?: false; value?: string | null | undefined; onChange?: (value: string | undefined, title?: string) => void })

interface Choice { value: string; label: ReactNode; title: string }

/** Chooses rows of another register by typing their name: 汉字, 首字母 or 全拼. */
export function ReferenceSelect(props: ReferenceSelectProps): ReactNode {
  const { register, label, id, titles = {}, disabled } = props
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState(false)
  const [picked, setPicked] = useState<Record<string, string>>({})
  const q = useSettled(typed, 180)
  const known = useRegister(register)
  const found = useChoices(register, known?.picture !== undefined, q, opened)
  const options: Choice[] = found.data
  const chosen = props.multiple ? props.value ?? [] : props.value ? [props.value] : []
  const missing = chosen.filter((v) => !options.some((o) => o.value === v)).map((v): Choice => ({ value: v, title: picked[v] ?? titles[v] ?? '…', label: picked[v] ?? titles[v] ?? '…' }))
  const remember = (ids: readonly string[]): void => {
    const named = options.filter((o) => ids.includes(o.value)).map((o) => [o.value, o.title] as const)
    if (named.length > 0) setPicked((before) => ({ ...before, ...Object.fromEntries(named) }))
  }
  const shared = {
    ...(id ? { id } : {}), ...(disabled ? { disabled } : {}), allowClear: true, 'aria-label': label, placeholder: `输入${known?.label ?? ''}名称查找`, onOpenChange: setOpened, loading: found.isFetching,
    style: { width: '100%' }, options: [...(typed === '' ? missing : []), ...options], optionLabelProp: 'title',
    showSearch: { filterOption: false, onSearch: setTyped, searchValue: typed },
    notFoundContent: found.isFetching ? '正在查找' : q === '' ? '输入名称查找' : `没有找到“${q}”，请先在${known?.label ?? '相应台账'}里登记`,
  }
  return props.multiple
    ? <Select {...shared} mode="multiple" maxTagCount="responsive" value={props.value ?? []} onChange={(ids: string[]) => { remember(ids); setTyped(''); props.onChange?.(ids) }} />
    : <Select
        {...shared} value={props.value ?? null}
        onChange={(next: string | null | undefined) => {
          if (next) remember([next])
          setTyped('')
          props.onChange?.(next ?? undefined, options.find((o) => o.value === next)?.title)
        }}
      />
}

/** What there is to choose from; people are recognised by their faces and their units too. */
function useChoices(register: string, pictured: boolean, q: string, opened: boolean): { data: Choice[]; isFetching: boolean } {
  const plain = useOptions(register, q, opened && !pictured)
  const faces = useData<FinderPage>(opened && pictured ? `/finder/${register}` : null, { q: q.trim(), limit: 20 })
  if (!pictured) return { isFetching: plain.isFetching, data: (plain.data ?? []).map((o) => ({ value: o.id, title: o.title, label: <span className="option"><b>{o.title}</b> <span className="secondary">{o.detail}</span></span> })) }
  return { isFetching: faces.isFetching, data: (faces.data?.found ?? []).map((f) => ({
    value: f.id, title: f.title,
    label: <span className="option faced"><Portrait register={register} id={f.id} title={f.title} picture={f.picture} size="small" /><span><b>{f.title}</b> <span className="secondary">{[...f.facts.map((x) => x.text), ...f.units.map((u) => u.title)].join(' ')}</span></span></span>,
  })) }
}

/** The value once it has rested for `ms`: one search a word instead of one a key. */
function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
