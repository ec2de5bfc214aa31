import { DownOutlined } from '@ant-design/icons'
import { App, Button, Drawer, Dropdown, Pagination } from 'antd'
import { useState, type ReactNode } from 'react'
import type { OutlookList, OutlookRow, OutlookView, RegisterMeta } from '#server/http/contract'
import { api, download, formatDate, formatNumber, messageOf, Reading, RowLink, useAxes, useData } from '#web/kit'
import { focusDrawer } from '../../kit/focus.ts'
import { personalPart, PurposeDialog } from '../../kit/purpose-dialog.tsx'
import { VerdictMark } from '../../kit/verdict/verdict-mark.tsx'
import { bucketWords, type Cell } from './buckets.ts'

const PAGE = 50
/** More ids than this do not fit into one address. */
const most = 300

interface CellDrawerProps { cell: Cell; view: OutlookView; asked: Readonly<Record<string, string | undefined>>; register: RegisterMeta; onClose: () => void }

/** The people behind a number: the day, the target, and why it is not yet so. */
export function CellDrawer({ cell, view, asked, register, onClose }: CellDrawerProps): ReactNode {
  const { message } = App.useApp()
  const axes = useAxes()
  const [page, setPage] = useState(1)
  const [asking, setAsking] = useState<'xlsx' | 'pdf' | null>(null)
  const [busy, setBusy] = useState(false)
  const path = `/outlook/${cell.question}`
  const at = { ...asked, bucket: cell.bucket, at: cell.at }
  const query = useData<OutlookList>(path, { ...at, limit: PAGE, offset: (page - 1) * PAGE })
  const question = view.questions.find((q) => q.id === cell.question)
  const words = bucketWords(cell.bucket, `${formatDate(view.until)} 以前不到`)
  const personal = personalPart(register)
  const run = async (format: 'xlsx' | 'pdf', purpose?: string): Promise<void> => {
    setAsking(null)
    setBusy(true)
    try {
      if (format === 'xlsx') return await download(`${path}/list.xlsx`, { ...at, purpose, ...axes }, `${question?.label ?? ''}.xlsx`)
      const { rows } = await api.get<OutlookList>(path, { ...at, limit: most, offset: 0, ...axes })
      await download(`/registers/${register.id}/export.pdf`, { filter: JSON.stringify({ op: 'in', path: ['id'], values: rows.map((r) => r.id) }), all: true, columns: register.columns.join(','), purpose, ...axes }, `${question?.label ?? ''}名册.pdf`)
    } catch (error) {
      void message.error(messageOf(error))
    } finally { setBusy(false) }
  }
  const start = (format: 'xlsx' | 'pdf'): void => { if (personal) setAsking(format); else void run(format) }
  const total = query.data?.total ?? 0
  return (
    <Drawer
      open afterOpenChange={focusDrawer} onClose={onClose} size={820} keyboard destroyOnHidden rootClassName="screen-only" title={`${question?.label ?? ''}：${words}`}
      extra={<Dropdown trigger={['click']} menu={{ items: [{ key: 'xlsx', label: 'Excel 表（日期和理由）' }, { key: 'pdf', label: 'PDF 名册', disabled: total > most }], onClick: ({ key }) => start(key === 'pdf' ? 'pdf' : 'xlsx') }}><Button size="small" loading={busy}>出名册<DownOutlined /></Button></Dropdown>}
    >
      <Reading query={query}>{(list) => (
        <>
          <p className="outlook-total"><b className="num">{formatNumber(list.total)}</b> 人{cell.bucket.endsWith('?') && <span className="secondary">　日期以缺的事实、待认定的事项都符合为前提</span>}</p>
          <ul className="outlook-list">{list.rows.map((row) => <Person key={row.id} row={row} asOf={view.asOf} register={register} />)}</ul>
          {list.total > PAGE && <Pagination size="small" current={page} pageSize={PAGE} total={list.total} showSizeChanger={false} onChange={setPage} />}
        </>
      )}</Reading>
      <PurposeDialog open={asking !== null} what={personal ?? ''} onClose={() => setAsking(null)} onGiven={(purpose) => { if (asking) void run(asking, purpose) }} />
    </Drawer>
  )
}

function Person({ row, asOf, register }: { row: OutlookRow; asOf: string; register: RegisterMeta }): ReactNode {
  return (
    <li>
      <p className="outlook-person">
        <RowLink register={register.id} id={row.id}><b>{row.name}</b></RowLink>
        <span>{row.detail}</span>
        <span className="outlook-when num">{row.on !== null && row.on !== asOf && <b>{`${formatDate(row.on)}${row.pending ? '（待核实）' : ''}`}</b>} <VerdictMark outcome={row.outcome} word={row.word ?? undefined} /></span>
      </p>
      {row.given && <p className="secondary">{`拟：${row.given}`}</p>}
      {row.reasons.map((r, i) => <p key={i} className="outlook-reason"><span className="secondary">{r.rule}</span>{r.text}</p>)}
    </li>
  )
}
