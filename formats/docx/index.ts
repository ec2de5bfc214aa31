/** What every Word file of ours has in common: clean text, and packages whose bytes depend on their content alone. */
export { clean } from './clean.ts'
export { packed, partsOf, repack, type Parts } from './repack.ts'
export { element, escaped, type Attributes } from './xml.ts'
