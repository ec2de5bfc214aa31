export * from './debrief-grade.indicator.ts'
export * from './debriefs.register.ts'
