import type { ReactNode } from 'react'
import { formatNumber } from '#web/kit'

interface CountCellProps { sure: number; open: number; label: string; onOpen: (open: '' | '?') => void }

/** How many for certain, and how many wait for facts or findings; each opens its list. */
export function CountCell({ sure, open, label, onOpen }: CountCellProps): ReactNode {
  return (
    <td className="num">
      {sure > 0 ? <button type="button" className="figure-number" aria-label={`${label}：${formatNumber(sure)} 人`} onClick={() => onOpen('')}>{formatNumber(sure)}</button> : open === 0 ? <span className="tertiary" aria-hidden>·</span> : null}
      {open > 0 && <button type="button" className="figure-number outlook-open" title="待核实：缺的事实或认定补齐以后才能算数" aria-label={`${label}：待 ${formatNumber(open)} 人，待核实`} onClick={() => onOpen('?')}>{`待 ${formatNumber(open)}`}</button>}
    </td>
  )
}
