import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Signing, SigningRound } from '#server/http/contract'
import { formatInstant, Nothing, Reading } from '#web/kit'
import { SignDialog } from './sign-dialog.tsx'
import { SignatureMark } from './state.tsx'
import { SubmitDialog } from './submit-dialog.tsx'
import { useSigning } from './use-signing.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import { recorded } from '../../../language/index.ts'

/** The signing of a frozen version beside its text: every round, and what the person can do now. */
export function SigningPanel({ frozen }: { frozen: string }): ReactNode {
  return <Reading query={useSigning(frozen)}>{(signing) => <Rounds signing={signing} />}</Reading>
}

type Opened = 'submit' | 'sign' | 'refuse' | 'withdraw' | null

function Rounds({ signing }: { signing: Signing }): ReactNode {
  const [opened, setOpened] = useState<Opened>(null)
  const { frozen, rounds, myTurn, maySubmit, mayWithdraw } = signing
  const close = (): void => setOpened(null)
  return (
    <div className="signing">
      {myTurn && <div className="signing-turn" role="status"><b>现在轮到您签署</b>
        <Button size="small" type="primary" onClick={() => setOpened('sign')}>签署</Button><Button size="small" onClick={() => setOpened('refuse')}>退回</Button></div>}
      {rounds.length === 0 && <Nothing why={frozen.intact ? '还没有提请签署。提请以后按拟稿、核稿、签发的次序，由各人用自己的账号签署。' : '冻结的内容与总摘要值不符，不能签署。'} />}
      {rounds.map((round) => <Round key={round.round} round={round} only={rounds.length === 1} />)}
      <div className="signing-acts">
        {maySubmit && <Button size="small" type={rounds.length === 0 ? 'primary' : 'default'} onClick={() => setOpened('submit')}>{rounds.length === 0 ? '提请签署' : '再次提请签署'}</Button>}
        {mayWithdraw && <Button size="small" onClick={() => setOpened('withdraw')}>撤回提请</Button>}
      </div>
      {opened === 'submit' && <SubmitDialog signing={signing} onClose={close} />}
      {(opened === 'sign' || opened === 'refuse') && <SignDialog frozen={frozen} refusing={opened === 'refuse'} onClose={close} />}
      {opened === 'withdraw' && <WithdrawDialog frozen={frozen} onClose={close} />}
    </div>
  )
}

/** What stands as the reason where none was given. */
const plain = recorded('提请签署')
const told: Readonly<Record<SigningRound['state'], string>> = { 'under-way': '签署中', signed: '已签发', refused: '已退回', withdrawn: '提请已撤回' }

function Round({ round, only }: { round: SigningRound; only: boolean }): ReactNode {
  return (
    <section className="signing-round" aria-label={`第${round.round}轮签署`}>
      <h3>{only ? told[round.state] : `第${round.round}轮：${told[round.state]}`}</h3>
      <p className="secondary">{round.submittedBy} {formatInstant(round.submittedAt)} 提请{round.reason !== '' && round.reason !== plain && `：${round.reason}`}</p>
      <ol>
        {round.signatures.map((s) => (
          <li key={s.id}>
            <span className="signing-duty">{s.dutyLabel}</span><b>{s.signer}</b><SignatureMark signature={s} />
            {s.signedAt && <span className="secondary num">{formatInstant(s.signedAt)}，第 {s.act} 号变更</span>}
            {s.comment && <span className="signing-comment">{s.comment}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
