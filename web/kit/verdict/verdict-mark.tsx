import { CheckOutlined, ClockCircleOutlined, CloseCircleFilled, EditOutlined, QuestionCircleFilled, SolutionOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { outcomes, type Outcome } from '#kernel'
import './verdict.css'

const shapes: Readonly<Record<Outcome, ReactNode>> = {
  allow: <CheckOutlined aria-hidden />, due: <ClockCircleOutlined aria-hidden />, caution: <EditOutlined aria-hidden />, 'needs-judgement': <SolutionOutlined aria-hidden />,
  unknown: <QuestionCircleFilled aria-hidden />, forbid: <CloseCircleFilled aria-hidden />,
}

/** The outcome of a rule: shape, word and colour. */
export function VerdictMark({ outcome, word = outcomes[outcome], wordless = false }: { outcome: Outcome; /** What the outcome is called here. */ word?: string | undefined; /** The word stands for those who do not see the shape. */ wordless?: boolean }): ReactNode {
  return <span className={`verdict-mark ${outcome}`} title={wordless ? word : undefined}>{shapes[outcome]}<span className={wordless ? 'visually-hidden' : undefined}>{word}</span></span>
}
