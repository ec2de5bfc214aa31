import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import type { ReactNode } from 'react'
import type { CasePlace } from '#server/http/contract'
import { api, messageOf } from '../api.ts'

/** The number of a case as a door: where it stands is looked up when it is pressed. */
export function CaseDoor({ number }: { number: string }): ReactNode {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const open = async (): Promise<void> => {
    try {
      const { procedure, id } = await api.get<CasePlace>('/cases/numbered', { number })
      void navigate({ to: '/cases/$procedure/$id', params: { procedure, id } })
    } catch (error) {
      void message.warning(messageOf(error))
    }
  }
  return <button type="button" className="row-link" onClick={() => void open()}>{number}</button>
}
