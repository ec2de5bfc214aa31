import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { outcomes, type Outcome } from '#kernel'
import type { GuardVerdict } from '#server/http/contract'
import { RowLink, formatDate, useAxes } from '#web/kit'
import { recordKey } from '../../kit/procedure/step-state.ts'
import { VerdictMark } from '../../kit/verdict/verdict-mark.tsx'

/** From the gravest to the mildest. */
export const gravity: readonly Outcome[] = ['forbid', 'unknown', 'needs-judgement', 'caution', 'due', 'allow']
const rank = (outcome: Outcome): number => gravity.indexOf(outcome)

/** What has to be written down before the step may be taken; null where nothing helps but the facts. */
const asking: Readonly<Partial<Record<Outcome, string>>> = { caution: '说明理由', 'needs-judgement': '认定意见' }

export interface Named { readonly key: string; readonly name: string }

interface BlockingProps {
  verdicts: readonly GuardVerdict[]
  people: readonly Named[]
  recorded: Readonly<Record<string, string>>
  onRecord: (key: string, text: string) => void
}

/** What stands in the way, and what has to be said: the gravest first, each with its citation and the day on which it lifts. */
export function Blocking({ verdicts, people, recorded, onRecord }: BlockingProps): ReactNode {
  const shown = verdicts.filter((v) => v.blocks || asking[v.outcome] !== undefined).sort((a, b) => rank(a.outcome) - rank(b.outcome))
  if (shown.length === 0) return null
  return (
    <ul className="blocking" aria-label="须处理的规则结论">
      {shown.map((v) => {
        const key = recordKey(v.rule, v.item)
        const asked = asking[v.outcome]
        const name = nameOf(people, v.item)
        return (
          <li key={key} className={v.outcome}>
            <p className="verdict-head"><VerdictMark outcome={v.outcome} /> {name && <b>{name}</b>} <span>{v.label}</span></p>
            <VerdictReasons verdict={v} />
            {asked !== undefined && <label className="verdict-said"><span>{asked}</span><Input.TextArea aria-label={`${name}${v.label}：${asked}`} autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} value={recorded[key] ?? v.recorded ?? ''} onChange={(e) => onRecord(key, e.target.value)} placeholder={v.outcome === 'caution' ? '写明为什么仍然办理，记入纪实' : '写明由谁、依据什么认定，结论如何'} /></label>}
          </li>
        )
      })}
    </ul>
  )
}

/** Every reason with the rows it rests on, the citation, and the first day on which the answer is another. */
function VerdictReasons({ verdict }: { verdict: GuardVerdict }): ReactNode {
  const axes = useAxes()
  return (
    <div className="verdict-reasons">
      {verdict.reasons.map((r) => (
        <p key={r.text}>{r.text}{r.facts.length > 0 && <span className="verdict-facts">{r.facts.map((f) => <RowLink key={`${f.register}/${f.id}`} register={f.register} id={f.id}>{f.title || '所据记录'}</RowLink>)}</span>}</p>
      ))}
      {verdict.asks.map((a) => <p key={a.text} className="secondary">待补：{a.text}{a.register && <> <Link to="/registers/$register" params={{ register: a.register }} search={axes} className="row-link">到台账补登</Link></>}</p>)}
      <p className="verdict-foot">
        {verdict.changesOn && verdict.becomes && <b className="num">{formatDate(verdict.changesOn)} 起{outcomes[verdict.becomes]}</b>}
        {verdict.citations.map((c) => <Link key={c.clause} to="/rules" search={{ ...axes, clause: c.clause }} className="row-link citation">{c.text}</Link>)}
      </p>
      {verdict.recorded && <p><span className="secondary">已记录：</span>{verdict.recorded}</p>}
    </div>
  )
}

/** Every answer: a line for each rule, a column for each person; the gravest rules first. A mark opens its reasons. */
export function VerdictGrid({ verdicts, people }: { verdicts: readonly GuardVerdict[]; people: readonly Named[] }): ReactNode {
  const [open, setOpen] = useState<string | null>(null)
  const rules = new Map<string, GuardVerdict[]>()
  for (const v of verdicts) rules.set(v.rule, [...(rules.get(v.rule) ?? []), v])
  const ordered = [...rules.values()].sort((a, b) => gravest(a) - gravest(b))
  const columns: readonly (Named | null)[] = [...(verdicts.some((v) => v.item === null) ? [null] : []), ...people.filter((p) => verdicts.some((v) => v.item === p.key))]
  if (ordered.length === 0) return null
  return (
    <div className="verdict-grid" tabIndex={0} role="group" aria-label="规则结论">
      <table>
        <thead><tr><th scope="col">规则</th>{columns.map((p) => <th key={p?.key ?? ''} scope="col">{p?.name ?? '本案'}</th>)}</tr></thead>
        <tbody>
          {ordered.flatMap((line) => {
            const [first] = line
            if (!first) return []
            const shown = line.find((v) => recordKey(v.rule, v.item) === open)
            return [
              <tr key={first.rule}>
                <th scope="row">{first.label}</th>
                {columns.map((p) => {
                  const v = line.find((one) => one.item === (p?.key ?? null))
                  if (!v) return <td key={p?.key ?? ''} />
                  const key = recordKey(v.rule, v.item)
                  return <td key={p?.key ?? ''}><button type="button" aria-expanded={open === key} aria-label={`${p?.name ?? '本案'}，${v.label}：${outcomes[v.outcome]}`} onClick={() => setOpen(open === key ? null : key)}><VerdictMark outcome={v.outcome} wordless={columns.length > 3} /></button></td>
                })}
              </tr>,
              ...(shown ? [<tr key={`${first.rule}/open`} className="verdict-open"><td colSpan={columns.length + 1}>{nameOf(people, shown.item) && <b>{nameOf(people, shown.item)}</b>}<VerdictReasons verdict={shown} /></td></tr>] : []),
            ]
          })}
        </tbody>
      </table>
    </div>
  )
}

const gravest = (verdicts: readonly GuardVerdict[]): number => Math.min(...verdicts.map((v) => rank(v.outcome)))
const nameOf = (people: readonly Named[], item: string | null): string => (item === null ? '' : people.find((p) => p.key === item)?.name ?? '')

/** How many answers there are of each kind, the gravest first. */
export function VerdictCounts({ verdicts }: { verdicts: readonly GuardVerdict[] }): ReactNode {
  return <span className="verdict-counts">{gravity.map((o) => [o, verdicts.filter((v) => v.outcome === o).length] as const).filter(([, n]) => n > 0).map(([o, n]) => <span key={o}><VerdictMark outcome={o} /> <span className="num">{n}</span></span>)}</span>
}
