import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Figure, ReportPiece, ReportView } from '#server/http/contract'
import { FigureNumber } from '#web/kit'
import { AddSupplement, Supplement } from './supplement.tsx'
import type { Supplements } from './supplements.ts'

type Section = ReportView['sections'][number]

/** The report as an official document page. Figures are underlined with a hairline and open; unbound numbers say so. */
export function Paper({ view, pinned, supplements }: { view: ReportView; pinned: boolean; supplements: Supplements }): ReactNode {
  const anchors = anchorsOf(view)
  return (
    <article className="report-paper" aria-label={view.title}>
      <h2 className="report-title">{view.title}</h2>
      <p className="report-when">（{view.period.label}，数据截至{chineseDay(view.asOf)}）</p>
      {view.sections.map((section) => (
        <section key={`${section.number}${section.heading}`} className="report-section">
          <Heading section={section} />
          {section.paragraphs.map((paragraph, i) => {
            const content = <Pieces pieces={paragraph.pieces} view={view} pinned={pinned} anchors={anchors} />
            const row = supplements.find(paragraph.id)
            return row && supplements.mayWrite
              ? <Supplement key={paragraph.id} row={row} supplements={supplements}>{content}</Supplement>
              : <p key={paragraph.id ?? i} className="report-paragraph">{content}</p>
          })}
          {supplements.mayWrite && <AddSupplement section={section.heading} period={view.period.label} supplements={supplements} />}
        </section>
      ))}
    </article>
  )
}

function Heading({ section }: { section: Section }): ReactNode {
  const text = `${section.number}${section.heading}`
  return section.level === 1 ? <h3 className="report-h1">{text}</h3> : <h4 className="report-h2">{text}</h4>
}

/** Places that the lists beside the text point at: every unbound number, and the first mention of each figure. */
function anchorsOf(view: ReportView): Map<ReportPiece, string> {
  const anchors = new Map<ReportPiece, string>()
  const named = new Set<string>()
  let unbound = 0
  for (const piece of view.sections.flatMap((s) => s.paragraphs).flatMap((p) => p.pieces)) {
    if (piece.kind === 'unbound') anchors.set(piece, `unbound-${unbound++}`)
    else if (piece.kind === 'figure' && !named.has(piece.indicator)) {
      named.add(piece.indicator)
      anchors.set(piece, `figure-${piece.indicator}`)
    }
  }
  return anchors
}

interface PiecesProps { pieces: readonly ReportPiece[]; view: ReportView; pinned: boolean; anchors: ReadonlyMap<ReportPiece, string> }

function Pieces({ pieces, view, pinned, anchors }: PiecesProps): ReactNode {
  return pieces.map((piece, i) => {
    switch (piece.kind) {
      case 'text': return <Fragment key={i}>{piece.text}</Fragment>
      case 'unbound': return <mark key={i} id={anchors.get(piece)} className="report-unbound">{piece.text}<span>未绑定</span></mark>
      case 'figure': {
        const figure = view.figures.find((f) => f.indicator === piece.indicator)
        if (!figure) return <Fragment key={i}>{piece.text}</Fragment>
        return <span key={i} id={anchors.get(piece)}><FigureNumber figure={figure} pinned={pinned} className="report-figure">{piece.text}</FigureNumber><Hidden figure={figure} said={piece.text} /></span>
      }
    }
  })
}

/** A number that leaves out what the reader may not see must not pass for the whole; where the text says so itself, once is enough. */
function Hidden({ figure, said }: { figure: Figure; said: string }): ReactNode {
  return figure.hidden > 0 && !said.includes('无权查看') ? <span className="report-hidden">未含无权查看的{figure.hidden}条</span> : null
}

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
