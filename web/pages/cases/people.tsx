import { Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CaseItem, CaseView, GuardVerdict } from '#server/http/contract'
import { RowLink, findField, findRegister, useMeta, useRecord, useRegister } from '#web/kit'
import { Portrait } from '../../kit/portrait.tsx'
import { VerdictMark } from '../../kit/verdict/verdict-mark.tsx'
import { gravity } from './verdicts.tsx'

/** As many get their picture: a batch of two hundred is read as a list. */
const FACES = 40
/** As many stand there at once; the others on demand, by name, and on paper. */
const SHOWN = 30
/** What is told of each at once: what he is proposed for comes first, what the steps have added is a press away. */
const TOLD = 4

const words: Readonly<Record<CaseItem['status'], string | null>> = { open: null, dropped: '已撤出', done: '已生效', stopped: '已终止' }

/** Those whom the case carries: who each is, what has been told of him, and how the rules stood when last looked at. */
export function CasePeople({ view }: { view: CaseView }): ReactNode {
  const meta = useMeta()
  const { items: declared } = view.info
  const [all, setAll] = useState(false)
  const [sought, setSought] = useState('')
  if (!declared) return null
  const about = findField(findRegister(meta, declared.register), declared.subject)?.register ?? 'person'
  const labels = new Map(findRegister(meta, declared.register)?.fields.map((f) => [f.name, f.label]))
  const latest = [...view.steps].sort((a, b) => b.sequence - a.sequence).find((s) => s.verdicts.length > 0)?.verdicts ?? []
  const ordered = [...view.items].sort((a, b) => Number(a.status === 'dropped') - Number(b.status === 'dropped'))
  const found = sought.trim() ? ordered.filter((i) => `${i.name}${i.detail}`.includes(sought.trim())) : ordered
  const shown = all ? found.length : SHOWN
  return (
    <section className="case-people" aria-label={declared.label}>
      <h2 className="section-head">{declared.label} <span className="secondary num">{view.items.filter((i) => i.status !== 'dropped').length} {declared.unit}</span></h2>
      {view.items.length > SHOWN && <Input.Search className="case-people-find screen-only" size="small" allowClear aria-label={`按姓名或现任职务找${declared.label}`} placeholder="姓名、现任职务" value={sought} onChange={(e) => setSought(e.target.value)} />}
      {view.items.length > 0 && found.length === 0 && <p className="tertiary">没有叫“{sought}”的{declared.label}</p>}
      {view.items.length === 0 && <p className="tertiary">还没有列入。办理下一步时加入。</p>}
      <ul>
        {found.map((item, i) => (
          <li key={item.id} className={[...(item.status === 'dropped' ? ['dropped'] : []), ...(i < shown ? [] : ['beyond'])].join(' ') || undefined}>
            {view.items.length <= FACES && <Face register={about} id={item.subject} name={item.name} />}
            <div>
              <p><RowLink register={about} id={item.subject} className="who">{item.name || '未命名'}</RowLink>{words[item.status] && <span className={`item-status ${item.status}`}>{words[item.status]}</span>}<Marks verdicts={latest.filter((v) => v.item === item.subject)} /></p>
              {item.detail && <p className="secondary">{item.detail}</p>}
              <Told item={item} subject={declared.subject} labels={labels} />
            </div>
          </li>
        ))}
      </ul>
      {shown < found.length && <button type="button" className="row-link screen-only" onClick={() => setAll(true)}>另有 {found.length - shown} {declared.unit}</button>}
    </section>
  )
}

/** What has been told of one of them. */
function Told({ item, subject, labels }: { item: CaseItem; subject: string; labels: ReadonlyMap<string, string> }): ReactNode {
  const told = Object.entries(item.texts).filter(([name, text]) => name !== subject && text !== '')
  const lines = (some: typeof told): ReactNode => <dl>{some.map(([name, text]) => <div key={name}><dt>{labels.get(name) ?? name}</dt><dd>{text}</dd></div>)}</dl>
  // A fold for one or two lines would take the room it saves.
  if (told.length <= TOLD + 2) return lines(told)
  return <>{lines(told.slice(0, TOLD))}<details className="all-facts"><summary>其余 {told.length - TOLD} 项</summary>{lines(told.slice(TOLD))}</details></>
}

function Marks({ verdicts }: { verdicts: readonly GuardVerdict[] }): ReactNode {
  const worst = gravity.find((o) => verdicts.some((v) => v.outcome === o))
  if (worst === undefined) return null
  return <span className="person-verdict" title={verdicts.filter((v) => v.outcome === worst).map((v) => v.label).join('、')}><VerdictMark outcome={worst} /></span>
}

function Face({ register: id, id: row, name }: { register: string; id: string; name: string }): ReactNode {
  const register = useRegister(id)
  const record = useRecord(id, register?.picture ? row : null)
  const picture = register?.picture ? record.data?.row.values[register.picture] : null
  return <Portrait register={id} id={row} title={name} picture={typeof picture === 'string' ? picture : null} />
}
