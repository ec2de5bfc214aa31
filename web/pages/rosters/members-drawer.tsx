import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import type { RosterMembers } from '#server/http/contract'
import { focusDrawer } from '../../kit/focus.ts'
import { formatNumber } from '../../kit/format.ts'
import { useData } from '../../kit/queries.ts'
import { RowLink } from '../../kit/row-link.tsx'
import { useRegister } from '../../kit/session.ts'
import { Nothing, Reading } from '../../kit/states.tsx'
import type { RosterState } from './state.ts'

/** The rows behind a number of the table: as many as the number says. */
export function MembersDrawer({ state }: { state: RosterState }): ReactNode {
  const { cell } = state.search
  return (
    <Drawer open={cell !== undefined} afterOpenChange={focusDrawer} onClose={() => state.set({ cell: undefined }, true)} size={640} keyboard closable={{ placement: 'end' }} destroyOnHidden className="figure-drawer" rootClassName="screen-only" title={state.roster.label}>
      {cell !== undefined && <Members state={state} cell={cell} />}
    </Drawer>
  )
}

function Members({ state, cell }: { state: RosterState; cell: string }): ReactNode {
  const query = useData<RosterMembers>(`/rosters/${state.roster.id}/members`, { ...state.query, cell })
  return (
    <Reading query={query}>
      {(members) => (
        <section className="members">
          <h3 className="section-head">{members.title} <span className="secondary num">共 {formatNumber(members.total)}</span></h3>
          {members.total === 0 ? <Nothing why="这一格没有人" /> : <ol className="member-list">{members.rows.map((row, i) => <Member key={`${row.id}${i}`} row={row} />)}</ol>}
        </section>
      )}
    </Reading>
  )
}

function Member({ row }: { row: RosterMembers['rows'][number] }): ReactNode {
  const register = useRegister(row.register)
  return <li><RowLink register={row.register} id={row.id} className="member"><b>{row.title}</b> <span className="secondary">{row.register === 'person' ? row.detail : `${register?.label ?? ''} ${row.detail}`}</span></RowLink></li>
}
