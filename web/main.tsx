import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyDisplay, chosenDisplay } from './kit/display.ts'
import { queryClient } from './kit/queries.ts'
import { chosenLanguage } from './language/index.ts'
import { router } from './router.tsx'
import './styles/scale.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/kit.css'
import './styles/register.css'
import './styles/record.css'
import './styles/english.css'
import './styles/print.css'
import { houseTheme } from './theme.ts'

const english = chosenLanguage() === 'en'
dayjs.locale(english ? 'en' : 'zh-cn')
/** What antd itself says. */
const locale = english ? (await import('antd/locale/en_US')).default : zhCN

applyDisplay()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ConfigProvider locale={locale} theme={houseTheme(chosenDisplay())} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
        <App message={{ maxCount: 3 }}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StrictMode>,
  )
}
