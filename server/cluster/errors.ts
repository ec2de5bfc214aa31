/**
 * The database cannot be had. `message` is Chinese, names the place and the repair,
 * and may be shown to the user as it stands.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}

/** The `code` of a Node or PostgreSQL error (`ENOENT`, `42P04`), or '' when there is none. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** The message of whatever was thrown. An AggregateError (connecting to several addresses) has an empty one of its own. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
