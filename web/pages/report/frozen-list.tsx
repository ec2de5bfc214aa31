import { DownloadOutlined } from '@ant-design/icons'
import type { UseQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { FrozenReport } from '#server/http/contract'
import { apiUrl, Nothing, Reading, formatDate } from '#web/kit'
import { SigningMark } from './signing/state.tsx'

type Go = (changes: Record<string, string | undefined>) => void

function Intact({ intact }: { intact: boolean }): ReactNode {
  return intact ? <span className="report-intact">校验一致</span> : <strong className="report-broken">校验不符</strong>
}

/** Versions kept, newest first. */
export function FrozenList({ query, current, comparing, onGo }: { query: UseQueryResult<FrozenReport[]>; current: string | undefined; comparing: boolean; onGo: Go }): ReactNode {
  return (
    <Reading query={query}>
      {(versions) => versions.length === 0
        ? <Nothing why="还没有冻结的版本。报告定稿后“冻结本年报告”，以后的更正都能与定稿对照。" />
        : (
          <ul className="report-versions">
            {versions.map((v) => (
              <li key={v.id} aria-current={v.id === current ? 'true' : undefined}>
                <div><b>{v.period.length === 4 ? `${v.period}年` : v.period}</b> <span className="num">{formatDate(v.frozenOn)}</span> {v.frozenBy} <SigningMark state={v.signing} />{v.myTurn && <b className="report-my-turn">待您签署</b>}</div>
                {v.reason && <div>{v.reason}</div>}
                <div className="secondary num"><Intact intact={v.intact} />截至 {v.asOf}，记到第 {v.knownAt} 号</div>
                <div className="secondary num" title={v.digest}>摘要值 {v.digest.slice(0, 16)}</div>
                <div>
                  <Button size="small" type="link" disabled={v.id === current && !comparing} onClick={() => onGo({ frozen: v.id, view: undefined, against: undefined, tab: v.myTurn ? 'signing' : 'frozen' })}>查看</Button>
                  <Button size="small" type="link" disabled={v.id === current && comparing} onClick={() => onGo({ frozen: v.id, view: 'diff', against: undefined, tab: 'frozen' })}>查看差异</Button>
                </div>
              </li>
            ))}
          </ul>
        )}
    </Reading>
  )
}

/** Says that a kept version is being read, whether it is what was kept, and the ways on. */
export function FrozenLine({ frozen, comparing, onGo }: { frozen: FrozenReport; comparing: boolean; onGo: Go }): ReactNode {
  return (
    <div className="report-frozen-line" role="status">
      <b>冻结版本</b><span className="num">{formatDate(frozen.frozenOn)} {frozen.frozenBy} 冻结，截至 {frozen.asOf}，记到第 {frozen.knownAt} 号变更</span>
      <span className="num digest" title={frozen.digest}>摘要值 {frozen.digest}</span><Intact intact={frozen.intact} /><SigningMark state={frozen.signing} />
      <span className="report-frozen-acts screen-only">
        <Button size="small" onClick={() => onGo({ view: comparing ? undefined : 'diff' })}>{comparing ? '查看正文' : '查看差异'}</Button>
        <Button size="small" icon={<DownloadOutlined />} href={apiUrl(`/frozen/${frozen.id}.docx`, {})} download>下载文档</Button>
        <Button size="small" icon={<DownloadOutlined />} href={apiUrl(`/frozen/${frozen.id}.pdf`, {})} download>下载 PDF</Button>
        <Button size="small" onClick={() => onGo({ frozen: undefined, view: undefined, against: undefined, tab: undefined })}>返回当前报告</Button>
      </span>
    </div>
  )
}
