import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Progress } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { ImportJob, RegisterMeta } from '#server/http/contract'
import { api, messageOf } from '../../kit/api.ts'
import { formatNumber } from '../../kit/format.ts'
import { Reading } from '../../kit/states.tsx'
import { useActNotices } from '../../kit/undo/notice.tsx'
import { ImportResultView } from './result.tsx'

const states: Readonly<Record<ImportJob['state'], string>> = {
  reading: '正在读文件', checking: '正在核对', writing: '正在写入', done: '完成', failed: '没有导入成功', cancelled: '已取消，未写入任何内容',
}
const ended = (job: ImportJob | undefined): boolean => job !== undefined && (job.state === 'done' || job.state === 'failed' || job.state === 'cancelled')

interface JobProps {
  register: RegisterMeta
  id: string
  /** Takes over for real what was only tried; absent where the files are no longer at hand. */
  tryAgain: (() => void) | undefined
  onNew: () => void
}

/** An import under way: what it is doing, how far it is, and a way to stop it. */
export function JobView({ register, id, tryAgain, onNew }: JobProps): ReactNode {
  const client = useQueryClient()
  const { message } = App.useApp()
  const query = useQuery({
    queryKey: ['import', id], queryFn: ({ signal }) => api.get<ImportJob>(`/imports/${encodeURIComponent(id)}`, {}, signal),
    refetchInterval: (q) => (ended(q.state.data) ? false : 400), placeholderData: undefined, staleTime: 0,
  })
  const done = ended(query.data)
  useEffect(() => { if (done) void client.invalidateQueries({ queryKey: ['data'] }) }, [done, client])
  // Only what ends before one's eyes is told; an old import that is looked at again is not.
  const { told } = useActNotices()
  const telling = useRef(told)
  useEffect(() => { telling.current = told })
  const [watched, setWatched] = useState(false)
  if (query.data && !done && !watched) setWatched(true)
  const result = query.data?.result
  useEffect(() => {
    if (!watched || !done || result?.act == null) return
    telling.current({ act: result.act, title: `已导入${register.label} ${formatNumber(result.inserted + result.updated)} ${register.unit}`, description: '一个文件一号变更，其余各号可到“最近变更”撤回' })
  }, [watched, done, result, register])
  const [cancelling, setCancelling] = useState(false)
  const cancel = (): void => {
    setCancelling(true)
    api.remove(`/imports/${encodeURIComponent(id)}`).then(() => query.refetch(), (error: unknown) => { setCancelling(false); void message.error(messageOf(error)) })
  }
  return (
    <Reading query={query}>
      {(job) => (
        <section className="job">
          {!ended(job) && (
            <div className="job-progress" role="status">
              <b>{cancelling ? '正在取消' : states[job.state]}</b> <span className="num">{formatNumber(job.done)}{job.total !== null && ` / ${formatNumber(job.total)}`}</span>
              <Progress percent={job.total ? Math.floor((job.done / job.total) * 100) : 0} status="active" size="small" showInfo={job.total !== null} />
              <Button loading={cancelling} onClick={cancel}>取消导入</Button>
            </div>
          )}
          {(job.state === 'failed' || job.state === 'cancelled') && <p className="form-failure" role="alert">{job.state === 'failed' && job.message ? `${states.failed}：${job.message}` : job.message ?? states[job.state]}</p>}
          {job.state === 'done' && cancelling && <p className="form-failure" role="alert">取消时已经写完，下列内容已入账；要撤下请到“最近变更”里撤回</p>}
          {job.result && <ImportResultView register={register} id={id} result={job.result} />}
          {ended(job) && (
            <div className="job-foot">
              {job.result?.dryRun && tryAgain && job.result.inserted + job.result.updated > 0 && <Button type="primary" onClick={tryAgain}>按此正式导入</Button>}
              <Button onClick={onNew}>再导入一批</Button>
            </div>
          )}
        </section>
      )}
    </Reading>
  )
}
