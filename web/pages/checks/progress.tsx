import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { CheckList, RegisterMeta } from '#server/http/contract'
import { formatNumber, useSession } from '#web/kit'

/** How far one has come: files in order, and what has become of the findings there were before a day. */
export function Progress({ register, list, since, onSince }: { register: RegisterMeta; list: CheckList; since: string | undefined; onSince: (since: string | undefined) => void }): ReactNode {
  const { today } = useSession()
  const { subjects, clean, progress } = list
  const done = progress ? progress.mended + progress.verified : 0
  const days = [{ value: today, label: '今天开始以来' }, { value: `${today.slice(0, 8)}01`, label: '本月以来' }, { value: `${today.slice(0, 4)}-01-01`, label: '今年以来' }]
  const options = [{ value: '', label: '不比较' }, ...days.filter((d, i) => days.findIndex((x) => x.value === d.value) === i), ...(since && !days.some((d) => d.value === since) ? [{ value: since, label: `${since} 以来` }] : [])]
  return (
    <div className="checks-progress">
      <Bar label={`${formatNumber(clean)} / ${formatNumber(subjects)} ${register.unit}没有待处理的问题`} part={clean} whole={subjects} />
      {progress && <>
        {progress.before > 0 && <Bar label={`${formatNumber(done)} / ${formatNumber(progress.before)} 条已处理`} part={done} whole={progress.before} />}
        <p className="tertiary">{`${progress.since} 以前有 ${formatNumber(progress.before)} 条：改正 ${formatNumber(progress.mended)} 条，核实无误 ${formatNumber(progress.verified)} 条；其后新出现 ${formatNumber(progress.appeared)} 条。`}</p>
      </>}
      <div className="checks-since screen-only"><span className="secondary">处理进度</span><Select size="small" aria-label="处理进度自哪天起" value={since ?? ''} options={options} onChange={(value: string) => onSince(value || undefined)} /></div>
    </div>
  )
}

function Bar({ label, part, whole }: { label: string; part: number; whole: number }): ReactNode {
  const share = whole === 0 ? 100 : Math.floor((part / whole) * 100)
  return <div className="checks-bar"><span>{label}</span><span className="num">{share}%</span><i role="presentation"><b style={{ width: `${share}%` }} /></i></div>
}
