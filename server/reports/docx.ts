import { writeOfficialDocument, type Block, type OfficialDocument, type Run } from '#formats/official-document'
import type { Figure, ReportPiece, ReportView } from '#server/http/contract'
import { chineseDay } from './wording.ts'

/** The report as a draft in the layout of GB/T 9704-2012: figures carry their definition, unbound quantities are marked. */
export function reportDocument(view: ReportView): OfficialDocument {
  const figures = new Map(view.figures.map((f) => [f.indicator, f]))
  const body = view.sections.flatMap((section): Block[] => [
    { kind: 'heading', level: section.level, text: `${section.number}${section.heading}` },
    ...section.paragraphs.map(({ pieces }): Block => ({ kind: 'paragraph', runs: pieces.map((piece) => runOf(piece, figures)) })),
  ])
  const marked = view.unbound.length > 0 ? `；标黄的${view.unbound.length}处数字未绑定指标，请核实` : ''
  return { title: view.title, body, note: `数据截至${chineseDay(view.asOf)}，记到第${view.knownAt}号变更${marked}` }
}

function runOf(piece: ReportPiece, figures: ReadonlyMap<string, Figure>): Run {
  switch (piece.kind) {
    case 'text': return { text: piece.text }
    case 'unbound': return { text: piece.text, mark: 'unbound' }
    case 'figure': {
      const figure = figures.get(piece.indicator)
      return { text: piece.text, ...(figure ? { figure: { id: piece.indicator, definition: `${figure.label}：${figure.definition}` } } : {}) }
    }
  }
}

/** The report as bytes of a .docx file. */
export function reportDocx(view: ReportView): Promise<Uint8Array> {
  return writeOfficialDocument(reportDocument(view))
}

/** A file name that Windows takes as well: 某市2025年组织工作情况报告.docx. */
export function reportFileName(view: ReportView, ending: 'docx' | 'pdf' = 'docx'): string {
  return `${view.title.replace(/[\\/:*?"<>|\n\r\t]/g, '')}.${ending}`
}

/** The report as plain text, one line a paragraph, for the terminal. */
export function reportLines(view: ReportView): string[] {
  return [view.title, '', ...view.sections.flatMap((section) => [
    `${section.number}${section.heading}`,
    ...section.paragraphs.map(({ pieces }) => `  ${pieces.map((p) => (p.kind === 'unbound' ? `【${p.text}】` : p.text)).join('')}`),
  ])]
}
