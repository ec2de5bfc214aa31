import { Button } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { api, messageOf } from '../api.ts'

interface FileInputProps {
  /** SM3 digest of a stored file. */
  value?: string
  onChange?: (digest: string | null) => void
  label: string
  disabled: boolean
  id: string
}

/** Sends the chosen file at once and keeps its digest as the value; the row refers to it when it is saved. */
export function FileInput({ value, onChange, label, disabled, id }: FileInputProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const send = async (file: File): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const form = new FormData()
      form.append('file', file, file.name)
      const kept = await api.upload<{ digest: string; name: string }>('/files', form)
      setName(kept.name)
      onChange?.(kept.digest)
    } catch (error) {
      setFailure(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="file-input">
      <Button id={id} disabled={disabled} loading={busy} onClick={() => input.current?.click()}>{value ? '更换' : '选择'}文件</Button>
      {value && <span className="secondary">{name ?? `已有${label}`}</span>}
      {value && <Button type="link" size="small" disabled={disabled} onClick={() => { setName(null); onChange?.(null) }}>移除</Button>}
      {failure && <span className="form-failure" role="alert">{failure}</span>}
      <input ref={input} type="file" hidden style={{ display: 'none' }} aria-label={label} onChange={(e) => { const [file] = e.target.files ?? []; e.target.value = ''; if (file) void send(file) }} />
    </div>
  )
}
