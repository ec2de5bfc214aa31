export * from './decisions.register.ts'
