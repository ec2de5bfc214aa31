export * from './investigation.register.ts'
export * from './personal-matters.register.ts'
export * from './supervision-entry.register.ts'
