import { TableOutlined } from '@ant-design/icons'
import { Button, Popover, Select } from 'antd'
import type { ReactNode } from 'react'
import type { SavedView } from '#server/http/contract'
import { clausesParam, parseClauses } from '../../kit/filter/clause.ts'
import { AddFilter, FilterChips } from '../../kit/filter/filter-bar.tsx'
import { ReferenceSelect } from '../../kit/form/reference-select.tsx'
import { useData } from '../../kit/queries.ts'
import { useRegister } from '../../kit/session.ts'
import { useViews } from '../register-list/views/use-views.ts'
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

/** Conditions that were saved: schemes of 条件选人 without what they set aside, and views of the list. */
function Schemes({ state }: { state: RosterState }): ReactNode {
  const { register } = state.roster
  const found = useViews(register, 'find').data ?? []
  const listed = useViews(register, 'list').data ?? []
  const kept = (view: SavedView): string | undefined => {
    const off = new Set((view.state.off ?? '').split(',').filter(Boolean).map(Number))
    return clausesParam(parseClauses(view.state.filter).filter((_, i) => !off.has(i)))
  }
  const groups = [{ label: '选人方案', views: found }, { label: '列表视图', views: listed }]
    .map(({ label, views }) => ({ label, options: views.flatMap((v) => { const filter = kept(v); return filter ? [{ value: v.id, label: v.name, filter }] : [] }) })).filter((g) => g.options.length > 0)
  if (groups.length === 0) return null
  const all = groups.flatMap((g) => g.options)
  return (
    <Select<string>
      aria-label="用存好的条件" className="roster-scheme" placeholder="用存好的条件" value={all.find((v) => v.filter === state.search.filter)?.value ?? null}
      options={groups} onChange={(id) => state.set({ filter: all.find((v) => v.value === id)?.filter })}
    />
  )
}
