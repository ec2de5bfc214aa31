/** Law and standards as dated data: code sets, the contents page, regulations. */
export * from './code-sets/index.ts'
export * from './kinship-degrees.ts'
export * from './mechanisms.ts'
export * from './working-calendar/published-years.ts'
export { clauses, legalDocuments } from './law/index.ts'
