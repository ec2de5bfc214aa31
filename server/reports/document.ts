import type { Block, OfficialDocument, Run } from '#formats/official-document'
import type { Figure, ReportPiece, ReportView } from '#server/http/contract'
import { figureLabel, same } from './content.ts'
import { chineseDay } from './wording.ts'

/**
 * The report as a draft in the layout of GB/T 9704-2012, for whatever renders official documents: figures carry their
 * definition, quantities without one are marked, those with stated grounds carry them.
 */
export function reportDocument(view: ReportView): OfficialDocument {
  const body = view.sections.flatMap((section): Block[] => [
    ...(section.heading === '' ? [] : [{ kind: 'heading', level: section.level, text: `${section.number}${section.heading}` } as const]),
    ...section.paragraphs.map(({ pieces }): Block => ({ kind: 'paragraph', runs: pieces.map((piece) => runOf(piece, view.figures)) })),
  ])
  const marked = view.unbound.length > 0 ? `；标黄的${view.unbound.length}处数字未绑定指标，请核实` : ''
  return { title: view.title, body, note: `数据截至${chineseDay(view.asOf)}，记到第${view.knownAt}号变更${marked}` }
}

function runOf(piece: ReportPiece, figures: readonly Figure[]): Run {
  switch (piece.kind) {
    case 'text': return { text: piece.text }
    case 'unbound': return { text: piece.text, mark: 'unbound', ...(piece.problem ? { remark: piece.problem } : {}) }
    case 'grounded': return { text: piece.text, mark: 'grounded', remark: `手写数字，依据：${piece.grounds}${piece.document ? `（${piece.document.title}）` : ''}` }
    case 'figure': {
      const figure = figures.find((f) => same(f, piece))
      return { text: piece.text, ...(figure ? { figure: { id: figure.key ?? figure.indicator, definition: `${figureLabel(figure)}：${figure.definition}` } } : {}) }
    }
  }
}
