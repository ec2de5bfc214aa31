import { useNavigate } from '@tanstack/react-router'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { useAxes } from '../kit/axes.ts'
import { useSession } from '../kit/session.ts'

/** The day whose state is shown; amber, and said in words, when it is not today. */
export function AsOf(): ReactNode {
  const { asOf } = useAxes()
  const { today } = useSession()
  const navigate = useNavigate()
  const other = asOf !== undefined && asOf !== today
  const shown = dayjs(asOf ?? today)
  const year = Number(today.slice(0, 4))
  const presets = [
    { label: '今天', value: dayjs(today) },
    { label: '上月末', value: dayjs(today).startOf('month').subtract(1, 'day') },
    ...[1, 2, 3].map((back) => ({ label: `${year - back}年末`, value: dayjs(`${year - back}-12-31`) })),
  ]
  return (
    <DatePicker
      size="small" value={shown} presets={presets} inputReadOnly allowClear={other} aria-label="截至日"
      format={(d) => `截至 ${d.format('YYYY-MM-DD')}${other ? ' 非今日' : ''}`}
      className={`axis-chip${other ? ' amber' : ''}`} style={{ width: other ? 184 : 138 }} placement="bottomRight"
      onChange={(day) => {
        const next = day?.format('YYYY-MM-DD')
        void navigate({ to: '.', search: (before) => ({ ...before, asOf: next === today ? undefined : next }), resetScroll: false })
      }}
    />
  )
}
