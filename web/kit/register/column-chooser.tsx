import { TableOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { Suspense, type ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { later } from '../later.ts'
import { Loading } from '../states.tsx'
import type { Column } from './column.ts'

const ColumnPanel = later(async () => (await import('./column-panel.tsx')).ColumnPanel)

export interface ChooserProps {
  register: RegisterMeta
  columns: readonly Column[]
  onChange: (columns: Column[] | null) => void
  sort: string | undefined
  onSort: (sort: string | undefined) => void
}

/** Which columns are shown, how wide and in what order, and by which of them the rows stand. */
export function ColumnChooser(props: ChooserProps): ReactNode {
  return <Popover trigger="click" placement="bottomRight" destroyOnHidden content={<Suspense fallback={<Loading />}><ColumnPanel {...props} /></Suspense>}><Button icon={<TableOutlined />}>列</Button></Popover>
}
