import { writeOfficialPdf } from '#formats/official-document'
import type { PdfResult } from '#formats/pdf'
import type { ReportView, Signing } from '#server/http/contract'
import { reportDocument } from './document.ts'

/** The report as PDF, the same document as the .docx. `fonts`: the folder where the house keeps fonts of its own. */
export function reportPdf(view: ReportView, fonts: string | undefined, signing?: Signing): Promise<PdfResult> {
  return writeOfficialPdf(reportDocument(view, signing), fonts === undefined ? [] : [fonts])
}
