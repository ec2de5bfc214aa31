import { DownloadOutlined, EditOutlined, LineChartOutlined, LockOutlined, PrinterOutlined, ReadOutlined } from '@ant-design/icons'
import { Button, Popover, Select } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Meta, Narrative, ReportView } from '#server/http/contract'
import { apiUrl, TimeChip, useAxes, useRegister, useSession } from '#web/kit'
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
  /** The figures stand beside those of other years. */
  comparing: boolean
  narrative: Narrative | undefined
  editing: Editing
  onGo(changes: Record<string, string | undefined>): void
}

/** Which year, as of which day, knowing what; and what can be done with the result. */
export function Toolbar({ report, reports, period, view, frozen, writing, comparing, narrative, editing, onGo }: Props): ReactNode {
  const { today } = useSession()
  const axes = useAxes()
  const mayFreeze = useRegister('frozen-reports')?.mayWrite ?? false
  const mayEdit = useRegister('report-narrative')?.mayWrite ?? false
  const [freezing, setFreezing] = useState(false)
  const [restarting, setRestarting] = useState(false)
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: 10 }, (_, i) => String(thisYear - i))
  // A period under way ends today.
  const ends = /^\d{4}$/.test(period) ? `${period}-12-31` : view?.period.to ?? today
  const ownDay = ends < today ? ends : today
  const asked = { period, ...axes }

  return (
    <div className="report-tools">
      {reports.length > 1 && <Select size="small" aria-label="报告" value={report} options={reports.map((r) => ({ value: r.id, label: r.label }))} onChange={(id: string) => onGo({ report: id, frozen: undefined, view: undefined })} />}
      {frozen === undefined && <>
        <label>报告期
          <Select size="small" value={period} style={{ width: 'calc(88px * var(--wide))' }} onChange={(year: string) => onGo({ period: year })}
            options={[...(years.includes(period) ? [] : [{ value: period, label: view?.period.label ?? period }]), ...years.map((y) => ({ value: y, label: `${y}年` }))]} />
        </label>
        <TimeChip own={ownDay} ownLabel={ownDay === today ? '今天' : '期末'} />
        {!writing && !comparing && <>
          <Button size="small" icon={<DownloadOutlined />} href={apiUrl(`/reports/${report}.docx`, asked)} download>下载文档</Button>
          <Button size="small" icon={<DownloadOutlined />} href={apiUrl(`/reports/${report}.pdf`, asked)} download>下载 PDF</Button>
        </>}
      </>}
      {frozen === undefined && !writing && <Button size="small" icon={comparing ? <ReadOutlined /> : <LineChartOutlined />} onClick={() => onGo({ view: comparing ? undefined : 'years' })}>{comparing ? '阅读全文' : '各年对照'}</Button>}
      {frozen === undefined && !comparing && axes.knownAt === undefined && (mayEdit || writing) && <Button size="small" icon={writing ? <ReadOutlined /> : <EditOutlined />} onClick={() => onGo({ view: writing ? undefined : 'edit', tab: undefined })}>{writing ? '阅读全文' : '编辑正文'}</Button>}
      {narrative?.begun && narrative.mayWrite && <Popover trigger="click" open={restarting} onOpenChange={setRestarting} content={<div className="studio-restart"><p>换成另一份底本，现有正文撤下（仍可撤回）。</p><From narrative={narrative} editing={editing} label="重新起草" onDone={() => setRestarting(false)} /></div>}>
        <Button size="small">重新起草</Button>
      </Popover>}
      <Button size="small" icon={<PrinterOutlined />} onClick={() => window.print()} disabled={!view}>打印</Button>
      {frozen === undefined && mayFreeze && view && <Button size="small" type="primary" icon={<LockOutlined />} onClick={() => setFreezing(true)}>冻结本年报告</Button>}
      {freezing && view && <FreezeDialog report={report} period={period} view={view} onClose={() => setFreezing(false)} onFrozen={(id) => { setFreezing(false); onGo({ frozen: id, tab: 'frozen' }) }} />}
    </div>
  )
}
