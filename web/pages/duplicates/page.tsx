import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { App, Button, Checkbox, Pagination } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { DuplicatePage, DuplicatePair, RegisterMeta } from '#server/http/contract'
import { api, messageOf } from '../../kit/api.ts'
import { formatInstant, formatNumber } from '../../kit/format.ts'
import { useHotkeys } from '../../kit/hotkeys.ts'
import { PageHead } from '../../kit/page-head.tsx'
import { useData, useRefreshAll } from '../../kit/queries.ts'
import { useRegister } from '../../kit/session.ts'
import { Failure, Loading, Nothing } from '../../kit/states.tsx'
import { Comparison } from './comparison.tsx'
import './duplicates.css'

const size = 50

/** 查重: pairs that look like one thing, to be decided one by one. */
export default function DuplicatesPage(): ReactNode {
  const { register: id }: { register?: string } = useParams({ strict: false })
  const register = useRegister(id)
  if (!register?.compared) return <Nothing why="这个台账没有规定按什么查找重复，或者您无权查看" />
  return <WorkList key={register.id} register={register} />
}

interface Search { first?: string; second?: string; page?: string }

function WorkList({ register }: { register: RegisterMeta }): ReactNode {
  const search: Search = useSearch({ strict: false })
  const navigate = useNavigate()
  const page = Math.max(1, Number(search.page ?? 1) || 1)
  // What is decided is decided on what is there today: the axes of time do not apply.
  const query = useData<DuplicatePage>(`/duplicates/${register.id}`, { limit: size, offset: (page - 1) * size }, {})
  const pairs = query.data?.pairs ?? []
  const at = pairs.findIndex((p) => p.first.id === search.first && p.second.id === search.second)
  const go = (pair: DuplicatePair | undefined, replace = false): void => {
    void navigate({ to: '.', search: (before) => ({ ...before, first: pair?.first.id, second: pair?.second.id }), replace, resetScroll: false })
  }
  // With nothing chosen the strongest pair stands open: that is what one comes for.
  const [first] = pairs
  useEffect(() => { if (search.first === undefined && first) go(first, true) })
  useHotkeys({
    ArrowDown: () => go(pairs[Math.min(pairs.length - 1, at + 1)]),
    ArrowUp: () => go(pairs[Math.max(0, at - 1)]),
  })
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => { list.current?.querySelector('.current')?.scrollIntoView({ block: 'nearest' }) }, [at])
  const decided = (): void => go(pairs[at + 1] ?? pairs[at - 1], true)
  if (!query.data) return query.error ? <Failure error={query.error} retry={query.refetch} /> : <Loading />
  const { total, hidden, searched, mayNot } = query.data
  return (
    <div className="work-page">
      <PageHead title={`${register.label}查重`} aside={<Searched page={query.data} />}>
        <SearchAgain register={register} page={query.data} />
      </PageHead>
      {mayNot && <p className="form-note">{mayNot}。</p>}
      {pairs.length === 0 && search.first === undefined
        ? <Nothing why={!searched ? `还没有在${register.label}中查找过重复` : hidden > 0 ? `有 ${hidden} 对不在您的查看范围内` : '没有待认定的疑似重复'} />
        : (
          <div className="duplicates">
            <nav className="pair-list" aria-label="疑似重复">
              <ol ref={list}>
                {pairs.map((pair, i) => (
                  <li key={`${pair.first.id}${pair.second.id}`}>
                    <button type="button" className={i === at ? 'pair current' : 'pair'} aria-current={i === at ? 'true' : undefined} onClick={() => go(pair)}>
                      <b>{pair.first.title === pair.second.title ? pair.first.title : `${pair.first.title}、${pair.second.title}`}</b><span className="why">{pair.grounds.join('、')}</span>
                      <span className="sides">甲 {pair.first.detail || '—'}</span><span className="sides">乙 {pair.second.detail || '—'}</span>
                      {pair.formerly !== null && <span className="formerly">曾认定不同，内容后来改过</span>}
                    </button>
                  </li>
                ))}
              </ol>
              <footer>
                <span role="status">共 <b className="num">{formatNumber(total)}</b> 对{hidden > 0 && `，另有 ${formatNumber(hidden)} 对无权查看`}</span>
                {total > size && <Pagination simple size="small" current={page} pageSize={size} total={total} onChange={(next) => void navigate({ to: '.', search: (before) => ({ ...before, page: next === 1 ? undefined : String(next), first: undefined, second: undefined }) })} />}
              </footer>
            </nav>
            {search.first && search.second
              ? <Comparison key={`${search.first}/${search.second}`} register={register} first={search.first} second={search.second} onDecided={decided} />
              : <Nothing why="从左边选一对" />}
          </div>
        )}
    </div>
  )
}

/** How fresh the list is. */
function Searched({ page: { searched } }: { page: DuplicatePage }): ReactNode {
  if (!searched) return null
  return <>{formatInstant(searched.at)} 查找{searched.homophones && '（含同音）'}{searched.since > 0 && <span className="amber-word">，其后又有 {searched.since} 号变更</span>}</>
}

function SearchAgain({ register, page }: { register: RegisterMeta; page: DuplicatePage }): ReactNode {
  const refresh = useRefreshAll()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [homophones, setHomophones] = useState(page.searched?.homophones ?? false)
  if (page.mayNot) return null
  const run = async (): Promise<void> => {
    setBusy(true)
    try {
      const found = await api.post<DuplicatePage>(`/duplicates/${register.id}/search`, { homophones })
      await refresh()
      void message.success(found.total === 0 ? '没有找到疑似重复' : `找到 ${formatNumber(found.total)} 对`)
    } catch (error) {
      void message.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return <>
    {register.searchable && <Checkbox checked={homophones} onChange={(e) => setHomophones(e.target.checked)}>含同音</Checkbox>}
    <Button type={page.searched ? 'default' : 'primary'} loading={busy} onClick={() => void run()}>{page.searched ? '重新查找' : '查找重复'}</Button>
  </>
}
