import { Link } from '@tanstack/react-router'
import { Button, Radio, Tabs } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RegisterMeta, RowPage, TreeCounts, TreePath } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { RecordForm } from '../../kit/form/record-form.tsx'
import { formatNumber } from '../../kit/format.ts'
import { useData, useRecord, useRows } from '../../kit/queries.ts'
import { fieldValue } from '../../kit/register/field-value.tsx'
import { RowLink } from '../../kit/row-link.tsx'
import { useRegister } from '../../kit/session.ts'
import { Nothing, Reading } from '../../kit/states.tsx'
import { countDoor, countFilter, descendantsDoor } from './door.ts'
import type { TreeParams } from './params.ts'

type TreeCount = NonNullable<RegisterMeta['counts']>[number]
interface PanelProps { register: RegisterMeta; id: string; search: TreeParams; set: (change: Partial<TreeParams>, replace?: boolean) => void; onMove: (title: string) => void }

const shownRows = 100

/** The chosen node: what it is, where it stands, what is counted at it, and the rows that belong to it. */
export function NodePanel({ register, id, search, set, onMove }: PanelProps): ReactNode {
  const record = useRecord(register.id, id)
  const axes = useAxes()
  const all = search.all === '1'
  const path = useData<TreePath>(`/trees/${register.id}/path`, { id })
  const counted = useData<TreeCounts>(`/trees/${register.id}/counts`, { ids: id, all }).data?.nodes[id]
  const [adding, setAdding] = useState(false)
  const counts = register.counts ?? []
  const below = search.within !== 'node'
  const chosen = Math.min(Math.max(0, Number(search.tab ?? 0) || 0), Math.max(0, counts.length - 1))
  return (
    <section className="node-panel" aria-label="所选节点">
      <Reading query={record}>{({ row, mayWrite, withheld }) => {
        const facts = register.fields.filter((f) => register.columns.includes(f.name) && !register.title.includes(f.name) && f.name !== register.tree && !withheld.includes(f.name) && fieldValue(register, f, row) !== null)
        return (
          <>
            <header>
              <h2>{row.title}</h2>
              <p className="tertiary">{(path.data?.path ?? []).slice(0, -1).map((p) => <span key={p.id} className="step"><button type="button" className="row-link" onClick={() => set({ node: p.id })}>{p.title}</button></span>)}</p>
              <dl className="node-facts">{facts.map((f) => <div key={f.name}><dt>{f.label}</dt><dd>{fieldValue(register, f, row)}</dd></div>)}</dl>
              <div className="node-actions">
                <RowLink register={register.id} id={id}>打开档案</RowLink>
                {mayWrite && axes.knownAt === undefined && <>
                  <Button size="small" onClick={() => onMove(row.title)}>移到别处…</Button>
                  <Button size="small" onClick={() => setAdding(true)}>新增下级…</Button>
                </>}
              </div>
            </header>
            {adding && <RecordForm register={register} mode="create" preset={{ [register.tree ?? '']: id }} titles={{ [id]: row.title }} onClose={() => setAdding(false)} onSaved={(saved) => { setAdding(false); set({ node: saved.row.id }) }} />}
          </>
        )
      }}</Reading>
      <table className="node-counts">
        <thead><tr><th scope="col" /><th scope="col">下级</th>{counts.map((c) => <th key={c.label} scope="col">{c.label}</th>)}</tr></thead>
        <tbody>
          <tr>
            <th scope="row">本级</th><td />
            {counts.map((c, i) => <td key={c.label}><CountLink count={c} n={counted?.own[i]} search={{ ...axes, ...countDoor(c, id, false, all) }} /></td>)}
          </tr>
          <tr>
            <th scope="row">本级及下级</th>
            <td>{counted && (counted.descendants > 0 ? <Link to="/registers/$register" params={{ register: register.id }} search={{ ...axes, ...descendantsDoor(register, id, all) }} className="row-link num">{formatNumber(counted.descendants)}</Link> : '0')}</td>
            {counts.map((c, i) => <td key={c.label}><CountLink count={c} n={counted?.below[i]} search={{ ...axes, ...countDoor(c, id, true, all) }} /></td>)}
          </tr>
        </tbody>
      </table>
      {counts.length > 0 && (
        <Tabs
          size="small" activeKey={String(chosen)} onChange={(key) => set({ tab: key === '0' ? undefined : key }, true)} destroyOnHidden
          tabBarExtraContent={<Radio.Group size="small" value={below ? 'below' : 'node'} aria-label="范围" onChange={(e) => set({ within: e.target.value === 'node' ? 'node' : undefined }, true)}>
            <Radio.Button value="below">含下级</Radio.Button><Radio.Button value="node">只看本级</Radio.Button>
          </Radio.Group>}
          items={counts.map((c, i) => ({ key: String(i), label: c.label, children: <Belonging count={c} id={id} below={below} all={all} alone={counted?.descendants === 0} /> }))}
        />
      )}
    </section>
  )
}

function CountLink({ count, n, search }: { count: TreeCount; n: number | undefined; search: Record<string, string> }): ReactNode {
  if (n === undefined) return null
  return n > 0 ? <Link to="/registers/$register" params={{ register: count.register }} search={search} className="row-link num">{formatNumber(n)}</Link> : '0'
}

/** Rows that belong to the node, the first of them; the list has the rest. */
function Belonging({ count, id, below, all, alone }: { count: TreeCount; id: string; below: boolean; all: boolean; alone: boolean }): ReactNode {
  const register = useRegister(count.register)
  const axes = useAxes()
  const query = useRows(count.register, { filter: countFilter(count, id, below), limit: shownRows, all })
  if (!register) return null
  return <Reading query={query}>{(page) => <Rows register={register} page={page} hide={below && !alone ? [] : [count.by]} door={{ ...axes, ...countDoor(count, id, below, all) }} />}</Reading>
}

function Rows({ register, page, hide, door }: { register: RegisterMeta; page: RowPage; hide: readonly string[]; door: Record<string, string> }): ReactNode {
  if (page.rows.length === 0) return <Nothing why={(page.hidden ?? 0) > 0 ? `有 ${page.hidden} ${register.unit}，都不在您的查看范围内` : `没有${register.label}记录`} />
  const fields = register.columns.flatMap((name) => register.fields.find((f) => f.name === name && !hide.includes(name) && f.name !== 'until') ?? []).slice(0, 5)
  return (
    <>
      <div className="plain-table-frame">
        <table className="plain-table">
          <thead><tr>{fields.map((f) => <th key={f.name} scope="col">{f.label}</th>)}<th className="screen-only" aria-label="打开" /></tr></thead>
          <tbody>{page.rows.map((row) => (
            <tr key={row.id}>{fields.map((f) => <td key={f.name}>{fieldValue(register, f, row)}</td>)}<td className="screen-only"><RowLink register={register.id} id={row.id}>打开</RowLink></td></tr>
          ))}</tbody>
        </table>
      </div>
      <p className="tertiary belonging-foot">
        {page.total !== null && '共 '}<Link to="/registers/$register" params={{ register: register.id }} search={door} className="row-link num">{page.total === null ? '在台账中看全部' : formatNumber(page.total)}</Link>{page.total !== null && ` ${register.unit}`}{page.total !== page.rows.length && `，这里显示前 ${page.rows.length} ${register.unit}`}{(page.hidden ?? 0) > 0 && `，另有 ${formatNumber(page.hidden ?? 0)} ${register.unit}无权查看`}
      </p>
    </>
  )
}
