export * from './expert-engagement.register.ts'
export * from './experts-engaged.indicator.ts'
export * from './high-level-talent-introduced.indicator.ts'
export * from './talent-pool.register.ts'
