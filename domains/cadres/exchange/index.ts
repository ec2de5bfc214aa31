export * from './recusal.register.ts'
