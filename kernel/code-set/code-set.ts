/** Code sets: the closed lists of words that fields draw on, each with its standard. */

export interface CodeItem {
  readonly code: string
  readonly label: string
  readonly parent?: string | null
  /** Other words under which the same code comes in from outside (e.g. 本科 for 大学). */
  readonly aliases?: readonly string[]
}

export interface CodeSet {
  readonly id: string
  readonly label: string
  /** The standard and its year, as named in the field (e.g. `GB/T 3304—1991`). */
  readonly standard: string
  readonly items: readonly CodeItem[]
}

/** Finds the code meant by a human value: the code itself, its label, or an alias. Null when none or several fit. */
export function findCode(set: CodeSet, value: string): string | null {
  const wanted = value.trim()
  const index = indexOf(set)
  return index.get(wanted) ?? index.get(wanted.replace(/\s+/g, '')) ?? null
}

/** The Chinese term of a code; the code itself when unknown, so that nothing is hidden. */
export function codeLabel(set: CodeSet, code: string): string {
  return labelsOf(set).get(code) ?? code
}

/** All codes at or under `code` (a filter on 本科教育 takes 大学, 大学普通班 …). */
export function codesUnder(set: CodeSet, code: string): string[] {
  const found = [code]
  for (let i = 0; i < found.length; i++) for (const item of set.items) if (item.parent === found[i]) found.push(item.code)
  return found
}

const indexes = new WeakMap<CodeSet, Map<string, string | null>>()
function indexOf(set: CodeSet): Map<string, string | null> {
  let index = indexes.get(set)
  if (index) return index
  index = new Map()
  // Exact codes win over labels, labels over aliases; a word that means two codes means none.
  for (const words of [(i: CodeItem) => i.aliases ?? [], (i: CodeItem) => [i.label], (i: CodeItem) => [i.code]]) {
    const layer = new Map<string, string | null>()
    for (const item of set.items) for (const word of words(item)) layer.set(word, layer.has(word) && layer.get(word) !== item.code ? null : item.code)
    for (const [word, code] of layer) index.set(word, code)
  }
  indexes.set(set, index)
  return index
}

const labels = new WeakMap<CodeSet, Map<string, string>>()
function labelsOf(set: CodeSet): Map<string, string> {
  let map = labels.get(set)
  if (!map) labels.set(set, (map = new Map(set.items.map((i) => [i.code, i.label]))))
  return map
}

/** A code and those it stands under, itself first. */
export function codesAbove(set: CodeSet, code: string): string[] {
  const found = [code]
  for (let i = 0; i < found.length; i++) {
    const parent = set.items.find((item) => item.code === found[i])?.parent
    if (parent && !found.includes(parent)) found.push(parent)
  }
  return found
}
