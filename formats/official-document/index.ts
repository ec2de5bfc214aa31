/** Official documents (公文) in the layout of GB/T 9704-2012, as .docx. */
export { OfficialDocumentError } from './document.ts'
export type { Block, Heading, HeadingLevel, OfficialDocument, Paragraph, Run, Table, TableColumn } from './document.ts'
export { numbered } from './numbering.ts'
export { writeOfficialDocument } from './write.ts'
export { officialData, officialParts, writeOfficialPdf } from './write-pdf.ts'
