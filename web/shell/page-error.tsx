import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { messageOf } from '../kit/api.ts'

/** Never a blank screen: says what happened and offers the two ways on. */
export function PageError({ error, reset }: ErrorComponentProps): ReactNode {
  return (
    <section className="page-error" role="alert">
      <h1>{messageOf(error)}</h1>
      <p><Button type="primary" onClick={() => { reset(); location.reload() }}>重试</Button> <Button href="/">回工作台</Button></p>
    </section>
  )
}

export function NotFound(): ReactNode {
  return (
    <main id="content" className="page-error">
      <h1>没有这个页面</h1>
      <p>地址可能写错，或者内容已经移走。<Link to="/" className="row-link">回工作台</Link></p>
    </main>
  )
}
