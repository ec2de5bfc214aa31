import { SearchOutlined } from '@ant-design/icons'
import { useLocation } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, useState, type ReactNode } from 'react'
import { later } from '../kit/later.ts'
import { useSession } from '../kit/session.ts'
import { TimeChip } from '../kit/time/time-chip.tsx'
import { Crumbs } from './crumbs.tsx'
import { InboxDoor } from './inbox-door.tsx'
import { DraftsMenu } from './drafts-menu.tsx'

const PersonMenu = later(async () => (await import('./person-menu.tsx')).PersonMenu)

/** Where you are, the day it is seen from, finding, and who you are. */
export function TopBar({ onFind, onHelp }: { onFind: () => void; onHelp: () => void }): ReactNode {
  // The report has a day of its own, the last of its period, and a comparison has two: another chip would contradict them.
  const ownDay = useLocation({ select: (at) => at.pathname === '/report' || at.pathname.endsWith('/compare') })
  return (
    <div className="top-bar screen-only">
      <Crumbs />
      <div className="top-tools">
        {!ownDay && <TimeChip />}
        <Button size="small" icon={<SearchOutlined />} onClick={onFind} className="find">查找 <kbd>Ctrl+K</kbd></Button>
        <InboxDoor />
        <DraftsMenu />
        <Person onHelp={onHelp} />
      </div>
    </div>
  )
}

/** The menu travels when it is first opened; the button stands there from the beginning. */
function Person({ onHelp }: { onHelp: () => void }): ReactNode {
  const { name } = useSession()
  const [opened, setOpened] = useState(false)
  const button = <Button size="small" type="text" className="me" aria-haspopup="menu" loading={opened} onClick={() => setOpened(true)}>{name}</Button>
  return opened ? <Suspense fallback={button}><PersonMenu onHelp={onHelp} /></Suspense> : button
}
