export * from './ranks-promoted.indicator.ts'
export * from './ranks.register.ts'
