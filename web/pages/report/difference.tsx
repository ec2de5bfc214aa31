import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { FrozenReport, ReportDifference, TextChange } from '#server/http/contract'
import { FigureNumber, Nothing, Reading, RowLink, formatDate, formatInstant, useData } from '#web/kit'
import { figureMark } from './figure-mark.ts'

type Changed = ReportDifference['figures'][number]

interface DifferenceProps {
  id: string
  versions: readonly FrozenReport[]
  against: string | undefined
  onAgainst(id: string | undefined): void
}

const now = ''

/** What has become of a frozen version, against now or another one: the figures with the acts that brought it about, and the words. */
export function Difference({ id, versions, against, onAgainst }: DifferenceProps): ReactNode {
  const query = useData<ReportDifference>(`/frozen/${encodeURIComponent(id)}/diff`, { against }, {})
  const others = versions.filter((v) => v.id !== id)
  return (
    <div className="report-difference">
      <label className="report-against">与 <Select size="small" value={against ?? now} aria-label="与哪一份对照" popupMatchSelectWidth={false}
        options={[{ value: now, label: '现在的报告' }, ...others.map((v) => ({ value: v.id, label: versionName(v) }))]} onChange={(next: string) => onAgainst(next === now ? undefined : next)} /> 对照</label>
      <Reading query={query}>
        {(difference) => {
          const { frozen, against: other, figures, text, knownAt } = difference
          return (
            <>
              <h2>{versionName(frozen)} → {other ? versionName(other) : '现在'}</h2>
              <p className="secondary">前者记到第 {frozen.knownAt} 号变更，后者记到第 {knownAt} 号。{other === null && '同一报告期、同一截至日。'}数字差异 {figures.length} 处，文字差异 {text.length} 处。</p>
              {figures.length === 0 && text.length === 0 && <Nothing why="数字、名单和文字都一致。" />}
              {figures.map((f) => <Change key={figureMark(f)} changed={f} />)}
              {text.length > 0 && <Words changes={text} />}
            </>
          )
        }}
      </Reading>
    </div>
  )
}

function versionName(v: FrozenReport): string {
  return `${v.period.length === 4 ? `${v.period}年` : v.period}报告 ${formatDate(v.frozenOn)}冻结`
}

function Change({ changed }: { changed: Changed }): ReactNode {
  const { was, is } = changed
  return (
    <section className="report-change">
      <h3>{changed.label}
        <span className="report-before-after">
          {was ? <FigureNumber figure={was} pinned>{changed.before}</FigureNumber> : changed.before} → {is ? <FigureNumber figure={is} pinned>{changed.after}</FigureNumber> : changed.after}
        </span>
        {changed.definitionChanged && <span className="report-redefined">口径已改</span>}
      </h3>
      {changed.added.length > 0 && <Members label="增加" members={changed.added} />}
      {changed.removed.length > 0 && <Members label="减少" members={changed.removed} />}
      {changed.causes.length > 0 && (
        <table>
          <thead><tr><th scope="col">号</th><th scope="col">时间</th><th scope="col">经办</th><th scope="col">办理</th><th scope="col">事由</th><th scope="col">记录</th></tr></thead>
          <tbody>
            {changed.causes.map((c) => (
              <tr key={`${c.act}/${c.register}/${c.id}`}>
                <td className="num">{c.act}</td><td className="num nowrap">{formatInstant(c.at)}</td><td className="nowrap">{c.actorName}</td><td className="nowrap">{c.verbLabel}</td>
                <td>{c.reason}</td><td><RowLink register={c.register} id={c.id}>{c.title}</RowLink></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Members({ label, members }: { label: string; members: Changed['added'] }): ReactNode {
  return (
    <p className="report-members"><b>{label} {members.length}</b>
      {members.map((m) => <RowLink key={`${m.register}${m.id}`} register={m.register} id={m.id}>{m.title}</RowLink>)}
    </p>
  )
}

/** Lines that read differently: what went is struck out, what came is underlined. */
function Words({ changes }: { changes: readonly TextChange[] }): ReactNode {
  return (
    <section className="report-words" aria-label="文字差异">
      <h3>文字差异</h3>
      {changes.map(({ section, parts }, i) => (
        <div key={i}>
          <span className="tertiary">{section}</span>
          <p>{parts.map(({ kind, text }, j) => (kind === 'same' ? <span key={j}>{text}</span> : kind === 'removed' ? <del key={j}>{text}</del> : <ins key={j}>{text}</ins>))}</p>
        </div>
      ))}
    </section>
  )
}
