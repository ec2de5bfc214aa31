export * from './admonished.indicator.ts'
export * from './admonition.register.ts'
export * from './reminded-or-inquired.indicator.ts'
