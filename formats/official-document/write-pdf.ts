import { readFileSync } from 'node:fs'
import { makePdf, type PdfResult } from '#formats/pdf'
import { clean } from '#formats/docx'
import { OfficialDocumentError, type Block, type OfficialDocument, type Run } from './document.ts'
import { chineseDate, documentNumber } from './text.ts'

/** Typst that sets an official document: the functions, and what sets one on sheets of its own. */
export const officialParts = readFileSync(new URL('parts.typ', import.meta.url), 'utf8')
const template = `${officialParts}\n${readFileSync(new URL('official-document.typ', import.meta.url), 'utf8')}`

const runOf = (run: Run) => ({ text: clean(run.text), bold: run.bold === true, unbound: run.mark === 'unbound' })

function blockOf(block: Block) {
  switch (block.kind) {
    case 'heading': return { kind: block.kind, level: block.level, runs: ('runs' in block ? block.runs : [{ text: block.text }]).map(runOf) }
    case 'paragraph': return { kind: block.kind, runs: block.runs.map(runOf) }
    case 'table': return {
      kind: block.kind, headless: block.headless === true, caption: block.caption === undefined ? null : clean(block.caption),
      columns: block.columns.map(({ label, width, align }) => ({ label: clean(label), width: width ?? null, align: align ?? 'left' })),
      rows: block.rows.map((row) => block.columns.map((_, i) => clean(row[i] ?? ''))),
    }
  }
}

const text = (words: string | undefined): string | null => (words?.trim() ? clean(words).trim() : null)

/** Red headings are as large as the sheet allows: 15 mm high, less for long names. */
const issuerSize = (issuer: string): number => Math.min(42, Math.floor(440 / Math.max(...issuer.split('\n').map((line) => [...line].length), 1)))

/** What `official` of parts.typ reads. OfficialDocumentError where the document cannot be printed as given. */
export function officialData(doc: OfficialDocument) {
  if (clean(doc.title).trim() === '') throw new OfficialDocumentError('公文没有标题，请填写标题')
  const note = text(doc.note)
  const [year, month, day] = (doc.signature?.date ?? '').split('-').map(Number)
  return {
    title: clean(doc.title).trim(), author: clean(doc.signature?.unit ?? doc.issuer ?? '名实').replaceAll('\n', '、'),
    date: year && month && day ? [year, month, day] : null,
    secrecy: text(doc.secrecy), urgency: text(doc.urgency), issuer: text(doc.issuer), issuerSize: issuerSize(doc.issuer ?? ''),
    number: doc.number ? documentNumber(doc.number) : null, addressee: text(doc.addressee)?.replace(/[:：]?$/, '：') ?? null,
    body: doc.body.map(blockOf), attachments: (doc.attachments ?? []).map((name) => clean(name).trim().replace(/[。；;，,]$/, '')),
    signature: doc.signature ? { unit: clean(doc.signature.unit), date: chineseDate(doc.signature.date) } : null,
    note: note === null || /^[（(]/.test(note) ? note : `（${note}）`, copyTo: text(doc.copyTo)?.replace(/[。.]?$/, '。') ?? null, landscape: doc.landscape === true,
  }
}

/**
 * The same document as `writeOfficialDocument`, as PDF/A-2b. `missing`: characters that no font had, printed as 〔U+…〕.
 * Rejects with OfficialDocumentError or PdfProblem (Chinese messages).
 */
export async function writeOfficialPdf(doc: OfficialDocument, fontFolders: readonly string[] = []): Promise<PdfResult> {
  return makePdf(template, officialData(doc), fontFolders)
}
