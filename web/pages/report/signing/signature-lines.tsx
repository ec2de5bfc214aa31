import type { ReactNode } from 'react'
import { formatDate } from '#web/kit'
import { SignatureMark } from './state.tsx'
import { useSigning } from './use-signing.ts'


/** 签发、核稿、拟稿 at the foot of a frozen report, on the screen and on paper. */
export function SignatureLines({ frozen }: { frozen: string }): ReactNode {
  const round = useSigning(frozen).data?.rounds[0]
  if (!round || round.state === 'withdrawn') return null
  return (
    <table className="signature-lines" aria-label="签署">
      <tbody>
        {round.signatures.map((s) => (
          <tr key={s.id}><th scope="row">{s.dutyLabel}</th><td>{s.signer}</td><td>{s.signedAt ? formatDate(s.signedAt) : ''}</td><td>{s.comment}{(s.state !== 'signed' || s.valid === false) && <> <SignatureMark signature={s} /></>}</td></tr>
        ))}
      </tbody>
    </table>
  )
}
