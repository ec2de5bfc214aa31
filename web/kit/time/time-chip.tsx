import { CloseOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Popover } from 'antd'
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { useAxes } from '../axes.ts'
import { later } from '../later.ts'
import { useSession } from '../session.ts'
import { Loading } from '../states.tsx'
import { knownWords } from './moment.ts'
import { useAsOf } from './use-as-of.ts'
import './time.css'

const TimePanel = later(async () => (await import('./time-panel.tsx')).TimePanel)

interface TimeChipProps {
  /** The day shown where the address says none: today, or the last day of a report's period. */
  own?: string | undefined
  /** What that day is called, where it is not today. */
  ownLabel?: string | undefined
}

/** The two axes of the page in one chip: as of which day, by what was known when; amber, and said in words, when either is not now. */
export function TimeChip({ own, ownLabel = '今天' }: TimeChipProps): ReactNode {
  const { asOf, knownAt } = useAxes()
  const { today } = useSession()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const base = own ?? today
  const axis = useAsOf(asOf, base)
  const chip = useRef<HTMLButtonElement>(null)
  const [shown, setShown] = useState(false)
  // The panel stands elsewhere in the document: it takes the keyboard there, and here it is brought back.
  const shift = (there: boolean): void => {
    setShown(there)
    if (!there && document.activeElement === document.body) chip.current?.focus({ preventScroll: true })
  }
  const amber = axis.day !== base || knownAt !== undefined
  useEffect(() => {
    if (!open) return
    const close = (event: KeyboardEvent): void => { if (event.key === 'Escape') { event.stopPropagation(); setOpen(false); chip.current?.focus({ preventScroll: true }) } }
    window.addEventListener('keydown', close, true)
    return () => window.removeEventListener('keydown', close, true)
  }, [open])
  return (
    <span className={`time-chip${amber ? ' amber' : ''}`}>
      <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" arrow={false} destroyOnHidden afterOpenChange={shift} content={<Suspense fallback={<Loading />}><TimePanel axis={axis} base={base} baseLabel={ownLabel} shown={shown} onClose={() => setOpen(false)} /></Suspense>}>
        <button ref={chip} type="button" aria-haspopup="dialog" aria-expanded={open} title="选截至日和所知时点">
          截至 <span className="num">{axis.day}</span>{axis.day !== today && own === undefined && ' 非今日'}{knownAt !== undefined && `，${knownWords(knownAt)}`}
        </button>
      </Popover>
      {amber && <button type="button" className="clear" aria-label={`回到${ownLabel}、最新所知`} title={`回到${ownLabel}、最新所知`} onClick={() => void navigate({ to: '.', search: (before) => ({ ...before, asOf: undefined, knownAt: undefined }), resetScroll: false })}><CloseOutlined /></button>}
    </span>
  )
}
