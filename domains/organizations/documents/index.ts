export * from './documents.register.ts'
