export * from './regulations-issued.indicator.ts'
export * from './regulations-library.register.ts'
