import { roles, type Role } from '#kernel'
import { App, Checkbox, Form, Input, Modal, Radio, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { SavedView, Sharing, ViewState } from '#server/http/contract'
import { messageOf } from '../../../kit/api.ts'
import { useSession } from '../../../kit/session.ts'
import { declared } from '../../../language/index.ts'
import { useViewWrites } from './use-views.ts'

interface ViewDialogProps {
  register: string
  /** The view renamed and shared anew; null where a new one is saved. */
  view: SavedView | null
  state: ViewState
  suggested: string
  /** Of finding by conditions it is called a scheme, and no list opens with it. */
  scheme?: boolean
  onClose: () => void
  onSaved: (view: SavedView) => void
}

interface Values { name: string; sharing: Sharing; roles?: Role[]; pinned: boolean; standard: boolean }

const sharingLabels = [{ value: 'private', label: '仅自己' }, { value: 'department', label: '部内各科室' }, { value: 'roles', label: '指定科室' }]
const shareable = (Object.keys(roles) as Role[]).filter((r) => r !== 'administrator' && r !== 'auditor')
const outside: readonly Role[] = ['personnel', 'secretary', 'administrator', 'auditor']

/** Names a view and says who else may open it. */
export function ViewDialog({ register, view, state, suggested, scheme = false, onClose, onSaved }: ViewDialogProps): ReactNode {
  const writes = useViewWrites(register)
  const session = useSession()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const sharing = Form.useWatch('sharing', form)
  const mayShare = session.roles.some((r) => !outside.includes(r))
  const save = async (values: Values): Promise<void> => {
    setBusy(true)
    try {
      const shared = { name: values.name.trim(), sharing: values.sharing, roles: values.sharing === 'roles' ? values.roles ?? [] : [] }
      const saved = view ? await writes.change(view, shared) : await writes.create({ register, ...(scheme ? { page: 'find' as const } : {}), ...shared, state })
      onSaved(!scheme && (saved.pinned !== values.pinned || saved.standard !== values.standard) ? await writes.mark(saved, { pinned: values.pinned, standard: values.standard }) : saved)
    } catch (error) {
      void message.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal open title={scheme ? (view ? '方案的名称和共享' : '存为选人方案') : view ? '视图的名称和共享' : '存为视图'} okText="保存" cancelText="取消" confirmLoading={busy} onCancel={onClose} onOk={() => form.submit()} width={440} destroyOnHidden>
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={(values) => void save(values)} initialValues={{ name: view?.name ?? suggested, sharing: view?.sharing ?? 'private', roles: view?.roles ?? [], pinned: view?.pinned ?? true, standard: view?.standard ?? false }}>
        <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: scheme ? '请写方案名称' : '请写视图名称' }]}><Input maxLength={60} autoFocus placeholder={scheme ? '如 乡镇党政正职后备' : '如 40岁以下正科'} /></Form.Item>
        {mayShare && <Form.Item name="sharing" label="谁可以打开"><Radio.Group options={sharingLabels} /></Form.Item>}
        {mayShare && sharing === 'roles' && (
          <Form.Item name="roles" label="科室" rules={[{ required: true, type: 'array', min: 1, message: '请选择共享给哪些科室' }]}>
            <Select mode="multiple" aria-label="科室" options={shareable.map((r) => ({ value: r, label: declared(roles[r]) }))} />
          </Form.Item>
        )}
        {!scheme && <Form.Item name="pinned" valuePropName="checked" noStyle><Checkbox>列在列表上方</Checkbox></Form.Item>}
        {!scheme && <Form.Item name="standard" valuePropName="checked" noStyle><Checkbox>打开这个台账时用它</Checkbox></Form.Item>}
      </Form>
    </Modal>
  )
}
