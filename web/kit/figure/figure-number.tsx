import { Link } from '@tanstack/react-router'
import { Popover } from 'antd'
import type { ReactNode } from 'react'
import type { Figure } from '#server/http/contract'
import { useAxes } from '../axes.ts'
import { periodText } from '../format.ts'
import { useSession } from '../session.ts'
import { DefinitionCard } from './definition-card.tsx'
import { figureAt, figureParam, type FigureParam } from './figure-param.ts'

declare module '@tanstack/history' {
  interface HistoryState { figureDepth?: number }
}

export interface FigureNumberProps {
  figure: Figure
  /** Ratios: which list opens first; the part unless told. */
  part?: FigureParam['part']
  by?: string
  /** Cell of dimension `by`; null is the cell of rows without a value. */
  cell?: string | null
  /** Show and open the year before instead. */
  previous?: boolean
  /** Keep the recorded time of the figure too: for frozen reports. */
  pinned?: boolean
  /** The text of the number; the figure's own text unless told. */
  children?: ReactNode
  className?: string
}

/** A number that is a door: pointing at it shows its definition, clicking it opens its members beside the page. */
export function FigureNumber({ figure, part = 'list', by = figure.cell?.dimension, cell = figure.cell?.value, previous = false, pinned = false, children, className }: FigureNumberProps): ReactNode {
  const page = useAxes()
  const { today } = useSession()
  const shown = previous && figure.previous ? { ...figure, ...figure.previous } : figure
  const at = figureAt({
    period: periodText(shown.period),
    ...(shown.asOf !== (page.asOf ?? today) ? { asOf: shown.asOf } : {}),
    ...(pinned ? { knownAt: String(shown.knownAt) } : {}),
  })
  const param = figureParam({ indicator: figure.indicator, part, ...(by ? { by } : {}), ...(by && cell !== undefined ? { cell: cell ?? '' } : {}) })
  return (
    <Popover content={<DefinitionCard figure={shown} />} mouseEnterDelay={0.35} placement="bottomLeft">
      <Link
        to="." className={`figure-number ${className ?? ''}`} resetScroll={false}
        search={(before) => ({ ...before, figure: param, figureAt: at })}
        state={(before) => ({ ...before, figureDepth: 1 })}
        aria-label={`${figure.label} ${typeof children === 'string' ? children : shown.text}，查看名单`}
      >
        {children ?? shown.text}
      </Link>
    </Popover>
  )
}
