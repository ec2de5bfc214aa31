import { SearchOutlined } from '@ant-design/icons'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { chooseDisplay, chosenDisplay } from '../kit/display.ts'
import { queryClient } from '../kit/queries.ts'
import { useSession } from '../kit/session.ts'
import { TimeChip } from '../kit/time/time-chip.tsx'
import { chooseLanguage, chosenLanguage, languages } from '../language/index.ts'
import { Crumbs } from './crumbs.tsx'
import { DraftsMenu } from './drafts-menu.tsx'
import { signOut as endSession } from './leaving.ts'

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
        <DraftsMenu />
        <PersonMenu onHelp={onHelp} />
      </div>
    </div>
  )
}

function PersonMenu({ onHelp }: { onHelp: () => void }): ReactNode {
  const session = useSession()
  const navigate = useNavigate()
  const display = chosenDisplay()
  const other = chosenLanguage() === 'zh' ? 'en' : 'zh'
  const signOut = async (): Promise<void> => {
    await endSession(session.account)
    await navigate({ to: '/login' })
    queryClient.clear()
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', type: 'group', label: <span>{session.roleLabels.join('、')}<br />{session.tenant.name}</span> },
          ...(session.person ? [{ key: 'mine', label: '本人档案', onClick: () => void navigate({ to: '/registers/$register/$id', params: { register: 'person', id: session.person ?? '' } }) }] : []),
          { key: 'keys', label: '快捷键', extra: '?', onClick: onHelp },
          { key: 'display', label: display === 'elder' ? '标准版' : '大字版', onClick: () => chooseDisplay(display === 'elder' ? 'usual' : 'elder') },
          { key: 'language', label: languages[other], onClick: () => chooseLanguage(other) },
          { type: 'divider' },
          { key: 'out', label: '退出登录', onClick: () => void signOut() },
        ],
      }}
    >
      <Button size="small" type="text" className="me">{session.name}</Button>
    </Dropdown>
  )
}
