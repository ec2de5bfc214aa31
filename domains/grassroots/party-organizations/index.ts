export * from './party-organizations-total.indicator.ts'
export * from './party-organizations.register.ts'
