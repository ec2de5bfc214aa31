import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useState, type ReactNode } from 'react'
import { chooseDisplay, chosenDisplay } from '../kit/display.ts'
import { queryClient } from '../kit/queries.ts'
import { useSession } from '../kit/session.ts'
import { chooseLanguage, chosenLanguage, declared, languages } from '../language/index.ts'
import { signOut as endSession } from './leaving.ts'

/** What belongs to the person: the own file, the display, the way out. Drawn when it is first opened, hence open. */
export function PersonMenu({ onHelp }: { onHelp: () => void }): ReactNode {
  const [open, setOpen] = useState(true)
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
      trigger={['click']} open={open} onOpenChange={setOpen}
      menu={{
        items: [
          { key: 'who', type: 'group', label: <span>{session.roleLabels.map(declared).join('、')}<br />{session.tenant.name}</span> },
          ...(session.person ? [{ key: 'mine', label: '本人档案', onClick: () => void navigate({ to: '/registers/$register/$id', params: { register: 'person', id: session.person ?? '' } }) }] : []),
          { key: 'keys', label: '快捷键', extra: '?', onClick: onHelp },
          { key: 'display', label: display === 'elder' ? '标准版' : '大字版', onClick: () => chooseDisplay(display === 'elder' ? 'usual' : 'elder') },
          { key: 'language', label: languages[other], onClick: () => chooseLanguage(other) },
          { type: 'divider' },
          { key: 'out', label: '退出登录', onClick: () => void signOut() },
        ],
      }}
    >
      <Button size="small" type="text" className="me" autoFocus>{session.name}</Button>
    </Dropdown>
  )
}
