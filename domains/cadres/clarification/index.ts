export * from './clarification.register.ts'
export * from './clarified.indicator.ts'
