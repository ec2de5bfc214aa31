import { SwapOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { useSession } from '../../kit/session.ts'
import { MomentPicker } from '../../kit/time/moment-picker.tsx'
import { momentParam, momentParts, momentWords, type MomentText } from '../../kit/time/moment.ts'

export interface Moments { from: MomentText; to: MomentText; /** As sent to the server. */ query: { from: string; to: string }; words: { from: string; to: string } }

/** The two moments of the address: the end of last year and today where it says none. */
export function useMoments(): Moments {
  const { from, to }: { from?: string; to?: string } = useSearch({ strict: false })
  const { today } = useSession()
  const lastYear = `${Number(today.slice(0, 4)) - 1}-12-31`
  const [a, b] = [from === undefined ? { day: lastYear, known: '' } : momentParts(from), momentParts(to)]
  return { from: a, to: b, query: { from: momentParam(a.day === '' ? { ...a, day: today } : a), to: momentParam(b.day === '' ? { ...b, day: today } : b) }, words: { from: momentWords(a.day || today, a.known), to: momentWords(b.day || today, b.known) } }
}

/** Which two moments are compared: typed, swapped, or one of those asked for most. */
export function MomentTools({ moments, children }: { moments: Moments; children?: ReactNode }): ReactNode {
  const { today } = useSession()
  const navigate = useNavigate()
  const go = (from: MomentText, to: MomentText): void => void navigate({ to: '.', search: (before) => ({ ...before, from: momentParam(from), to: momentParam(to) || undefined, kind: undefined }), replace: true, resetScroll: false })
  const year = Number(today.slice(0, 4))
  const day = (text: string, known = ''): MomentText => ({ day: text, known })
  const usual: [string, MomentText, MomentText][] = [
    [`${year - 1}年末 和 今天`, day(`${year - 1}-12-31`), day('')],
    [`${year - 2}年末 和 ${year - 1}年末`, day(`${year - 2}-12-31`), day(`${year - 1}-12-31`)],
    ['去年今天 和 今天', day(`${year - 1}${today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)}`), day('')],
    [`${year - 1}年末：当时所知 和 现在所知`, day(`${year - 1}-12-31`, `${year - 1}-12-31`), day(`${year - 1}-12-31`)],
  ]
  return (
    <div className="compare-tools screen-only">
      <MomentPicker label="左" value={moments.from} onChange={(next) => go(next, moments.to)} />
      <Button size="small" icon={<SwapOutlined />} aria-label="左右对调" onClick={() => go(moments.to.day === '' ? { ...moments.to, day: today } : moments.to, moments.from)} />
      <MomentPicker label="右" value={moments.to} onChange={(next) => go(moments.from, next)} />
      <Dropdown trigger={['click']} menu={{ items: usual.map(([label], i) => ({ key: i, label })), onClick: ({ key }) => { const found = usual[Number(key)]; if (found) go(found[1], found[2]) } }}>
        <Button size="small">常用</Button>
      </Dropdown>
      <span className="spring" />
      {children}
    </div>
  )
}
