import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { addMonths } from '#kernel'
import type { DueKindView, DueList } from '#server/http/contract'
import { Failure, Loading, Nothing, PageHead, Reading, formatNumber, useAxes, useData, useHotkeys, useSession } from '#web/kit'
import { Entries, stateWords } from './entries.tsx'
import { MonthGrid, monthBounds } from './month-grid.tsx'
import './due.css'

type State = keyof typeof stateWords
interface DueSearch { month?: string; day?: string; kinds?: string; state?: State; ahead?: string }

/** 到期提醒: what is due by declared deadlines, in one calendar and one list. */
export default function DuePage(): ReactNode {
  const search: DueSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const { today } = useSession()
  const axes = useAxes()
  const asOf = axes.asOf ?? today
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(search.month ?? '') ? search.month ?? '' : (search.day ?? asOf).slice(0, 7)
  const ahead = ['3', '6', '12'].includes(search.ahead ?? '') ? Number(search.ahead) : 3
  const set = (change: Partial<Record<keyof DueSearch, string | undefined>>): void => void navigate({ to: '.', search: (before) => ({ ...before, ...change }), resetScroll: false })
  const { first, last } = monthBounds(month)
  const grid = useData<DueList>('/due', { from: first, to: last, kinds: search.kinds, limit: 0 })
  const asked = search.day ? { from: search.day, to: search.day } : { from: asOf, to: addMonths(asOf, ahead), overdue: 1, state: search.state }
  const query = useData<DueList>('/due', { ...asked, kinds: search.kinds, limit: 1000 })
  const sums = useData<DueList>('/due', { from: asOf, to: addMonths(asOf, ahead), overdue: 1, limit: 0 })
  useHotkeys({
    '[': () => set({ month: addMonths(first, -1).slice(0, 7) }), ']': () => set({ month: addMonths(first, 1).slice(0, 7) }),
    Escape: () => set({ day: undefined, kinds: undefined, state: undefined }),
  })
  const label = (key: string): string => sums.data?.kinds.find((k) => k.key === key)?.label ?? key
  return (
    <div className="due-page">
      <PageHead title="到期提醒" aside={`截至 ${asOf}`}>
        <Segmented size="small" aria-label="提前多久" value={String(ahead)} onChange={(value) => set({ ahead: value === '3' ? undefined : String(value) })} options={[{ value: '3', label: '三个月内' }, { value: '6', label: '半年内' }, { value: '12', label: '一年内' }]} />
        <Link to="/working-calendar" search={axes} className="button-link"><Button size="small" tabIndex={-1}>工作日历</Button></Link>
        <Button size="small" icon={<PrinterOutlined />} onClick={() => window.print()}>打印</Button>
      </PageHead>
      <div className="due-columns">
        <div className="due-side">
          {grid.data
            ? <MonthGrid month={month} days={grid.data.from === first ? grid.data.days : []} today={asOf} chosen={search.day} kindLabel={label} onMonth={(next) => set({ month: next, day: undefined })} onDay={(day) => set(day === search.day ? { day: undefined } : { day, month: day.slice(0, 7), state: undefined })} />
            : grid.error ? <Failure error={grid.error} retry={grid.refetch} /> : <Loading />}
          {(grid.data?.unknownYears.length ?? 0) > 0 && (
            <p className="due-unknown">{`${grid.data?.unknownYears.join('、')}年的放假安排还没有导入，工作日按周末推算。`}<Link to="/working-calendar" search={{ ...axes, year: String(grid.data?.unknownYears[0]) }} className="row-link">导入通知</Link></p>
          )}
          <Reading query={sums}>{(list) => <Kinds kinds={list.kinds} chosen={search} set={set} />}</Reading>
        </div>
        <div className="due-main">
          <Reading query={query}>{(list) => <Found list={list} search={search} label={label} clear={() => set({ day: undefined, kinds: undefined, state: undefined })} />}</Reading>
        </div>
      </div>
    </div>
  )
}

function Found({ list, search, label, clear }: { list: DueList; search: DueSearch; label: (key: string) => string; clear: () => void }): ReactNode {
  const chosen = [search.day, search.state && stateWords[search.state], ...(search.kinds?.split(',').map(label) ?? [])].filter(Boolean)
  return (
    <>
      <p className="due-total" role="status">
        {chosen.length > 0 && <span className="secondary">{chosen.join('，')}：</span>}共 <b className="num">{formatNumber(list.total)}</b> 件
        {list.entries.length < list.total && <span className="tertiary">，列出前 {formatNumber(list.entries.length)} 件，请按事项或日期分开看</span>}
        {chosen.length > 0 && <Button size="small" type="link" onClick={clear}>看全部</Button>}
      </p>
      {list.entries.length === 0 ? <Nothing why={search.day ? `${search.day} 没有到期的事项` : '没有到期的事项'} /> : <Entries entries={list.entries} kinds={list.kinds} />}
    </>
  )
}

/** Each kind with how many are late, near and ahead; every number opens exactly those. */
function Kinds({ kinds, chosen, set }: { kinds: readonly DueKindView[]; chosen: DueSearch; set: (change: Partial<Record<keyof DueSearch, string | undefined>>) => void }): ReactNode {
  if (kinds.length === 0) return <Nothing why="没有您可以查看的时限" />
  const door = (k: DueKindView, state: State): ReactNode => {
    const here = chosen.kinds === k.key && chosen.state === state
    return k[state] === 0
      ? <span className="tertiary">0</span>
      : <button type="button" className={`figure-number${here ? ' current' : ''}`} aria-pressed={here} aria-label={`${k.label}${stateWords[state]} ${k[state]} 件`} onClick={() => set(here ? { kinds: undefined, state: undefined } : { kinds: k.key, state, day: undefined })}>{formatNumber(k[state])}</button>
  }
  return (
    <table className="due-kinds">
      <thead><tr><th scope="col">事项</th><th scope="col" className="right">逾期</th><th scope="col" className="right">临近</th><th scope="col" className="right">未到</th></tr></thead>
      <tbody>
        {kinds.map((k) => (
          <tr key={k.key}>
            <th scope="row"><button type="button" className={`row-link${chosen.kinds === k.key ? ' current' : ''}`} aria-pressed={chosen.kinds === k.key} title={`${k.registerLabel}；提前 ${k.notice} 天提醒${k.basis ? `；${k.basis}` : ''}`} onClick={() => set({ kinds: chosen.kinds === k.key && !chosen.state ? undefined : k.key, state: undefined })}>{k.label}</button></th>
            <td className="right red">{k.lapses ? <span className="tertiary" title="到期自行届满，不会逾期">—</span> : door(k, 'overdue')}</td>
            <td className="right">{door(k, 'near')}</td><td className="right">{door(k, 'later')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
