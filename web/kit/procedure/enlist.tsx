import { DownOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import type { Meta, ProcedureInfo, RegisterMeta, RowPage } from '#server/http/contract'
import { api, messageOf } from '../api.ts'
import { useAxes } from '../axes.ts'
import { selectedCount, selectionQuery, type Selection } from '../register/selection.ts'
import { findField, findRegister, useMeta } from '../session.ts'
import { useProcedures } from './requests.ts'

/** One case carries no more than that; the address has to hold them. */
const MOST = 200

/** The register of those whom a procedure's cases carry; null where they carry nobody. */
function carriedBy(meta: Meta, info: ProcedureInfo): string | null {
  return info.items ? findField(findRegister(meta, info.items.register), info.items.subject)?.register ?? null : null
}

/** Takes the chosen people into a new case of a procedure: 列入选拔任用. `chosen` brings their ids. Nothing where the reader may open no case that carries them. */
export function Enlist({ register, count, chosen }: { register: string; count: number; chosen: () => Promise<readonly string[]> }): ReactNode {
  const meta = useMeta()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const fitting = (useProcedures().data ?? []).filter((p) => p.mayOpen && carriedBy(meta, p) === register)
  if (fitting.length === 0 || count === 0) return null
  const go = async (procedure: string): Promise<void> => {
    try {
      if (count > MOST) throw new Error()
      const ids = [...new Set(await chosen())]
      void navigate({ to: '/cases/$procedure/new', params: { procedure }, search: { people: ids.join(',') } })
    } catch (error) {
      void message.warning(count > MOST ? `一案最多列入 ${MOST} 人，现已选 ${count} 人，请缩小范围` : messageOf(error))
    }
  }
  return (
    <Dropdown trigger={['click']} menu={{ items: fitting.map((p) => ({ key: p.id, label: `列入${p.label}` })), onClick: ({ key }) => void go(key) }}>
      <Button>列入办理<DownOutlined /></Button>
    </Dropdown>
  )
}

/** The same above the list of a register: of people, or of records about them. */
export function EnlistSelected({ register, selection }: { register: RegisterMeta; selection: Selection }): ReactNode {
  const axes = useAxes()
  const field = register.about === 'self' ? null : register.subject
  const people = register.about === 'self' ? register.id : field ? findFieldRegister(register, field) : null
  if (people === null) return null
  const chosen = async (): Promise<string[]> => {
    if (field === null && selection.kind === 'rows') return [...selection.ids]
    const { filter, q, all } = selectionQuery(selection)
    const { rows } = await api.get<RowPage>(`/registers/${register.id}/rows`, { filter, q, all, limit: MOST, ...axes })
    return rows.map((row) => (field === null ? row.id : row.values[field])).filter((id): id is string => typeof id === 'string')
  }
  return <Enlist register={people} count={selectedCount(selection)} chosen={chosen} />
}

const findFieldRegister = (register: RegisterMeta, name: string): string | null => findField(register, name)?.register ?? null
