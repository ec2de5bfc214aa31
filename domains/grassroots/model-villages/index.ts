export * from './model-villages-named.indicator.ts'
export * from './model-villages.register.ts'
