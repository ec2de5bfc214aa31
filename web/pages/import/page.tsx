import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { App, Button, Checkbox, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ImportJob, RegisterMeta } from '#server/http/contract'
import { api, messageOf } from '../../kit/api.ts'
import { download } from '../../kit/download.ts'
import { PageHead } from '../../kit/page-head.tsx'
import { enterable, useRegister } from '../../kit/session.ts'
import { Nothing } from '../../kit/states.tsx'
import { FilePicker } from './file-picker.tsx'
import { JobView } from './job-view.tsx'

interface Options { dryRun: boolean; same: boolean; reason: string }

/** Brings rows in from Excel workbooks or appointment-form files: choose, try, take over. */
export default function ImportPage(): ReactNode {
  const { register: id }: { register?: string } = useParams({ strict: false })
  const register = useRegister(id)
  if (!register) return <Nothing why="没有这个台账，或者无权查看" />
  if (!enterable(register)) return <Nothing why={`没有向“${register.label}”写入的权限，需要时请联系系统管理员`} />
  return <Importing key={register.id} register={register} />
}

function Importing({ register }: { register: RegisterMeta }): ReactNode {
  const { job }: { job?: string } = useSearch({ strict: false })
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [files, setFiles] = useState<File[]>([])
  const [options, setOptions] = useState<Options>({ dryRun: false, same: false, reason: '' })
  const [sending, setSending] = useState<AbortController | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const lrmx = register.formats.includes('lrmx')

  const start = async (chosen: Options): Promise<void> => {
    const abort = new AbortController()
    setSending(abort)
    setFailure(null)
    setOptions(chosen)
    const form = new FormData()
    // Options go before the files, so that they are known when the first file arrives.
    if (chosen.dryRun) form.append('dryRun', '1')
    if (chosen.same) form.append('same', '1')
    form.append('reason', chosen.reason.trim() || `导入${register.label}`)
    for (const file of files) form.append('files', file, file.webkitRelativePath || file.name)
    try {
      const started = await api.upload<ImportJob>(`/registers/${register.id}/imports`, form, abort.signal)
      await navigate({ to: '.', search: (before) => ({ ...before, job: started.id }) })
    } catch (error) {
      if (!abort.signal.aborted) setFailure(messageOf(error))
    } finally {
      setSending(null)
    }
  }

  return (
    <div className="import-page">
      <PageHead title={`导入${register.label}`}>
        <Button onClick={() => { download(`/registers/${register.id}/template.xlsx`, {}, `${register.label}模板.xlsx`).catch((error: unknown) => void message.error(messageOf(error))) }}>下载模板</Button>
        <Link to="/registers/$register" params={{ register: register.id }} className="row-link">回列表</Link>
      </PageHead>
      {job
        ? <JobView register={register} id={job} tryAgain={files.length > 0 ? () => void start({ ...options, dryRun: false }) : undefined} onNew={() => { setFiles([]); void navigate({ to: '.', search: {} }) }} />
        : <>
            <FilePicker files={files} onChange={setFiles} accept={register.imports} folders={lrmx} disabled={sending !== null} />
            <Form layout="vertical" className="import-options" onFinish={() => void start(options)}>
              <Checkbox checked={options.dryRun} onChange={(e) => setOptions({ ...options, dryRun: e.target.checked })}>试导入：只检查，不写入</Checkbox>
              {lrmx && <Checkbox checked={options.same} onChange={(e) => setOptions({ ...options, same: e.target.checked })}>确认同名同龄者为同一人（没有身份证号时）</Checkbox>}
              <Form.Item label="事由（记入变更史）"><Input value={options.reason} maxLength={200} placeholder={`导入${register.label}`} onChange={(e) => setOptions({ ...options, reason: e.target.value })} /></Form.Item>
              {failure && <p className="form-failure" role="alert">{failure}</p>}
              <Button type="primary" htmlType="submit" disabled={files.length === 0} loading={sending !== null}>{options.dryRun ? '试导入' : '导入'}{files.length > 0 ? ` ${files.length} 个文件` : ''}</Button>
              {sending && <Button onClick={() => sending.abort()}>停止上传</Button>}
            </Form>
            <ul className="import-notes">
              <li>表头用字段名或常用别名，次序不限；代码写汉字即可，如“中共党员”。</li>
              <li>已有的记录按身份证号、信用代码、文号、名称加日期等识别：变了的更新，没有的新增，完全一致的不动。</li>
              {lrmx && <li>任免审批表可整个文件夹或打成 .zip 导入；旧版 .lrm 的照片 .pic 与它同名、放在一起。</li>}
              {register.imports.includes('.jpg') && <li>照片（.jpg、.png）按文件名认人：公民身份号码，或姓名，同名的写“姓名_出生年月”；认不准的列出来，不猜。先试导入，可看每张认作谁。</li>}
              <li>一行有误只退回这一行，其余照常导入；退回的行可下载批注表改好再导。</li>
            </ul>
          </>}
    </div>
  )
}
