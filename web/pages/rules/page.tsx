import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Input, Segmented } from 'antd'
import { useMemo, type ReactNode } from 'react'
import type { ClauseView, LegalDocumentView, RulesView } from '#server/http/contract'
import { formatDate, Nothing, PageHead, Reading, useAxes, useData } from '#web/kit'
import { ClauseDrawer } from './clause-drawer.tsx'
import { forceWord, numbersWord, statusMeaning, statusWord, strengthWord } from './words.ts'
import './rules.css'

const parts = [['all', '全部'], ['on', '已生效'], ['off', '未生效'], ['ruled', '有规则']] as const
type Part = (typeof parts)[number][0]

/** 规则与条款: every clause by document, whether it decides anything, and why; a clause opens its text, numbers, rules with their cases, and confirmations. */
export default function RulesPage(): ReactNode {
  const query = useData<RulesView>('/rules')
  return <div className="rules-page"><Reading query={query}>{(view) => <Clauses view={view} />}</Reading></div>
}

function Clauses({ view }: { view: RulesView }): ReactNode {
  const search: { clause?: string; part?: string; q?: string } = useSearch({ strict: false })
  const axes = useAxes()
  const navigate = useNavigate()
  const part: Part = parts.find(([key]) => key === search.part)?.[0] ?? 'all'
  const q = (search.q ?? '').trim()
  const set = (change: Readonly<Record<string, string | undefined>>): void => void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
  const all = useMemo(() => view.documents.flatMap((d) => d.clauses), [view])
  const shown = view.documents.map((d) => ({ ...d, clauses: d.clauses.filter((c) => fits(c, part) && matches(c, d, q)) })).filter((d) => d.clauses.length > 0)
  const count = (p: Part): number => all.filter((c) => fits(c, p)).length
  const open = view.documents.flatMap((d) => d.clauses.map((clause) => ({ clause, document: d }))).find((x) => x.clause.id === search.clause)
  return (
    <>
      <PageHead title="规则与条款" aside={`${all.length} 条条款，${count('on')} 条生效`}>
        <Input.Search size="small" allowClear aria-label="查找条款" placeholder="条款号、名称、条文" defaultValue={q} onSearch={(value) => set({ q: value || undefined })} style={{ width: 220 }} />
        <Segmented size="small" value={part} options={parts.map(([value, label]) => ({ value, label: `${label} ${count(value)}` }))} onChange={(value) => set({ part: value === 'all' ? undefined : value })} />
        <Link to="/completeness" search={axes} className="row-link">完整性声明</Link>
        <Link to="/registers/$register" params={{ register: 'rule-confirmations' }} search={axes} className="row-link">确认台账</Link>
      </PageHead>
      {shown.length === 0
        ? <Nothing why="没有符合的条款"><p>换一个查找词，或者选“全部”。</p></Nothing>
        : <div className="plain-table-frame"><table className="plain-table clauses">
            <thead><tr><th>条款号</th><th>名称</th><th>条文</th><th>条号</th><th>核对</th><th>强度</th><th>数值</th><th className="right">规则</th><th>效力</th></tr></thead>
            {shown.map((d) => <DocumentRows key={d.id} document={d} current={search.clause} onOpen={(clause) => set({ clause })} />)}
          </table></div>}
      {open && <ClauseDrawer key={open.clause.id} clause={open.clause} document={open.document} mayConfirm={view.mayConfirm && axes.knownAt === undefined} onClose={() => set({ clause: undefined })} />}
    </>
  )
}

function DocumentRows({ document: d, current, onOpen }: { document: LegalDocumentView; current: string | undefined; onOpen: (clause: string) => void }): ReactNode {
  return (
    <tbody>
      <tr className="document-row"><th colSpan={9} scope="colgroup">{d.cited}<span className="secondary">{[d.issuer, d.number, `${formatDate(d.from)} 起施行`, d.to ? `${formatDate(d.to)} 废止` : null, `${d.checkedOn} 核查`].filter(Boolean).join('，')}</span></th></tr>
      {d.clauses.map((c) => (
        <tr key={c.id} className={`${c.inForce ? '' : 'off'}${current === c.id ? ' current' : ''}`}>
          <td className="nowrap">{c.id}</td>
          <td className="clause-name"><button type="button" className="row-link" onClick={() => onOpen(c.id)}>{c.label}</button></td>
          <td className="clause-text">{c.text}</td>
          <td className="clause-article">{c.article ?? <span className="tertiary">不引</span>}</td>
          <td className="nowrap" title={statusMeaning[c.status]}>{statusWord[c.status]}</td>
          <td className="nowrap">{strengthWord[c.strength]}</td>
          <td className="clause-numbers">{numbersWord(c)}</td>
          <td className="right num">{c.rules.length > 0 ? c.rules.length : <span className="tertiary">0</span>}</td>
          <td className="nowrap"><span className={c.inForce ? 'green-word' : 'secondary'}>{forceWord(c)}</span></td>
        </tr>
      ))}
    </tbody>
  )
}

function fits(clause: ClauseView, part: Part): boolean {
  switch (part) {
    case 'all': return true
    case 'on': return clause.inForce
    case 'off': return !clause.inForce
    case 'ruled': return clause.rules.length > 0
  }
}

function matches(clause: ClauseView, document: LegalDocumentView, q: string): boolean {
  return q === '' || [clause.id, clause.label, clause.text, document.title, ...clause.rules.map((r) => r.label)].some((t) => t.toLowerCase().includes(q.toLowerCase()))
}
