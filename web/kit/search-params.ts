/**
 * The address bar is the state of a view: every parameter is plain text, so that an address can be read, copied and
 * reproduces the view. These functions replace the router's JSON encoding.
 */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') params.set(key, value)
    else if (typeof value === 'number' || value === true) params.set(key, String(value === true ? 1 : value))
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

/** Parameters that any page takes. */
export interface SharedSearch {
  /** Valid time: the day whose state is shown; today when absent. */
  asOf?: string
  /** Recorded time: the act up to which things were known, or the day at whose end; the newest when absent. */
  knownAt?: string
  /** The open figure, `<indicator>:<part>:<by>:<cell>`. */
  figure?: string
  /** When the open figure is computed, `<period>@<asOf>@<knownAt>`; later parts may be missing. */
  figureAt?: string
}

export function sharedSearch(search: Record<string, unknown>): SharedSearch {
  const asOf = textParam(search.asOf)
  const knownAt = textParam(search.knownAt)
  return {
    ...(asOf && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { asOf } : {}),
    ...(knownAt && /^(\d{1,15}|\d{4}-\d{2}-\d{2})$/.test(knownAt) ? { knownAt } : {}),
    ...pick(search, ['figure', 'figureAt']),
  }
}

export function textParam(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined
}

/** The named parameters that are given, as text. */
export function pick<K extends string>(search: Record<string, unknown>, names: readonly K[]): { [P in K]?: string } {
  const found: { [P in K]?: string } = {}
  for (const name of names) {
    const value = textParam(search[name])
    if (value !== undefined) found[name] = value
  }
  return found
}

/** A route's validator: the page takes these parameters, as text. */
export function params<const K extends string>(...names: readonly K[]): (search: Record<string, unknown>) => { [P in K]?: string } {
  return (search) => pick(search, names)
}
