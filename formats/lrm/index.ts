/** Appointment forms of the older editor (2.0): one record of texts in GBK (.lrm), its photograph beside it (.pic). The form is that of .lrmx. */
export { readLrm, type LrmReading } from './read.ts'
export { writeLrm, type LrmWriting } from './write.ts'
export { readPic, writePic } from './pic.ts'
export { maxLrmBytes } from './decode.ts'
