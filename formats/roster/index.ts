/** Lists on paper (名册): A4 with repeated heads, page numbers and lines to sign, as PDF or Word file. */
export { headsOf, layoutOf, type Roster, type RosterColumn, type RosterGroup } from './roster.ts'
export { mostInDocx, writeRosterDocx } from './write-docx.ts'
export { writeRosterPdf } from './write-pdf.ts'
