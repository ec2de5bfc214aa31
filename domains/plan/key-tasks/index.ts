export * from './key-tasks.register.ts'
export * from './plan-sentences.register.ts'
export * from './plans.register.ts'
