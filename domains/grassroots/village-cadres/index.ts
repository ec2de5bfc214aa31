export * from './combined-secretary-rate.indicator.ts'
export * from './village-cadres.register.ts'
export * from './villages.register.ts'
