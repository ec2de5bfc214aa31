import { PrinterOutlined } from '@ant-design/icons'
import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import type { ClauseView, ConfirmationView, LegalDocumentView } from '#server/http/contract'
import { formatDate, RowLink } from '#web/kit'
import { focusDrawer } from '../../kit/focus.ts'
import { CasesTable } from './cases-table.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import { forceWord, statusMeaning, statusWord, strengthWord } from './words.ts'

interface ClauseDrawerProps { clause: ClauseView; document: LegalDocumentView; mayConfirm: boolean; onClose: () => void }

/** A clause: what it says, its numbers by date, the rules that carry it out with their cases, and who confirmed it. */
export function ClauseDrawer({ clause, document, mayConfirm, onClose }: ClauseDrawerProps): ReactNode {
  const [confirming, setConfirming] = useState(false)
  // On paper every case is shown: they are fetched before the page is printed.
  const [printing, setPrinting] = useState(false)
  const waiting = useIsFetching({ queryKey: ['data'] })
  const queries = useQueryClient()
  useEffect(() => {
    if (!printing) return undefined
    const done = (): void => setPrinting(false)
    window.addEventListener('afterprint', done)
    // Asked now: what has just been drawn has begun to read, and this was drawn before it.
    if (queries.isFetching({ queryKey: ['data'] }) === 0) window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [printing, waiting, queries])
  const [withdrawing, setWithdrawing] = useState<ConfirmationView | null>(null)
  return (
    <Drawer open title={`${clause.id}　${clause.label}`} afterOpenChange={focusDrawer} onClose={onClose} size={760} keyboard destroyOnHidden className="clause-drawer" rootClassName="clause-sheet" extra={<span className="clause-actions">
      <Button size="small" icon={<PrinterOutlined />} onClick={() => setPrinting(true)}>打印</Button>
      {mayConfirm && <Button size="small" type={clause.inForce ? 'default' : 'primary'} onClick={() => setConfirming(true)}>确认条款</Button>}
    </span>}>
      <p className="clause-citation"><b>{clause.citation}</b> <span className={clause.inForce ? 'green-word' : 'secondary'}>{forceWord(clause)}</span></p>
      <p className="clause-words">{clause.text}</p>
      {clause.exceptions && <p className="secondary">{`例外：${clause.exceptions}`}</p>}
      <p className="tertiary">{`${statusWord[clause.status]}：${statusMeaning[clause.status]}强度：${strengthWord[clause.strength]}。${document.cited}${formatDate(document.from)} 起施行，${document.checkedOn} 核查仍有效。`}</p>
      <Numbers clause={clause} />
      <h2 className="section-head">确认 <span className="secondary">{clause.confirmations.length === 0 ? whyNone(clause, mayConfirm) : `${clause.confirmations.length} 次`}</span></h2>
      <ul className="confirmations">{clause.confirmations.map((c) => <Confirmed key={c.id} confirmation={c} onWithdraw={mayConfirm ? () => setWithdrawing(c) : null} />)}</ul>
      <h2 className="section-head">据以判断的规则 <span className="secondary">{clause.rules.length === 0 ? '没有规则直接使用这一条' : `${clause.rules.length} 条`}</span></h2>
      {clause.rules.map((r) => (
        <Ruled key={r.id} rule={r} printing={printing} />
      ))}
      {confirming && <ConfirmDialog clause={clause} document={document} onClose={() => setConfirming(false)} />}
      {withdrawing && <WithdrawDialog clause={clause} confirmation={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Drawer>
  )
}

/** A rule that carries the clause out; opened, its cases. */
function Ruled({ rule: r, printing }: { rule: ClauseView['rules'][number]; printing: boolean }): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <details className="clause-rule" open={open || printing} onToggle={(e) => { if (!printing) setOpen(e.currentTarget.open) }}>
      <summary><b>{r.label}</b> <span className="secondary">{[...r.questions.map((q) => q.label), r.first ? '' : '另据此条'].filter(Boolean).join('、')}</span></summary>
      {(open || printing) && <CasesTable rule={r.id} />}
    </details>
  )
}

function whyNone(clause: ClauseView, mayConfirm: boolean): string {
  return clause.inForce ? '原文已核，不经确认即生效；本地另有数值的，可以确认' : mayConfirm ? '尚未确认：据此条的规则都不作判断。核对原文以后按“确认条款”' : '尚未确认：据此条的规则都不作判断。由干部科、干部监督科或部领导确认'
}

function Numbers({ clause }: { clause: ClauseView }): ReactNode {
  if (clause.parameters.length === 0) return null
  return (
    <table className="plain-table clause-parameters">
      <thead><tr><th>数值</th><th className="right">现行</th><th>目录所载</th></tr></thead>
      <tbody>{clause.parameters.map((p) => (
        <tr key={p.name}>
          <td>{p.label}</td>
          <td className="right num">{p.value === null ? <span className="amber-word">未定</span> : `${p.value} ${p.unit}`}</td>
          <td className="num">{p.values.length === 0 ? <span className="secondary">全国条文没有给出，由本地确认</span> : p.values.map((v) => `${formatDate(v.from)} 起 ${v.value} ${p.unit}`).join('；')}</td>
        </tr>
      ))}</tbody>
    </table>
  )
}

function Confirmed({ confirmation: c, onWithdraw }: { confirmation: ConfirmationView; onWithdraw: (() => void) | null }): ReactNode {
  return (
    <li>
      <p>
        <b className="num">{`${formatDate(c.from)} 起${c.to === null ? '' : `，${formatDate(c.to)} 停用`}`}</b>
        <RowLink register="rule-confirmations" id={c.id}>{`${c.confirmedBy} ${formatDate(c.confirmedOn)} 确认`}</RowLink>
        {onWithdraw && <Button size="small" onClick={onWithdraw}>停用或撤销</Button>}
      </p>
      <p className="clause-words">{c.text}</p>
      <p className="secondary">{[`依据：${c.source}`, c.issuedOn ? `${formatDate(c.issuedOn)} 印发` : '', ...c.parameters.map((p) => `${p.label} ${p.value} ${p.unit}`)].filter(Boolean).join('；')}{c.document && <RowLink register="documents" id={c.document.id}>{c.document.title}</RowLink>}</p>
    </li>
  )
}
