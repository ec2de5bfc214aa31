import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Popconfirm } from 'antd'
import type { TokenNames } from '#kernel'
import type { Figure, NarrativeBlock } from '#server/http/contract'
import { ApiFailure } from '#web/kit'
import { Said } from '../said.tsx'
import { useDraft } from '../../../kit/drafts/use-draft.ts'
import { narrativeRegister, typedIn, type Drafts, type Kept } from './drafts.ts'
import { HeadingEditor, type HeadingKind } from './heading-editor.tsx'
import { above, below } from './order.ts'
import { ParagraphEditor, type Written } from './paragraph-editor.tsx'
import type { Editing } from './use-narrative.ts'

export interface BlockProps {
  block: NarrativeBlock
  blocks: readonly NarrativeBlock[]
  figures: readonly Figure[]
  names: TokenNames
  report: string
  period: string
  mayWrite: boolean
  editing: Editing
  drafts: Drafts
  open: boolean
  onOpen(open: boolean): void
  onWritten(written: Written | null): void
  /** What stands in the open block and is not saved: kept even when others take the block out meanwhile. */
  onTyped(typed: Typed | null): void
  onAdd(after: string, kind: 'paragraph' | 'heading' | 'subheading'): void
}

export interface Typed { readonly block: string; readonly kind: NarrativeBlock['kind']; readonly text: string }

/** One heading or paragraph: read, opened for writing, moved, taken out. */
export function Block(props: BlockProps): ReactNode {
  const { block, figures, mayWrite, drafts, open, onOpen } = props
  const kept = drafts.of(block.id)
  if (open && mayWrite) return <OpenBlock {...props} />
  const what = block.kind === 'paragraph' ? '段落' : '标题'
  const said = block.kind === 'paragraph'
    ? <p className="report-paragraph">{block.text === '' ? <span className="tertiary">（空段）</span> : <Said pieces={block.pieces} figures={figures} />}</p>
    : block.kind === 'heading' ? <h3 className="report-h1">{block.number}{block.text}</h3> : <h4 className="report-h2">{block.number}{block.text}</h4>
  return (
    <div className="studio-block" id={`block-${block.id}`} onDoubleClick={() => onOpen(true)}>
      <div className="studio-said">{said}</div>
      {kept && mayWrite && <p className="studio-kept" role="status">有未保存的草稿 <button type="button" onClick={() => onOpen(true)}>继续写</button> <button type="button" onClick={() => drafts.drop(kept)}>放弃</button></p>}
      {mayWrite && <Controls {...props} what={what} />}
    </div>
  )
}

function Controls({ block, blocks, editing, onOpen, onAdd, what }: BlockProps & { what: string }): ReactNode {
  const name = `“${block.text.slice(0, 12)}”`
  const [up, down] = [above(blocks, block.id), below(blocks, block.id)]
  const section = block.kind !== 'paragraph'
  return (
    <div className="studio-controls" role="group" aria-label={`${what}${name}`}>
      <button type="button" onClick={() => onOpen(true)} aria-label={`修改${what}${name}`}>修改</button>
      <button type="button" disabled={up === undefined || editing.busy} aria-label={`上移${section ? '整节' : '段落'}${name}`} title={section ? '连同其下各段' : undefined} onClick={() => { if (up !== undefined) void editing.move(block, up) }}>上移</button>
      <button type="button" disabled={down === undefined || editing.busy} aria-label={`下移${section ? '整节' : '段落'}${name}`} title={section ? '连同其下各段' : undefined} onClick={() => { if (down !== undefined) void editing.move(block, down) }}>下移</button>
      <button type="button" onClick={() => onAdd(block.id, 'paragraph')} aria-label={`加段：在${name}之后`}>加段</button>
      <button type="button" onClick={() => onAdd(block.id, 'subheading')} aria-label={`加题：在${name}之后`}>加题</button>
      {section
        ? <Popconfirm title="删去标题" description="整节：标题连同其下各段；只删标题：其下各段并入上一节。" okText="删去整节" cancelText="只删标题" onConfirm={() => void editing.remove(block, true)} onCancel={(e) => { if (e?.type === 'click') void editing.remove(block, false) }}>
          <button type="button" aria-label={`删去标题${name}`}>删去</button>
        </Popconfirm>
        : <button type="button" disabled={editing.busy} onClick={() => void editing.remove(block, false)} aria-label={`删去段落${name}`}>删去</button>}
    </div>
  )
}

/** The block while it is written. The draft is kept with the version it was begun from, so that a later save finds what others did. */
function OpenBlock({ block, names, report, period, editing, onOpen, onWritten, onTyped }: BlockProps): ReactNode {
  const [draft, setDraft] = useState<Kept>({ base: block.version, text: block.text, ...(block.kind === 'paragraph' ? {} : { kind: block.kind }) })
  const base = useRef(draft.base)
  const typed = useRef(false)
  const { keep, drop } = useDraft({
    register: narrativeRegister, row: block.id, mode: 'correct', fits: (content) => typedIn(content, 'text') !== null,
    onFound: (found) => {
      if (typed.current) return false
      base.current = found.base ?? block.version
      const kind = typedIn(found.content, 'kind')
      setDraft({ base: base.current, text: typedIn(found.content, 'text') ?? '', ...(kind === 'heading' || kind === 'subheading' ? { kind } : {}) })
      return true
    },
  })
  const type = (text: string, onto: number, kind?: HeadingKind): void => {
    base.current = onto
    typed.current = true
    setDraft({ base: onto, text, ...(kind ? { kind } : {}) })
    const changed = text !== block.text || (kind ?? block.kind) !== block.kind
    onTyped(changed ? { block: block.id, kind: kind ?? block.kind, text } : null)
    if (changed) keep({ base: onto, content: { kind: 'form', values: { text, ...(kind ? { kind } : {}) } }, reason: '' })
    else drop()
  }
  const leave = (discard: boolean): void => {
    if (discard) drop()
    onTyped(null)
    onOpen(false)
  }
  const save = async (text: string, onto: number, kind?: HeadingKind): Promise<void> => {
    await editing.rewrite(block, onto, { text, ...(kind ? { kind } : {}) })
    leave(true)
  }
  if (block.kind === 'paragraph') {
    return (
      <div className="studio-block studio-open" id={`block-${block.id}`}>
        <ParagraphEditor report={report} period={period} names={names} paragraph={block.id} label="段落正文" text={draft.text} base={draft.base} onType={type} onSave={save} onLeave={leave} onWritten={onWritten} />
      </div>
    )
  }
  const saveHeading = async (text: string, kind: HeadingKind): Promise<void> => {
    try {
      await save(text, base.current, kind)
    } catch (error) {
      if (!(error instanceof ApiFailure) || !error.conflict) throw error
      // Saving once more is then a decision.
      base.current = error.conflict.version
      throw new ApiFailure(409, { message: `他人已改为“${error.conflict.fields[0]?.theirs ?? ''}”，再按一次保存即以您的为准` })
    }
  }
  return (
    <div className="studio-block studio-open" id={`block-${block.id}`}>
      <HeadingEditor text={draft.text} kind={draft.kind ?? block.kind} onType={(text, kind) => type(text, base.current, kind)} onSave={saveHeading} onLeave={() => leave(true)} />
    </div>
  )
}
