import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { outcomes } from '#kernel'
import type { AnswerView, AskView, QuestionMeta } from '#server/http/contract'
import { useAxes } from '../axes.ts'
import { formatDate } from '../format.ts'
import { ReferenceSelect } from '../form/reference-select.tsx'
import { useData } from '../queries.ts'
import { Failure, Nothing, Reading } from '../states.tsx'
import { StateDialog } from './state-dialog.tsx'
import { VerdictDetails, type OnState } from './verdict-details.tsx'
import { VerdictMark } from './verdict-mark.tsx'
import './verdict.css'

/** What the rules say of a person or unit: a line for each question, with the day on which the answer changes; unfolded, every reason. */
export function RulesPanel({ register, id, title }: { register: string; id: string; title: string }): ReactNode {
  const answers = useData<AnswerView[]>(`/judgements/${register}/${id}`)
  const questions = useData<QuestionMeta[]>('/questions')
  const [stating, setStating] = useState<AskView | null>(null)
  return (
    <section className="rules-panel" aria-label="资格与规则">
      <Reading query={answers}>{(list) => (list.length === 0 ? <Nothing why="还没有对这类记录作判断的规则" /> : (
        <>
          {list.some(arises) ? null : <p className="secondary">现在没有涉及的事项；拟办的事可以在下面说明，再看结论。</p>}
          <ul className="answers">{list.filter(arises).map((a) => <Answer key={a.question} answer={a} meta={questions.data?.find((q) => q.id === a.question)} onState={setStating} />)}</ul>
          {list.some((a) => !arises(a)) && (
            <details className="answers-other">
              <summary>{`其他事项 ${list.filter((a) => !arises(a)).length} 项`}<span className="secondary">不涉及，或要先说明拟办的事</span></summary>
              <ul className="answers">{list.filter((a) => !arises(a)).map((a) => <Answer key={a.question} answer={a} meta={questions.data?.find((q) => q.id === a.question)} onState={setStating} />)}</ul>
            </details>
          )}
        </>
      ))}</Reading>
      {stating?.register && <StateDialog register={stating.register} registerLabel={stating.registerLabel ?? ''} {...(register === 'person' ? { person: { id, title } } : {})} onClose={() => setStating(null)} />}
    </section>
  )
}

const mostShown = 6

/** Whether anything is said. */
const arises = (answer: AnswerView): boolean => answer.outcome !== null

function Answer({ answer: presumed, meta, onState }: { answer: AnswerView; meta: QuestionMeta | undefined; onState: OnState }): ReactNode {
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState<Readonly<Record<string, string>>>({})
  const asking = Object.keys(told).length > 0
  const asked = useData<AnswerView>(asking ? `/questions/${presumed.question}/${presumed.subject.id}` : null, Object.fromEntries(Object.entries(told).map(([name, value]) => [`given.${name}`, value])))
  const answer = asking ? asked.data ?? presumed : presumed
  const takes = meta?.given ?? []
  // A question's own values come first; where its rules ask for many more, those are folded.
  const [first, more] = takes.length > mostShown ? [takes.slice(0, 3), takes.slice(3)] : [takes, []]
  const inputs = (list: typeof takes): ReactNode => (
    <div className="answer-given">
      {list.map((g) => (
        <label key={g.name}><span>{g.label}</span>
          <GivenInput given={g} value={told[g.name] ?? text(answer, g.name)} titles={Object.fromEntries(answer.given.map((x) => [String(x.value), x.text]))} onChange={(value) => setTold(without(told, g.name, value))} />
        </label>
      ))}
    </div>
  )
  return (
    <li className="answer">
      <div className="answer-line">
        <button type="button" className="answer-open" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <DownOutlined /> : <RightOutlined />}
          <b>{answer.label}</b>
          {answer.outcome === null ? <span className="tertiary">{emptyWords(answer)}</span> : <VerdictMark outcome={answer.outcome} word={answer.words[answer.outcome]} />}
          {answer.given.length > 0 && <span className="secondary">{answer.given.map((g) => `${g.label} ${g.text}`).join('，')}</span>}
        </button>
        {answer.outcome !== null && answer.changesOn !== null && answer.becomes !== null && <span className="answer-change num">{`${formatDate(answer.changesOn)} 起${answer.words[answer.becomes] ?? outcomes[answer.becomes]}`}</span>}
      </div>
      {open && (
        <div className="answer-body">
          {first.length > 0 && inputs(first)}
          {more.length > 0 && <details className="answer-more"><summary>{`还可以说明 ${more.length} 项`}<span className="secondary">组织的认定和其他情形</span></summary>{inputs(more)}</details>}
          {asking && asked.error ? <Failure error={asked.error} /> : null}
          {answer.verdicts.length > 0 && <ul className="verdicts">{answer.verdicts.map((v) => <VerdictDetails key={v.rule} verdict={v} onState={onState} />)}</ul>}
          <Off answer={answer} />
        </div>
      )}
    </li>
  )
}

interface GivenProps { given: QuestionMeta['given'][number]; value: string | undefined; titles: Readonly<Record<string, string>>; onChange: (value: string | undefined) => void }

function GivenInput({ given: g, value, titles, onChange }: GivenProps): ReactNode {
  switch (g.type) {
    case 'code': return <Select aria-label={g.label} allowClear placeholder="请选择" popupMatchSelectWidth={false} value={value ?? null} options={g.choices?.map((c) => ({ value: c.code, label: c.label })) ?? []} showSearch={{ optionFilterProp: 'label' }} onChange={(v: string | null | undefined) => onChange(v ?? undefined)} />
    case 'reference': return <ReferenceSelect register={g.register ?? ''} label={g.label} value={value} titles={titles} onChange={(v: string | undefined) => onChange(v)} />
    case 'boolean': return <Select aria-label={g.label} allowClear placeholder="未说明" value={value ?? null} options={[{ value: 'true', label: '是' }, { value: 'false', label: '否' }]} onChange={(v: string | null | undefined) => onChange(v ?? undefined)} />
    default: return <Told label={g.label} value={value ?? ''} onChange={onChange} />
  }
}

/** A text, number or date: asked once it has been written. */
function Told({ label, value, onChange }: { label: string; value: string; onChange: (value: string | undefined) => void }): ReactNode {
  const [typed, setTyped] = useState(value)
  const told = (): void => { if (typed.trim() !== value) onChange(typed.trim() || undefined) }
  return <Input aria-label={label} value={typed} maxLength={40} style={{ width: 140 }} onChange={(e) => setTyped(e.target.value)} onBlur={told} onPressEnter={told} />
}

const text = (answer: AnswerView, name: string): string | undefined => {
  const value = answer.given.find((g) => g.name === name)?.value
  return value === undefined || value === null ? undefined : String(value)
}

function without(told: Readonly<Record<string, string>>, name: string, value: string | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...told, [name]: value ?? '' }).filter(([, v]) => v !== ''))
}

function emptyWords(answer: AnswerView): string {
  return answer.off.length > 0 && answer.verdicts.length === 0 && answer.given.length > 0 ? '条款未经确认，未作判断' : '未涉及'
}

/** Rules that say nothing because nobody has confirmed their clause. */
function Off({ answer }: { answer: AnswerView }): ReactNode {
  const axes = useAxes()
  if (answer.off.length === 0) return null
  return (
    <p className="rule-off">
      {`另有 ${answer.off.length} 条规则的条款未经确认，未作判断：`}
      {answer.off.map((r) => <Link key={r.rule} to="/rules" search={{ ...axes, clause: r.clause }} className="row-link">{r.label}</Link>)}
    </p>
  )
}
