export * from './political-inspection.register.ts'
export * from './political-veto.register.ts'
