import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import { Button, Result } from 'antd'
import type { ReactNode } from 'react'
import { messageOf } from '../kit/api.ts'

/** Never a blank screen: says what happened and offers the two ways on. */
export function PageError({ error, reset }: ErrorComponentProps): ReactNode {
  return (
    <Result
      status="warning" title={messageOf(error)} className="page-error"
      extra={<><Button type="primary" onClick={() => { reset(); location.reload() }}>重试</Button><Button href="/">回工作台</Button></>}
    />
  )
}

export function NotFound(): ReactNode {
  return <Result status="404" icon={null} title="没有这个页面" subTitle="地址可能写错，或者内容已经移走" extra={<Link to="/">回工作台</Link>} />
}
