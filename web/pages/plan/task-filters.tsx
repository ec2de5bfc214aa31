import { Button, Input, Select, Tag, type InputRef } from 'antd'
import { memo, useRef } from 'react'
import type { ReactNode } from 'react'
import { codeLabel, useHotkeys, useMeta } from '#web/kit'
import { stateLabels } from './columns.ts'
import type { Choices } from './edits.ts'
import { isFiltered, nobody, type TaskFilter } from './tasks.ts'

interface Props {
  filter: TaskFilter
  owners: readonly string[]
  mechanisms: readonly string[]
  choices: Choices
  onFilter(filter: TaskFilter): void
}

/** Choices above the list; what is set stands as chips, each removable. */
export const TaskFilters = memo(function TaskFilters({ filter, owners, mechanisms, choices, onFilter }: Props) {
  const meta = useMeta()
  const find = useRef<InputRef>(null)
  useHotkeys({ '/': () => find.current?.focus() })
  const without = (key: keyof TaskFilter) => () => {
    const rest = { ...filter }
    delete rest[key]
    onFilter(rest)
  }
  const mechanismLabel = (slug: string): string => (slug === nobody ? '未定机制' : codeLabel(meta, 'mechanisms', slug))
  const chips: [keyof TaskFilter, ReactNode][] = []
  if (filter.owner) chips.push(['owner', `牵头：${filter.owner === nobody ? '未定' : filter.owner}`])
  if (filter.mechanism) chips.push(['mechanism', `机制：${mechanismLabel(filter.mechanism)}`])
  if (filter.kind) chips.push(['kind', `成果形式：${filter.kind}`])
  if (filter.state) chips.push(['state', `进度：${stateLabels[filter.state]}`])
  if (filter.overdue) chips.push(['overdue', '逾期'])
  if (filter.unbound) chips.push(['unbound', '未绑定指标'])
  if (filter.undated) chips.push(['undated', '未定时限'])
  if (filter.words) chips.push(['words', `含“${filter.words}”`])

  return (
    <div className="plan-filters screen-only">
      <Input.Search ref={find} size="small" allowClear placeholder="查找任务" aria-label="查找任务" style={{ width: 'calc(130px * var(--wide))' }} key={filter.words ?? ''} defaultValue={filter.words ?? ''}
        onSearch={(words) => onFilter({ ...filter, words: words.trim() })} />
      <Select size="small" aria-label="按牵头科室筛选" placeholder="牵头科室" value={filter.owner ?? null} popupMatchSelectWidth={false} style={{ width: 'calc(110px * var(--wide))' }}
        options={[{ value: nobody, label: '未定牵头' }, ...owners.map((o) => ({ value: o, label: o }))]} onChange={(owner: string) => onFilter({ ...filter, owner })} />
      <Select size="small" aria-label="按所属机制筛选" placeholder="所属机制" value={filter.mechanism ?? null} popupMatchSelectWidth={false} style={{ width: 'calc(120px * var(--wide))' }}
        showSearch={{ optionFilterProp: 'label' }}
        options={[{ value: nobody, label: '未定机制' }, ...mechanisms.map((m) => ({ value: m, label: mechanismLabel(m) }))]} onChange={(mechanism: string) => onFilter({ ...filter, mechanism })} />
      <Select size="small" aria-label="按成果形式筛选" placeholder="成果形式" value={filter.kind ?? null} popupMatchSelectWidth={false} style={{ width: 'calc(96px * var(--wide))' }}
        options={choices['kind'] ?? []} onChange={(kind: string) => onFilter({ ...filter, kind })} />
      {chips.map(([key, label]) => <Tag key={key} closable={{ 'aria-label': '去掉这项筛选' }} onClose={without(key)}>{label}</Tag>)}
      {isFiltered(filter) && <Button size="small" type="text" onClick={() => onFilter({})}>清除筛选</Button>}
    </div>
  )
})
