/** Word documents (.docx) → the text a reader sees. Knows nothing of plans or registers. */
export { looksLikeOffice, maxWordBytes, readWord, type WordText } from './read.ts'
