export * from './people-total.indicator.ts'
export * from './person.register.ts'
