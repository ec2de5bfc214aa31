import type { ReactNode } from 'react'
import type { ReportPiece, ReportView } from '#server/http/contract'
import { figureMark } from './figure-mark.ts'
import { Said } from './said.tsx'
import { AddSupplement, Supplement } from './supplement.tsx'
import type { Supplements } from './supplements.ts'
import { periodWords } from '#web/kit'

type Section = ReportView['sections'][number]

/** The report as an official document page. Figures are underlined with a hairline and open; unbound numbers say so. */
export function Paper({ view, pinned, supplements, children }: { view: ReportView; pinned: boolean; supplements: Supplements; children?: ReactNode }): ReactNode {
  const anchors = anchorsOf(view)
  return (
    <article className="report-paper" aria-label={view.title}>
      <h2 className="report-title">{view.title}</h2>
      <p className="report-when">（{periodWords(view.period.label)}，数据截至{chineseDay(view.asOf)}）</p>
      {view.sections.map((section) => (
        <section key={section.id ?? `${section.number}${section.heading}`} className="report-section">
          {section.heading !== '' && <Heading section={section} />}
          {section.paragraphs.map((paragraph, i) => {
            const content = <Said pieces={paragraph.pieces} figures={view.figures} pinned={pinned} anchors={anchors} />
            const row = supplements.find(paragraph.id)
            return row && supplements.mayWrite
              ? <Supplement key={paragraph.id} row={row} supplements={supplements}>{content}</Supplement>
              : <p key={i} className="report-paragraph">{content}</p>
          })}
          {supplements.mayWrite && <AddSupplement section={section.heading} period={view.period.label} supplements={supplements} />}
        </section>
      ))}
      {children}
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
    else if (piece.kind === 'figure' && !named.has(figureMark(piece))) {
      named.add(figureMark(piece))
      anchors.set(piece, `figure-${figureMark(piece)}`)
    }
  }
  return anchors
}

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
