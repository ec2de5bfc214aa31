// The database under the product: an embedded PostgreSQL of a data folder, or an external one.
export { openCluster } from './cluster.ts'

export { openDatabase } from './database.ts'
export type { Database } from './database.ts'
export { DatabaseUnavailable } from './errors.ts'
export { prepareExternal, SETUP_SQL } from './external.ts'
export type { PreparedDatabase } from './external.ts'
