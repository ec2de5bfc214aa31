import { Link } from '@tanstack/react-router'
import { App, Button, Checkbox, Input, Segmented, type InputRef } from 'antd'
import type { ReactNode, RefObject } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { messageOf } from '../../kit/api.ts'
import { download } from '../../kit/download.ts'
import { AddFilter } from '../../kit/filter/filter-bar.tsx'
import { ColumnChooser } from '../../kit/register/column-chooser.tsx'
import { EnlistSelected } from '../../kit/procedure/enlist.tsx'
import { HandOverSelected } from './hand-over-selected.tsx'
import { OpenButton } from '../../kit/procedure/open-button.tsx'
import type { Selection } from '../../kit/register/selection.ts'
import { ExportButton } from './export-button.tsx'
import type { ListState } from './list-state.ts'
import { useTyped } from './typed.ts'
import { ViewMenu } from './views/view-bar.tsx'
import { ListWriting } from './writing.tsx'
import { enterable } from '../../kit/session.ts'

interface ToolbarProps {
  register: RegisterMeta
  state: ListState
  selection: Selection
  searchBox: RefObject<InputRef | null>
  onDown: () => void
  /** What else can be done with the rows ticked, before the exports. */
  children?: ReactNode
}

type Mode = 'rows' | 'groups' | 'pivot'
const modes: { value: Mode; label: string }[] = [{ value: 'rows', label: '列表' }, { value: 'groups', label: '分组' }, { value: 'pivot', label: '透视' }]
const modeOf = (state: ListState): Mode => (state.pivot ? 'pivot' : state.groups ? 'groups' : 'rows')
function toMode(mode: Mode): Partial<Record<'group' | 'pivot' | 'chart' | 'cell', string | undefined>> {
  const none = { group: undefined, pivot: undefined, chart: undefined, cell: undefined }
  return mode === 'pivot' ? { ...none, pivot: '/' } : mode === 'groups' ? { ...none, group: '-' } : none
}

/** One line: what is listed on the left, what can be done on the right. */
export function Toolbar({ register, state, selection, searchBox, onDown, children }: ToolbarProps): ReactNode {
  const { message } = App.useApp()
  const { typed, setTyped, sendNow } = useTyped(state)
  const ends = register.time === 'span' || register.fields.some((f) => f.name === 'abolishedOn') || register.time === 'event'
  return (
    <header className="toolbar">
      <h1>{register.label}</h1>
      {register.searchable && (
        <Input
          ref={searchBox} value={typed} allowClear placeholder="汉字、全拼、首字母" aria-label={`在${register.label}中查找`} className="list-search" maxLength={60}
          suffix={typed === '' ? <kbd>/</kbd> : undefined}
          onChange={(e) => setTyped(e.target.value)}
          onPressEnter={sendNow}
          onKeyDown={(e) => {
            if (e.key !== 'ArrowDown' && e.key !== 'Escape') return
            e.currentTarget.blur()
            if (e.key === 'ArrowDown') onDown()
          }}
        />
      )}
      <AddFilter register={register} clauses={state.clauses} onChange={state.setClauses} />
      {ends && <Checkbox checked={state.all} disabled={state.beyond} title={state.beyond ? '已按有效的时间筛选' : undefined} onChange={(e) => state.set({ all: e.target.checked ? '1' : undefined })}>{register.time === 'event' ? '含截至日以后' : '含已失效'}</Checkbox>}
      <span className="spring" />
      {children}
      <Segmented<Mode> value={modeOf(state)} options={modes} aria-label="怎样看" onChange={(mode) => state.set(toMode(mode))} />
      <ViewMenu register={register} state={state} />
      {!state.pivot && <EnlistSelected register={register} selection={selection} />}
      {!state.pivot && <HandOverSelected register={register} selection={selection} />}
      {!state.pivot && <>
        <ColumnChooser register={register} columns={state.columns} onChange={state.setColumns} sort={state.state.sort} onSort={(sort) => state.set({ sort })} />
        <ExportButton register={register} state={state} selection={selection} />
        <ListWriting register={register} state={state} selection={selection} />
      </>}
      {register.kept?.as === 'cases' && <OpenButton register={register} />}
      {enterable(register) && !state.pivot && <>
        <Button onClick={() => { download(`/registers/${register.id}/template.xlsx`, {}, `${register.label}模板.xlsx`).catch((error: unknown) => void message.error(messageOf(error))) }}>模板</Button>
        <Link to="/registers/$register/import" params={{ register: register.id }} className="button-link"><Button tabIndex={-1}>导入</Button></Link>
        <Button type="primary" onClick={() => state.set({ new: '1' })}>新增</Button>
      </>}
    </header>
  )
}
