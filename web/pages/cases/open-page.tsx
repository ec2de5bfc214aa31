import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ProcedureInfo, RowPage } from '#server/http/contract'
import { Loading, Nothing, PageHead, Reading, RowLink, findField, findRegister, messageOf, useAxes, useData, useHotkeys, useMeta, useRefreshAll } from '#web/kit'
import { openCase, useProcedures } from '../../kit/procedure/requests.ts'
import './cases.css'
import { AddItems } from './add-items.tsx'

interface Chosen { readonly id: string; readonly title: string; readonly detail: string }

/** 立案: what it is about, and whom it carries. People may come with the address, from a list or a search. */
export default function OpenCasePage(): ReactNode {
  const { procedure }: { procedure?: string } = useParams({ strict: false })
  const query = useProcedures()
  return <Reading query={query}>{(all) => {
    const info = all.find((p) => p.id === procedure)
    if (!info) return <Nothing why="没有这个流程，或者无权查看" />
    if (!info.mayOpen) return <Nothing why={`您的岗位不能立${info.label}案，需要时请联系系统管理员`} />
    return <WithPeople info={info} />
  }}</Reading>
}

/** The people of the address by their names; those of whom nothing may be seen are left out, and said so. */
function WithPeople({ info }: { info: ProcedureInfo }): ReactNode {
  const { people }: { people?: string } = useSearch({ strict: false })
  const about = useAbout(info)
  const ids = [...new Set((people ?? '').split(',').filter((id) => id !== ''))].slice(0, 500)
  const query = useData<RowPage>(about !== null && ids.length > 0 ? `/registers/${about}/rows` : null, { filter: JSON.stringify({ op: 'in', path: ['id'], values: ids }), all: 1, limit: 500 })
  if (ids.length > 0 && query.data === undefined && !query.error) return <Loading />
  const found = new Map((query.data?.rows ?? []).map((row) => [row.id, { id: row.id, title: row.title, detail: typeof row.values['currentPost'] === 'string' ? row.values['currentPost'] : '' }]))
  return <OpenForm info={info} about={about} given={ids.flatMap((id) => found.get(id) ?? [])} unseen={ids.filter((id) => !found.has(id)).length} />
}

function useAbout(info: ProcedureInfo): string | null {
  const meta = useMeta()
  if (!info.items) return null
  return findField(findRegister(meta, info.items.register), info.items.subject)?.register ?? 'person'
}

function OpenForm({ info, about, given, unseen }: { info: ProcedureInfo; about: string | null; given: readonly Chosen[]; unseen: number }): ReactNode {
  const navigate = useNavigate()
  const axes = useAxes()
  const refresh = useRefreshAll()
  const [people, setPeople] = useState<readonly Chosen[]>(given)
  const [title, setTitle] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const proposed = people.length > 0 ? `${people[0]?.title ?? ''}${people.length > 1 ? `等${people.length}${info.items?.unit ?? ''}` : ''}${info.label}` : ''
  const shown = title ?? proposed
  useHotkeys({ Escape: () => void navigate({ to: '/registers/$register', params: { register: info.cases }, search: axes }) })
  const submit = async (): Promise<void> => {
    if (busy) return
    if (shown.trim() === '') { setFailure('写明案由'); return }
    setBusy(true)
    setFailure(null)
    try {
      const subject = info.items?.subject
      const opened = await openCase(info.id, { title: shown.trim(), ...(subject && people.length > 0 ? { items: people.map((p) => ({ [subject]: p.id })) } : {}) })
      await refresh()
      const [first] = opened.acts
      await navigate({ to: '/cases/$procedure/$id', params: { procedure: info.id, id: opened.id }, search: first && opened.acts.length === 1 ? { act: first.id } : {}, replace: true })
    } catch (error) {
      setFailure(messageOf(error))
      setBusy(false)
    }
  }
  return (
    <div className="open-case" onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); void submit() } }}>
      <PageHead title={`${info.label}：立案`} aside={`按 ${info.version} 年版办理`} />
      <Form layout="vertical" component="div">
        <Form.Item label="案由" htmlFor="case-title" required><Input id="case-title" autoFocus maxLength={200} value={shown} placeholder="如 拟任某某局副局长人选" onChange={(e) => setTitle(e.target.value)} /></Form.Item>
        {info.items && about && (
          <section className="open-people" aria-label={info.items.label}>
            <h2 className="section-head">{info.items.label} <span className="secondary num">{people.length} {info.items.unit}</span></h2>
            {unseen > 0 && <Alert type="warning" showIcon className="draft-note" title={`名单中有 ${unseen} ${info.items.unit}没有找到，或者您无权查看，没有带入`} />}
            {people.length > 0 && (
              <ol>{people.map((p) => <li key={p.id}><RowLink register={about} id={p.id}>{p.title}</RowLink><span className="secondary">{p.detail}</span><Button size="small" type="text" aria-label={`去掉${p.title}`} onClick={() => setPeople(people.filter((x) => x.id !== p.id))}>去掉</Button></li>)}</ol>
            )}
            <AddItems about={about} label={info.items.label} empty={people.length === 0} onAdd={(added) => setPeople([...people, ...added.filter((a) => !people.some((p) => p.id === a.id)).map((a) => ({ ...a, detail: '' }))])} />
          </section>
        )}
        {failure && <p className="form-failure" role="alert">{failure}</p>}
        <div className="open-foot"><Button type="primary" loading={busy} title="Ctrl+Enter" onClick={() => void submit()}>立案</Button><Button onClick={() => void navigate({ to: '/registers/$register', params: { register: info.cases }, search: axes })}>取消</Button></div>
      </Form>
    </div>
  )
}
