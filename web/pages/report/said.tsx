import { Tooltip } from 'antd'
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Figure, ReportPiece } from '#server/http/contract'
import { FigureNumber, RowLink } from '#web/kit'
import { figureMark } from './figure-mark.ts'

interface SaidProps {
  pieces: readonly ReportPiece[]
  figures: readonly Figure[]
  pinned?: boolean
  /** Ids of places that lists beside the text point at. */
  anchors?: ReadonlyMap<ReportPiece, string>
}

/** What a paragraph says: figures are underlined with a hairline and open, numbers by hand say that they are. */
export function Said({ pieces, figures, pinned = false, anchors }: SaidProps): ReactNode {
  return pieces.map((piece, i) => {
    switch (piece.kind) {
      case 'text': return <Fragment key={i}>{piece.text}</Fragment>
      case 'unbound': return <mark key={i} id={anchors?.get(piece)} className="report-unbound" title={piece.problem}>{piece.text}<span>{piece.problem ? '认不出' : '未绑定'}</span></mark>
      case 'grounded': return <Grounded key={i} piece={piece} />
      case 'figure': {
        const figure = figures.find((f) => figureMark(f) === figureMark(piece))
        if (!figure) return <Fragment key={i}>{piece.text}</Fragment>
        return <span key={i} id={anchors?.get(piece)}><FigureNumber figure={figure} pinned={pinned} className="report-figure">{piece.text}</FigureNumber><Hidden figure={figure} said={piece.text} /></span>
      }
    }
  })
}

/** A number by hand that may stand: the grounds are told when it is pointed at or reached with the keyboard. */
function Grounded({ piece }: { piece: Extract<ReportPiece, { kind: 'grounded' }> }): ReactNode {
  const told = <>手写数字，依据：{piece.grounds}{piece.document && <>（<RowLink register="documents" id={piece.document.id}>{piece.document.title}</RowLink>）</>}</>
  return <Tooltip title={told}><span className="report-grounded" tabIndex={0} aria-label={`${piece.text}，手写数字，依据：${piece.grounds}`}>{piece.text}</span></Tooltip>
}

/** A number that leaves out what the reader may not see must not pass for the whole; where the text says so itself, once is enough. */
function Hidden({ figure, said }: { figure: Figure; said: string }): ReactNode {
  return figure.hidden > 0 && !said.includes('无权查看') ? <span className="report-hidden">未含无权查看的{figure.hidden}条</span> : null
}
