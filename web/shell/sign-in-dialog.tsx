import { Button, Form, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Session } from '#server/http/contract'
import { api, messageOf } from '../kit/api.ts'
import { sendUnsent } from '../kit/drafts/store.ts'
import { queryClient } from '../kit/queries.ts'
import { sessionQuery } from '../kit/session.ts'

/** Asks the person who was signed in for the password, over a page that stays as it was. */
export function SignInDialog({ who, onSignedIn }: { who: Session; onSignedIn: () => void }): ReactNode {
  const [failed, setFailed] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<{ password: string }>()
  const signIn = async ({ password }: { password: string }): Promise<void> => {
    setBusy(true)
    setFailed(null)
    try {
      const session = await api.post<Session>('/session', { account: who.account, password })
      queryClient.setQueryData(sessionQuery.queryKey, session)
      onSignedIn()
      void sendUnsent(session.account)
      void queryClient.refetchQueries({ type: 'active' })
    } catch (error) {
      setFailed(messageOf(error))
      form.setFieldValue('password', '')
      form.focusField('password')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal open title="登录已失效，请重新登录" width={380} footer={null} closable={false} keyboard={false} mask={{ closable: false }} zIndex={3000} styles={{ mask: { background: 'var(--ground)' } }}>
      <p className="secondary">页面和已填的内容都在，登录后接着做。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(given) => void signIn(given)}>
        <Form.Item label="账号"><Input value={`${who.name}（${who.account}）`} disabled autoComplete="username" /></Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '填写密码' }]}><Input.Password autoFocus autoComplete="current-password" maxLength={200} /></Form.Item>
        {failed && <p className="form-failure" role="alert">{failed}</p>}
        <div className="form-foot">
          <Button onClick={() => { queryClient.clear(); window.location.assign('/login') }}>换账号登录</Button>
          <Button type="primary" htmlType="submit" loading={busy}>登录</Button>
        </div>
      </Form>
    </Modal>
  )
}
