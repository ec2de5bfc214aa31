export * from './three-mechanisms.register.ts'
export * from './three-mechanisms-applied.indicator.ts'
