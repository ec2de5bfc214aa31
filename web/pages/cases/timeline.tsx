import { BellOutlined, FileTextOutlined, PaperClipOutlined, RightOutlined } from '@ant-design/icons'
import { useState, type ReactNode } from 'react'
import type { CaseItem, CaseNotice, CaseStep, CaseView } from '#server/http/contract'
import { Nothing, formatDate, formatInstant } from '#web/kit'
import { documentUrl, materialUrl } from '../../kit/procedure/requests.ts'
import { declared } from '../../language/index.ts'
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

/** Steps and notices, the newest first: by the act that wrote them, those of one act in their order. */
function inOrder({ steps, notices }: CaseView): (CaseStep | CaseNotice)[] {
  const entries: (CaseStep | CaseNotice)[] = [...[...steps].sort((a, b) => a.sequence - b.sequence), ...notices]
  return entries.map((entry, i) => ({ entry, i })).sort((a, b) => a.entry.actNumber - b.entry.actNumber || a.i - b.i).map(({ entry }) => entry).reverse()
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
        {to !== null && from !== to && <span className="step-move">{from !== null && <>{declared(from)} → </>}{declared(to)}</span>}
        <span className="spring" />
        <span className="secondary">{step.byName}{step.onBehalfOf !== null && `（代${step.onBehalfOf}）`}</span>
        <time className="num secondary" dateTime={step.at} title={`第 ${step.actNumber} 号变更，${formatInstant(step.at)}`}>{formatInstant(step.at).startsWith(step.on) ? formatInstant(step.at) : formatDate(step.on)}</time>
      </header>
      {step.note && <p className="step-note">{step.note}</p>}
      {own.length > 0 && <dl className="step-values">{own.map((v) => <div key={v.label} className={v.text.length > 24 ? 'wide' : undefined}><dt>{v.label}</dt><dd>{v.text}</dd></div>)}</dl>}
      <ItemValues step={step} items={view.items} unit={view.info.items?.unit ?? '人'} />
      <Attached view={view} step={step} people={people} />
      {step.verdicts.length > 0 && <Verdicts step={step} people={people} />}
    </li>
  )
}

/** Rows that stand there at once; on paper all of them do. */
const ROWS = 10

/** What the step told of each person: what is the same of all of them in one line, the rest as a small table. */
function ItemValues({ step, items, unit }: { step: CaseStep; items: readonly CaseItem[]; unit: string }): ReactNode {
  const [all, setAll] = useState(false)
  const names = new Map(items.map((i) => [i.id, i.name]))
  // Who it is stands in front of the line already.
  const told = step.values.filter((v) => v.item !== null && v.text !== '' && v.text !== names.get(v.item))
  if (told.length === 0) return null
  const byItem = new Map<string | null, Map<string, string>>()
  for (const { item, label, text } of told) byItem.set(item, (byItem.get(item) ?? new Map<string, string>()).set(label, text))
  const rows = [...byItem]
  const [first] = rows
  const labels = [...new Set(told.map((v) => v.label))]
  const alike = first && rows.length > 2 ? labels.filter((l) => rows.every(([, own]) => own.get(l) !== undefined && own.get(l) === first[1].get(l))) : []
  const columns = labels.filter((l) => !alike.includes(l))
  const shown = all || rows.length <= ROWS + 2 ? rows.length : ROWS
  return (
    <>
      {alike.length > 0 && <dl className="step-values"><div><dt>{rows.length} {unit}相同</dt></div>{alike.map((l) => <div key={l} className={(first?.[1].get(l) ?? '').length > 24 ? 'wide' : undefined}><dt>{l}</dt><dd>{first?.[1].get(l)}</dd></div>)}</dl>}
      {columns.length > 0 && (
        <div className="plain-table-frame" tabIndex={0} role="group" aria-label={`${step.label}：各人`}>
          <table className="plain-table step-items">
            <thead><tr><th scope="col">姓名</th>{columns.map((c) => <th key={c} scope="col">{c}</th>)}</tr></thead>
            <tbody>{rows.map(([item, own], i) => <tr key={item} className={i < shown ? undefined : 'beyond'}><th scope="row">{names.get(item ?? '')}</th>{columns.map((c) => <td key={c}>{own.get(c)}</td>)}</tr>)}</tbody>
          </table>
        </div>)}
      {columns.length > 0 && shown < rows.length && <button type="button" className="row-link screen-only" onClick={() => setAll(true)}>另有 {rows.length - shown} {unit}</button>}
    </>
  )
}

/** Files that came with the step, by name and reason those that did not, and the documents it brought forth; one kind a line, those of many people folded. */
function Attached({ view, step, people }: { view: CaseView; step: CaseStep; people: readonly Named[] }): ReactNode {
  const whose = (item: string | null): string => people.find((p) => p.key === item)?.name ?? ''
  const { procedure, id } = view
  const materials = gathered(step.materials)
  const documents = gathered(step.documents)
  return (
    <ul className="step-files">
      {materials.map(([label, some]) => (
        <li key={label}>
          <PaperClipOutlined aria-hidden /> <span className="secondary">{label}：</span>
          <Folded all={some.map((m) => (
            <span key={m.item ?? ''}>
              {m.file ? <>{whose(m.item)}{m.item !== null && ' '}<a className="row-link" href={materialUrl(procedure, id, m.file)} target="_blank" rel="noreferrer">{m.name ?? '打开'}</a></> : <span className="amber-word">{whose(m.item)}未附<span className="waived">{`，${m.waivedBy ?? ''}：${m.reason ?? ''}`}</span></span>}
            </span>))} />
        </li>
      ))}
      {documents.map(([label, some]) => (
        <li key={label}>
          <FileTextOutlined aria-hidden /> <span className="secondary">文书：</span>{label}{' '}
          <Folded all={some.map((d) => <span key={d.item ?? ''}>{whose(d.item)} <a className="row-link" href={documentUrl(procedure, id, d.id, 'docx')}>Word</a> <a className="row-link" href={documentUrl(procedure, id, d.id, 'pdf')} target="_blank" rel="noreferrer">PDF</a></span>)} />
        </li>
      ))}
    </ul>
  )
}

function gathered<T extends { label: string }>(some: readonly T[]): [string, T[]][] {
  const found = new Map<string, T[]>()
  for (const one of some) found.set(one.label, [...(found.get(one.label) ?? []), one])
  return [...found]
}

/** A few stand there; of many the first, and how many more. */
function Folded({ all }: { all: readonly ReactNode[] }): ReactNode {
  const [open, setOpen] = useState(false)
  if (all.length <= ROWS + 2 || open) return <span className="step-several">{all}</span>
  return <span className="step-several">{all.slice(0, ROWS)}<span className="step-several beyond">{all.slice(ROWS)}</span> <button type="button" className="row-link screen-only" onClick={() => setOpen(true)}>另有 {all.length - ROWS} 份</button></span>
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
