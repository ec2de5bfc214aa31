/** PDF files from templates of ours and data, set by Typst. */
export { makePdf } from './press.ts'
export { PdfProblem } from './problem.ts'
export type { PdfResult } from './job.ts'
