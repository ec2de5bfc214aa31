export * from './posts.register.ts'
