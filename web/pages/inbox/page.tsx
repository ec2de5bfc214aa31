import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CaseList, CaseTab, Inbox } from '#server/http/contract'
import { Nothing, PageHead, PaperHead, Reading, formatNumber, useAxes, useData, useHotkeys, useSession } from '#web/kit'
import { useInbox, useProcedures } from '../../kit/procedure/requests.ts'
import { HandoverDialog } from '../../kit/procedure/handover.tsx'
import { CaseRows, inPlace, keyOf, withTicked, type InboxCase } from './rows.tsx'
import './inbox.css'

type Light = 'red' | 'yellow' | 'green'
type Tab = 'mine' | CaseTab
/** `mine` narrowed to those by one's own office, or to those in place of a colleague. */
type Whose = 'own' | 'instead'
interface InboxSearch { procedure?: string; light?: Light; tab?: Tab; assignee?: string; whose?: Whose }
type Change = Partial<Record<keyof InboxSearch, string | undefined>>

const lights: readonly { value: Light; label: string }[] = [{ value: 'red', label: '超期' }, { value: 'yellow', label: '临期' }, { value: 'green', label: '正常' }]
/** Nothing narrowed down. */
const nothingAsked = { procedure: undefined, light: undefined, assignee: undefined, whose: undefined }
/** How the address calls cases that nobody keeps. */
const NOBODY = '-'
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
  const [handing, setHanding] = useState<readonly InboxCase[] | null>(null)
  const { roles } = useSession()
  const inbox = useInbox()
  const listed = useData<CaseList>('/cases', { tab: tab === 'mine' ? 'open' : tab, procedure: search.procedure, light: search.light, assignee: tab === 'mine' || search.assignee === NOBODY ? (tab === 'mine' ? undefined : '') : search.assignee, limit: tab === 'mine' ? 1 : MOST })
  const set = (change: Change): void => void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true })
  return (
    <div className="inbox-page">
      <PageHead title="待办" aside={inbox.data && <Lights counts={inbox.data.counts} />}>{roles.length > 0 && <Button title="您承办的全部在办案件" onClick={() => setHanding([])}>全部移交…</Button>}</PageHead>
      {handing && <HandoverDialog cases={handing} onClose={() => setHanding(null)} />}
      <PaperHead title="案件清单" />
      <nav className="inbox-tabs" aria-label="案件分类">
        {([['mine', '我的待办', inbox.data?.counts.mine], ['opened', '我立的', listed.data?.counts.opened], ['open', '在办', listed.data?.counts.open], ['closed', '办结', listed.data?.counts.closed]] as const).map(([key, label, n]) => (
          <button key={key} type="button" className={tab === key ? 'current' : undefined} aria-current={tab === key ? 'page' : undefined} onClick={() => set({ tab: key === 'mine' ? undefined : key, ...nothingAsked })}>{label}{n !== undefined && <span className="num"> {formatNumber(n)}</span>}</button>
        ))}
      </nav>
      {tab === 'mine'
        ? <Reading query={inbox}>{(found) => <Waiting key="mine" inbox={found} search={search} set={set} onHand={setHanding} />}</Reading>
        : <Reading query={listed}>{(found) => <Listed key={tab} tab={tab} found={found} search={search} set={set} onHand={setHanding} />}</Reading>}
    </div>
  )
}

function Lights({ counts }: { counts: Inbox['counts'] }): ReactNode {
  if (counts.red === 0 && counts.yellow === 0) return null
  return <span role="status">{counts.red > 0 && <span className="red-word">超期 {counts.red} 件</span>}{counts.red > 0 && counts.yellow > 0 && '，'}{counts.yellow > 0 && <span className="amber-word">临期 {counts.yellow} 件</span>}</span>
}

interface TabProps { search: InboxSearch; set: (change: Change) => void; onHand: (cases: readonly InboxCase[]) => void }

function Waiting({ inbox, ...rest }: TabProps & { inbox: Inbox }): ReactNode {
  const { search } = rest
  const procedures = useProcedures().data ?? []
  const whose = search.whose ? inbox.mine.filter((c) => (c.insteadOf !== null) === (search.whose === 'instead')) : inbox.mine
  const of = search.procedure ? whose.filter((c) => c.procedure === search.procedure) : whose
  const shown = search.light ? of.filter((c) => (c.light ?? 'green') === search.light) : of
  const present = [...new Set(inbox.mine.map((c) => c.procedure))].map((id) => ({ id, label: procedures.find((p) => p.id === id)?.label ?? id, count: inbox.mine.filter((c) => c.procedure === id).length }))
  return <Cases tab="mine" cases={shown} total={shown.length} present={present} instead={inbox.counts.instead} {...rest} />
}

function Listed({ tab, found, ...rest }: TabProps & { tab: CaseTab; found: CaseList }): ReactNode {
  return <Cases tab={tab} cases={found.cases} total={found.total} present={found.procedures} keepers={found.assignees} {...rest} />
}

interface CasesProps extends TabProps { tab: Tab; cases: readonly InboxCase[]; total: number; present: CaseList['procedures']; keepers?: CaseList['assignees']; instead?: number }

/** The lines of a tab, narrowed by procedure and light, gone through by the keyboard. */
function Cases({ tab, cases, total, present, keepers = [], instead = 0, search, set, onHand }: CasesProps): ReactNode {
  const navigate = useNavigate()
  const axes = useAxes()
  const procedures = useProcedures().data ?? []
  const [at, setAt] = useState(-1)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const current = Math.min(at, cases.length - 1)
  // What has gone from the list, or been narrowed away, is handed to nobody.
  const chosen = cases.filter((c) => picked.has(keyOf(c)))
  const ticked = new Set(chosen.map(keyOf))
  const open = (item: InboxCase | undefined, act?: string): void => { if (item) void navigate({ to: '/cases/$procedure/$id', params: { procedure: item.procedure, id: item.id }, search: { ...axes, ...inPlace(item), ...(act ? { act } : {}) } }) }
  useHotkeys({
    ArrowDown: () => setAt(Math.min(cases.length - 1, current + 1)), ArrowUp: () => setAt(Math.max(0, current - 1)),
    Enter: () => open(cases[current]), n: () => open(cases[0], cases[0]?.acts?.[0]?.id),
    x: () => { const item = cases[current]; if (item && tab !== 'closed') setPicked(withTicked(ticked, [keyOf(item)], !ticked.has(keyOf(item)))) },
    Escape: () => { setAt(-1); setPicked(new Set()); set(nothingAsked) },
  })
  const narrowed = Object.keys(nothingAsked).some((key) => search[key as keyof typeof nothingAsked] !== undefined)
  return (
    <>
      {(present.length > 1 || cases.length > 1 || instead > 0 || narrowed) && (
        <div className="inbox-filters">
          <Select aria-label="按流程" placeholder="全部流程" allowClear value={search.procedure ?? null} popupMatchSelectWidth={false} style={{ minWidth: 170 }} options={present.map(({ id, label, count }) => ({ value: id, label: `${label} ${formatNumber(count)}` }))} onChange={(next: string | null | undefined) => set({ procedure: next ?? undefined })} />
          {tab !== 'closed' && <Segmented aria-label="按期限" value={search.light ?? ''} options={[{ value: '', label: '全部' }, ...lights]} onChange={(next) => set({ light: next || undefined })} />}
          {instead > 0 && <Segmented aria-label="本人的和代办的" value={search.whose ?? ''} options={[{ value: '', label: '本人和代办' }, { value: 'own', label: '本人的' }, { value: 'instead', label: `代办的 ${formatNumber(instead)}` }]} onChange={(next) => set({ whose: next || undefined })} />}
          {(keepers.length > 1 || search.assignee !== undefined) && <Select aria-label="按承办人" placeholder="全部承办人" allowClear value={search.assignee ?? null} popupMatchSelectWidth={false} style={{ minWidth: 130 }} showSearch={{ optionFilterProp: 'label' }} options={keepers.map(({ account, name, count }) => ({ value: account || NOBODY, label: `${name} ${formatNumber(count)}` }))} onChange={(next: string | null | undefined) => set({ assignee: next ?? undefined })} />}
          <span className="secondary" role="status">共 <b className="num">{formatNumber(total)}</b> 件{cases.length < total && `，列出前 ${formatNumber(cases.length)} 件，请按流程分开看`}</span>
          {chosen.length > 0 && <span className="inbox-chosen"><span role="status">已选 <b className="num">{formatNumber(chosen.length)}</b> 件</span><Button size="small" type="primary" onClick={() => onHand(chosen)}>移交所选…</Button><Button size="small" onClick={() => setPicked(new Set())}>取消选择</Button></span>}
        </div>
      )}
      {cases.length === 0
        ? <Nothing why={narrowed ? '没有符合条件的案件' : empty[tab]}>{narrowed && <Button size="small" onClick={() => set(nothingAsked)}>去掉全部条件</Button>}</Nothing>
        : <CaseRows cases={cases} current={current} ticked={tab === 'closed' ? undefined : ticked} onTick={setPicked} label={(id) => procedures.find((p) => p.id === id)?.label ?? present.find((p) => p.id === id)?.label ?? id} onOpen={open} />}
    </>
  )
}
