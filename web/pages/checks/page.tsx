import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { App, Button, Checkbox, Input, Pagination, Segmented } from 'antd'
import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons'
import { useState, type ReactNode } from 'react'
import type { CheckEntry, CheckList, RegisterMeta } from '#server/http/contract'
import { Failure, Loading, Nothing, PageHead, PaperHead, ReferenceSelect, download, formatNumber, messageOf, useAxes, useData, useMeta, useRegister } from '#web/kit'
import { PurposeDialog } from '../../kit/purpose-dialog.tsx'
import { PrintFoot } from '../record/print-head.tsx'
import { Entry } from './entry.tsx'
import { Kinds } from './kinds.tsx'
import { Progress } from './progress.tsx'
import { StateDialog } from './state-dialog.tsx'
import './checks.css'

const size = 100
const states = { open: '待处理', verified: '已核实', all: '全部' } as const
interface Search { kinds?: string; state?: keyof typeof states; unit?: string; q?: string; subject?: string; order?: 'kind' | 'subject'; since?: string; page?: string }

/** 信息校核: what contradicts, is unlikely or is missing in the files, to be worked through. */
export default function ChecksPage(): ReactNode {
  const { register: id }: { register?: string } = useParams({ strict: false })
  const register = useRegister(id)
  if (!register?.checked) return <Nothing why="这个台账没有规定校核什么，或者您无权查看" />
  return <Checks key={register.id} register={register} />
}

function Checks({ register }: { register: RegisterMeta }): ReactNode {
  const search: Search = useSearch({ strict: false })
  const navigate = useNavigate()
  const axes = useAxes()
  const { message } = App.useApp()
  const meta = useMeta()
  const [chosen, setChosen] = useState<ReadonlyMap<string, CheckEntry>>(new Map())
  const [stating, setStating] = useState<readonly CheckEntry[] | null>(null)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const page = Math.max(1, Number(search.page ?? 1) || 1)
  const state = search.state && search.state in states ? search.state : 'open'
  const { page: _page, ...filters } = search
  const query = useData<CheckList>(`/checks/${register.id}`, { ...filters, state, limit: size, offset: (page - 1) * size })
  const set = (change: Partial<Record<keyof Search, string | undefined>>): void => {
    setChosen(new Map())
    void navigate({ to: '.', search: (before) => ({ ...before, page: undefined, ...change }), replace: true, resetScroll: false })
  }
  if (!query.data) return query.error ? <Failure error={query.error} retry={query.refetch} /> : <Loading label="正在校核" />
  const list = query.data
  const may = list.mayVerify && axes.knownAt === undefined
  const choose = (entry: CheckEntry, on: boolean): void => setChosen((before) => { const next = new Map(before); if (on) next.set(entry.key + entry.subject.id, entry); else next.delete(entry.key + entry.subject.id); return next })
  const usable = list.entries.filter((e) => !e.withheld && e.verified === null)
  const every = usable.length > 0 && usable.every((e) => chosen.has(e.key + e.subject.id))
  const save = async (purpose: string): Promise<void> => {
    setAsking(false)
    setBusy(true)
    try { await download(`/checks/${register.id}/export.xlsx`, { ...filters, state, purpose, ...axes }, `${register.label}信息校核.xlsx`) } catch (error) { void message.error(messageOf(error)) } finally { setBusy(false) }
  }
  const narrowed = search.kinds !== undefined || search.unit !== undefined || search.q !== undefined || search.subject !== undefined
  return (
    <article className="work-page checks-page">
      <PageHead title="信息校核" aside={`截至 ${list.asOf}，校核 ${formatNumber(list.subjects)} ${register.unit}`}>
        <Button size="small" icon={<PrinterOutlined />} onClick={() => window.print()}>打印</Button>
        <Button size="small" icon={<FileExcelOutlined />} loading={busy} disabled={list.total === 0} onClick={() => setAsking(true)}>导出错误清单</Button>
      </PageHead>
      <PaperHead title={`${register.label}信息校核：${states[state]}`} asOf={list.asOf} />
      <div className="checks-columns">
        <aside className="checks-side" aria-label="问题类别">
          <Progress register={register} list={list} since={search.since} onSince={(since) => set({ since })} />
          <Kinds kinds={list.kinds} chosen={search.kinds} state={state} onChoose={(kinds, of) => set({ kinds, state: of === 'open' ? undefined : of })} />
          {list.hidden > 0 && <p className="tertiary checks-hidden">{`另有 ${formatNumber(list.hidden)} 条涉及您无权查看的台账，未列。`}</p>}
        </aside>
        <section className="checks-main">
          <div className="checks-tools screen-only">
            <Segmented size="small" aria-label="处理状态" value={state} onChange={(value) => set({ state: value === 'open' ? undefined : value })} options={Object.entries(states).map(([value, label]) => ({ value: value as keyof typeof states, label }))} />
            {meta.registers.some((r) => r.id === 'unit') && <div className="checks-unit"><ReferenceSelect register="unit" label="单位及其下属" value={search.unit} onChange={(unit) => set({ unit })} /></div>}
            <Input.Search size="small" allowClear className="checks-name" aria-label="姓名" placeholder="姓名，汉字或拼音" defaultValue={search.q ?? ''} onSearch={(q) => set({ q: q.trim() || undefined })} />
            <Segmented size="small" aria-label="排列" value={search.order ?? 'kind'} onChange={(value) => set({ order: value === 'kind' ? undefined : value })} options={[{ value: 'kind', label: '按类别' }, { value: 'subject', label: '按人' }]} />
            {narrowed && <Button size="small" type="link" onClick={() => set({ kinds: undefined, unit: undefined, q: undefined, subject: undefined })}>看全部</Button>}
          </div>
          <p className="checks-total" role="status">
            {may && usable.length > 0 && <Checkbox checked={every} indeterminate={!every && chosen.size > 0} onChange={(e) => setChosen(e.target.checked ? new Map(usable.map((x) => [x.key + x.subject.id, x])) : new Map())}>本页全选</Checkbox>}
            <span>共 <b className="num">{formatNumber(list.total)}</b> 条</span>
            {chosen.size > 0 && <Button size="small" type="primary" onClick={() => setStating([...chosen.values()])}>{`所选 ${chosen.size} 条已核实无误`}</Button>}
          </p>
          <div className={query.isPlaceholderData ? 'checks-list dimmed' : 'checks-list'} aria-busy={query.isPlaceholderData}>
            {list.entries.length === 0
              ? <Nothing why={state === 'verified' ? '还没有核实过的问题' : narrowed ? '这样的问题没有' : list.subjects === 0 ? '您的查看范围内没有干部' : '没有待处理的问题，档案记录都对得上'} />
              : (
                <ol>
                  {list.entries.map((entry, i) => (
                    <Entry
                      key={entry.key + entry.subject.id} register={register} entry={entry} grouped={search.order === 'subject' && list.entries[i - 1]?.subject.id === entry.subject.id}
                      may={may} chosen={chosen.has(entry.key + entry.subject.id)} onChoose={(on) => choose(entry, on)} onState={() => setStating([entry])}
                    />
                  ))}
                </ol>
              )}
            {list.total > size && <Pagination size="small" className="screen-only" current={page} pageSize={size} total={list.total} showSizeChanger={false} onChange={(next) => set({ page: next === 1 ? undefined : String(next) })} />}
          </div>
        </section>
      </div>
      <PrintFoot />
      {stating && <StateDialog register={register} entries={stating} onClose={() => setStating(null)} onDone={() => { setStating(null); setChosen(new Map()) }} />}
      <PurposeDialog open={asking} what="错误清单含身份号码、家庭成员等个人信息" onClose={() => setAsking(false)} onGiven={(purpose) => void save(purpose)} />
    </article>
  )
}
