import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { outcomes } from '#kernel'
import type { AnswerView, AskView, QuestionMeta } from '#server/http/contract'
import { useAxes } from '../axes.ts'
import { formatDate } from '../format.ts'
import { CodeSelect } from '../form/code-select.tsx'
import { ReferenceSelect } from '../form/reference-select.tsx'
import { useData } from '../queries.ts'
import { Nothing, Reading } from '../states.tsx'
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
        <ul className="answers">{list.map((a) => <Answer key={a.question} answer={a} meta={questions.data?.find((q) => q.id === a.question)} onState={setStating} />)}</ul>
      ))}</Reading>
      {stating?.register && <StateDialog register={stating.register} registerLabel={stating.registerLabel ?? ''} {...(register === 'person' ? { person: { id, title } } : {})} onClose={() => setStating(null)} />}
    </section>
  )
}

function Answer({ answer: presumed, meta, onState }: { answer: AnswerView; meta: QuestionMeta | undefined; onState: OnState }): ReactNode {
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState<Readonly<Record<string, string>>>({})
  const asking = Object.keys(told).length > 0
  const asked = useData<AnswerView>(asking ? `/questions/${presumed.question}/${presumed.subject.id}` : null, Object.fromEntries(Object.entries(told).map(([name, value]) => [`given.${name}`, value])))
  const answer = asking ? asked.data ?? presumed : presumed
  const takes = (meta?.given ?? []).filter((g) => g.type === 'code' || g.type === 'reference')
  return (
    <li className="answer">
      <div className="answer-line">
        <button type="button" className="answer-open" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <DownOutlined /> : <RightOutlined />}
          <b>{answer.label}</b>
          {answer.outcome === null ? <span className="tertiary">{emptyWords(answer)}</span> : <VerdictMark outcome={answer.outcome} />}
          {answer.given.length > 0 && <span className="secondary">{answer.given.map((g) => `${g.label} ${g.text}`).join('，')}</span>}
        </button>
        {answer.outcome !== null && answer.changesOn !== null && answer.becomes !== null && <span className="answer-change num">{`${formatDate(answer.changesOn)} 起${outcomes[answer.becomes]}`}</span>}
      </div>
      {open && (
        <div className="answer-body">
          {takes.length > 0 && (
            <div className="answer-given">
              {takes.map((g) => (
                <label key={g.name}><span>{g.label}</span>
                  {g.type === 'code'
                    ? <CodeSelect set={g.codeSet} label={g.label} value={told[g.name] ?? text(answer, g.name)} onChange={(value) => setTold(without(told, g.name, value))} />
                    : <ReferenceSelect register={g.register ?? ''} label={g.label} value={told[g.name] ?? text(answer, g.name)} titles={Object.fromEntries(answer.given.map((x) => [String(x.value), x.text]))} onChange={(value: string | undefined) => setTold(without(told, g.name, value))} />}
                </label>
              ))}
            </div>
          )}
          {answer.verdicts.length > 0 && <ul className="verdicts">{answer.verdicts.map((v) => <VerdictDetails key={v.rule} verdict={v} onState={onState} />)}</ul>}
          <Off answer={answer} />
        </div>
      )}
    </li>
  )
}

const text = (answer: AnswerView, name: string): string | undefined => {
  const value = answer.given.find((g) => g.name === name)?.value
  return typeof value === 'string' ? value : undefined
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
