import { ArrowLeftOutlined } from '@ant-design/icons'
import { useNavigate, useRouter, useRouterState, useSearch } from '@tanstack/react-router'
import { Button, Drawer, Tabs } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Figure, IndicatorMeta } from '#server/http/contract'
import { focusDrawer } from '../focus.ts'
import { useAxes, type Axes } from '../axes.ts'
import { formatNumber, periodText, separated } from '../format.ts'
import { useFigure } from '../queries.ts'
import type { SharedSearch } from '../search-params.ts'
import { useIndicator } from '../session.ts'
import { Nothing, Reading } from '../states.tsx'
import { DefinitionCard } from './definition-card.tsx'
import { FigureMembers } from './figure-members.tsx'
import { FigureSplit } from './figure-split.tsx'
import { figureAt, figureParam, parseFigureAt, parseFigureParam, type FigureParam } from './figure-param.ts'
import { isWithheldWhole } from './withheld.ts'

/** The drawer of the figure named in the address, over any page. Closing it goes back to where it was opened. */
export function FigureDrawer(): ReactNode {
  const search: SharedSearch = useSearch({ strict: false })
  const param = parseFigureParam(search.figure)
  const page = useAxes()
  const { period, ...at } = parseFigureAt(search.figureAt)
  const router = useRouter()
  const navigate = useNavigate()
  const depth = useRouterState({ select: (state) => state.location.state.figureDepth ?? 0 })
  const close = (): void => {
    if (depth > 0) router.history.go(-depth)
    else void navigate({ to: '.', search: (before) => ({ ...before, figure: undefined, figureAt: undefined }), replace: true, resetScroll: false })
  }
  const show = (next: FigureParam, when?: string): void => {
    void navigate({
      to: '.', search: (before) => ({ ...before, figure: figureParam(next), ...(when === undefined ? {} : { figureAt: when }) }), resetScroll: false,
      state: (before) => ({ ...before, ...(depth > 0 ? { figureDepth: depth + 1 } : {}) }),
    })
  }
  const indicator = useIndicator(param?.indicator)
  return (
    <Drawer
      open={param !== null} afterOpenChange={focusDrawer} onClose={close} size={720} mask={{ enabled: true }} keyboard closable={{ placement: 'end' }} destroyOnHidden
      className="figure-drawer" rootClassName="screen-only"
      title={<span className="drawer-title">
        {depth > 1 && <Button type="text" size="small" icon={<ArrowLeftOutlined />} aria-label="返回上一步" onClick={() => router.history.back()} />}
        {indicator?.label ?? '指标'}
      </span>}
    >
      {param && (indicator
        ? <FigureBody key={`${search.figureAt}|${param.indicator}`} param={param} indicator={indicator} period={period} axes={{ ...page, ...at }} show={show} />
        : <Nothing why="没有这项指标，或者无权查看" />)}
    </Drawer>
  )
}

interface BodyProps {
  param: FigureParam
  indicator: IndicatorMeta
  period: string | undefined
  axes: Axes
  /** `when` is the time of the address, where it changes too. */
  show: (next: FigureParam, when?: string) => void
}

function FigureBody({ param, indicator, period, axes, show }: BodyProps): ReactNode {
  const query = useFigure(indicator.id, { period, by: param.by }, axes)
  return (
    <Reading query={query}>
      {(figure) => (
        <>
          <div className="figure-head">
            <span className="figure-value num">{isWithheldWhole(figure) ? '无权查看' : separated(figure.text)}</span>
            {figure.previous && !isWithheldWhole(figure) && <PreviousNumber previous={figure.previous} knownAt={axes.knownAt} open={(when) => show({ indicator: indicator.id, part: param.part, ...(param.by ? { by: param.by } : {}) }, when)} />}
          </div>
          <DefinitionCard figure={figure} title={false} />
          {indicator.dimensions.length > 0 && <FigureSplit indicator={indicator} figure={figure} param={param} show={show} />}
          <Lists figure={figure} indicator={indicator} param={param} period={period} axes={axes} show={show} />
        </>
      )}
    </Reading>
  )
}

/** The year before, as much a door as the number itself. */
function PreviousNumber({ previous, knownAt, open }: { previous: NonNullable<Figure['previous']>; knownAt: string | undefined; open: (when: string) => void }): ReactNode {
  const when = figureAt({ period: periodText(previous.period), asOf: previous.asOf, ...(knownAt ? { knownAt } : {}) })
  return <span className="secondary">上年同期 <button type="button" className="figure-number" onClick={() => open(when)}>{separated(previous.text)}</button></span>
}

/** The list behind the number; a ratio has two. */
function Lists({ figure, indicator, param, period, axes, show }: BodyProps & { figure: Figure }): ReactNode {
  const [offset, setOffset] = useState<{ of: string; at: number }>({ of: '', at: 0 })
  const key = figureParam(param)
  const list = (
    <FigureMembers
      key={key} indicator={indicator} param={param} period={period} axes={axes} figure={figure}
      offset={offset.of === key ? offset.at : 0} onOffset={(at) => setOffset({ of: key, at })}
    />
  )
  if (indicator.kind !== 'ratio') return list
  const cell = figure.by?.cells.find((c) => (c.value ?? '') === param.cell)
  const [part, whole] = param.cell === undefined ? [figure.numerator, figure.denominator] : [cell?.numerator, cell?.denominator]
  return (
    <Tabs
      size="small" activeKey={param.part} onChange={(next) => show({ ...param, part: next === 'denominator' ? 'denominator' : 'list' })}
      items={[
        { key: 'list', label: `分子 ${part === undefined ? '' : formatNumber(part)}`, children: param.part === 'list' ? list : null },
        { key: 'denominator', label: `分母 ${whole === undefined ? '' : formatNumber(whole)}`, children: param.part === 'denominator' ? list : null },
      ]}
    />
  )
}
