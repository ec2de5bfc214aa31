import { DownloadOutlined, EditOutlined, LockOutlined, PrinterOutlined, ReadOutlined } from '@ant-design/icons'
import { Button, DatePicker, Input, Popover, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Meta, Narrative, ReportView } from '#server/http/contract'
import { apiUrl, useAxes, useRegister, useSession } from '#web/kit'
import { FreezeDialog } from './freeze-dialog.tsx'
import { From } from './studio/studio.tsx'
import type { Editing } from './studio/use-narrative.ts'

interface Props {
  report: string
  reports: Meta['reports']
  period: string
  view: ReportView | undefined
  frozen: string | undefined
  /** The text is open for writing. */
  writing: boolean
  narrative: Narrative | undefined
  editing: Editing
  onGo(changes: Record<string, string | undefined>): void
}

/** Which year, as of which day, knowing what; and what can be done with the result. */
export function Toolbar({ report, reports, period, view, frozen, writing, narrative, editing, onGo }: Props): ReactNode {
  const { today } = useSession()
  const axes = useAxes()
  const mayFreeze = useRegister('frozen-reports')?.mayWrite ?? false
  const mayEdit = useRegister('report-narrative')?.mayWrite ?? false
  const [freezing, setFreezing] = useState(false)
  const [restarting, setRestarting] = useState(false)
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: 10 }, (_, i) => String(thisYear - i))
  const know = (typed: string): void => {
    const act = /^\d+$/.test(typed.trim()) ? typed.trim() : undefined
    if (act !== axes.knownAt) onGo({ knownAt: act })
  }
  const asked = { period, ...axes }

  return (
    <div className="report-tools">
      {reports.length > 1 && <Select size="small" aria-label="报告" value={report} options={reports.map((r) => ({ value: r.id, label: r.label }))} onChange={(id: string) => onGo({ report: id, frozen: undefined, view: undefined })} />}
      {frozen === undefined && <>
        <label>报告期
          <Select size="small" value={period} style={{ width: 88 }} onChange={(year: string) => onGo({ period: year })}
            options={[...(years.includes(period) ? [] : [{ value: period, label: view?.period.label ?? period }]), ...years.map((y) => ({ value: y, label: `${y}年` }))]} />
        </label>
        <label>截至
          <DatePicker size="small" style={{ width: 116 }} value={dayjs(axes.asOf ?? view?.asOf ?? today)} allowClear={axes.asOf !== undefined}
            onChange={(day) => onGo({ asOf: day?.format('YYYY-MM-DD') })} />
        </label>
        <label title="只按到这一号变更为止录入的情况计算，留空为最新">记到
          <Input size="small" style={{ width: 84 }} inputMode="numeric" placeholder={view ? `最新 ${view.knownAt}` : '最新'} key={axes.knownAt ?? ''} defaultValue={axes.knownAt ?? ''}
            aria-label="记到第几号变更，留空为最新" onPressEnter={(e) => know(e.currentTarget.value)} onBlur={(e) => know(e.currentTarget.value)} />
          号
        </label>
        {!writing && <>
          <Button size="small" icon={<DownloadOutlined />} href={apiUrl(`/reports/${report}.docx`, asked)} download>下载文档</Button>
          <Button size="small" icon={<DownloadOutlined />} href={apiUrl(`/reports/${report}.pdf`, asked)} download>下载 PDF</Button>
        </>}
      </>}
      {frozen === undefined && axes.knownAt === undefined && (mayEdit || writing) && <Button size="small" icon={writing ? <ReadOutlined /> : <EditOutlined />} onClick={() => onGo({ view: writing ? undefined : 'edit', tab: undefined })}>{writing ? '阅读全文' : '编辑正文'}</Button>}
      {narrative?.begun && narrative.mayWrite && <Popover trigger="click" open={restarting} onOpenChange={setRestarting} content={<div className="studio-restart"><p>换成另一份底本，现有正文撤下（仍可撤回）。</p><From narrative={narrative} editing={editing} label="重新起草" onDone={() => setRestarting(false)} /></div>}>
        <Button size="small">重新起草</Button>
      </Popover>}
      <Button size="small" icon={<PrinterOutlined />} onClick={() => window.print()} disabled={!view}>打印</Button>
      {frozen === undefined && mayFreeze && view && <Button size="small" type="primary" icon={<LockOutlined />} onClick={() => setFreezing(true)}>冻结本年报告</Button>}
      {freezing && view && <FreezeDialog report={report} period={period} view={view} onClose={() => setFreezing(false)} onFrozen={(id) => { setFreezing(false); onGo({ frozen: id, tab: 'frozen' }) }} />}
    </div>
  )
}
