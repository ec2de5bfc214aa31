import { checkIdentityNumber } from '#kernel'
import { Alert, Button, Drawer, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Conflict, FieldMeta, RecordView, RegisterMeta } from '#server/http/contract'
import { ApiFailure, messageOf } from '../api.ts'
import { focusFirstField, useReturnFocus } from '../focus.ts'
import { formatInstant } from '../format.ts'
import { useRefreshAll } from '../queries.ts'
import { useSession } from '../session.ts'
import { useDraft } from '../drafts/use-draft.ts'
import { useActNotices } from '../undo/notice.tsx'
import { ConflictPanel, type Choice } from './conflict-panel.tsx'
import { FieldInput, type Draft } from './field-input.tsx'
import { Effects } from '../effects/effects.tsx'
import { usePreview } from '../effects/use-preview.ts'
import { fieldProblem, fieldRules } from './rules.ts'
import { changesOf, requestOf, save, type FormMode } from './saving.ts'

export interface RecordFormProps {
  register: RegisterMeta
  mode: FormMode
  /** The row as read; absent for a new one. */
  record?: RecordView | undefined
  /** Values a new row starts with, e.g. the person whose card is open, and the titles of references among them. */
  preset?: Draft
  titles?: Readonly<Record<string, string>>
  /** The draft to go on with; else the newest of the same row and verb. */
  draftId?: string | undefined
  /** The field one came to mend: brought into sight and into the keyboard's focus. */
  at?: string | undefined
  onClose: () => void
  onSaved: (saved: RecordView) => void
}

type FormValues = Draft & { reason$?: string }

const heads: Readonly<Record<FormMode, (what: string) => string>> = {
  create: (what) => `新增${what}`, correct: (what) => `更正${what}`, 'change-from': (what) => `变更${what}`, 'insert-between': (what) => `中间插入${what}`, 'override-future': (what) => `覆盖以后${what}`,
}
const buttons: Readonly<Record<FormMode, string>> = { create: '保存', correct: '保存更正', 'change-from': '保存变更', 'insert-between': '插入', 'override-future': '覆盖以后' }
const done: Readonly<Record<FormMode, (what: string) => string>> = {
  create: (what) => `已新增${what}`, correct: (what) => `已更正${what}`, 'change-from': (what) => `已变更${what}`, 'insert-between': (what) => `已插入${what}`, 'override-future': (what) => `已覆盖以后${what}`,
}
const notes: Readonly<Record<Exclude<FormMode, 'create'>, string>> = {
  correct: '更正的是记错的内容，原记录留在变更史里。',
  'change-from': '原来一段到变更之日为止，新的一段自当日起，到原来的终止时间。只改变了的内容。',
  'insert-between': '只在一段时间里不同：新的一段插在中间，原有各段让出这段时间，其后照旧。',
  'override-future': '自这一天起以此为准：运行中的一段到此为止，以后的各段撤下，记录留在变更史里。',
}
/** How a verb names the days of its new stretch. */
const dayLabels: Readonly<Partial<Record<FormMode, { since: string; until: string }>>> = {
  'change-from': { since: '变更之日', until: '' }, 'insert-between': { since: '自哪天起', until: '到哪天止（当日不计）' }, 'override-future': { since: '自哪天起', until: '到哪天止（未定的留空）' },
}

/** The form of a row, in a drawer: labels above, in the order of the declaration; a draft is kept while typing. */
export function RecordForm({ register, mode, record: current, preset = {}, titles = {}, draftId, at, onClose, onSaved }: RecordFormProps): ReactNode {
  // The row as it was when the form was opened: what others save meanwhile must come out as a conflict, not slip in as ours.
  const [record] = useState(current)
  const row = record?.row ?? null
  const [form] = Form.useForm<FormValues>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const { told, dismiss } = useActNotices()
  useReturnFocus()
  const { account } = useSession()
  const refresh = useRefreshAll()

  const spanVerb = mode !== 'create' && mode !== 'correct'
  const fields = register.fields.filter((f) => f.type !== 'structured' && !record?.withheld.includes(f.name) && !(mode === 'change-from' && f.name === 'until') && !(spanVerb && register.series?.includes(f.name)))
    .map((f) => (mode === 'insert-between' && f.name === 'until' ? { ...f, optional: false } : f)).map((f) => (spanVerb && (f.name === 'since' || f.name === 'until') ? withoutHint(f) : f))
  if (spanVerb) fields.sort((a, b) => ends.indexOf(b.name) - ends.indexOf(a.name))
  const start: Draft = {}
  for (const f of fields) start[f.name] = row ? (spanVerb && startsAnew(f) ? null : row.values[f.name] ?? null) : preset[f.name] ?? (f.account === 'own' ? account : null)
  const referenceTitles: Record<string, string> = { ...titles }
  for (const f of fields) {
    const id = row?.values[f.name]
    if (f.type === 'reference' && typeof id === 'string') referenceTitles[id] = row?.text[f.name] ?? ''
  }
  const initial: FormValues = { ...start, reason$: mode === 'create' ? '日常登记' : '' }

  const [draft, setDraft] = useState<FormValues>(initial)
  const { kept, elsewhere, keep, drop } = useDraft({
    register: register.id, row: row?.id ?? null, mode, wanted: draftId,
    fits: (content) => content.kind === 'form' && Object.entries(preset).every(([name, value]) => mode !== 'create' || value == null || content.values[name] === value),
    onFound: ({ content, reason }) => {
      if (content.kind !== 'form' || form.isFieldsTouched()) return false
      form.setFieldsValue({ ...content.values, ...(reason ? { reason$: reason } : {}) })
      setDraft(form.getFieldsValue())
      return true
    },
  })
  Object.assign(referenceTitles, kept?.titles)
  const { reason$: _reason, ...typed } = draft
  const changed = spanVerb ? Object.keys(changesOf(register, row, typed)).some((f) => f !== 'until') && typeof typed['since'] === 'string' && typed['since'] !== '' : Object.keys(changesOf(register, row, typed)).length > 0
  // A new row of a dated series may end the one before it; elsewhere a new row changes nothing else.
  const foreseen = mode !== 'create' || register.series !== null
  const whole = fields.every((f) => fieldProblem(f, typed[f.name]) === null)
  const preview = usePreview(foreseen && changed && whole && conflict === null ? requestOf({ register, mode, row, base: kept?.base ?? row?.version ?? null, draft: typed, reason: '' }) : null)

  const onChange = (changed: FormValues, all: FormValues): void => {
    fillFromIdentity(register, changed, all, (name, value) => form.setFieldValue(name, value))
    const now = form.getFieldsValue()
    setDraft(now)
    const { reason$, ...values } = now
    const touched = Object.fromEntries(Object.entries(values).filter(([name, value]) => (value ?? null) !== (start[name] ?? null)))
    if (Object.keys(touched).length === 0) return drop()
    // A new row has to find what it began with again: it may be gone on with from elsewhere.
    const whole = mode === 'create' ? values : touched
    const content = Object.fromEntries(Object.entries(whole).flatMap(([name, value]) => (value === undefined || (mode === 'create' && value === null) ? [] : [[name, value]])))
    keep({ base: kept?.base ?? row?.version ?? null, content: { kind: 'form', values: content }, reason: reason$ ?? '' })
  }
  const discard = (): void => {
    drop()
    form.setFieldsValue({ ...start, reason$: mode === 'create' ? '日常登记' : '' })
    setDraft(form.getFieldsValue())
  }
  const submit = async ({ reason$, ...draft }: FormValues): Promise<void> => {
    if (mode !== 'create' && Object.keys(changesOf(register, row, draft)).length === 0) {
      setFailure('没有改动，改好后再保存')
      return
    }
    setBusy(true)
    setFailure(null)
    try {
      const theirs = new Set(Object.entries(choices).filter(([, c]) => c === 'theirs').map(([f]) => f))
      const saved = await save({ register, mode, row, base: kept?.base ?? row?.version ?? null, draft, reason: (reason$ ?? '').trim(), settled: conflict ? { conflict, theirs } : undefined }, conflict ? undefined : preview.digest)
      drop()
      await refresh()
      told({ act: saved.row.version, title: `${done[mode](register.label)}：${saved.row.title}` })
      onSaved(saved)
    } catch (error) {
      if (error instanceof ApiFailure && error.conflict) {
        setConflict(error.conflict)
        setChoices({})
        void refresh()
      } else {
        if (error instanceof ApiFailure && error.status === 409) void preview.refetch()
        showProblems(error)
      }
    } finally {
      setBusy(false)
    }
  }
  const showProblems = (error: unknown): void => {
    const problems = error instanceof ApiFailure ? error.problems : []
    const known = problems.filter((p) => fields.some((f) => f.name === p.field))
    form.setFields(known.map((p) => ({ name: p.field, errors: [p.message] })))
    const first = known[0]
    if (first) form.scrollToField(first.field, { block: 'center' })
    const rest = problems.filter((p) => !known.includes(p)).map((p) => p.message)
    setFailure([...(known.length === 0 || rest.length === 0 ? [messageOf(error)] : []), ...rest].join('；'))
  }
  const undecided = conflict !== null && conflict.fields.some((f) => choices[f.field] === undefined)

  return (
    <Drawer
      open afterOpenChange={(opened) => { if (opened) dismiss(); focusFirstField(opened); if (opened && at && fields.some((f) => f.name === at)) form.scrollToField(at, { block: 'center', focus: true }) }} onClose={onClose} onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !busy && !undecided) { e.preventDefault(); form.submit() } }} size={foreseen ? 1120 : 720} keyboard closable={{ placement: 'end' }} mask={{ closable: false }} rootClassName="screen-only" title={row ? `${heads[mode](register.label)}：${row.title}` : heads[mode](register.label)}
      footer={<div className="form-foot">
        {failure && <span className="form-failure" role="alert">{failure}</span>}
        <Button onClick={onClose}>关闭</Button>
        <Button type="primary" loading={busy} disabled={undecided} onClick={() => form.submit()}>{buttons[mode]}</Button>
      </div>}
    >
      {elsewhere && <Alert type="warning" showIcon className="draft-note" title="这一条也在另一个窗口里编辑，两边各留草稿，后保存的一边会逐项比对" />}
      {kept && (
        <Alert
          type="info" showIcon className="draft-note" title={`已恢复 ${formatInstant(kept.at)} 未保存的内容${row && kept.base !== null && kept.base !== row.version ? '；此后他人又保存过，保存时会逐项比对' : ''}`}
          action={<Button size="small" onClick={discard}>放弃草稿</Button>}
        />
      )}
      {mode !== 'create' && <p className="form-note">{notes[mode]}{mode === 'correct' && register.time === 'span' ? '情况本身变了，请用“自某日变更”。' : ''}</p>}
      {conflict && <ConflictPanel conflict={conflict} choices={choices} onChoose={(field, choice) => setChoices({ ...choices, [field]: choice })} />}
      <div className={foreseen ? 'with-effects' : undefined}>
      <Form<FormValues> form={form} layout="vertical" initialValues={initial} onValuesChange={onChange} onFinish={(values) => void submit(values)} scrollToFirstError={{ block: 'center', focus: true }} className="record-form" disabled={busy} validateTrigger="onBlur">
        {fields.map((f) => <FieldItem key={f.name} field={f} titles={referenceTitles} label={f.name === 'since' || f.name === 'until' ? dayLabels[mode]?.[f.name] ?? f.label : f.label} />)}
        <Form.Item name="reason$" label={mode === 'create' ? '登记缘由' : '事由（记入变更史）'} className="wide" rules={[{ required: true, whitespace: true, message: '写明事由，如“按任免文件登记”' }]}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      {foreseen && <Effects preview={preview} idle={spanVerb ? '填好日期，改好内容，这里列出对前后各段的影响。' : '改好内容，这里列出改动前后。'} />}
      </div>
    </Drawer>
  )
}

/** The days of a new stretch stand first: they decide what it does. */
const ends = ['until', 'since']

function withoutHint({ hint: _hint, ...field }: FieldMeta): FieldMeta {
  return field
}

/** A new span begins on a new day and rests on its own decision and document. */
function startsAnew(field: FieldMeta): boolean {
  return field.name === 'since' || field.name === 'until' || field.register === 'decisions' || field.register === 'documents'
}

function FieldItem({ field, titles, label }: { field: FieldMeta; titles: Readonly<Record<string, string>>; label: string }): ReactNode {
  // Titles of documents and decisions are long, and cut off they all look alike.
  const wide = field.type === 'text' ? field.multiline === true || (field.maxLength ?? 100) > 120 : field.register === 'decisions' || field.register === 'documents'
  return (
    <Form.Item name={field.name} label={label} rules={fieldRules(field)} extra={field.hint} className={wide ? 'wide' : undefined}>
      <FieldInput field={{ ...field, label }} titles={titles} />
    </Form.Item>
  )
}

/** A valid identity number fills birth and sex where they are still empty; what is filled and differs is left to the person. */
function fillFromIdentity(register: RegisterMeta, changed: FormValues, all: FormValues, set: (name: string, value: string) => void): void {
  const source = register.fields.find((f) => f.check === 'identity-number' && f.name in changed)
  const typed = source && changed[source.name]
  if (typeof typed !== 'string') return
  const checked = checkIdentityNumber(typed)
  if (!checked.ok) return
  for (const [name, value] of [['birth', checked.birth], ['sex', checked.sex]] as const) {
    if (register.fields.some((f) => f.name === name) && !all[name]) set(name, value)
  }
}
