import { Button, Checkbox } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CheckEntry, RegisterMeta } from '#server/http/contract'
import { RecordForm, RowLink, findRegister, formatInstant, useMeta, useRecord } from '#web/kit'
import { weightWords } from './kinds.tsx'

interface EntryProps { register: RegisterMeta; entry: CheckEntry; grouped: boolean; may: boolean; chosen: boolean; onChoose: (on: boolean) => void; onState: () => void }

/** One finding: about whom, what is wrong and how to mend it, and the records it rests on. */
export function Entry({ register, entry, grouped, may, chosen, onChoose, onState }: EntryProps): ReactNode {
  const { subject, weight, label, text, facts, verified, formerly, withheld } = entry
  const usable = may && !withheld
  return (
    <li className={`check-entry${grouped ? ' grouped' : ''}`}>
      <span className="check-choice screen-only">{usable && verified === null && <Checkbox aria-label={`选择${subject.title}：${label}`} checked={chosen} onChange={(e) => onChoose(e.target.checked)} />}</span>
      <div className="check-who">{!grouped && <><RowLink register={register.id} id={subject.id}><b>{subject.title}</b></RowLink><span className="tertiary">{subject.detail}</span></>}</div>
      <div className="check-what">
        <p><span className={`weight ${weight}`}>{weightWords[weight]}</span><b>{label}</b>　{text}</p>
        {facts.length > 0 && (
          <ul className="check-facts" aria-label="所依据的记录">
            {facts.map((fact, i) => (
              <li key={`${fact.register}/${fact.id}/${String(i)}`}>
                <span title={fact.title}><RowLink register={fact.register} id={fact.id}>{fact.registerLabel}</RowLink></span>
                <span className="secondary">{fact.fields.map((f) => `${f.label} ${f.text}`).join('，')}</span>
              </li>
            ))}
          </ul>
        )}
        {verified && <p className="check-verified">{`已核实无误：${verified.grounds}`}<span className="tertiary">{`（${verified.by}，${formatInstant(verified.at)}，第 ${verified.act} 号）`}</span></p>}
        {formerly !== null && <p className="amber-word">{`曾认定无误（${formerly}），此后记录又有变动，请重新核对`}</p>}
      </div>
      <div className="check-acts screen-only">{usable && <Mending entry={entry} onState={onState} />}</div>
    </li>
  )
}

/** Ways to settle a finding: correct the record at its field, add the one that is missing, or state that it is right. */
function Mending({ entry, onState }: Pick<EntryProps, 'entry' | 'onState'>): ReactNode {
  const meta = useMeta()
  const [doing, setDoing] = useState<'correct' | 'add' | null>(null)
  const [first] = entry.facts
  const target = first ? findRegister(meta, first.register) : undefined
  const added = entry.adds ? findRegister(meta, entry.adds.register) : undefined
  const close = (): void => setDoing(null)
  const about = `${entry.subject.title}：${entry.label}`
  return (
    <>
      {entry.adds && added && <Button size="small" type="primary" ghost aria-label={`补录${added.label}，${about}`} onClick={() => setDoing('add')}>补录</Button>}
      {target?.mayWrite && target.verbs.includes('correct') && <Button size="small" aria-label={`更正，${about}`} onClick={() => setDoing('correct')}>更正</Button>}
      <Button size="small" type="text" aria-label={`${entry.verified ? '取消认定' : '核实无误'}，${about}`} onClick={onState}>{entry.verified ? '取消认定' : '核实无误'}</Button>
      {doing === 'correct' && first && target && <Correcting register={target} id={first.id} at={entry.field} onClose={close} />}
      {doing === 'add' && entry.adds && added && <RecordForm register={added} mode="create" preset={{ [entry.adds.field]: entry.subject.id }} titles={{ [entry.subject.id]: entry.subject.title }} onClose={close} onSaved={close} />}
    </>
  )
}

function Correcting({ register, id, at, onClose }: { register: RegisterMeta; id: string; at: string | null; onClose: () => void }): ReactNode {
  const record = useRecord(register.id, id)
  if (!record.data || record.data.row.id !== id) return null
  return <RecordForm register={register} mode="correct" record={record.data} at={at ?? undefined} onClose={onClose} onSaved={onClose} />
}
