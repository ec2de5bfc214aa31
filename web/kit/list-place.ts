import type { SharedSearch } from './search-params.ts'

const places = new Map<string, object>()

/** Where a list was left: whoever goes back from a record finds the conditions, the order and the view as they were. For as long as the page lives. */
export function leaveListAt(register: string, { figure: _figure, figureAt: _at, asOf: _asOf, knownAt: _known, new: _new, paste: _paste, cell: _cell, ...search }: SharedSearch & { new?: string; paste?: string; cell?: string }): void {
  places.set(register, search)
}

export const listPlace = (register: string): object => places.get(register) ?? {}
