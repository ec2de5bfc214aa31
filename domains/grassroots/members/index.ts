export * from './members.register.ts'
export * from './party-members-total.indicator.ts'
