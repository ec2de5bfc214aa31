import { addressesOf, shareCluster } from './cluster.ts'

export { DatabaseUnavailable } from './errors.ts'

/**
 * A share in the embedded PostgreSQL of a data folder.
 * `appUrl` is for the application (row-level security binds it, no DDL), `adminUrl` for migrations.
 */
export type Cluster = {
  appUrl: string
  adminUrl: string
  /** The folder asked for, with links resolved. */
  dataDir: string
  /** The folder that holds the database; differs from `dataDir` only when root's folder is closed to the database user. */
  clusterDir: string
  /** Version of the embedded package, for example `18.4.0-beta.17`. */
  version: string
  /** Leaves the cluster; the last to leave stops it. May be called more than once. */
  close(): Promise<void>
}

/**
 * Opens the embedded database of `dataDir`: makes it at first use, starts it, or joins it when another
 * process of this machine runs it. Call `close()` on SIGINT and SIGTERM; the server itself is not reached by Ctrl-C.
 * @throws DatabaseUnavailable with a Chinese sentence that names the place and the repair
 */
export async function openCluster(options: { dataDir: string; log?: (line: string) => void }): Promise<Cluster> {
  const share = await shareCluster(options)
  return { ...addressesOf(share), dataDir: share.place.asked, clusterDir: share.place.root, version: share.version, close: share.close }
}
