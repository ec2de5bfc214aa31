import type { ReactNode } from 'react'
import type { Figure, ReportDifference, ReportView } from '#server/http/contract'
import { figureMark } from './figure-mark.ts'
import { FigureNumber, Nothing, Reading, RowLink, formatInstant, useData } from '#web/kit'

type Changed = ReportDifference['figures'][number]

/** What has become of the figures since the freeze, and the acts that brought it about. */
export function Difference({ id, view }: { id: string; view: ReportView }): ReactNode {
  const query = useData<ReportDifference>(`/frozen/${encodeURIComponent(id)}/diff`, {}, {})
  return (
    <Reading query={query}>
      {(difference) => {
        const changed = difference.figures.filter((f) => f.before !== f.after || f.definitionChanged || f.added.length > 0 || f.removed.length > 0)
        return (
          <div className="report-difference">
            <h2>{difference.frozen.title}：与冻结版本的差异</h2>
            <p className="secondary">冻结时记到第 {difference.frozen.knownAt} 号变更，现记到第 {difference.knownAt} 号；同一报告期、同一截至日。
              {changed.length > 0 && `${view.figures.length} 个数字中 ${changed.length} 个有差异。`}</p>
            {changed.length === 0
              ? <Nothing why={`${view.figures.length} 个数字及其名单都与冻结时一致。`} />
              : changed.map((f) => <Change key={figureMark(f)} changed={f} frozen={view.figures.find((x) => figureMark(x) === figureMark(f))} knownAt={difference.knownAt} />)}
          </div>
        )
      }}
    </Reading>
  )
}

function Change({ changed, frozen, knownAt }: { changed: Changed; frozen: Figure | undefined; knownAt: number }): ReactNode {
  return (
    <section className="report-change">
      <h3>{changed.label}
        <span className="report-before-after">
          {frozen ? <FigureNumber figure={frozen} pinned>{changed.before}</FigureNumber> : changed.before} → {frozen ? <FigureNumber figure={now(frozen, changed.after, knownAt)} pinned>{changed.after}</FigureNumber> : changed.after}
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
      {members.map((m) => <RowLink key={m.id} register={m.register} id={m.id}>{m.title}</RowLink>)}
    </p>
  )
}

/** The same figure as it reads at a later act: its parts are not known here, only its text. */
function now(frozen: Figure, text: string, knownAt: number): Figure {
  const { numerator: _, denominator: __, by: ___, ...rest } = frozen
  return { ...rest, text, knownAt }
}
