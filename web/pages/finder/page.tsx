import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Input, type InputRef } from 'antd'
import { useDeferredValue, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { FinderPage, Found, RegisterMeta } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { ReferenceSelect } from '../../kit/form/reference-select.tsx'
import { PageHead } from '../../kit/page-head.tsx'
import { Portrait } from '../../kit/portrait.tsx'
import { useData, useRecord } from '../../kit/queries.ts'
import { findField, useRegister } from '../../kit/session.ts'
import { Failure, Loading, Nothing } from '../../kit/states.tsx'
import './finder.css'

const shown = 60

/** Finding by sight: the name is typed, the face recognised. */
export default function Finder(): ReactNode {
  const { register: id }: { register?: string } = useParams({ strict: false })
  const register = useRegister(id)
  return register ? <Faces key={register.id} register={register} /> : <Nothing why="没有这个台账，或者无权查看" />
}

function Faces({ register }: { register: RegisterMeta }): ReactNode {
  const { q = '', under }: { q?: string; under?: string } = useSearch({ strict: false })
  const navigate = useNavigate()
  const axes = useAxes()
  const [typed, setTyped] = useState(q)
  const [at, setAt] = useState(0)
  const box = useRef<InputRef>(null)
  const asked = useDeferredValue(typed.trim())
  const query = useData<FinderPage>(`/finder/${register.id}`, { q: asked, under, limit: shown })
  const found = query.data?.found ?? []
  const current = Math.min(at, Math.max(0, found.length - 1))
  // The address follows what is typed once it rests, and gives the same faces again.
  useEffect(() => {
    if (asked === q) return
    const timer = setTimeout(() => void navigate({ to: '.', search: (before) => ({ ...before, q: asked || undefined }), replace: true }), 400)
    return () => clearTimeout(timer)
  }, [asked, q, navigate])
  const open = (row: Found | undefined): void => {
    if (row) void navigate({ to: '/registers/$register/$id', params: { register: register.id, id: row.id }, search: axes })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      const next = Math.max(0, Math.min(found.length - 1, current + step))
      setAt(next)
      document.getElementById(`face-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') open(found[current])
  }
  const units = query.data?.units ?? null
  return (
    <div className="work-page finder-page">
      <PageHead title={`${register.label}查找`}>{null}</PageHead>
      <div className="finder-ask">
        <Input
          ref={box} autoFocus size="large" value={typed} allowClear maxLength={60} placeholder="姓名：汉字、全拼、首字母" onKeyDown={onKeyDown}
          role="combobox" aria-label={`查找${register.label}`} aria-expanded aria-controls="faces" aria-activedescendant={found.length > 0 ? `face-${current}` : undefined}
          onChange={(e) => { setTyped(e.target.value); setAt(0) }}
        />
        {units && <UnitFilter register={units} under={under} onChange={(next) => { setAt(0); void navigate({ to: '.', search: (before) => ({ ...before, under: next }) }) }} />}
      </div>
      {query.error && !query.data ? <Failure error={query.error} retry={query.refetch} /> : !query.data ? <Loading label="正在查找" /> : found.length === 0
        ? <Nothing why={asked === '' ? `没有${register.label}` : under ? `所选单位及下级没有“${asked}”，去掉单位再试` : `没有找到“${asked}”，换个写法试试：汉字、全拼、首字母都可以`} />
        : (
          <ul id="faces" role="listbox" aria-label={register.label} className={query.isPlaceholderData ? 'faces dimmed' : 'faces'}>
            {found.map((row, i) => <Face key={row.id} register={register} row={row} id={`face-${i}`} current={i === current} onPoint={() => setAt(i)} onOpen={() => open(row)} />)}
          </ul>
        )}
      <footer className="list-foot">
        <span className="counts" role="status">{query.data && (query.data.more ? `前 ${found.length} ${register.unit}，请多打几个字或选定单位` : `${found.length} ${register.unit}`)}</span>
        <span className="tertiary"><kbd>↑</kbd> <kbd>↓</kbd> 选择　<kbd>Enter</kbd> 打开</span>
      </footer>
    </div>
  )
}

/** Only what belongs to a unit and those below it. */
function UnitFilter({ register: id, under, onChange }: { register: string; under: string | undefined; onChange: (next: string | undefined) => void }): ReactNode {
  const register = useRegister(id)
  const chosen = useRecord(id, under ?? null)
  if (!register) return null
  const title = chosen.data?.row.title
  return <div className="finder-unit"><ReferenceSelect register={id} label={`${register.label}及下级`} value={under ?? null} titles={under && title ? { [under]: title } : {}} onChange={onChange} /></div>
}

function Face({ register, row, id, current, onPoint, onOpen }: { register: RegisterMeta; row: Found; id: string; current: boolean; onPoint: () => void; onOpen: () => void }): ReactNode {
  // Text gets room of its own; days and codes stand under the name.
  const first = row.facts.find((f) => findField(register, f.field)?.type === 'text')
  const rest = row.facts.filter((f) => f !== first)
  return (
    <li id={id} role="option" aria-selected={current} className={current ? 'face current' : 'face'} onMouseMove={onPoint} onClick={onOpen}>
      <Portrait register={register.id} id={row.id} title={row.title} picture={row.picture} />
      <span><b>{row.title}</b>{rest.map((f) => <span key={f.field} className="secondary">{f.text}</span>)}</span>
      <span>{first?.text}</span>
      <span className="secondary">{row.units.map((u) => u.title).join('、')}</span>
    </li>
  )
}
