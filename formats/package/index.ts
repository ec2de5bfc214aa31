/** Zip packages behind a guard, and the XML inside: what Excel, Word and zips of files have in common. */
export { FileProblem, inFile, packageProblem, damaged, type PackageProblemCode } from './problem.ts'
export { Package, type OpenOptions, type PackageKind, type PackageLimits } from './package.ts'
export { firstOfType, relationsOf, relationsPart, type Relation } from './relations.ts'
export { decodeXml } from './decode.ts'
export { entities, XmlScanner, type TokenHandler, type TokenKind } from './scan.ts'
export { attribute, attributes, detached, escapeXml, unescapeXml } from './text.ts'
