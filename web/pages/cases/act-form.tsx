import { Alert, Button, Drawer, Form, Input } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import type { CaseView, OfferedAct } from '#server/http/contract'
import { ApiFailure, focusFirstField, formatInstant, messageOf, useMeta, useRefreshAll } from '#web/kit'
import { useReturnFocus } from '../../kit/focus.ts'
import { ActField } from '../../kit/procedure/act-field.tsx'
import { fieldMetaOf } from '../../kit/procedure/field-meta.ts'
import { perform, startingOf } from '../../kit/procedure/requests.ts'
import { begin, requestOf, withStarts, type StepState } from '../../kit/procedure/step-state.ts'
import { useRehearsal } from '../../kit/procedure/use-rehearsal.ts'
import { useStable } from '../../kit/stable.ts'
import { SHEET_COLUMNS, StepItems, useUsualLayout, type ItemsLayout } from './items.tsx'
import { Materials } from './materials.tsx'
import { missingIn, placeOf, stoppedBy, toldOf } from './missing.ts'
import { RehearsalPanel } from './rehearsal-panel.tsx'
import { useStepDraft } from './use-step-draft.ts'

/** Milliseconds: a press that takes the focus out of a field has to hit what it was aimed at before a complaint moves it. */
const SETTLED = 250

interface ActFormProps {
  view: CaseView
  act: OfferedAct
  /** The act is offered no longer: somebody else has moved the case. What was typed stays in sight. */
  gone: boolean
  /** The account for which the reader acts as its deputy. */
  onBehalfOf?: string | undefined
  onClose: () => void
  onDone: (after: CaseView) => void
}

/** The form of a step, in a drawer: what the act asks for in the order of the paper, and beside it what the rules say and what would be written. */
export function ActForm({ view, act, gone, onBehalfOf, onClose, onDone }: ActFormProps): ReactNode {
  const meta = useMeta()
  const refresh = useRefreshAll()
  const [state, setState] = useState<StepState>(() => begin(view, act, onBehalfOf))
  const [touched, setTouched] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [moved, setMoved] = useState<string | null>(null)
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const usual = useUsualLayout(act)
  const [chosen, setLayout] = useState<ItemsLayout | null>(null)
  const layout = chosen ?? usual
  useReturnFocus()
  const { kept, keep, drop } = useStepDraft(view, act, touched, (found) => setState({ ...found, onBehalfOf: onBehalfOf ?? '' }))
  const request = requestOf(view, act, state)
  const rehearsal = useRehearsal(view.procedure, view.id, request)
  const { info } = view

  const change = useStable((next: (before: StepState) => StepState): void => {
    const after = next(state)
    setState(after)
    setTouched(true)
    setFailure(null)
    setRefused(new Map())
    keep(after)
  })
  /** A convenience: where it fails, the fields are filled in by hand. */
  const starting = async (people: readonly string[]): Promise<void> => {
    const found = await startingOf(view.procedure, people).catch(() => null)
    if (!found) return
    setNames((before) => ({ ...before, ...found.titles }))
    setState((s) => ({ ...s, items: withStarts(s.items, found.values) }))
  }
  const titles = useMemo(() => {
    const found: Record<string, string> = { ...kept?.titles, ...names }
    for (const { value, text } of act.asks) if (typeof value === 'string' && text) found[value] = text
    for (const item of view.items) for (const [name, value] of Object.entries(item.values)) if (typeof value === 'string') found[value] ??= item.texts[name] ?? ''
    return found
  }, [kept, names, act, view])

  const missing = missingIn(meta, info, act, state)
  const stopped = stoppedBy(rehearsal.told, state.recorded)
  const told = toldOf(rehearsal, request, act, state, info)
  const why = gone ? [{ text: '这一步现在不能办理' }] : act.waits ? [{ text: act.waits }] : [...missing, ...stopped, ...told.said]
  const problems = new Map([...told.at, ...refused])
  const onItems = useStable((items: StepState['items']) => change((s) => ({ ...s, items })))
  const onAdded = useStable((people: readonly string[]) => void starting(people))
  const onRecord = useStable((keys: readonly string[], text: string) => change((s) => ({ ...s, recorded: { ...s.recorded, ...Object.fromEntries(keys.map((key) => [key, text])) } })))
  const onRemove = useStable((keys: ReadonlySet<string>) => change((s) => ({ ...s, items: s.items.filter((i) => !keys.has(i.key)) })))

  const submit = async (): Promise<void> => {
    if (busy || why.length > 0) return
    setBusy(true)
    setFailure(null)
    setMoved(null)
    try {
      const after = await perform(view.procedure, view.id, request, rehearsal.digest)
      drop()
      await refresh()
      onDone(after)
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 409) {
        setMoved(messageOf(error))
        await refresh()
        void rehearsal.refetch()
      } else {
        if (error instanceof ApiFailure) setRefused(new Map(error.problems.map((p) => [placeOf(p.field, state), p.message])))
        setFailure(messageOf(error))
      }
    } finally {
      setBusy(false)
    }
  }
  const beside = act.guarded || (rehearsal.told?.differences.length ?? 0) > 0 || (rehearsal.told?.verdicts.length ?? 0) > 0
  const sheet = act.changesItems || act.asksOfItems.length > 0
  // A wide sheet takes the whole width; what the rules say then stands under it.
  const wide = sheet && layout === 'sheet' && act.asksOfItems.length > SHEET_COLUMNS
  return (
    <Drawer
      open afterOpenChange={focusFirstField} onClose={onClose} keyboard closable={{ placement: 'end' }} mask={{ closable: false }} rootClassName="screen-only act-drawer"
      size={wide ? 'calc(100vw - 48px)' : beside ? 1180 : sheet && act.asksOfItems.length > 2 ? 980 : 680} title={`${act.label}：${view.title}`}
      onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); void submit() } }}
      footer={
        <div className="act-foot">
          <div className="act-why" role="status">
            {failure && <p className="form-failure">{failure}</p>}
            {why.length > 0 && !failure && <p>还不能{act.label}：{why.slice(0, 4).map((m, i) => <span key={m.text}>{i > 0 && '；'}{m.field && act.asks.some((a) => a.name === m.field) ? <button type="button" className="row-link" onClick={() => document.getElementById(`act-${m.field ?? ''}`)?.focus()}>{m.text}</button> : m.text}</span>)}{why.length > 4 && `；另有 ${why.length - 4} 处`}</p>}
          </div>
          <Button onClick={onClose}>关闭</Button>
          <Button type="primary" loading={busy} disabled={why.length > 0} title="Ctrl+Enter" onClick={() => void submit()}>{act.label}</Button>
        </div>}
    >
      {(moved ?? (gone ? '他人刚刚办理了这个案件' : null)) && <Alert type="warning" showIcon className="draft-note" role="alert" title={moved ?? '他人刚刚办理了这个案件'} description={gone ? '这一步现在不能办理。您填的内容留作草稿，退回到这一步时还在。' : '已换成最新的情况，您填的内容都在，核对后再办理。'} />}
      {kept && <Alert type="info" showIcon className="draft-note" title={`已恢复 ${formatInstant(kept.at)} 未办完的内容`} action={<Button size="small" onClick={() => { drop(); setState(begin(view, act, onBehalfOf)) }}>放弃草稿</Button>} />}
      {(act.hint !== null || act.citation !== null) && <p className="form-note">{act.hint}{act.hint && act.citation && ' '}{act.citation && <cite>{act.citation}</cite>}</p>}
      <div className={beside && !wide ? 'with-effects' : undefined}>
        <Form layout="vertical" className="record-form act-fields" disabled={busy} component="div">
          {act.asks.map(({ name, field, optional }) => {
            const asked = fieldMetaOf(meta, info.cases, name, field, optional)
            const own = left.has(name) ? missing.find((m) => m.field === name)?.text : undefined
            const problem = problems.get(name) ?? own
            const wide = field.type === 'text' && (field.multiline === true || field.maxLength > 120)
            return (
              <Form.Item key={name} label={field.label} htmlFor={`act-${name}`} required={!optional} extra={field.hint} validateStatus={problem ? 'error' : ''} help={problem} className={wide ? 'wide' : ''}>
                <div onBlur={() => setTimeout(() => setLeft((before) => new Set([...before, name])), SETTLED)}>
                  <ActField id={`act-${name}`} field={asked} titles={titles} value={state.values[name]} onChange={(value) => change((s) => ({ ...s, values: { ...s.values, [name]: value } }))} />
                </div>
              </Form.Item>
            )
          })}
          {sheet && <div className="wide"><StepItems view={view} act={act} items={state.items} layout={layout} onLayout={setLayout} titles={titles} problems={problems} onChange={onItems} onAdded={onAdded} /></div>}
          <div className="wide"><Materials act={act} items={state.items} given={state.materials} problems={problems} onChange={(next) => change((s) => ({ ...s, materials: next(s.materials) }))} /></div>
          <Form.Item label="办理意见" htmlFor="act-note" className="wide"><Input.TextArea id="act-note" autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} value={state.note} onChange={(e) => change((s) => ({ ...s, note: e.target.value }))} /></Form.Item>
        </Form>
        {beside && <RehearsalPanel act={act} unit={info.items?.unit ?? '人'} people={state.items} told={rehearsal.told} stale={rehearsal.stale} error={rehearsal.error} recorded={state.recorded} onRecord={onRecord} onRemove={act.changesItems ? onRemove : undefined} />}
      </div>
    </Drawer>
  )
}
