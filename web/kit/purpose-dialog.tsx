import { Modal } from 'antd'
import { Suspense, type ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { focusFirstField } from './focus.ts'
import { later } from './later.ts'

const PurposeForm = later(async () => (await import('./purpose-form.tsx')).PurposeForm)

interface PurposeDialogProps {
  open: boolean
  /** What the file holds that makes the purpose matter, as the beginning of a sentence. */
  what: string
  /** What is done, where it is no export. */
  verb?: string
  onClose: () => void
  onGiven: (purpose: string) => void
}

/** Asks what an export is for; the purpose goes into the log of accesses. */
export function PurposeDialog({ open, what, verb = '导出', onClose, onGiven }: PurposeDialogProps): ReactNode {
  return (
    <Modal open={open} afterOpenChange={focusFirstField} onCancel={onClose} footer={null} title={`填写${verb}用途`} width={420} destroyOnHidden>
      <p className="secondary">{what}，写明用途后{verb}，用途和条数记入日志。</p>
      <Suspense><PurposeForm verb={verb} onGiven={onGiven} /></Suspense>
    </Modal>
  )
}

/** What of a register is not open to everybody, in words; null where everything is. */
export function personalPart(register: RegisterMeta): string | null {
  const labels = register.fields.filter((f) => f.sensitivity !== 'open').map((f) => f.label)
  return labels.length > 0 ? `${register.label}含${labels.join('、')}等内部信息` : null
}
