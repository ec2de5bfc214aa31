import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Inbox } from '#server/http/contract'
import { Nothing, PageHead, Reading, formatNumber, useAxes, useHotkeys } from '#web/kit'
import { useInbox, useProcedures } from '../../kit/procedure/requests.ts'
import { CaseRows, type InboxCase } from './rows.tsx'
import './inbox.css'

type Light = 'red' | 'yellow' | 'green'
interface InboxSearch { procedure?: string; light?: Light; tab?: string }

const lights: readonly { value: Light; label: string }[] = [{ value: 'red', label: '超期' }, { value: 'yellow', label: '临期' }, { value: 'green', label: '正常' }]

/** 待办: what waits for the reader, what is late first; a case opens on the step he may take. */
export default function InboxPage(): ReactNode {
  const query = useInbox()
  return <Reading query={query}>{(inbox) => <Waiting inbox={inbox} />}</Reading>
}

function Waiting({ inbox }: { inbox: Inbox }): ReactNode {
  const search: InboxSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const axes = useAxes()
  const procedures = useProcedures().data ?? []
  const [at, setAt] = useState(-1)
  const set = (change: Partial<Record<keyof InboxSearch, string | undefined>>): void => { setAt(-1); void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true }) }
  const of = search.procedure ? inbox.mine.filter((c) => c.procedure === search.procedure) : inbox.mine
  const shown = search.light ? of.filter((c) => (c.light ?? 'green') === search.light) : of
  const current = Math.min(at, shown.length - 1)
  const open = (item: InboxCase | undefined, act?: string): void => { if (item) void navigate({ to: '/cases/$procedure/$id', params: { procedure: item.procedure, id: item.id }, search: { ...axes, ...(act ? { act } : {}) } }) }
  useHotkeys({
    ArrowDown: () => setAt(Math.min(shown.length - 1, current + 1)), ArrowUp: () => setAt(Math.max(0, current - 1)),
    Enter: () => open(shown[current]), n: () => open(shown[0], shown[0]?.acts[0]?.id),
    Escape: () => set({ procedure: undefined, light: undefined }),
  })
  const label = (id: string): string => procedures.find((p) => p.id === id)?.label ?? id
  const present = [...new Set(inbox.mine.map((c) => c.procedure))]
  return (
    <div className="inbox-page">
      <PageHead title="待办" aside={<span role="status">共 <b className="num">{formatNumber(inbox.counts.mine)}</b> 件{inbox.counts.red > 0 && <>，<span className="red-word">超期 {inbox.counts.red} 件</span></>}{inbox.counts.yellow > 0 && <>，<span className="amber-word">临期 {inbox.counts.yellow} 件</span></>}</span>}>
        {present.length > 1 && <Select aria-label="按流程" placeholder="全部流程" allowClear value={search.procedure ?? null} style={{ minWidth: 150 }} options={present.map((id) => ({ value: id, label: label(id) }))} onChange={(next: string | null | undefined) => set({ procedure: next ?? undefined })} />}
        <Segmented aria-label="按期限" value={search.light ?? ''} options={[{ value: '', label: '全部' }, ...lights]} onChange={(next) => set({ light: next || undefined })} />
      </PageHead>
      {shown.length === 0
        ? <Nothing why={inbox.mine.length === 0 ? '没有等您办理的案件。轮到您时在此列出，超期的排在最前。' : '没有符合条件的待办'}>{inbox.mine.length > 0 && <Button size="small" onClick={() => set({ procedure: undefined, light: undefined })}>看全部待办</Button>}</Nothing>
        : <CaseRows cases={shown} current={current} label={label} onOpen={open} />}
    </div>
  )
}
