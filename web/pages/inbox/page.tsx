import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CaseList, CaseTab, Inbox } from '#server/http/contract'
import { Nothing, PageHead, Reading, formatNumber, useAxes, useData, useHotkeys } from '#web/kit'
import { useInbox, useProcedures } from '../../kit/procedure/requests.ts'
import { HandoverDialog } from './handover.tsx'
import { CaseRows, type InboxCase } from './rows.tsx'
import './inbox.css'

type Light = 'red' | 'yellow' | 'green'
type Tab = 'mine' | CaseTab
interface InboxSearch { procedure?: string; light?: Light; tab?: Tab }
type Change = Partial<Record<keyof InboxSearch, string | undefined>>

const lights: readonly { value: Light; label: string }[] = [{ value: 'red', label: '超期' }, { value: 'yellow', label: '临期' }, { value: 'green', label: '正常' }]
/** As many are listed; more are narrowed down, or looked up in the register of the procedure. */
const MOST = 200

const empty: Readonly<Record<Tab, string>> = {
  mine: '没有等您办理的案件。轮到您时在此列出，超期的排在最前。', opened: '您还没有立过案。在各流程的案件列表按 n 立案，或者在人员名单里勾选后列入。',
  open: '没有在办的案件。', closed: '还没有办结的案件。',
}

/** 待办: what waits for the reader, what is late first; and the cases he opened, those under way and those closed. */
export default function InboxPage(): ReactNode {
  const search: InboxSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const tab: Tab = search.tab === 'opened' || search.tab === 'open' || search.tab === 'closed' ? search.tab : 'mine'
  const [handing, setHanding] = useState(false)
  const inbox = useInbox()
  const listed = useData<CaseList>('/cases', { tab: tab === 'mine' ? 'open' : tab, procedure: search.procedure, light: search.light, limit: tab === 'mine' ? 1 : MOST })
  const set = (change: Change): void => void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true })
  return (
    <div className="inbox-page">
      <PageHead title="待办" aside={inbox.data && <Lights counts={inbox.data.counts} />}><Button onClick={() => setHanding(true)}>移交…</Button></PageHead>
      {handing && <HandoverDialog onClose={() => setHanding(false)} />}
      <nav className="inbox-tabs" aria-label="案件分类">
        {([['mine', '我的待办', inbox.data?.counts.mine], ['opened', '我立的', listed.data?.counts.opened], ['open', '在办', listed.data?.counts.open], ['closed', '办结', listed.data?.counts.closed]] as const).map(([key, label, n]) => (
          <button key={key} type="button" className={tab === key ? 'current' : undefined} aria-current={tab === key ? 'page' : undefined} onClick={() => set({ tab: key === 'mine' ? undefined : key, procedure: undefined, light: undefined })}>{label}{n !== undefined && <span className="num"> {formatNumber(n)}</span>}</button>
        ))}
      </nav>
      {tab === 'mine'
        ? <Reading query={inbox}>{(found) => <Waiting key="mine" inbox={found} search={search} set={set} />}</Reading>
        : <Reading query={listed}>{(found) => <Listed key={tab} tab={tab} found={found} search={search} set={set} />}</Reading>}
    </div>
  )
}

function Lights({ counts }: { counts: Inbox['counts'] }): ReactNode {
  if (counts.red === 0 && counts.yellow === 0) return null
  return <span role="status">{counts.red > 0 && <span className="red-word">超期 {counts.red} 件</span>}{counts.red > 0 && counts.yellow > 0 && '，'}{counts.yellow > 0 && <span className="amber-word">临期 {counts.yellow} 件</span>}</span>
}

function Waiting({ inbox, search, set }: { inbox: Inbox; search: InboxSearch; set: (change: Change) => void }): ReactNode {
  const procedures = useProcedures().data ?? []
  const of = search.procedure ? inbox.mine.filter((c) => c.procedure === search.procedure) : inbox.mine
  const shown = search.light ? of.filter((c) => (c.light ?? 'green') === search.light) : of
  const present = [...new Set(inbox.mine.map((c) => c.procedure))].map((id) => ({ id, label: procedures.find((p) => p.id === id)?.label ?? id, count: inbox.mine.filter((c) => c.procedure === id).length }))
  return <Cases tab="mine" cases={shown} total={shown.length} present={present} search={search} set={set} />
}

function Listed({ tab, found, search, set }: { tab: CaseTab; found: CaseList; search: InboxSearch; set: (change: Change) => void }): ReactNode {
  return <Cases tab={tab} cases={found.cases} total={found.total} present={found.procedures} search={search} set={set} />
}

interface CasesProps { tab: Tab; cases: readonly InboxCase[]; total: number; present: CaseList['procedures']; search: InboxSearch; set: (change: Change) => void }

/** The lines of a tab, narrowed by procedure and light, gone through by the keyboard. */
function Cases({ tab, cases, total, present, search, set }: CasesProps): ReactNode {
  const navigate = useNavigate()
  const axes = useAxes()
  const procedures = useProcedures().data ?? []
  const [at, setAt] = useState(-1)
  const current = Math.min(at, cases.length - 1)
  const open = (item: InboxCase | undefined, act?: string): void => { if (item) void navigate({ to: '/cases/$procedure/$id', params: { procedure: item.procedure, id: item.id }, search: { ...axes, ...(act ? { act } : {}) } }) }
  useHotkeys({
    ArrowDown: () => setAt(Math.min(cases.length - 1, current + 1)), ArrowUp: () => setAt(Math.max(0, current - 1)),
    Enter: () => open(cases[current]), n: () => open(cases[0], cases[0]?.acts?.[0]?.id),
    Escape: () => { setAt(-1); set({ procedure: undefined, light: undefined }) },
  })
  const narrowed = search.procedure !== undefined || search.light !== undefined
  return (
    <>
      {(present.length > 1 || cases.length > 1 || narrowed) && (
        <div className="inbox-filters">
          <Select aria-label="按流程" placeholder="全部流程" allowClear value={search.procedure ?? null} popupMatchSelectWidth={false} style={{ minWidth: 170 }} options={present.map(({ id, label, count }) => ({ value: id, label: `${label} ${formatNumber(count)}` }))} onChange={(next: string | null | undefined) => set({ procedure: next ?? undefined })} />
          {tab !== 'closed' && <Segmented aria-label="按期限" value={search.light ?? ''} options={[{ value: '', label: '全部' }, ...lights]} onChange={(next) => set({ light: next || undefined })} />}
          <span className="secondary" role="status">共 <b className="num">{formatNumber(total)}</b> 件{cases.length < total && `，列出前 ${formatNumber(cases.length)} 件，请按流程分开看`}</span>
        </div>
      )}
      {cases.length === 0
        ? <Nothing why={narrowed ? '没有符合条件的案件' : empty[tab]}>{narrowed && <Button size="small" onClick={() => set({ procedure: undefined, light: undefined })}>去掉全部条件</Button>}</Nothing>
        : <CaseRows cases={cases} current={current} label={(id) => procedures.find((p) => p.id === id)?.label ?? present.find((p) => p.id === id)?.label ?? id} onOpen={open} />}
    </>
  )
}
