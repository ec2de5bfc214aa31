import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { HandWritten, NarrativeBlock, Proposal } from '#server/http/contract'
import { Nothing, ReferenceSelect, RowLink, separated } from '#web/kit'
import type { Written } from './paragraph-editor.tsx'
import type { Editing } from './use-narrative.ts'

interface ByHandProps {
  blocks: readonly NarrativeBlock[]
  /** The paragraph being written, by the id of its block; new ones have none. */
  open: string | null
  written: Written | null
  mayWrite: boolean
  editing: Editing
  onOpen(block: string): void
}

/** Numbers of the text that nobody computed, with the figures that they might be; those being typed first. */
export function ByHand({ blocks, open, written, mayWrite, editing, onOpen }: ByHandProps): ReactNode {
  const saved = blocks.filter((b) => b.id !== open || !written)
  const unbound = saved.flatMap((block) => block.byHand.filter((n) => !n.grounds).map((number) => ({ block, number })))
  const broken = saved.flatMap((block) => block.pieces.flatMap((p) => (p.kind === 'unbound' && p.problem ? [{ block, text: p.text, problem: p.problem }] : [])))
  const grounded = saved.flatMap((block) => block.byHand.flatMap((n) => (n.grounds ? [{ block, number: n, grounds: n.grounds }] : [])))
  const typed = written?.byHand.filter((n) => !n.grounds) ?? []
  if (unbound.length + broken.length + grounded.length + typed.length === 0) return <Nothing why="正文中的数字都已绑定指标。" />
  return (
    <>
      {typed.length > 0 && <section aria-label="正在写的一段"><h3 className="studio-side-head">正在写的一段</h3>
        <ul className="studio-numbers">{typed.map((n) => <li key={n.start}><Number number={n} onBind={({ start, end, token }) => written?.replace(start, end, token)} /></li>)}</ul></section>}
      {broken.length > 0 && <section aria-label="认不出的数字"><h3 className="studio-side-head">认不出的数字 {broken.length}</h3>
        <ul className="studio-numbers">{broken.map(({ block, text, problem }, i) => <li key={`${block.id}${i}`}><button type="button" className="studio-place" onClick={() => onOpen(block.id)}><b>{text}</b><span className="context">{problem}</span></button></li>)}</ul></section>}
      {unbound.length > 0 && <section aria-label="未绑定指标"><h3 className="studio-side-head">未绑定指标 {unbound.length}</h3>
        <ul className="studio-numbers">{unbound.map(({ block, number }) => (
          <li key={`${block.id}${number.start}`}>
            <Number number={number} onShow={() => onOpen(block.id)} onBind={mayWrite ? (p) => void editing.bind(block, p) : undefined} />
            {mayWrite && <Grounding number={number} onGround={(grounds, document) => editing.ground(block, number, grounds, document)} />}
          </li>
        ))}</ul></section>}
      {grounded.length > 0 && <section aria-label="已注明依据"><h3 className="studio-side-head">已注明依据 {grounded.length}</h3>
        <ul className="studio-numbers">{grounded.map(({ block, number, grounds }) => (
          <li key={`${block.id}${number.start}`}>
            <button type="button" className="studio-place" onClick={() => onOpen(block.id)}><b>{number.text}</b><span className="context">{number.context}</span></button>
            <p className="secondary">{grounds.grounds}{grounds.document && <>（<RowLink register="documents" id={grounds.document.id}>{grounds.document.title}</RowLink>）</>}
              {mayWrite && <Button size="small" type="link" onClick={() => void editing.unground(grounds)} aria-label={`撤去“${number.text}”的依据`}>撤去</Button>}</p>
          </li>
        ))}</ul></section>}
    </>
  )
}

/** A number and what it might be; choosing one puts the figure in its place. */
function Number({ number, onShow, onBind }: { number: HandWritten; onShow?: () => void; onBind?: ((proposal: Proposal) => void) | undefined }): ReactNode {
  const head = <><b>{number.text}</b><span className="context">{number.context}</span></>
  return (
    <>
      {onShow ? <button type="button" className="studio-place" onClick={onShow}>{head}</button> : <div className="studio-place">{head}</div>}
      {onBind && number.proposals.map((p) => (
        <button key={p.token} type="button" className="studio-proposal" onMouseDown={(e) => e.preventDefault()} onClick={() => onBind(p)}>
          <span>绑定为 {p.token}</span><span className="num">{separated(p.text)}{p.agrees ? ' 相符' : ' 不符'}</span>
        </button>
      ))}
    </>
  )
}

/** Why a number may stand that no figure is behind. */
function Grounding({ number, onGround }: { number: HandWritten; onGround(grounds: string, document: string | undefined): Promise<boolean> }): ReactNode {
  const [open, setOpen] = useState(false)
  const [grounds, setGrounds] = useState('')
  const [document, setDocument] = useState<string | undefined>(undefined)
  if (!open) return <button type="button" className="studio-link" onClick={() => setOpen(true)} aria-label={`注明依据：“${number.text}”`}>注明依据</button>
  const submit = async (): Promise<void> => { if (grounds.trim() !== '' && await onGround(grounds.trim(), document)) setOpen(false) }
  return (
    <Form layout="vertical" className="studio-grounding" onFinish={() => void submit()}>
      <Form.Item htmlFor="number-grounds" label="为什么不由台账算出"><Input.TextArea id="number-grounds" autoFocus autoSize={{ minRows: 1 }} maxLength={500} value={grounds} placeholder="如 据培训班签到册统计" onChange={(e) => setGrounds(e.target.value)} /></Form.Item>
      <Form.Item htmlFor="number-document" label="来源文件（可不填）"><ReferenceSelect id="number-document" register="documents" label="来源文件" value={document} onChange={setDocument} /></Form.Item>
      <div className="form-foot"><Button size="small" onClick={() => setOpen(false)}>取消</Button><Button size="small" type="primary" htmlType="submit" disabled={grounds.trim() === ''}>保存依据</Button></div>
    </Form>
  )
}
