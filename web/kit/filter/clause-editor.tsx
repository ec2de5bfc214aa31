import { isDay, parseDay } from '#kernel'
import { Button, Checkbox, Radio, Select } from 'antd'
import { useState, type ReactNode, type Ref } from 'react'
import type { Meta, RegisterMeta } from '#server/http/contract'
import { findRegister, useMeta } from '../session.ts'
import { isCondition, isGroup, isHeld, isRelated, type Clause, type Condition, type Group, type Held, type Related, type Test } from './clause.ts'
import { TimeFields, timeReady } from './related-time.tsx'
import { PathPicker } from './path-picker.tsx'
import { reach } from './paths.ts'
import { useNames } from './names.ts'
import { finished, modeLabels, modeOf, modesOf, startTest, type Mode } from './tests.ts'
import { DateBound, TestValue } from './test-value.tsx'
import { clauseText } from './words.ts'

interface ClauseEditorProps {
  register: RegisterMeta
  initial?: Clause | undefined
  form?: Ref<HTMLFormElement>
  /** Word on the button; 筛选 unless told. */
  done?: string
  onDone: (clause: Clause) => void
}

/** Sets one clause: a condition on a field, the time a row held, rows that refer here, or several of these joined. */
export function ClauseEditor({ register, initial, form, done = '筛选', onDone }: ClauseEditorProps): ReactNode {
  const meta = useMeta()
  const [draft, setDraft] = useState<Clause | null>(initial ?? null)
  const [mode, setMode] = useState<Mode | null>(initial && isCondition(initial) ? modeOf(initial) : null)
  const ready = draft ? tidy(meta, register, draft) : null
  const choose = (path: string): void => {
    const next = startClause(meta, register, path)
    setDraft(next.clause)
    setMode(next.mode)
  }
  if (draft && isGroup(draft)) return <GroupEditor register={register} form={form} group={draft} done={done} onChange={setDraft} onDone={onDone} />
  return (
    <form ref={form} className="clause-editor" onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); if (ready) onDone(ready) }}>
      <PathPicker register={register} more value={draft ? pathOf(draft) : undefined} onChange={choose} />
      {draft && isCondition(draft) && <ConditionFields register={register} draft={draft} mode={mode ?? modeOf(draft)} onMode={(next) => { setMode(next); setDraft({ ...startTest(next, draft), field: draft.field, ...(draft.not ? { not: true } : {}) }) }} onChange={setDraft} />}
      {draft && isHeld(draft) && <HeldFields draft={draft} onChange={setDraft} />}
      {draft && isRelated(draft) && <RelatedFields draft={draft} onChange={setDraft} />}
      <div className="clause-foot">
        {ready && <Button size="small" type="text" onClick={() => setDraft({ join: 'any', of: [ready] })}>与别的条件并列（或）…</Button>}
        <Button type="primary" htmlType="submit" disabled={!ready}>{done}</Button>
      </div>
    </form>
  )
}

function pathOf(c: Clause): string | undefined {
  return isCondition(c) ? c.field : isHeld(c) ? '*' : isRelated(c) ? `>${c.register}:${c.via}` : undefined
}

/** The clause that a chosen path begins with, not yet complete. */
export function startClause(meta: Meta, register: RegisterMeta, path: string): { clause: Clause | null; mode: Mode | null } {
  if (path === '*') return { clause: { held: { from: '', to: '' } }, mode: null }
  if (path.startsWith('>')) {
    const [other = '', via = ''] = path.slice(1).split(':')
    return { clause: { register: other, via, of: [] }, mode: null }
  }
  const field = reach(meta, register, path)?.field
  const [mode] = field ? modesOf(meta, field, path.includes('.')) : []
  return mode ? { clause: { ...startTest(mode), field: path }, mode } : { clause: null, mode: null }
}

/** The clause ready to be asked; null while something is missing. */
function tidy(meta: Meta, register: RegisterMeta, c: Clause): Clause | null {
  if (isCondition(c)) {
    const field = reach(meta, register, c.field)?.field
    const test: Test | null = field ? finished(c, field) : null
    return test ? { ...test, field: c.field, ...(c.not ? { not: true } : {}) } : null
  }
  if (isHeld(c)) {
    const [from, to] = [parseDay(c.held.from), parseDay(c.held.to || c.held.from)]
    if (!from || !to || !isDay(from) || !isDay(to)) return null
    return { ...c, held: from <= to ? { from, to } : { from: to, to: from } }
  }
  return isRelated(c) && c.time && !timeReady(c.time) ? null : c
}

function ConditionFields({ register, draft, mode, onMode, onChange }: { register: RegisterMeta; draft: Condition; mode: Mode; onMode: (mode: Mode) => void; onChange: (next: Condition) => void }): ReactNode {
  const meta = useMeta()
  const names = useNames(register, [draft])
  const field = reach(meta, register, draft.field)?.field
  if (!field) return null
  const modes = modesOf(meta, field, draft.field.includes('.'))
  const titles = 'values' in draft ? Object.fromEntries(draft.values.map((id) => [id, names(id)])) : {}
  return (
    <>
      <div className="clause-how">
        <Select<Mode> value={mode} aria-label="怎样比较" options={modes.map((m) => ({ value: m, label: m === 'years' ? field.years : modeLabels[m] }))} onChange={onMode} />
        {mode !== 'is' && mode !== 'empty' && mode !== 'given' && mode !== 'ahead' && mode !== 'come' && <Checkbox checked={draft.not === true} onChange={(e) => onChange(negated(draft, e.target.checked))}>取反</Checkbox>}
      </div>
      <TestValue field={field} mode={mode} test={draft} titles={titles} onChange={(test) => onChange({ ...test, field: draft.field, ...(draft.not ? { not: true } : {}) })} />
    </>
  )
}

function negated<T extends { not?: true }>(c: T, no: boolean): T {
  const { not: _, ...rest } = c
  return (no ? { ...rest, not: true } : rest) as T
}

function HeldFields({ draft, onChange }: { draft: Held; onChange: (next: Held) => void }): ReactNode {
  return (
    <>
      <div className="range">
        <DateBound value={draft.held.from} label="某日，如 2025-06-30" onChange={(from) => onChange({ ...draft, held: { ...draft.held, from } })} />
        <span>至</span>
        <DateBound value={draft.held.to} label="只看一日不填" onChange={(to) => onChange({ ...draft, held: { ...draft.held, to } })} />
      </div>
      <Checkbox checked={draft.not === true} onChange={(e) => onChange(negated(draft, e.target.checked))}>取反</Checkbox>
    </>
  )
}

function RelatedFields({ draft, onChange }: { draft: Related; onChange: (next: Related) => void }): ReactNode {
  const meta = useMeta()
  const other = findRegister(meta, draft.register)
  if (!other) return null
  const known = meta.conditions.find((k) => k.id === draft.known)
  const { ended: _, ...untimed } = draft
  return (
    <>
      {known && <p className="clause-known"><b>{known.label}</b>{known.note && <span className="tertiary">{known.note}</span>}</p>}
      <Radio.Group size="small" value={draft.not === true} options={[{ value: false, label: '有' }, { value: true, label: '没有' }]} onChange={(e) => onChange(negated(draft, Boolean(e.target.value)))} />
      <ClauseList register={other} of={draft.of} onChange={(of) => onChange({ ...draft, of })} />
      {draft.time ? <TimeFields other={other} time={draft.time} onChange={(time) => onChange({ ...draft, time })} />
        : <Button size="small" type="link" onClick={() => onChange({ ...untimed, time: { when: other.lasts && !draft.ended ? 'now' : 'ever' } })}>问何时、多久、几条…</Button>}
      {other.lasts && !draft.time && <Checkbox checked={draft.ended === true} onChange={(e) => onChange({ register: draft.register, via: draft.via, of: draft.of, ...(draft.not ? { not: true } : {}), ...(e.target.checked ? { ended: true } : {}) })}>含已失效的{other.label}</Checkbox>}
    </>
  )
}

function GroupEditor({ register, form, group, done, onChange, onDone }: { done: string; register: RegisterMeta; form?: Ref<HTMLFormElement> | undefined; group: Group; onChange: (next: Group) => void; onDone: (clause: Clause) => void }): ReactNode {
  const [only] = group.of
  return (
    <form ref={form} className="clause-editor" onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); if (only) onDone(group.of.length === 1 && !group.not ? only : group) }}>
      <div className="clause-how">
        <Select value={group.join} aria-label="怎样并列" options={[{ value: 'any', label: '符合任一条件' }, { value: 'all', label: '符合全部条件' }]} onChange={(join) => onChange({ ...group, join })} />
        <Checkbox checked={group.not === true} onChange={(e) => onChange(negated(group, e.target.checked))}>取反</Checkbox>
      </div>
      <ClauseList register={register} of={group.of} onChange={(of) => onChange({ ...group, of })} />
      <div className="clause-foot"><Button type="primary" htmlType="submit" disabled={!only}>{done}</Button></div>
    </form>
  )
}

/** Conditions inside a group, each in words, with room for one more. */
function ClauseList({ register, of, onChange }: { register: RegisterMeta; of: readonly Clause[]; onChange: (of: Clause[]) => void }): ReactNode {
  const meta = useMeta()
  const names = useNames(register, of)
  const [adding, setAdding] = useState(of.length < 2)
  return (
    <>
      {of.length > 0 && <ul className="clause-list">{of.map((c, i) => {
        const words = clauseText(meta, register, c, names)
        return <li key={words}><span>{words}</span><Button size="small" type="text" aria-label={`去掉${words}`} onClick={() => onChange(of.filter((_, j) => j !== i))}>去掉</Button></li>
      })}</ul>}
      {adding
        ? <ClauseEditorInner key={of.length} register={register} onDone={(c) => { onChange([...of, c]); setAdding(false) }} />
        : <Button size="small" onClick={() => setAdding(true)}>再加一个条件</Button>}
    </>
  )
}

/** A form may not stand inside a form: the same editor with a button of its own. */
function ClauseEditorInner({ register, onDone }: { register: RegisterMeta; onDone: (c: Clause) => void }): ReactNode {
  const meta = useMeta()
  const [draft, setDraft] = useState<Condition | null>(null)
  const [mode, setMode] = useState<Mode | null>(null)
  const ready = draft ? tidy(meta, register, draft) : null
  return (
    <div className="clause-inner">
      <PathPicker
        register={register} value={draft?.field} label="并列条件的字段" placeholder="再选一个字段"
        onChange={(path) => {
          const next = startClause(meta, register, path)
          if (next.clause && isCondition(next.clause)) setDraft(next.clause)
          setMode(next.mode)
        }}
      />
      {draft && <ConditionFields register={register} draft={draft} mode={mode ?? modeOf(draft)} onMode={(next) => { setMode(next); setDraft({ ...startTest(next, draft), field: draft.field, ...(draft.not ? { not: true } : {}) }) }} onChange={setDraft} />}
      {draft && <Button size="small" disabled={!ready} onClick={() => { if (ready) onDone(ready) }}>加入</Button>}
    </div>
  )
}
