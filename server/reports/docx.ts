import { writeOfficialDocument } from '#formats/official-document'
import type { ReportView, Signing } from '#server/http/contract'
import { reportDocument } from './document.ts'

/** The report as bytes of a .docx file; `signing`: of a frozen one, whose signatures it then carries. */
export function reportDocx(view: ReportView, signing?: Signing): Promise<Uint8Array> {
  return writeOfficialDocument(reportDocument(view, signing))
}

/** A file name that Windows takes as well: 某市2025年组织工作情况报告.docx. */
export function reportFileName(view: ReportView, ending: 'docx' | 'pdf' = 'docx'): string {
  return `${view.title.replace(/[\\/:*?"<>|\n\r\t]/g, '')}.${ending}`
}

/** The report as plain text, one line a paragraph, for the terminal. */
export function reportLines(view: ReportView): string[] {
  return [view.title, '', ...view.sections.flatMap((section) => [
    ...(section.heading === '' ? [] : [`${section.number}${section.heading}`]),
    ...section.paragraphs.map(({ pieces }) => `  ${pieces.map((p) => (p.kind === 'unbound' && !p.problem ? `【${p.text}】` : p.text)).join('')}`),
  ])]
}
