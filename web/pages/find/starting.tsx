import { useEffect, useState, type ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import type { Clause } from '../../kit/filter/clause.ts'
import { ClauseEditor, startClause } from '../../kit/filter/clause-editor.tsx'
import { useMeta } from '../../kit/session.ts'
import { timed } from './state.ts'

/** A condition chosen by its name, now filled in. */
export function Starting({ register, path, onDone, onCancel }: { register: RegisterMeta; path: string; onDone: (clause: Clause) => void; onCancel: () => void }): ReactNode {
  const meta = useMeta()
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  const { clause } = startClause(meta, register, path)
  useEffect(() => { (form?.querySelector<HTMLElement>('.ant-input-number-input, .ant-input, .code-choice input, .ant-radio-input') ?? form?.querySelector<HTMLElement>('.ant-select-input'))?.focus() }, [form])
  useEffect(() => {
    const escape = (event: KeyboardEvent): void => { if (event.key === 'Escape') onCancel() }
    window.addEventListener('keydown', escape)
    return () => window.removeEventListener('keydown', escape)
  }, [onCancel])
  return <ClauseEditor register={register} initial={clause ? timed((id) => meta.registers.find((r) => r.id === id) ?? null, clause) : undefined} form={setForm} done="加入" onDone={onDone} />
}
