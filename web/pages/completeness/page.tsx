import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CompletenessLine, CompletenessView } from '#server/http/contract'
import { formatDate, PageHead, PaperHead, Reading, RowLink, useAxes, useData } from '#web/kit'
import { StateDialog } from '../../kit/verdict/state-dialog.tsx'
import './completeness.css'

/** Days ahead from which a statement should be renewed. */
const SOON = 30

/** 完整性声明: for each register that rules look into, who vouches that nothing is missing, and until when. */
export default function CompletenessPage(): ReactNode {
  const axes = useAxes()
  const query = useData<CompletenessView>('/completeness')
  const [stating, setStating] = useState<CompletenessLine | null>(null)
  const stated = query.data?.registers.filter((r) => r.whole?.covers).length ?? 0
  return (
    <div className="completeness-page">
      <PageHead title="完整性声明" aside={query.data ? `规则用到 ${query.data.registers.length} 本台账，${stated} 本已声明全市完整` : ''}>
        <Link to="/registers/$register" params={{ register: 'completeness' }} search={axes} className="row-link">全部声明</Link>
        <Link to="/rules" search={axes} className="row-link">规则与条款</Link>
      </PageHead>
      <PaperHead title="完整性声明" />
      <p className="form-note">没有声明完整的台账，没有记录不等于没有，规则回答“未知”并说明要补什么。由维护台账的科室核对以后声明，最长一年，到期前提醒；发现漏录，打开声明撤销。</p>
      <Reading query={query}>{(view) => (
        <div className="plain-table-frame"><table className="plain-table completeness">
          <thead><tr><th>台账</th><th>维护</th><th>状态</th><th>声明</th><th>依据</th><th>单位、个人</th><th className="right">规则</th><th><span className="visually-hidden">办理</span></th></tr></thead>
          <tbody>{view.registers.map((r) => (
            <tr key={r.register}>
              <td><Link to="/registers/$register" params={{ register: r.register }} search={axes} className="row-link">{r.label}</Link></td>
              <td className="completeness-keepers">{r.keepers}</td>
              <td className="nowrap"><State line={r} asOf={view.asOf} /></td>
              <td className="nowrap">{r.whole ? <RowLink register="completeness" id={r.whole.id}>{`${r.whole.statedBy} ${formatDate(r.whole.statedOn)}`}</RowLink> : <span className="tertiary">无</span>}</td>
              <td>{r.whole?.basis}</td>
              <td>{r.partly.map((p) => <p key={p.id}><RowLink register="completeness" id={p.id}>{`${p.scope}，到 ${formatDate(p.completeTo)}`}</RowLink></p>)}</td>
              <td className="right num" title={r.rules.map((x) => x.label).join('、')}>{r.rules.length}</td>
              <td>{r.mayState && axes.knownAt === undefined && <Button size="small" aria-label={`${r.whole ? '重新声明' : '声明完整'}：${r.label}`} onClick={() => setStating(r)}>{r.whole ? '重新声明' : '声明完整'}</Button>}</td>
            </tr>
          ))}</tbody>
        </table></div>
      )}</Reading>
      {stating && <StateDialog register={stating.register} registerLabel={stating.label} onClose={() => setStating(null)} />}
    </div>
  )
}

function State({ line: { whole }, asOf }: { line: CompletenessLine; asOf: string }): ReactNode {
  if (whole === null) return <span className="amber-word">未声明</span>
  const to = formatDate(whole.completeTo)
  if (!whole.covers) return <span className="red-word">{`已于 ${to} 到期`}</span>
  const near = (Date.parse(whole.completeTo) - Date.parse(asOf)) / 86_400_000 <= SOON
  return <span className={near ? 'amber-word' : 'green-word'}>{`完整到 ${to}${near ? '，将到期' : ''}`}</span>
}
