import { Link, useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { QuotaLedger, QuotaList, QuotaRow, QuotaView, OutlookView, RegisterMeta } from '#server/http/contract'
import { download, formatDate, formatNumber, messageOf, Nothing, PageHead, PaperHead, Reading, RowLink, useAxes, useData, useRegister } from '#web/kit'
import './quotas.css'

/** What a register approves beside what uses it: every number of rows opens its list. */
export default function QuotasPage(): ReactNode {
  const { register: id }: { register?: string } = useParams({ strict: false })
  const register = useRegister(id)
  if (!register?.quotas) return <Nothing why="这个台账没有核定数，或者您无权查看" />
  return <Ledger key={register.id} register={register} title={register.quotas} />
}

function Ledger({ register, title }: { register: RegisterMeta; title: string }): ReactNode {
  const query = useData<QuotaLedger>(`/quotas/${register.id}`)
  const axes = useAxes()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    await download(`/quotas/${register.id}/export.xlsx`, { ...axes }, `${title}.xlsx`).catch((error: unknown) => message.error(messageOf(error)))
    setBusy(false)
  }
  return (
    <div className="quotas-page">
      <PageHead title={title} aside={query.data && `截至 ${query.data.asOf}，现有人数由台账推算，含下级`}>
        <Link to="/registers/$register" params={{ register: register.id }} search={axes} className="row-link">{register.label}</Link>
        <Button loading={busy} onClick={() => void save()}>导出 Excel 表</Button>
      </PageHead>
      <PaperHead title={title} asOf={query.data?.asOf} />
      <Reading query={query}>{(ledger) => <Rows register={register} ledger={ledger} />}</Reading>
    </div>
  )
}

function Rows({ register, ledger }: { register: RegisterMeta; ledger: QuotaLedger }): ReactNode {
  const axes = useAxes()
  if (ledger.rows.length === 0) return (
    <Nothing why={`${ledger.asOf} 没有现行的${register.label}`}>
      <p>{register.mayWrite && axes.knownAt === undefined ? <Link to="/registers/$register" params={{ register: register.id }} search={{ ...axes, new: '1' }} className="row-link">登记核定数</Link> : '请由干部科登记核定数'}</p>
    </Nothing>
  )
  return (
    <>
      <div className="plain-table-frame">
        <table className="plain-table quotas">
          <thead><tr>
            <th scope="col">单位</th><th scope="col" className="right">{ledger.rows[0]?.baseLabel}</th><th scope="col">项目</th><th scope="col" className="right">核定</th><th scope="col" className="right">现有</th>
            <th scope="col" className="right">办理中升入</th><th scope="col" className="right">办理中升出</th><th scope="col" className="right">余额</th><th scope="col">依据</th>
          </tr></thead>
          {ledger.rows.map((row) => <Agency key={row.id} register={register} row={row} question={ledger.question} />)}
        </table>
      </div>
      <p className="tertiary quotas-foot">余额是核定数减去现有、减去办理中升入、加上办理中升出；为负的，超出核定数。{ledger.unplaced && <>另有 <Door list={ledger.unplaced} /> 条没有填单位，未计入任何单位，请补填。</>}</p>
    </>
  )
}

function Agency({ register, row, question }: { register: RegisterMeta; row: QuotaRow; question: string | null }): ReactNode {
  return (
    <tbody>
      {row.quotas.map((quota, i) => (
        <tr key={quota.label} className={quota.part ? 'part' : undefined}>
          {i === 0 && <th scope="rowgroup" rowSpan={row.quotas.length}><RowLink register={register.id} id={row.id}>{row.title}</RowLink>{row.since && <div className="tertiary">{formatDate(row.since)} 核定</div>}{question && <Eligible question={question} unit={row.per} />}</th>}
          {i === 0 && <td rowSpan={row.quotas.length} className="right num base">{row.base === null ? '' : formatNumber(row.base)}</td>}
          <td className="quota-name">{quota.part ? `其中：${quota.label}` : quota.label}</td>
          <td className="right num">{quota.approved === null ? <span className="tertiary">未核定</span> : formatNumber(quota.approved)}</td>
          <td className="right num"><Door list={quota.used} /></td>
          <td className="right num">{quota.entering && <Door list={quota.entering} />}</td>
          <td className="right num">{quota.leaving && <Door list={quota.leaving} />}</td>
          <td className="right num"><Left quota={quota} /></td>
          <td className="quota-clause secondary">{quota.clause}</td>
        </tr>
      ))}
    </tbody>
  )
}

/** Who could use it now, by the rules of the question, in this agency and below it. */
function Eligible({ question, unit }: { question: string; unit: string }): ReactNode {
  const axes = useAxes()
  const asked = useData<OutlookView>('/outlook', { years: '5', unit }).data?.questions.find((q) => q.id === question)
  if (!asked) return null
  const door = (bucket: string, n: number): ReactNode => (n === 0 ? '0' : <Link to="/outlook" search={{ ...axes, unit, cell: `${question}:${bucket}` }} className="row-link num">{formatNumber(n)}</Link>)
  const [sure, open] = [asked.counts['now'] ?? 0, asked.counts['now?'] ?? 0]
  return <div className="secondary">现可{asked.label} {door('now', sure)} 人{open > 0 && <>，待核实 {door('now?', open)} 人</>}</div>
}

function Left({ quota }: { quota: QuotaView }): ReactNode {
  if (quota.left === null) return <span className="tertiary">—</span>
  return quota.left < 0 ? <b className="red-word">超出 {formatNumber(-quota.left)}</b> : formatNumber(quota.left)
}

function Door({ list }: { list: QuotaList }): ReactNode {
  const axes = useAxes()
  if (list.n === 0) return <span className="tertiary">0</span>
  return <Link to="/registers/$register" params={{ register: list.register }} search={{ ...axes, filter: list.filter }} className="row-link num">{formatNumber(list.n)}</Link>
}
