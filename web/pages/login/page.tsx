import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Session } from '#server/http/contract'
import { api, messageOf } from '../../kit/api.ts'
import { queryClient } from '../../kit/queries.ts'
import { sessionQuery } from '../../kit/session.ts'
import { declared } from '../../language/index.ts'

interface DemonstrationAccount { account: string; name: string; roleLabels: string[]; password: string }
interface Credentials { account: string; password: string }

/** The way in. Where the house runs with demonstration data it lists the sign-ins that go with it. */
export default function LoginPage(): ReactNode {
  const [form] = Form.useForm<Credentials>()
  const [failed, setFailed] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const navigate = useNavigate()
  const { next }: { next?: string } = useSearch({ strict: false })
  const demonstration = useQuery({
    queryKey: ['demonstration'], queryFn: ({ signal }) => api.get<DemonstrationAccount[]>('/session/demonstration', {}, signal), retry: false,
  })
  const signIn = async (given: Credentials): Promise<void> => {
    setBusy(true)
    setFailed(null)
    try {
      const session = await api.post<Session>('/session', { account: given.account.trim(), password: given.password })
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, session)
      // Only an address of this site is followed.
      if (next && /^\/(?!\/)/.test(next)) await navigate({ href: next, replace: true })
      else await navigate({ to: '/', replace: true })
    } catch (error) {
      setFailed(messageOf(error))
      setBusy(false)
      form.setFieldValue('password', '')
      form.focusField('password')
    }
  }
  return (
    <main className="sign-in">
      <section>
        <h1>名实</h1>
        <p className="motto">循名责实</p>
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(given) => void signIn(given)} size="large">
          <Form.Item name="account" label="账号" rules={[{ required: true, message: '填写账号' }]}><Input autoFocus autoComplete="username" maxLength={60} /></Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true, message: '填写密码' }]}><Input.Password autoComplete="current-password" maxLength={200} /></Form.Item>
          {failed && <p className="sign-in-failed" role="alert">{failed}</p>}
          <Button type="primary" htmlType="submit" block loading={busy}>登录</Button>
        </Form>
        {demonstration.data && demonstration.data.length > 0 && (
          <div className="demonstration">
            <h2>演示数据，点一行即登录</h2>
            <ul>
              {demonstration.data.map((a) => (
                <li key={a.account}>
                  <button type="button" disabled={busy} onClick={() => void signIn({ account: a.account, password: a.password })}>
                    <b>{a.name}</b><span>{a.roleLabels.map(declared).join('、')}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>
    </main>
  )
}
