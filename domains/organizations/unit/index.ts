export * from './unit.register.ts'
export * from './units-total.indicator.ts'
