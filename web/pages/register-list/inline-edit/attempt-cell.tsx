import { Button, Popover } from 'antd'
import type { ReactNode } from 'react'
import { formatInstant } from '../../../kit/format.ts'
import type { Attempt } from './editing.ts'

interface AttemptCellProps { attempt: Attempt; words: string; label: string; onAgain: () => void; onMine: () => void; onDrop: () => void }

/** A cell whose new value is on its way, or was refused: what was typed stays, with why, until the person settles it. */
export function AttemptCell({ attempt, words, label, onAgain, onMine, onDrop }: AttemptCellProps): ReactNode {
  if (attempt.state === 'saving') return <div className="cell saving" aria-busy>{words || '（清空）'}</div>
  const [theirs] = attempt.conflict?.fields ?? []
  const content = (
    <div className="attempt">
      {theirs
        ? <>
            <p>{theirs.theirsBy} {formatInstant(theirs.theirsAt)} 已把“{label}”改为<b>“{theirs.theirs || '空'}”</b>，您填的是<b>“{theirs.yours || '空'}”</b>。</p>
            <div className="form-foot"><Button size="small" onClick={onDrop}>用他的</Button><Button size="small" type="primary" onClick={onMine}>用我的</Button></div>
          </>
        : <>
            <p className="red-word">{attempt.message}</p>
            <div className="form-foot"><Button size="small" onClick={onDrop}>放弃</Button><Button size="small" type="primary" onClick={onAgain}>再改</Button></div>
          </>}
    </div>
  )
  return (
    <Popover content={content} defaultOpen trigger={['click']} placement="bottomLeft">
      <button type="button" className="cell refused" aria-label={`${label}没有保存：${words || '清空'}`}>{words || '（清空）'}</button>
    </Popover>
  )
}
