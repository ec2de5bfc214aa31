import { TableOutlined } from '@ant-design/icons'
import { Button, Popover, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { SavedView } from '#server/http/contract'
import { api } from '../../kit/api.ts'
import { AddFilter, FilterChips } from '../../kit/filter/filter-bar.tsx'
import { ReferenceSelect } from '../../kit/form/reference-select.tsx'
import { useData } from '../../kit/queries.ts'
import { useRegister } from '../../kit/session.ts'
import { RosterColumns } from './roster-columns.tsx'
import type { RosterState } from './state.ts'

/** Of which units, whom of them, in which columns and groups. */
export function Controls({ state }: { state: RosterState }): ReactNode {
  const { roster, clauses } = state
  const register = useRegister(roster.kind === 'establishment' ? undefined : roster.register)
  return (
    <div className="roster-controls screen-only">
      <div className="roster-tools">
        <div className="roster-units"><Units state={state} /></div>
        {register && <AddFilter register={register} clauses={clauses} onChange={state.setClauses} />}
        {register && <Schemes state={state} />}
        {roster.groups.length > 0 && (
          <Select
            aria-label="分组" className="roster-grouping" value={state.query['group'] ?? ''} onChange={(group) => state.set({ group: group || undefined })}
            options={[{ value: '', label: '不分组' }, ...roster.groups.map((g) => ({ value: g.id, label: `按${g.label}分组` }))]}
          />
        )}
        {roster.kind === 'list' && <Popover trigger="click" placement="bottomRight" destroyOnHidden content={<RosterColumns state={state} />}><Button icon={<TableOutlined />}>列</Button></Popover>}
      </div>
      {register && <FilterChips register={register} clauses={clauses} onChange={state.setClauses} />}
    </div>
  )
}

/** Units, each with those below it. */
function Units({ state }: { state: RosterState }): ReactNode {
  const names = useData<Record<string, string>>(state.units.length > 0 ? '/rosters/units' : null, { unit: state.search.unit })
  return <ReferenceSelect multiple register="unit" label="单位（含下级）" value={state.units} titles={names.data ?? {}} onChange={(ids) => state.set({ unit: ids?.join(',') || undefined })} />
}

/** Conditions that were saved as a view or scheme of the register listed. */
function Schemes({ state }: { state: RosterState }): ReactNode {
  const { register } = state.roster
  const views = useQuery({ queryKey: ['views', register], queryFn: ({ signal }) => api.get<SavedView[]>('/views', { register }, signal), staleTime: 60_000, retry: false })
  const saved = (views.data ?? []).filter((v) => v.state.filter)
  if (saved.length === 0) return null
  return (
    <Select<string>
      aria-label="用存好的条件" className="roster-scheme" placeholder="用存好的条件" value={saved.find((v) => v.state.filter === state.search.filter)?.id ?? null}
      options={saved.map((v) => ({ value: v.id, label: v.name }))} onChange={(id) => state.set({ filter: saved.find((v) => v.id === id)?.state.filter })}
    />
  )
}
