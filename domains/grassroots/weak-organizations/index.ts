export * from './weak-organizations.register.ts'
export * from './weak-village-organizations-rectified.indicator.ts'
