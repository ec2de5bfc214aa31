import { Alert, Button, Select } from 'antd'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { tokenNames } from '#kernel'
import type { Narrative } from '#server/http/contract'
import { Nothing } from '#web/kit'
import { Block, type Typed } from './block.tsx'
import { useDraft } from '../../../kit/drafts/use-draft.ts'
import { narrativeRegister, typedIn, useDrafts, type KeptNew } from './drafts.ts'
import { HeadingEditor } from './heading-editor.tsx'
import { ParagraphEditor, type Written } from './paragraph-editor.tsx'
import type { Editing } from './use-narrative.ts'
import './studio.css'

interface StudioProps {
  narrative: Narrative
  report: string
  period: string
  title: string
  editing: Editing
  /** The block open for writing. */
  open: string | null
  onOpen(block: string | null): void
  onWritten(written: Written | null): void
}

/** The text of the year, block by block, as it reads; one block at a time is open for writing. */
export function Studio({ narrative, report, period, title, editing, open, onOpen, onWritten }: StudioProps): ReactNode {
  const drafts = useDrafts()
  const [fresh, setFresh] = useState<KeptNew | null>(null)
  const [typed, setTyped] = useState<Typed | null>(null)
  const { keep, drop } = useDraft({
    register: narrativeRegister, row: null, mode: 'create', fits: (content) => typedIn(content, 'report') === report && typedIn(content, 'year') === narrative.year,
    onFound: ({ content }) => {
      const kind = typedIn(content, 'kind')
      if (fresh || !narrative.begun || !narrative.mayWrite) return false
      setFresh({ after: typedIn(content, 'place'), kind: kind === 'heading' || kind === 'subheading' ? kind : 'paragraph', text: typedIn(content, 'text') ?? '' })
      return true
    },
  })
  const names = useMemo(() => tokenNames(narrative.names), [narrative.names])
  if (!narrative.begun) return narrative.mayWrite ? <Begin narrative={narrative} editing={editing} /> : <Nothing why={`${narrative.year}年的正文还没有起草，现按模板显示。`} />
  const write = (draft: KeptNew | null): void => {
    setFresh(draft)
    if (draft === null) drop()
    else if (draft.text !== '') keep({ base: null, content: { kind: 'form', values: { report, year: narrative.year, place: draft.after, kind: draft.kind, text: draft.text } }, reason: '' })
  }
  // What was being written when others took the block out goes on as a new one.
  const orphan = typed && !narrative.blocks.some((b) => b.id === typed.block) ? typed : null
  // Where the block it should follow is gone, a draft goes to the end.
  const place = fresh && (narrative.blocks.some((b) => b.id === fresh.after) ? fresh.after : narrative.blocks.at(-1)?.id ?? null)
  const adding = (after: string | null): ReactNode => fresh && place === after && (
    <Fresh key="new" draft={fresh} report={report} period={period} names={names} after={after} editing={editing} onType={write} onDone={() => write(null)} onWritten={onWritten} />
  )
  return (
    <article className="studio-paper" aria-label={`${title}正文`}>
      {editing.problem && <Alert type="warning" showIcon closable={{ onClose: editing.dismiss }} title={editing.problem} />}
      {narrative.supplements > 0 && <Alert type="info" showIcon title={`另有 ${narrative.supplements} 段补充材料显示在各节之后，不在这里修改。`} />}
      {orphan && <Alert type="warning" showIcon title="您正在写的一段已被他人删去，写的还在这里" description={<><p>{orphan.text}</p><Button size="small" onClick={() => { setTyped(null); onOpen(null); write({ after: narrative.blocks.at(-1)?.id ?? null, kind: orphan.kind, text: orphan.text }) }}>作为新段写在文末</Button> <Button size="small" onClick={() => setTyped(null)}>放弃</Button></>} />}
      <h2 className="report-title">{title}</h2>
      {narrative.blocks.map((block) => [
        <Block
          key={block.id} block={block} blocks={narrative.blocks} figures={narrative.figures} names={names} report={report} period={period} mayWrite={narrative.mayWrite} editing={editing} drafts={drafts}
          open={open === block.id} onOpen={(yes) => onOpen(yes ? block.id : null)} onWritten={onWritten} onTyped={setTyped} onAdd={(after, kind) => { onOpen(null); write({ after, kind, text: fresh?.text ?? '' }) }}
        />,
        adding(block.id),
      ])}
    </article>
  )
}

interface FreshProps {
  draft: KeptNew
  report: string
  period: string
  names: ReturnType<typeof tokenNames>
  after: string | null
  editing: Editing
  onType(draft: KeptNew): void
  onDone(): void
  onWritten(written: Written | null): void
}

/** A block that has not been saved yet. */
function Fresh({ draft, report, period, names, after, editing, onType, onDone, onWritten }: FreshProps): ReactNode {
  const save = async (text: string): Promise<void> => {
    if (await editing.insert(after, draft.kind, text) !== null) onDone()
    else throw new Error('not saved')
  }
  return (
    <div className="studio-block studio-open">
      {draft.kind === 'paragraph'
        ? <ParagraphEditor report={report} period={period} names={names} label="新段落正文" text={draft.text} base={0} onType={(text) => onType({ ...draft, text })} onSave={save} onLeave={onDone} onWritten={onWritten} />
        : <HeadingEditor text={draft.text} kind={draft.kind} onType={(text, kind) => onType({ ...draft, text, kind })} onSave={save} onLeave={onDone} />}
    </div>
  )
}

/** A year without a text of its own: where it is to begin from. */
function Begin({ narrative, editing }: { narrative: Narrative; editing: Editing }): ReactNode {
  return (
    <div className="studio-begin">
      <h2>{narrative.year}年的正文还没有起草</h2>
      <p className="secondary">现在看到的是模板。起草以后可以逐段改写，数字仍由台账算出；每次改动记为一号变更，随时可以撤回。</p>
      <From narrative={narrative} editing={editing} label="起草" />
    </div>
  )
}

/** Begins the text from the template or from what another year has become. */
export function From({ narrative, editing, label, onDone }: { narrative: Narrative; editing: Editing; label: string; onDone?: () => void }): ReactNode {
  const template = ''
  const [from, setFrom] = useState(narrative.others.find((y) => y < narrative.year) ?? template)
  return (
    <div className="studio-from">
      <label>以 <Select value={from} aria-label="起草的底本" style={{ width: 'calc(150px * var(--wide))' }} options={[{ value: template, label: '模板' }, ...narrative.others.map((y) => ({ value: y, label: `${y}年正文` }))]} onChange={setFrom} /> 为底本</label>
      <Button type="primary" loading={editing.busy} onClick={() => void editing.begin(from === template ? undefined : from).then((done) => { if (done) onDone?.() })}>{label}</Button>
      {editing.problem && <span className="report-problem" role="alert">{editing.problem}</span>}
    </div>
  )
}
