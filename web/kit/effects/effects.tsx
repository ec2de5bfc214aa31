import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { ApiFailure, messageOf } from '../api.ts'
import { byRow, Differences } from '../differences.tsx'
import { formatNumber } from '../format.ts'
import { useSession } from '../session.ts'
import { SeriesBands } from './bands.tsx'
import type { Previewed } from './use-preview.ts'

/** What a write would do, beside the form that asks for it: the series before and after, and every difference. Old answers stay, dimmed, while a new one is on its way. */
export function Effects({ preview, idle }: { preview: Previewed; /** What to do to see something. */ idle: string }): ReactNode {
  const { today } = useSession()
  const { told, stale, error } = preview
  return (
    <section className="effects" aria-label="影响" tabIndex={0}>
      <h2 className="section-head">影响 <span className="secondary" role="status">{told && !error ? `写入 ${formatNumber(told.rows)} 行${told.rows > 1 ? '，一并完成' : ''}` : ''}</span></h2>
      {error ? <Refusal error={error} /> : told === undefined ? <p className="tertiary">{idle}</p> : (
        <div className={stale ? 'dimmed' : undefined} aria-busy={stale}>
          {told.series.map((s, i) => <SeriesBands key={i} series={s} today={today} />)}
          {told.rows === 0 ? <p className="tertiary">没有改动</p> : <Differences rows={byRow(told.differences)} linked={false} showRegister={new Set(told.differences.map((d) => d.register)).size > 1} />}
          {told.rows > told.told + told.hidden && <p className="tertiary">以上列出前 {formatNumber(told.told)} 行</p>}
          {told.hidden > 0 && <p className="tertiary">另有 {formatNumber(told.hidden)} 行无权查看</p>}
        </div>
      )}
    </section>
  )
}

function Refusal({ error }: { error: unknown }): ReactNode {
  const problems = error instanceof ApiFailure ? error.problems : []
  return <Alert type="warning" showIcon title={problems.length === 0 ? messageOf(error) : problems.length === 1 ? problems[0]?.message : '有几处需要改正'} description={problems.length > 1 ? <ul>{problems.map((p) => <li key={p.field + p.message}>{p.message}</li>)}</ul> : undefined} />
}
