/** The 干部任免审批表 on paper: the texts of the exchange format, set on two A4 sheets as Word file or PDF. Knows nothing of registers. */
export type { AppointmentForm } from './form.ts'
export type { Layout } from './geometry.ts'
export { canPrint } from './picture.ts'
export { writeAppointmentDocx } from './write-docx.ts'
export { writeAppointmentPdf } from './write-pdf.ts'
