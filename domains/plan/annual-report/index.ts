export * from './annual.report.ts'
export * from './frozen-reports.register.ts'
export * from './report-paragraphs.register.ts'
