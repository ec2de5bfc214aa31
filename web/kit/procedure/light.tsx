import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { CaseHead } from '#server/http/contract'
import { formatDate } from '../format.ts'
import './procedure.css'

export type Light = NonNullable<CaseHead['light']>

const words: Readonly<Record<Light, string>> = { green: '正常', yellow: '临期', red: '超期' }
const shapes: Readonly<Record<Light, ReactNode>> = { green: <ClockCircleOutlined aria-hidden />, yellow: <WarningFilled aria-hidden />, red: <ExclamationCircleFilled aria-hidden /> }

/** Working days left, in words. */
function daysLeft(days: number | null): string | null {
  if (days === null) return null
  return days < 0 ? `超期 ${-days} 个工作日` : days === 0 ? '今日到期' : `剩 ${days} 个工作日`
}

/** How a case stands with its time: a word, a shape and a colour, the day and what is left. */
export function CaseLight({ of, brief = false }: { of: Pick<CaseHead, 'light' | 'due' | 'workingDaysLeft' | 'closedOn'>; /** Without the day. */ brief?: boolean }): ReactNode {
  if (of.closedOn) return <span className="case-light closed"><CheckCircleOutlined aria-hidden /> {formatDate(of.closedOn)} 办结</span>
  if (of.due === null) return <span className="tertiary">不限期</span>
  const light = of.light ?? 'green'
  const left = daysLeft(of.workingDaysLeft)
  return (
    <span className={`case-light ${light}`}>
      {shapes[light]} <b>{light === 'red' || light === 'yellow' || brief ? words[light] : ''}</b>
      {!brief && <span className="num">{formatDate(of.due)}</span>}
      {left !== null && <span className="case-left">{left}</span>}
    </span>
  )
}
