import { Link } from '@tanstack/react-router'
import { memo, useState, type ReactNode } from 'react'
import { outcomes, type Outcome } from '#kernel'
import type { GuardVerdict } from '#server/http/contract'
import { RowLink, formatDate, useAxes } from '#web/kit'
import { recordKey } from '../../kit/procedure/step-state.ts'
import { VerdictMark } from '../../kit/verdict/verdict-mark.tsx'

/** From the gravest to the mildest. */
export const gravity: readonly Outcome[] = ['forbid', 'unknown', 'needs-judgement', 'caution', 'due', 'allow']
export const rank = (outcome: Outcome): number => gravity.indexOf(outcome)

export interface Named { readonly key: string; readonly name: string }

/** Every reason with the rows it rests on, what has to be added, and the first day on which the answer is another. */
export function VerdictReasons({ verdict }: { verdict: GuardVerdict }): ReactNode {
  const axes = useAxes()
  return (
    <div className="verdict-reasons">
      {verdict.reasons.map((r) => (
        <p key={r.text}>{r.text}{r.facts.length > 0 && <span className="verdict-facts">{r.facts.map((f) => <RowLink key={`${f.register}/${f.id}`} register={f.register} id={f.id}>{f.title || '所据记录'}</RowLink>)}</span>}</p>
      ))}
      {verdict.asks.filter((a) => a.register || !verdict.reasons.some((r) => r.text === a.text)).map((a) => <p key={a.text} className="secondary">待补：{a.text}{a.register && <> <Link to="/registers/$register" params={{ register: a.register }} search={axes} className="row-link">到台账补登</Link></>}</p>)}
      {verdict.changesOn && verdict.becomes && <p><b className="num">{formatDate(verdict.changesOn)} 起{outcomes[verdict.becomes]}</b></p>}
      {verdict.recorded && <p><span className="secondary">已记录：</span>{verdict.recorded}</p>}
    </div>
  )
}

/** The clauses that a rule applies. */
export function Citations({ verdict }: { verdict: GuardVerdict }): ReactNode {
  const axes = useAxes()
  if (verdict.citations.length === 0) return null
  return <p className="verdict-foot">{verdict.citations.map((c) => <Link key={c.clause} to="/rules" search={{ ...axes, clause: c.clause }} className="row-link citation">{c.text}</Link>)}</p>
}

/** More people than columns can be told apart by: their answers are then counted, rule by rule. */
const COLUMNS = 12

/** Every answer: a line for each rule, the gravest first. Few people have a column each, a mark opens its reasons; of many it is told how many, and who on demand. */
export const VerdictGrid = memo(function VerdictGrid({ verdicts, people }: { verdicts: readonly GuardVerdict[]; people: readonly Named[] }): ReactNode {
  const [open, setOpen] = useState<string | null>(null)
  const rules = new Map<string, GuardVerdict[]>()
  for (const v of verdicts) rules.set(v.rule, [...(rules.get(v.rule) ?? []), v])
  const ordered = [...rules.values()].sort((a, b) => gravest(a) - gravest(b))
  const columns: readonly (Named | null)[] = [...(verdicts.some((v) => v.item === null) ? [null] : []), ...people.filter((p) => verdicts.some((v) => v.item === p.key))]
  if (ordered.length === 0) return null
  const counted = columns.length > COLUMNS
  return (
    <div className="verdict-grid" tabIndex={0} role="group" aria-label="规则结论">
      <table>
        <thead><tr><th scope="col">规则</th>{counted ? <th scope="col">结论</th> : columns.map((p) => <th key={p?.key ?? ''} scope="col">{p?.name ?? '本案'}</th>)}</tr></thead>
        <tbody>
          {ordered.flatMap((line) => {
            const [first] = line
            if (!first) return []
            const shown = line.find((v) => recordKey(v.rule, v.item) === open)
            const opened = counted ? open === first.rule : shown !== undefined
            return [
              <tr key={first.rule}>
                <th scope="row">{first.label}</th>
                {counted
                  ? <td><button type="button" className="verdict-counted" aria-expanded={opened} onClick={() => setOpen(opened ? null : first.rule)}><span className="visually-hidden">{first.label}：</span><VerdictCounts verdicts={line} /></button></td>
                  : columns.map((p) => {
                    const v = line.find((one) => one.item === (p?.key ?? null))
                    if (!v) return <td key={p?.key ?? ''} />
                    const key = recordKey(v.rule, v.item)
                    return <td key={p?.key ?? ''}><button type="button" aria-expanded={open === key} aria-label={`${p?.name ?? '本案'}，${v.label}：${outcomes[v.outcome]}`} onClick={() => setOpen(open === key ? null : key)}><VerdictMark outcome={v.outcome} wordless={columns.length > 3} /></button></td>
                  })}
              </tr>,
              ...(opened ? [
                <tr key={`${first.rule}/open`} className="verdict-open"><td colSpan={counted ? 2 : columns.length + 1}>
                  {shown && !counted ? <>{nameOf(people, shown.item) && <b>{nameOf(people, shown.item)}</b>}<VerdictReasons verdict={shown} /></> : <OfMany line={line} people={people} />}
                  <Citations verdict={shown ?? first} />
                </td></tr>] : []),
            ]
          })}
        </tbody>
      </table>
    </div>
  )
})

/** One rule's answers about many people: the reasons of those for whom it is not met, the names of the others. */
function OfMany({ line, people }: { line: readonly GuardVerdict[]; people: readonly Named[] }): ReactNode {
  const met = line.filter((v) => v.outcome === 'allow')
  return (
    <>
      <ul className="verdict-people">{line.filter((v) => v.outcome !== 'allow').sort((a, b) => rank(a.outcome) - rank(b.outcome)).map((v) => <li key={v.item ?? ''}><VerdictMark outcome={v.outcome} wordless /> <b>{nameOf(people, v.item) || '本案'}</b><VerdictReasons verdict={v} /></li>)}</ul>
      {met.length > 0 && <p><VerdictMark outcome="allow" /> {met.map((v) => nameOf(people, v.item) || '本案').join('、')}</p>}
    </>
  )
}

const gravest = (verdicts: readonly GuardVerdict[]): number => Math.min(...verdicts.map((v) => rank(v.outcome)))
export const nameOf = (people: readonly Named[], item: string | null): string => (item === null ? '' : people.find((p) => p.key === item)?.name ?? '')

/** How many answers there are of each kind, the gravest first. */
export function VerdictCounts({ verdicts }: { verdicts: readonly GuardVerdict[] }): ReactNode {
  return <span className="verdict-counts">{gravity.map((o) => [o, verdicts.filter((v) => v.outcome === o).length] as const).filter(([, n]) => n > 0).map(([o, n]) => <span key={o}><VerdictMark outcome={o} /> <span className="num">{n}</span></span>)}</span>
}
