import { splitText } from '#kernel'
import { SwapOutlined } from '@ant-design/icons'
import { App, Button, Segmented, Select } from 'antd'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { PivotView, RegisterMeta } from '#server/http/contract'
import { messageOf } from '../../../kit/api.ts'
import { useAxes } from '../../../kit/axes.ts'
import { download } from '../../../kit/download.ts'
import { formatNumber } from '../../../kit/format.ts'
import { useData } from '../../../kit/queries.ts'
import type { Matching } from '../../../kit/register/selection.ts'
import { useMeta, useSession } from '../../../kit/session.ts'
import { Loading, Reading } from '../../../kit/states.tsx'
import type { ListState } from '../list-state.ts'
import { CellDrawer } from './cell-drawer.tsx'
import { chartKinds, type ChartKind } from './chart-kind.ts'
import { cellParam, measuresOf, pivotParam, readCell, splitLabel, type OpenCell, type PivotSetting } from './pivot-state.ts'
import { PivotTable } from './pivot-table.tsx'
import './pivot.css'
import { SplitPicker } from './split-picker.tsx'


const Chart = lazy(() => import('./chart.tsx'))
const shares = [{ value: '', label: '数' }, { value: 'row', label: '占行' }, { value: 'column', label: '占列' }, { value: 'total', label: '占总数' }]

interface PivotPanelProps { register: RegisterMeta; state: ListState; setting: PivotSetting; matching: Matching }

/** The list counted by groups: what by what, which figure, as a table and as a chart. Every figure opens its rows. */
export function PivotPanel({ register, state, setting, matching }: PivotPanelProps): ReactNode {
  const meta = useMeta()
  const axes = useAxes()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const change = (next: Partial<PivotSetting>): void => state.set({ pivot: pivotParam({ ...setting, ...next }), cell: undefined })
  const asked = {
    ...matching, rows: setting.rows ? splitText(setting.rows) : undefined, columns: setting.columns ? splitText(setting.columns) : undefined,
    measure: setting.measure === 'rows' ? undefined : setting.measure,
  }
  const split = setting.rows !== null || setting.columns !== null
  const query = useData<PivotView>(split ? `/registers/${register.id}/pivot` : null, asked)
  const kind = chartKinds.find((k) => k.value === state.state.chart)?.value ?? ''
  const measures = measuresOf(meta, register)
  const open = (cell: OpenCell): void => state.set({ cell: cellParam(cell) })
  const shared = setting.measure.startsWith('average') ? '' : setting.share
  const take = (): void => {
    setBusy(true)
    download(`/registers/${register.id}/pivot.xlsx`, { ...asked, share: shared || undefined, ...axes }, `${register.label}透视表.xlsx`)
      .catch((error: unknown) => void message.error(messageOf(error))).finally(() => setBusy(false))
  }
  return (
    <section className="pivot" aria-label={`${register.label}透视表`}>
      <div className="pivot-bar">
        <SplitPicker register={register} name="行" split={setting.rows} onChange={(rows) => change({ rows })} />
        <Button type="text" icon={<SwapOutlined />} aria-label="行列对调" title="行列对调" onClick={() => change({ rows: setting.columns, columns: setting.rows, share: setting.share === 'row' ? 'column' : setting.share === 'column' ? 'row' : setting.share })} />
        <SplitPicker register={register} name="列" split={setting.columns} onChange={(columns) => change({ columns })} />
        <span className="split-picker"><span className="split-name">数</span><Select value={setting.measure} aria-label="数什么" popupMatchSelectWidth={false} options={measures} onChange={(measure) => change({ measure })} /></span>
        <Segmented<string> value={shared} options={shares} disabled={setting.measure.startsWith('average')} aria-label="数还是占比" onChange={(share) => change({ share: share as PivotSetting['share'] })} />
        <span className="spring" />
        <Segmented<ChartKind> value={kind} options={[...chartKinds]} aria-label="图" onChange={(next) => state.set({ chart: next || undefined })} />
        <Button loading={busy} disabled={!split} onClick={take}>导出</Button>
        <Button disabled={!split} onClick={() => window.print()}>打印</Button>
      </div>
      {!split
        ? <p className="pivot-hint">选好行或列的字段（可取引用的台账里的字段，如人员的性别、出生年月），就按它分组计数；点任何一个数，打开它的名单。</p>
        : <Reading query={query}>
            {(found) => (
              <div className="pivot-body">
                <PivotHead register={register} state={state} setting={setting} found={found} measure={measures.find((m) => m.value === setting.measure)?.label ?? ''} />
                {kind !== '' && <Suspense fallback={<Loading label="正在画图" />}><Chart kind={kind} found={found} share={shared} title={register.label} onOpen={open} /></Suspense>}
                <PivotTable register={register} setting={{ ...setting, share: shared }} found={found} onOpen={open} opened={readCell(state.search.cell)} />
                <PivotNotes register={register} setting={setting} found={found} />
                <CellDrawer register={register} state={state} setting={setting} found={found} matching={matching} />
              </div>
            )}
          </Reading>}
    </section>
  )
}

/** Above the printed table: what it counts, of which day. */
function PivotHead({ register, setting, found, measure }: { register: RegisterMeta; state: ListState; setting: PivotSetting; found: PivotView; measure: string }): ReactNode {
  const meta = useMeta()
  const { tenant, today, name } = useSession()
  const by = [setting.rows, setting.columns].filter((s) => s !== null).map((s) => splitLabel(meta, register, s)).join('、')
  return (
    <header className="print-only print-head">
      <h1>{register.label}：{measure}，按{by}</h1>
      <p><span>填报单位：{tenant.name}</span><span>截至：{found.asOf}，记到第 {found.knownAt} 号变更</span><span>打印：{today} {name}</span></p>
    </header>
  )
}

/** What keeps the figures from adding up, or from being all. */
function PivotNotes({ register, setting, found }: { register: RegisterMeta; setting: PivotSetting; found: PivotView }): ReactNode {
  const overlaps = (found.overlapping.rows && found.rows.length > 0) || (found.overlapping.columns && found.columns.length > 0)
  return (
    <ul className="pivot-notes">
      {overlaps && <li>同一{setting.measure.startsWith('distinct') ? '对象' : '行'}可在多格，各格相加大于合计，合计只计一次。</li>}
      {found.cut.rows > 0 && <li>行太多，列出最前 {formatNumber(found.rows.length)} 组，另有 {formatNumber(found.cut.rows)} 组未列，已计入合计。</li>}
      {found.cut.columns > 0 && <li>列太多，列出最前 {formatNumber(found.columns.length)} 组，另有 {formatNumber(found.cut.columns)} 组未列，已计入合计。</li>}
      {found.hidden > 0 && <li>另有 {formatNumber(found.hidden)} {register.unit}无权查看，未计入。</li>}
    </ul>
  )
}
