import type { ReactNode } from 'react'
import type { Signature, SigningState } from '#server/http/contract'

/** How far the signing of a version is; nothing where nobody has asked. */
export function SigningMark({ state }: { state: SigningState | undefined }): ReactNode {
  switch (state) {
    case 'signed': return <span className="green-word">已签发</span>
    case 'under-way': return <span className="amber-word">签署中</span>
    case 'refused': return <span className="red-word">已退回</span>
    case 'broken': return <span className="red-word">签署失效</span>
    case 'withdrawn': return <span className="secondary">提请已撤回</span>
    case 'none': case undefined: return null
  }
}

/** What has become of one signature. */
export function SignatureMark({ signature }: { signature: Signature }): ReactNode {
  if (signature.valid === false) return <strong className="red-word">失效：内容已变</strong>
  switch (signature.state) {
    case 'signed': return <span className="green-word">已签</span>
    case 'refused': return <span className="red-word">退回</span>
    case 'waiting': return <span className="amber-word">待签</span>
    case 'withdrawn': return <span className="secondary">未签</span>
  }
}
