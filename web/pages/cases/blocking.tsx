import { Button, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Outcome } from '#kernel'
import type { GuardVerdict } from '#server/http/contract'
import { recordKey } from '../../kit/procedure/step-state.ts'
import { VerdictMark } from '../../kit/verdict/verdict-mark.tsx'
import { Citations, nameOf, rank, VerdictReasons, type Named } from './verdicts.tsx'

/** What has to be written down before the step may be taken; null where nothing helps but the facts. */
const asking: Readonly<Partial<Record<Outcome, string>>> = { caution: '说明理由', 'needs-judgement': '认定意见' }
const example = (outcome: Outcome): string => (outcome === 'caution' ? '写明为什么仍然办理，记入纪实' : '写明由谁、依据什么认定，结论如何')

/** As many people are told of at once; the others on demand. */
const SHOWN = 3

interface BlockingProps {
  verdicts: readonly GuardVerdict[]
  people: readonly Named[]
  /** What people are counted in. */
  unit: string
  recorded: Readonly<Record<string, string>>
  onRecord: (keys: readonly string[], text: string) => void
  /** Takes people out of the step; none where it does not change who they are. */
  onRemove?: ((keys: ReadonlySet<string>) => void) | undefined
}

/** What stands in the way, and what has to be said: the gravest first, one entry for a rule that answers alike for several people, with its citation and the days on which it lifts. */
export function Blocking({ verdicts, ...rest }: BlockingProps): ReactNode {
  const groups = new Map<string, GuardVerdict[]>()
  for (const v of verdicts.filter((one) => one.blocks || asking[one.outcome] !== undefined)) groups.set(`${v.rule}/${v.outcome}`, [...(groups.get(`${v.rule}/${v.outcome}`) ?? []), v])
  const ordered = [...groups].sort(([, [a]], [, [b]]) => (a && b ? rank(a.outcome) - rank(b.outcome) : 0))
  if (ordered.length === 0) return null
  return (
    <ul className="blocking" aria-label="须处理的规则结论">
      {ordered.map(([key, [first, ...others]]) => first && <Group key={key} first={first} verdicts={[first, ...others]} {...rest} />)}
    </ul>
  )
}

function Group({ first, verdicts, people, unit, recorded, onRecord, onRemove }: Omit<BlockingProps, 'verdicts'> & { first: GuardVerdict; verdicts: readonly GuardVerdict[] }): ReactNode {
  const [all, setAll] = useState(false)
  const [apart, setApart] = useState(false)
  const { outcome, label } = first
  const asked = asking[outcome]
  const written = (v: GuardVerdict): string => recorded[recordKey(v.rule, v.item)] ?? v.recorded ?? ''
  const alike = verdicts.every((v) => written(v) === written(first))
  // Words that differ are those of each.
  const each = verdicts.length === 1 || apart || !alike
  const shown = all || each ? verdicts : verdicts.slice(0, SHOWN)
  const keys = new Set(verdicts.flatMap((v) => (v.item !== null && people.some((p) => p.key === v.item) ? [v.item] : [])))
  const box = (of: readonly GuardVerdict[], name: string): ReactNode => asked !== undefined && (
    <label className="verdict-said"><span>{asked}</span><Input.TextArea aria-label={`${name}${label}：${asked}`} autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} value={of[0] ? written(of[0]) : ''} onChange={(e) => onRecord(of.map((v) => recordKey(v.rule, v.item)), e.target.value)} placeholder={example(outcome)} /></label>
  )
  if (verdicts.length === 1) {
    const name = nameOf(people, first.item)
    return (
      <li className={outcome}>
        <p className="verdict-head"><VerdictMark outcome={outcome} /> {name && <b>{name}</b>} <span>{label}</span></p>
        <VerdictReasons verdict={first} />
        <Citations verdict={first} />
        {box([first], name)}
      </li>
    )
  }
  return (
    <li className={outcome}>
      <p className="verdict-head">
        <VerdictMark outcome={outcome} /> <b>{label}</b> <span className="num">{verdicts.length} {unit}</span>
        <span className="spring" />
        {onRemove && asked === undefined && keys.size > 0 && <Button type="text" size="small" onClick={() => onRemove(keys)}>去掉这 {keys.size} {unit}</Button>}
        {asked !== undefined && alike && <Button type="text" size="small" aria-pressed={apart} onClick={() => setApart(!apart)}>{apart ? '一并写' : '逐人写'}</Button>}
      </p>
      {!each && box(verdicts, `${verdicts.length} ${unit}`)}
      <ul className="verdict-people">
        {shown.map((v) => {
          const name = nameOf(people, v.item)
          return <li key={v.item ?? ''}>{name && <b>{name}</b>}<VerdictReasons verdict={v} />{each && box([v], name)}</li>
        })}
      </ul>
      {shown.length < verdicts.length && <button type="button" className="row-link" onClick={() => setAll(true)}>另有 {verdicts.length - shown.length} {unit}</button>}
      <Citations verdict={first} />
    </li>
  )
}
