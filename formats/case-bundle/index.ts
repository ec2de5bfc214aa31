/** The record of a case as one indexed PDF, with the files that belong to it. */
export { most } from './bundle.ts'
export type { BundleFile, BundleMaterial, BundleStep, BundleTable, CaseBundle, Fact, RecordLine } from './bundle.ts'
export { writeCaseBundle } from './write.ts'
