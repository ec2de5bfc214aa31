export { readHolidayNotice, writeHolidayNotice } from './read.ts'
