import { PrinterOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import type { ReactNode } from 'react'
import type { RecordDifference, RegisterMeta } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { useHotkeys } from '../../kit/hotkeys.ts'
import { rowPath, useData } from '../../kit/queries.ts'
import { fieldValue } from '../../kit/register/field-value.tsx'
import { findField, findRegister, useMeta, useRegister, useSession } from '../../kit/session.ts'
import { Nothing, Reading } from '../../kit/states.tsx'
import { PrintFoot } from '../record/print-head.tsx'
import { ChangeTable } from './change-rows.tsx'
import './compare.css'
import { MomentTools, useMoments, type Moments } from './moments.tsx'

/** One record at two moments, side by side: its own facts, and the rows about it that began, ended, took each other's place or say something else. */
export default function RecordComparePage(): ReactNode {
  const { register: registerId, id }: { register?: string; id?: string } = useParams({ strict: false })
  const register = useRegister(registerId)
  if (!register || !id) return <Nothing why="没有这个台账，或者无权查看" />
  return <Compare key={`${register.id}/${id}`} register={register} id={id} />
}

function Compare({ register, id }: { register: RegisterMeta; id: string }): ReactNode {
  const moments = useMoments()
  const axes = useAxes()
  const navigate = useNavigate()
  const { whole }: { whole?: string } = useSearch({ strict: false })
  const query = useData<RecordDifference>(`${rowPath(register.id, id)}/differences`, moments.query, {})
  useHotkeys({ Escape: () => void navigate({ to: '/registers/$register/$id', params: { register: register.id, id }, search: axes }) })
  return (
    <article className="compare">
      <header className="page-head screen-only">
        <h1>两日比较：{query.data?.title ?? ''}</h1>
        <Link to="/registers/$register/$id" params={{ register: register.id, id }} search={axes} className="row-link">回到{register.label}</Link>
      </header>
      <MomentTools moments={moments}>
        <Checkbox checked={whole !== '1'} onChange={(e) => void navigate({ to: '.', search: (before) => ({ ...before, whole: e.target.checked ? undefined : '1' }), replace: true, resetScroll: false })}>只看不同</Checkbox>
        <Button size="small" icon={<PrinterOutlined />} onClick={() => window.print()}>打印</Button>
      </MomentTools>
      <Reading query={query}>{(found) => <Body register={register} found={found} moments={moments} whole={whole === '1'} />}</Reading>
    </article>
  )
}

function Body({ register, found, moments: { words }, whole }: { register: RegisterMeta; found: RecordDifference; moments: Moments; whole: boolean }): ReactNode {
  const meta = useMeta()
  const { tenant, today, name } = useSession()
  const differing = new Set(found.differences.map((d) => d.field))
  const fields = register.fields.filter((f) => f.type !== 'structured' && !found.withheld.includes(f.name) && (whole ? (found.before && fieldValue(register, f, found.before) !== null) || (found.after && fieldValue(register, f, found.after) !== null) : differing.has(f.name)))
  const changed = found.referring.filter((r) => r.changes.length > 0)
  const same = found.referring.filter((r) => r.same > 0)
  const value = (row: RecordDifference['before'], name: string): ReactNode => {
    const field = findField(register, name)
    if (!row) return <span className="none">当时没有这条记录</span>
    return (field && fieldValue(register, field, row)) ?? <span className="none">空</span>
  }
  return (
    <>
      <header className="print-only print-head">
        <h1>{register.label}两日比较：{found.title}</h1>
        <p><span>填报单位：{tenant.name}</span><span>{words.from} 与 {words.to}</span><span>打印：{today} {name}</span></p>
      </header>
      {fields.length > 0 && (
        <section>
          <h2 className="section-head">本身的内容 <span className="secondary">{differing.size === 0 ? '相同' : `${differing.size} 项不同`}</span></h2>
          <table className="compare-table">
            <thead><tr><th className="what">项目</th><th>{words.from}</th><th>{words.to}</th></tr></thead>
            <tbody>{fields.map((f) => (
              <tr key={f.name} className={differing.has(f.name) ? 'changed' : undefined}><th scope="row" className="what">{f.label}</th><td>{value(found.before, f.name)}</td><td>{value(found.after, f.name)}</td></tr>
            ))}</tbody>
          </table>
        </section>
      )}
      {changed.map((r) => {
        const other = findRegister(meta, r.register)
        return other && (
          <section key={`${r.register}/${r.field}`}>
            <h2 className="section-head">{r.label}{found.referring.filter((x) => x.register === r.register).length > 1 ? `（${findField(other, r.field)?.label ?? ''}）` : ''} <span className="secondary">变动 {r.changes.length + r.more} {other.unit}{r.same > 0 && `，未变 ${r.same} ${other.unit}`}</span></h2>
            <ChangeTable register={other} changes={r.changes} about={r.field} words={words} />
            {r.more > 0 && <p className="tertiary">以上列出前 {r.changes.length} {other.unit}</p>}
          </section>
        )
      })}
      {differing.size === 0 && changed.length === 0 && <Nothing why={`${words.from} 与 ${words.to} 没有不同`} />}
      {same.length > 0 && <p className="tertiary" style={{ marginTop: 12 }}>未变：{same.map((r) => `${r.label} ${r.same}`).join('，')}</p>}
      {found.hidden > 0 && <p className="tertiary">另有 {found.hidden} 处变动无权查看</p>}
      <PrintFoot />
    </>
  )
}
