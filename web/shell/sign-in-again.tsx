import { useNavigate, useRouter } from '@tanstack/react-router'
import { Button, Form, Input, Modal } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import type { Session } from '#server/http/contract'
import { api, messageOf, signedOut } from '../kit/api.ts'
import { sendUnsent } from '../kit/drafts/store.ts'
import { queryClient } from '../kit/queries.ts'
import { sessionQuery } from '../kit/session.ts'
import { leaving } from './leaving.ts'

/** A session that ends in the middle of work is taken up in place: the page below, and what is typed in it, stays as it was, out of sight until then. */
export function SignInAgain(): ReactNode {
  const navigate = useNavigate()
  const router = useRouter()
  const [who, setWho] = useState<Session | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<{ password: string }>()
  useEffect(() => {
    const ask = (): void => {
      const { pathname, href } = router.state.location
      if (pathname === '/login') return
      const session = queryClient.getQueryData<Session>(sessionQuery.queryKey)
      if (session) return setWho(session)
      void navigate({ to: '/login', search: { next: href } })
    }
    // Signed out by choice, in another tab: nothing is taken up.
    const left = (): void => { queryClient.clear(); window.location.assign('/login') }
    signedOut.addEventListener('signed-out', ask)
    leaving.addEventListener('left', left)
    return () => {
      signedOut.removeEventListener('signed-out', ask)
      leaving.removeEventListener('left', left)
    }
  }, [navigate, router])
  if (!who) return null
  const signIn = async ({ password }: { password: string }): Promise<void> => {
    setBusy(true)
    setFailed(null)
    try {
      const session = await api.post<Session>('/session', { account: who.account, password })
      queryClient.setQueryData(sessionQuery.queryKey, session)
      setWho(null)
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
