import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, MoreOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Dropdown, Popover, Switch } from 'antd'
import { Suspense, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { FindCounts, FindPart, RegisterMeta } from '#server/http/contract'
import { isGroup, type Clause } from '../../kit/filter/clause.ts'
import { clauseText } from '../../kit/filter/words.ts'
import { formatNumber } from '../../kit/format.ts'
import { later } from '../../kit/later.ts'
import { useMeta } from '../../kit/session.ts'
import { Loading } from '../../kit/states.tsx'
import { timed, type FindState } from './state.ts'

/** Pixels that the tools of a condition take beside its words: its editor stands to the right of them. */
const TOOLS = 148

const ClauseEditor = later(async () => (await import('../../kit/filter/clause-editor.tsx')).ClauseEditor)

interface ConditionsProps { register: RegisterMeta; state: FindState; counts: FindCounts | undefined; alone: readonly number[] | undefined; stale: boolean; names: (id: string) => string }

/** The conditions in their order, with how many each leaves and takes away. */
export function Conditions({ register, state, counts, alone, stale, names }: ConditionsProps): ReactNode {
  const { clauses, off, asked, set } = state
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= clauses.length) return
    const order = clauses.map((_, i) => i)
    order.splice(to, 0, ...order.splice(from, 1))
    state.setClauses(order.flatMap((i) => clauses[i] ?? []), new Set(order.flatMap((i, place) => (off.has(i) ? [place] : []))))
    requestAnimationFrame(() => document.getElementById(`condition-${to}`)?.focus())
  }
  const replace = (at: number, next: readonly Clause[], gone = 1): void => {
    const kept = [...off].flatMap((n) => (n < at ? [n] : n >= at + gone ? [n + next.length - gone] : []))
    state.setClauses([...clauses.slice(0, at), ...next, ...clauses.slice(at + gone)], new Set(kept))
  }
  return (
    <ol className={stale ? 'find-conditions dimmed' : 'find-conditions'} aria-label="条件">
      <li className="find-all"><span>全部{register.label}</span><Count n={counts?.all} part="after:0" state={state} label={`全部${register.label}`} />{counts && counts.hidden > 0 && <span className="tertiary">另有 {formatNumber(counts.hidden)} {register.unit}无权查看</span>}</li>
      {clauses.length === 0 && <li className="tertiary">在上面输入条件的名称逐条加入。次序就是计数的次序：每条写明余下多少、去掉多少，点数字看是谁。</li>}
      {clauses.map((clause, at) => {
        const n = asked.findIndex((a) => a.at === at)
        return (
          <Condition
            key={at} register={register} clause={clause} at={at} last={at === clauses.length - 1} on={n >= 0} names={names} step={counts?.steps[n]} alone={alone?.[n]} state={state} n={n + 1}
            onMove={(to) => move(at, to)} onChange={(next) => replace(at, [next])} onRemove={() => replace(at, [])}
            onSwitch={(on) => { const next = new Set(off); if (on) next.delete(at); else next.add(at); set({ off: [...next].sort((a, b) => a - b).join(',') || undefined, part: undefined }) }}
            onMerge={() => { const before = clauses[at - 1]; if (before) replace(at - 1, [{ join: 'any', of: isGroup(before) && before.join === 'any' && !before.not ? [...before.of, clause] : [before, clause] }], 2) }}
            onSplit={() => { if (isGroup(clause)) replace(at, clause.of) }}
          />
        )
      })}
    </ol>
  )
}

interface ConditionProps {
  register: RegisterMeta
  clause: Clause
  at: number
  last: boolean
  on: boolean
  /** Its number among the conditions asked, from 1. */
  n: number
  step: FindCounts['steps'][number] | undefined
  alone: number | undefined
  state: FindState
  names: (id: string) => string
  onMove: (to: number) => void
  onChange: (next: Clause) => void
  onRemove: () => void
  onSwitch: (on: boolean) => void
  onMerge: () => void
  onSplit: () => void
}

function Condition({ register, clause, at, last, on, n, step, alone, state, names, onMove, onChange, onRemove, onSwitch, onMerge, onSplit }: ConditionProps): ReactNode {
  const meta = useMeta()
  const [editing, setEditing] = useState(false)
  const words = clauseText(meta, register, clause, names)
  const denied = 'not' in clause && clause.not === true
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      onMove(at + (event.key === 'ArrowUp' ? -1 : 1))
    }
  }
  const items = [
    ...('search' in clause ? [] : [{ key: 'not', label: denied ? '不再取反' : '取反' }]),
    ...(at > 0 ? [{ key: 'merge', label: '与上一条并列（或）' }] : []), ...(isGroup(clause) ? [{ key: 'split', label: '拆成几条' }] : []),
  ]
  const act = (key: string): void => {
    if (key === 'merge') onMerge()
    else if (key === 'split') onSplit()
    else if (!('search' in clause)) { const { not: _, ...rest } = clause; onChange((denied ? rest : { ...rest, not: true }) as Clause) }
  }
  return (
    <li className={on ? 'find-condition' : 'find-condition off'} onKeyDown={onKeyDown}>
      <div className="find-words">
        <span className="find-number" aria-hidden>{on ? n : '—'}</span>
        <Popover
          open={editing} onOpenChange={setEditing} trigger="click" placement="rightTop" align={{ offset: [TOOLS, 0] }} destroyOnHidden
          content={<div role="dialog" aria-label={`改条件：${words}`}><Suspense fallback={<Loading />}><ClauseEditor register={register} initial={clause} done="改好" onDone={(next) => { setEditing(false); onChange(timed((id) => meta.registers.find((r) => r.id === id) ?? null, next)) }} /></Suspense></div>}
        >
          <button type="button" id={`condition-${at}`} title="点开修改；Alt+↑、Alt+↓ 调整次序">{words}</button>
        </Popover>
        <span className="find-tools screen-only">
          <Switch size="small" checked={on} aria-label={`${on ? '停用' : '启用'}：${words}`} onChange={onSwitch} />
          <Button type="text" size="small" icon={<ArrowUpOutlined />} disabled={at === 0} aria-label={`上移：${words}`} onClick={() => onMove(at - 1)} />
          <Button type="text" size="small" icon={<ArrowDownOutlined />} disabled={last} aria-label={`下移：${words}`} onClick={() => onMove(at + 1)} />
          {items.length > 0 && <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => act(key) }}><Button type="text" size="small" icon={<MoreOutlined />} aria-label={`更多：${words}`} /></Dropdown>}
          <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`去掉：${words}`} onClick={onRemove} />
        </span>
      </div>
      {on && (
        <div className="find-counts">
          <span>余 <Count n={step?.left} part={`after:${n}`} state={state} label={`第 ${n} 条以后余下`} /></span>
          <span>去掉 <Count n={step?.removed} part={`removed:${n}`} state={state} label={`第 ${n} 条去掉`} /></span>
          <span className="tertiary">单独去掉 <Count n={alone} part={`without:${n}`} state={state} label={`第 ${n} 条单独去掉`} /></span>
        </div>
      )}
      {on && step && step.absent.length > 0 && <p className="find-absent">{step.absent.join('、')}没有对全体的<Link to="/completeness">完整性声明</Link>：未经声明的人没有记录不等于没有，列入待核，不算符合</p>}
    </li>
  )
}

/** A number that opens its list. */
export function Count({ n, part, state, label }: { n: number | undefined; part: FindPart; state: FindState; label: string }): ReactNode {
  if (n === undefined) return <span className="num tertiary">…</span>
  const current = state.part === part
  return <button type="button" className={current ? 'figure-number current' : 'figure-number'} aria-label={`${label} ${formatNumber(n)}，列出`} aria-pressed={current} onClick={() => state.set({ part })}>{formatNumber(n)}</button>
}
