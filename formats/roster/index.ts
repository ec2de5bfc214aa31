/** Lists on paper (名册): A4 with repeated heads, page numbers and lines to sign, as PDF. */
export { layoutOf, type Roster, type RosterColumn } from './roster.ts'
export { writeRosterPdf } from './write-pdf.ts'
