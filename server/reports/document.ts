import type { Block, OfficialDocument, Run } from '#formats/official-document'
import type { Figure, ReportPiece, ReportView, Signing } from '#server/http/contract'
import { figureLabel, same } from './content.ts'
import { today } from '#server/postgres/read/view'
import { chineseDay } from './wording.ts'

/**
 * The report as a draft in the layout of GB/T 9704-2012, for whatever renders official documents: figures carry their
 * definition, quantities without one are marked, those with stated grounds carry them; a frozen one closes with its signatures.
 */
export function reportDocument(view: ReportView, signing?: Signing): OfficialDocument {
  const body = view.sections.flatMap((section): Block[] => [
    ...(section.heading === '' ? [] : [{ kind: 'heading', level: section.level, text: `${section.number}${section.heading}` } as const]),
    ...section.paragraphs.map(({ pieces }): Block => ({ kind: 'paragraph', runs: pieces.map((piece) => runOf(piece, view.figures)) })),
  ])
  const marked = view.unbound.length > 0 ? `；标黄的${view.unbound.length}处数字未绑定指标，请核实` : ''
  return { title: view.title, body: [...body, ...signatureLines(signing)], note: `数据截至${chineseDay(view.asOf)}，记到第${view.knownAt}号变更${marked}` }
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

/** 签发、核稿、拟稿 as they stand in the newest round, and the digest they are bound to. */
function signatureLines(signing: Signing | undefined): Block[] {
  const round = signing?.rounds[0]
  if (!signing || !round || round.state === 'withdrawn') return []
  return [{
    kind: 'table', caption: `签署（冻结内容摘要值 SM3：${signing.frozen.digest}）`,
    columns: [{ label: '事项', width: 18, align: 'center' }, { label: '签署人', width: 34, align: 'center' }, { label: '时间', width: 38, align: 'center' }, { label: '意见' }],
    rows: round.signatures.map((s) => [s.dutyLabel, s.signer, s.signedAt === null ? s.stateLabel : chineseDay(today(new Date(s.signedAt))), [s.state === 'refused' ? '退回' : '', s.comment ?? '', s.valid === false ? '（内容已变，此签署失效）' : ''].filter(Boolean).join('：')]),
  }]
}
