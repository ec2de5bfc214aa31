export * from './problem-village-cadres-cleared.indicator.ts'
export * from './village-vetting.register.ts'
