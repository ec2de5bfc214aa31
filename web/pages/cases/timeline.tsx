import { BellOutlined, FileTextOutlined, PaperClipOutlined, RightOutlined } from '@ant-design/icons'
import { useState, type ReactNode } from 'react'
import type { CaseItem, CaseNotice, CaseStep, CaseView } from '#server/http/contract'
import { Nothing, formatDate, formatInstant } from '#web/kit'
import { documentUrl, materialUrl } from '../../kit/procedure/requests.ts'
import { VerdictCounts, VerdictGrid, type Named } from './verdicts.tsx'

/** 纪实: every step, the newest first, with who took it and when, what was said, shown and decided, and what came of it; between them what was told of deadlines. */
export function StepTimeline({ view }: { view: CaseView }): ReactNode {
  if (view.steps.length === 0) return <Nothing why="还没有办理记录" />
  const people: Named[] = view.items.map((i) => ({ key: i.subject, name: i.name }))
  return (
    <ol className="step-timeline" aria-label="全程纪实">
      {inOrder(view).map((entry) => ('sequence' in entry ? <Step key={entry.id} view={view} step={entry} people={people} /> : <Notice key={entry.id} notice={entry} />))}
    </ol>
  )
}

/** Steps and notices, the newest first; of one day the notice, which is told of the stage that the step led to, stands above. */
function inOrder({ steps, notices }: CaseView): (CaseStep | CaseNotice)[] {
  const entries: (CaseStep | CaseNotice)[] = [...[...steps].sort((a, b) => a.sequence - b.sequence), ...notices]
  return entries.map((entry, i) => ({ entry, i })).sort((a, b) => a.entry.on.localeCompare(b.entry.on) || a.i - b.i).map(({ entry }) => entry).reverse()
}

function Notice({ notice }: { notice: CaseNotice }): ReactNode {
  const { level, label, reason, clause, told, on } = notice
  return (
    <li className="step notice">
      <header>
        <BellOutlined aria-hidden />
        <b className={level === 'reminder' ? undefined : level === 'yellow' ? 'amber-word' : 'red-word'}>{label}</b>
        <span className="secondary">{reason}{clause && `（${clause}）`}</span>
        <span className="spring" />
        <span className="secondary">已提醒 {told}</span>
        <time className="num secondary" dateTime={on}>{formatDate(on)}</time>
      </header>
    </li>
  )
}

function Step({ view, step, people }: { view: CaseView; step: CaseStep; people: readonly Named[] }): ReactNode {
  const { from, to } = step
  const own = step.values.filter((v) => v.item === null && v.text !== '')
  return (
    <li className="step">
      <header>
        <span className="step-number num" aria-label={`第 ${step.sequence} 步`}>{step.sequence}</span>
        <b>{step.label}</b>
        {to !== null && from !== to && <span className="step-move">{from !== null && <>{from} → </>}{to}</span>}
        <span className="spring" />
        <span className="secondary">{step.byName}{step.onBehalfOf !== null && `（代${step.onBehalfOf}）`}</span>
        <time className="num secondary" dateTime={step.at} title={`第 ${step.actNumber} 号变更，${formatInstant(step.at)}`}>{formatInstant(step.at).startsWith(step.on) ? formatInstant(step.at) : formatDate(step.on)}</time>
      </header>
      {step.note && <p className="step-note">{step.note}</p>}
      {own.length > 0 && <dl className="step-values">{own.map((v) => <div key={v.label} className={v.text.length > 24 ? 'wide' : undefined}><dt>{v.label}</dt><dd>{v.text}</dd></div>)}</dl>}
      <ItemValues step={step} items={view.items} />
      <Attached view={view} step={step} people={people} />
      {step.verdicts.length > 0 && <Verdicts step={step} people={people} />}
    </li>
  )
}

/** What the step told of each person, as a small table. */
function ItemValues({ step, items }: { step: CaseStep; items: readonly CaseItem[] }): ReactNode {
  const nameOf = (id: string | null): string => items.find((i) => i.id === id)?.name ?? ''
  // Who it is stands in front of the line already.
  const told = step.values.filter((v) => v.item !== null && v.text !== '' && v.text !== nameOf(v.item))
  if (told.length === 0) return null
  const columns = [...new Set(told.map((v) => v.label))]
  const rows = [...new Set(told.map((v) => v.item))]
  return (
    <div className="plain-table-frame" tabIndex={0} role="group" aria-label={`${step.label}：各人`}>
      <table className="plain-table step-items">
        <thead><tr><th scope="col">姓名</th>{columns.map((c) => <th key={c} scope="col">{c}</th>)}</tr></thead>
        <tbody>{rows.map((item) => <tr key={item}><th scope="row">{nameOf(item)}</th>{columns.map((c) => <td key={c}>{told.find((v) => v.item === item && v.label === c)?.text}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}

/** Files that came with the step, by name and reason those that did not, and the documents it brought forth. */
function Attached({ view, step, people }: { view: CaseView; step: CaseStep; people: readonly Named[] }): ReactNode {
  const whose = (item: string | null): string => { const name = people.find((p) => p.key === item)?.name; return name ? `（${name}）` : '' }
  const { procedure, id } = view
  if (step.materials.length === 0 && step.documents.length === 0) return null
  return (
    <ul className="step-files">
      {step.materials.map((m) => (
        <li key={`${m.id}/${m.item ?? ''}`}>
          <PaperClipOutlined aria-hidden /> <span className="secondary">{m.label}{whose(m.item)}：</span>
          {m.file ? <a className="row-link" href={materialUrl(procedure, id, m.file)} target="_blank" rel="noreferrer">{m.name ?? '打开'}</a> : <span className="amber-word">未附<span className="waived">{`，${m.waivedBy ?? ''}：${m.reason ?? ''}`}</span></span>}
        </li>
      ))}
      {step.documents.map((d) => (
        <li key={`${d.id}/${d.item ?? ''}`}>
          <FileTextOutlined aria-hidden /> <span className="secondary">文书：</span>{d.label}{whose(d.item)} <a className="row-link" href={documentUrl(procedure, id, d.id, 'docx')}>Word</a> <a className="row-link" href={documentUrl(procedure, id, d.id, 'pdf')} target="_blank" rel="noreferrer">PDF</a>
        </li>
      ))}
    </ul>
  )
}

function Verdicts({ step, people }: { step: CaseStep; people: readonly Named[] }): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <div className="step-verdicts">
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}><RightOutlined aria-hidden rotate={open ? 90 : 0} /> 规则 <VerdictCounts verdicts={step.verdicts} /></button>
      {open && <VerdictGrid verdicts={step.verdicts} people={people} />}
    </div>
  )
}
