import { Button, Tooltip } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { FindAlone, FindCounts, FindPage, FindRequest, FoundRow, RegisterMeta } from '#server/http/contract'
import { api } from '../../kit/api.ts'
import { useAxes } from '../../kit/axes.ts'
import { formatNumber } from '../../kit/format.ts'
import { Portrait } from '../../kit/portrait.tsx'
import { Enlist } from '../../kit/procedure/enlist.tsx'
import { RowLink } from '../../kit/row-link.tsx'
import { Failure, Loading, Nothing } from '../../kit/states.tsx'
import type { FindState } from './state.ts'

const STEP = 50
const MOST = 1000

function useFound(register: RegisterMeta, state: FindState, limit: number): ReturnType<typeof useQuery<FindPage>> {
  const axes = useAxes()
  const asked = foundBy(state, limit)
  return useQuery({ queryKey: ['data', 'find', register.id, asked, axes], queryFn: () => api.post<FindPage>(`/find/${register.id}`, asked, { ...axes }) })
}
const foundBy = (state: FindState, limit: number): FindRequest => ({ conditions: state.asked.map((a) => a.where), part: state.part, limit, ...(state.search.sort ? { sort: state.search.sort } : {}) })

export function useCounts(register: RegisterMeta, state: FindState): ReturnType<typeof useQuery<FindCounts>> {
  const axes = useAxes()
  const conditions = state.asked.map((a) => a.where)
  return useQuery({ queryKey: ['data', 'find-counts', register.id, conditions, axes], queryFn: () => api.post<FindCounts>(`/find/${register.id}/counts`, { conditions }, { ...axes }) })
}
/** Takes longer, and is worked out once for each condition: it comes when it is there. */
export function useAlone(register: RegisterMeta, state: FindState): ReturnType<typeof useQuery<FindAlone>> {
  const axes = useAxes()
  const conditions = state.asked.map((a) => a.where)
  return useQuery({ queryKey: ['data', 'find-alone', register.id, conditions, axes], queryFn: () => api.post<FindAlone>(`/find/${register.id}/alone`, { conditions }, { ...axes }), placeholderData: undefined, enabled: conditions.length > 0 })
}

/** Those found: a face, a name, a post, and what in the registers satisfies each condition. */
export function Results({ register, state, words }: { register: RegisterMeta; state: FindState; words: readonly string[] }): ReactNode {
  const [limit, setLimit] = useState(STEP)
  const axes = useAxes()
  const query = useFound(register, state, limit)
  if (!query.data) return query.error ? <Failure error={query.error} retry={query.refetch} /> : <Loading label="正在查找" />
  const { rows, total } = query.data
  return (
    <div className={query.isPlaceholderData ? 'dimmed' : undefined} aria-busy={query.isPlaceholderData}>
      {query.error && <Failure error={query.error} retry={query.refetch} />}
      <div className="find-enlist screen-only"><Enlist register={register.id} count={total} chosen={async () => (await api.post<FindPage>(`/find/${register.id}`, { ...foundBy(state, total) }, { ...axes })).rows.map((row) => row.id)} /></div>
      {rows.length === 0 ? <Nothing why={state.part === 'open' ? '没有要核实的人：每个人是否符合都能确定' : state.asked.length === 0 ? `没有${register.label}` : '没有符合的人：看左侧哪一条去掉得最多，点它的数字看去掉了谁，可停用或放宽'} /> : (
        <ul className="found-people" aria-label={register.label}>{rows.map((row, i) => <Person key={row.id} register={register} row={row} number={i + 1} words={words} />)}</ul>
      )}
      {total > rows.length && (
        <p className="find-more"><span className="tertiary">列出前 {formatNumber(rows.length)} {register.unit}，共 {formatNumber(total)} {register.unit}</span>{limit < MOST && <Button size="small" className="screen-only" onClick={() => setLimit(Math.min(MOST, limit + STEP))}>再列 {STEP} {register.unit}</Button>}</p>
      )}
    </div>
  )
}

const marks = { yes: '', open: '待核', no: '不符' } as const

function Person({ register, row, number, words }: { register: RegisterMeta; row: FoundRow; number: number; words: readonly string[] }): ReactNode {
  const shown = row.answers.map((answer, i) => ({ ...answer, n: i + 1 })).filter((a) => a.grounds.length > 0 || a.state !== 'yes')
  return (
    <li className="found-person">
      <span className="found-number num tertiary">{number}</span>
      <Portrait register={register.id} id={row.id} title={row.title} picture={row.picture} />
      <div className="found-who">
        <RowLink register={register.id} id={row.id}><b>{row.title}</b></RowLink>
        {row.facts.map((f) => <span key={f.field} className="secondary">{f.text}</span>)}
      </div>
      <ul className="found-why">
        {shown.map(({ n, state, grounds }) => (
          <li key={n} className={state}>
            <Tooltip title={words[n - 1]} mouseEnterDelay={0.3}><span className="find-number" aria-label={`第 ${n} 条：${words[n - 1] ?? ''}`}>{n}</span></Tooltip>
            <div>
            {marks[state] && <b className={state === 'open' ? 'amber-word' : 'tertiary'}>{marks[state]}</b>}
            {grounds.length === 0 ? <span className="tertiary">系统内未见记录</span> : grounds.map((g, i) => (
              <Tooltip key={i} title={`${g.label}：${g.text}`} mouseEnterDelay={0.3}>
                <span className="found-ground">{g.register && g.id ? <RowLink register={g.register} id={g.id}>{g.text}</RowLink> : `${g.label} ${g.text}`}</span>
              </Tooltip>
            ))}
            </div>
          </li>
        ))}
      </ul>
    </li>
  )
}
