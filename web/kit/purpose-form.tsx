import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'

export function PurposeForm({ verb, onGiven }: { verb: string; onGiven: (purpose: string) => void }): ReactNode {
  return (
    <Form layout="vertical" onFinish={({ purpose }: { purpose: string }) => onGiven(purpose.trim())}>
      <Form.Item name="purpose" label="用途" rules={[{ required: true, whitespace: true, message: '写明用途，如“报市委组织部年报”' }]}><Input autoFocus maxLength={200} /></Form.Item>
      <Button type="primary" htmlType="submit">{verb}</Button>
    </Form>
  )
}
