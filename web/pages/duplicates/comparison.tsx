import { Link } from '@tanstack/react-router'
import { App, Button, Checkbox, Input, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { DuplicateComparison, FieldMeta, MergeRequest, RegisterMeta, RowView } from '#server/http/contract'
import { api, messageOf } from '../../kit/api.ts'
import { clausesParam } from '../../kit/filter/clause.ts'
import { formatInstant, formatNumber } from '../../kit/format.ts'
import { useData, useRefreshAll } from '../../kit/queries.ts'
import { fieldValue, fileUrl } from '../../kit/register/field-value.tsx'
import { RowLink } from '../../kit/row-link.tsx'
import { Reading } from '../../kit/states.tsx'
import { MergeDialog } from './merge-dialog.tsx'

interface ComparisonProps { register: RegisterMeta; first: string; second: string; onDecided: () => void }

/** Two records side by side, and what is decided about them. */
export function Comparison({ register, first, second, onDecided }: ComparisonProps): ReactNode {
  const query = useData<DuplicateComparison>(`/duplicates/${register.id}/pair`, { first, second }, {})
  return <section className="compared" aria-label="两条比对"><Reading query={query}>{(found) => <Sides register={register} found={found} onDecided={onDecided} />}</Reading></section>
}

const sides = [0, 1] as const
type Side = (typeof sides)[number]
const names = ['甲', '乙'] as const

function blank(row: RowView, field: FieldMeta): boolean {
  const value = row.values[field.name]
  return value === null || value === undefined || value === ''
}

/** The side that knows more stays unless somebody says otherwise. */
function fuller(found: DuplicateComparison, fields: readonly FieldMeta[]): Side {
  const known = sides.map((s) => fields.filter((f) => !blank(found.rows[s], f)).length * 10 + found.references.reduce((n, r) => n + r.counts[s], 0))
  return (known[1] ?? 0) > (known[0] ?? 0) ? 1 : 0
}

function Sides({ register, found, onDecided }: { register: RegisterMeta; found: DuplicateComparison; onDecided: () => void }): ReactNode {
  const fields = register.fields.filter((f) => f.type !== 'structured' && !found.withheld.includes(f.name) && !(blank(found.rows[0], f) && blank(found.rows[1], f)))
  const differing = fields.filter((f) => found.rows[0].values[f.name] !== found.rows[1].values[f.name])
  const [survivor, setSurvivor] = useState<Side>(() => fuller(found, fields))
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const [onlyDiffering, setOnlyDiffering] = useState(false)
  const other: Side = survivor === 0 ? 1 : 0
  const side = (f: FieldMeta): Side => chosen[f.name] ?? (blank(found.rows[survivor], f) ? other : survivor)
  const mayDecide = found.mayNot === null
  const request = (): Omit<MergeRequest, 'reason' | 'withdraw'> => ({
    survivor: found.rows[survivor].id, merged: found.rows[other].id, versions: { survivor: found.rows[survivor].version, merged: found.rows[other].version },
    take: differing.filter((f) => side(f) === other).map((f) => f.name),
  })
  return (
    <>
      {found.judgement && (
        <p className="judgement">{formatInstant(found.judgement.at)} {found.judgement.by} 认定不是同一个：{found.judgement.grounds}{found.judgement.sameFacts ? '' : '（其后内容改过，请重新认定）'}</p>
      )}
      <div className="compared-frame"><table>
        <colgroup><col className="field" /><col /><col className="mark" /><col /></colgroup>
        <thead>
          <tr>
            <th scope="col"><Checkbox checked={onlyDiffering} onChange={(e) => setOnlyDiffering(e.target.checked)}>只看不同 <span className="num">{differing.length}</span></Checkbox></th>
            {sides.flatMap((s) => [
              ...(s === 1 ? [<th key="mark" scope="col" aria-label="是否不同" />] : []),
              <th key={s} scope="col">
                <div className="choice">
                  {mayDecide && <Radio checked={survivor === s} onChange={() => { setSurvivor(s); setChosen({}) }} aria-label={`保留${names[s]}`}>{survivor === s ? '保留' : '并入'}</Radio>}
                  <span>{names[s]} <RowLink register={register.id} id={found.rows[s].id} className="name">{found.rows[s].title}</RowLink></span>
                </div>
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {fields.filter((f) => !onlyDiffering || differing.includes(f)).map((f) => (
            <FieldRow key={f.name} register={register} field={f} found={found} differs={differing.includes(f)} chosen={mayDecide ? side(f) : null} onChoose={(s) => setChosen({ ...chosen, [f.name]: s })} />
          ))}
          {found.references.length > 0 && <tr className="section"><th colSpan={4} scope="colgroup">各台账中引用它的记录{mayDecide && '，合并后都归保留的一条'}</th></tr>}
          {found.references.map((r) => (
            <tr key={`${r.register}/${r.field}`}>
              <th scope="row">{r.label}</th>
              {sides.flatMap((s) => [
                ...(s === 1 ? [<td key="mark" />] : []),
                <td key={s}>
                  {r.counts[s] > 0
                    ? <Link to="/registers/$register" params={{ register: r.register }} search={{ all: '1', ...filterBy(r.field, found.rows[s].id) }} className="row-link num">{formatNumber(r.counts[s])} 条</Link>
                    : r.hidden[s] === 0 && <span className="tertiary">无</span>}
                  {r.hidden[s] > 0 && <span className="tertiary"> {r.counts[s] > 0 && '另'}有 {formatNumber(r.hidden[s])} 条无权查看</span>}
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table></div>
      {mayDecide && <Decision register={register} found={found} request={request} onDecided={onDecided} />}
    </>
  )
}

function filterBy(field: string, id: string): { filter?: string } {
  const filter = clausesParam([{ field, op: 'in', values: [id] }])
  return filter ? { filter } : {}
}

interface FieldRowProps { register: RegisterMeta; field: FieldMeta; found: DuplicateComparison; differs: boolean; chosen: Side | null; onChoose: (side: Side) => void }

function FieldRow({ register, field, found, differs, chosen, onChoose }: FieldRowProps): ReactNode {
  const value = (s: Side): ReactNode => {
    const row = found.rows[s]
    if (blank(row, field)) return <span className="tertiary">未填</span>
    if (field.name === register.picture) return <img src={fileUrl(register.id, row.id, field.name)} alt={`${names[s]}的${field.label}`} />
    return fieldValue(register, field, row)
  }
  // Two statements that contradict each other want a decision; where one is silent there is nothing to decide.
  const contradicts = differs && !blank(found.rows[0], field) && !blank(found.rows[1], field)
  return (
    <tr className={contradicts ? 'contradicts' : undefined}>
      <th scope="row">{field.label}</th>
      {sides.flatMap((s) => [
        ...(s === 1 ? [<td key="mark" className="mark">{contradicts ? '不同' : differs ? '一方未填' : ''}</td>] : []),
        <td key={s} className={differs && chosen !== null && chosen !== s ? 'unchosen' : undefined}>
          {differs && chosen !== null ? <div className="choice"><Radio checked={chosen === s} onChange={() => onChoose(s)} aria-label={`${field.label}取${names[s]}`} /><span>{value(s)}</span></div> : value(s)}
        </td>,
      ])}
    </tr>
  )
}

function Decision({ register, found, request, onDecided }: { register: RegisterMeta; found: DuplicateComparison; request: () => Omit<MergeRequest, 'reason' | 'withdraw'>; onDecided: () => void }): ReactNode {
  const refresh = useRefreshAll()
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [merging, setMerging] = useState<MergeRequest | null>(null)
  const given = (): string | null => {
    if (reason.trim() !== '') return reason.trim()
    setFailure('请先写明认定的理由，如“经核对档案”')
    return null
  }
  const distinguish = async (): Promise<void> => {
    const why = given()
    if (!why) return
    setBusy(true)
    try {
      await api.post(`/duplicates/${register.id}/different`, { first: found.rows[0].id, second: found.rows[1].id, reason: why })
      void message.success(`已记下：不是同一${register.unit}，内容不变不再提示`)
      onDecided()
      await refresh()
    } catch (error) {
      setFailure(messageOf(error))
      setBusy(false)
    }
  }
  const merge = (): void => {
    const why = given()
    if (why) setMerging({ ...request(), withdraw: [], reason: why })
  }
  return (
    <footer>
      <Input value={reason} maxLength={200} placeholder="认定的理由，如：经核对档案、电话核实" aria-label="认定的理由" onChange={(e) => { setReason(e.target.value); setFailure(null) }} />
      <Button loading={busy} onClick={() => void distinguish()}>不是同一{register.unit}</Button>
      <Button type="primary" disabled={busy} onClick={merge}>合并…</Button>
      {failure && <p className="form-failure" role="alert">{failure}</p>}
      {merging && <MergeDialog register={register} asked={merging} titles={[found.rows[0], found.rows[1]]} onClose={() => setMerging(null)} onMerged={onDecided} />}
    </footer>
  )
}
