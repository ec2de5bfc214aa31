import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordView, RegisterMeta, Version } from '#server/http/contract'
import { formatInstant } from '../../kit/format.ts'
import { rowPath, useHistory } from '../../kit/queries.ts'
import { CaseDoor } from '../../kit/procedure/case-door.tsx'
import { findField } from '../../kit/session.ts'
import { Nothing, Reading } from '../../kit/states.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { useRestore } from './restore.ts'

const operations: Readonly<Record<Version['operation'], string>> = { insert: '写入', update: '改动', delete: '撤下' }

/** 变更史: each act that touched the row, who, when, why, on what ground, and what it changed. */
export function History({ register, record }: { register: RegisterMeta; record: RecordView }): ReactNode {
  const query = useHistory(register.id, record.row.id)
  const restore = useRestore(register.id, record.row.id)
  const [asking, setAsking] = useState<Version['act'] | null>(null)
  return (
    <Reading query={query}>
      {(versions) => versions.length === 0 ? <Nothing why="没有变更记录" /> : (
        <ol className="history">
          {versions.map((version, i) => (
            <li key={`${version.act.number}/${version.operation}`}>
              <header>
                <span className="num act-number">第 {version.act.number} 号</span>
                <b>{version.act.verbLabel}</b>
                <span>{version.act.actorName}</span>
                <time className="num">{formatInstant(version.act.at)}</time>
                <span className="spring" />
                <Link to="." search={(before) => ({ ...before, knownAt: String(version.act.number), tab: undefined })} className="row-link screen-only">看当时</Link>
                {record.mayWrite && i > 0 && <Button size="small" type="text" className="screen-only" onClick={() => setAsking(version.act)}>恢复到此</Button>}
              </header>
              <p className="secondary">{version.act.reason}{version.act.source && (version.act.verb === 'proceed' ? <>，由 <CaseDoor number={version.act.source} /> 写入</> : `（依据：${version.act.source}）`)}</p>
              <Changes register={register} version={version} />
            </li>
          ))}
          {asking && (
            <ReasonDialog title={`恢复到第 ${asking.number} 号变更后的样子`} action="恢复" hint="其后的变更留在变更史里，不会抹去。" onClose={() => setAsking(null)}
              foreseen={{ method: 'post', path: `${rowPath(register.id, record.row.id)}/restore`, body: { act: asking.number, reason: '' } }}
              run={async (reason) => { await restore(asking.number, reason); setAsking(null) }} />
          )}
        </ol>
      )}
    </Reading>
  )
}

function Changes({ register, version }: { register: RegisterMeta; version: Version }): ReactNode {
  if (version.changes.length === 0) return <p className="tertiary">{operations[version.operation]}，各字段未变</p>
  const fresh = version.operation === 'insert' && version.changes.every((c) => c.before === null)
  const gone = version.operation === 'delete' && version.changes.every((c) => c.after === null)
  // Of a file the history keeps the digest: enough of it to tell one from another.
  const say = (field: string, value: string | null): string => (value === null ? '空' : findField(register, field)?.type === 'file' ? `文件（摘要 ${value.slice(0, 8)}）` : value)
  return (
    <dl className="changes">
      {version.changes.map((c) => (
        <div key={c.field}>
          <dt>{c.label}</dt>
          <dd>
            {!fresh && <span className="before">{say(c.field, c.before)}</span>}
            {!fresh && !gone && <span aria-label="改为"> → </span>}
            {!gone && <span className="after">{say(c.field, c.after)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
