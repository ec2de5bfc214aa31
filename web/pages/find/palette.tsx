import { Input } from 'antd'
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Meta, RegisterMeta } from '#server/http/contract'
import type { Clause } from '../../kit/filter/clause.ts'
import { modesOf } from '../../kit/filter/tests.ts'
import { useLabelMatch } from '../../kit/initials.ts'
import { findRegister, useMeta } from '../../kit/session.ts'

/** What can be asked: a condition known by name, complete as it is, or the path of a field or register to be filled in. */
export type Choice = { key: string; group: string; label: string; note: string } & ({ clause: Clause } | { path: string })

/** Conditions are added by typing any part of their name, its pinyin or initials. */
export function Palette({ register, onChoose }: { register: RegisterMeta; onChoose: (choice: Choice) => void }): ReactNode {
  const meta = useMeta()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const matches = useLabelMatch(open)
  const choices = useMemo(() => choicesOf(meta, register), [meta, register])
  const found = choices.filter((c) => matches(c.label, typed))
  const current = Math.min(at, Math.max(0, found.length - 1))
  const choose = (choice: Choice | undefined): void => {
    if (!choice) return
    setTyped('')
    setAt(0)
    setOpen(false)
    onChoose(choice)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setOpen(true)
      const next = Math.max(0, Math.min(found.length - 1, current + step))
      setAt(next)
      document.getElementById(`choice-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      choose(found[current])
    } else if (event.key === 'Escape') setOpen(false)
  }
  return (
    <div className="find-palette screen-only" onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false) }}>
      <Input
        value={typed} placeholder="加条件：汉字、全拼、首字母，如 xlxw、年龄" maxLength={40} allowClear role="combobox" aria-label="加条件" aria-expanded={open} aria-controls="choices"
        aria-activedescendant={open && found.length > 0 ? `choice-${current}` : undefined} onFocus={() => setOpen(true)} onClick={() => setOpen(true)} onKeyDown={onKeyDown} onChange={(e) => { setTyped(e.target.value); setAt(0); setOpen(true) }}
      />
      {open && (
        <ul id="choices" role="listbox" aria-label="可以加的条件">
          {found.map((c, i) => (
            <li key={c.key} id={`choice-${i}`} role="option" aria-selected={i === current} className={i === current ? 'current' : undefined} onMouseMove={() => setAt(i)} onMouseDown={(e) => e.preventDefault()} onClick={() => choose(c)}>
              <span className="choice-group">{found[i - 1]?.group === c.group ? '' : c.group}</span><b>{c.label}</b>{c.note && <span className="tertiary">{c.note}</span>}
            </li>
          ))}
          {found.length === 0 && <li className="choice-none">没有叫“{typed}”的条件，换个写法试试：汉字、全拼、首字母都可以</li>}
        </ul>
      )}
    </div>
  )
}

/** Everything that can be asked about rows of a register: what is declared under a name, its own fields, and rows that refer to it. */
function choicesOf(meta: Meta, register: RegisterMeta): Choice[] {
  const referring = register.referring.flatMap(({ register: id, field }) => { const other = findRegister(meta, id); return other ? [{ other, field }] : [] })
  const known = meta.conditions.filter((k) => referring.some(({ other, field }) => other.id === k.register && field === k.via)).map((k): Choice => ({
    key: `known:${k.id}`, group: '常用', label: k.absent ?? k.label, note: k.note ?? '', clause: { register: k.register, via: k.via, known: k.id, time: { when: k.when }, ...(k.absent ? { not: true as const } : {}), of: [] },
  }))
  const own = register.fields.filter((f) => !f.withheld && modesOf(meta, f, false).length > 0).map((f): Choice => ({ key: f.name, group: register.label, label: f.years ? `${f.label}（${f.years}）` : f.label, note: '', path: f.name }))
  const others = referring.filter(({ other }) => other.listed !== false).map(({ other, field }): Choice => {
    const several = referring.filter((r) => r.other.id === other.id).length > 1
    return { key: `${other.id}:${field}`, group: '有关的记录', label: several ? `${other.label}（${other.fields.find((f) => f.name === field)?.label ?? field}）` : other.label, note: namesIn(other, field), path: `>${other.id}:${field}` }
  })
  return [...known, ...own, ...others]
}

/** The first facts that can be asked of such a record. */
function namesIn(other: RegisterMeta, via: string): string {
  return other.columns.filter((name) => name !== via).flatMap((name) => other.fields.find((f) => f.name === name && !f.withheld)?.label ?? []).slice(0, 4).join('、')
}
