import type { ReactNode } from 'react'
import type { CaseItem, CaseView, GuardVerdict } from '#server/http/contract'
import { RowLink, findField, findRegister, useMeta, useRecord, useRegister } from '#web/kit'
import { Portrait } from '../../kit/portrait.tsx'
import { VerdictMark } from '../../kit/verdict/verdict-mark.tsx'
import { gravity } from './verdicts.tsx'

/** As many get their picture: a batch of two hundred is read as a list. */
const FACES = 40

const words: Readonly<Record<CaseItem['status'], string | null>> = { open: null, dropped: '已撤出', done: '已生效', stopped: '已终止' }

/** Those whom the case carries: who each is, what has been told of him, and how the rules stood when last looked at. */
export function CasePeople({ view }: { view: CaseView }): ReactNode {
  const meta = useMeta()
  const { items: declared } = view.info
  if (!declared) return null
  const about = findField(findRegister(meta, declared.register), declared.subject)?.register ?? 'person'
  const labels = new Map(findRegister(meta, declared.register)?.fields.map((f) => [f.name, f.label]))
  const latest = [...view.steps].sort((a, b) => b.sequence - a.sequence).find((s) => s.verdicts.length > 0)?.verdicts ?? []
  const shown = [...view.items].sort((a, b) => Number(a.status === 'dropped') - Number(b.status === 'dropped'))
  return (
    <section className="case-people" aria-label={declared.label}>
      <h2 className="section-head">{declared.label} <span className="secondary num">{view.items.filter((i) => i.status !== 'dropped').length} {declared.unit}</span></h2>
      {view.items.length === 0 && <p className="tertiary">还没有列入。办理下一步时加入。</p>}
      <ul>
        {shown.map((item) => (
          <li key={item.id} className={item.status === 'dropped' ? 'dropped' : undefined}>
            {view.items.length <= FACES && <Face register={about} id={item.subject} name={item.name} />}
            <div>
              <p><RowLink register={about} id={item.subject} className="who">{item.name || '未命名'}</RowLink>{words[item.status] && <span className={`item-status ${item.status}`}>{words[item.status]}</span>}<Marks verdicts={latest.filter((v) => v.item === item.subject)} /></p>
              {item.detail && <p className="secondary">{item.detail}</p>}
              <dl>{Object.entries(item.texts).filter(([name, text]) => name !== declared.subject && text !== '').map(([name, text]) => <div key={name}><dt>{labels.get(name) ?? name}</dt><dd>{text}</dd></div>)}</dl>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
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
