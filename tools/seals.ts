import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonical, type Procedure } from '#kernel'
import { sm3 } from '#server/postgres/write/digest'

const path = join(import.meta.dirname, '..', 'basis', 'procedure-seals.json')

/** Digests by version: `admonition/2015`. */
export type Seals = Readonly<Record<string, string>>

/**
 * The digest of each version of a procedure: everything declared, functions by their source without its spacing. The source is
 * what node itself runs: whatever rewrites it on the way (a test runner) gets other digests.
 */
export function sealsOf(procedures: readonly Procedure[]): Seals {
  const words = (_key: string, value: unknown): unknown => (typeof value === 'function' ? String(value).replace(/\s+/g, ' ') : value)
  return Object.fromEntries(procedures.map((p) => [`${p.id}/${p.version}`, sm3(JSON.stringify(canonical(JSON.parse(JSON.stringify(p, words)))))] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export const keptSeals = (): Seals => JSON.parse(readFileSync(path, 'utf8')) as Seals

/** Versions that have landed may not change: running cases were opened by them. What is wrong, in sentences that say what to do. */
export function broken(now: Seals, sealed: Seals): string[] {
  return Object.entries(sealed).flatMap(([name, digest]) =>
    now[name] === undefined ? [`流程版本 ${name} 已封存，不得删除：办理中的案件仍按它办`] : now[name] === digest ? [] : [`流程版本 ${name} 已封存，不得改动：请恢复原文，另立新的版本文件`])
}

/** Adds the seals of versions that have none. Returns their names. */
export function seal(now: Seals): string[] {
  const sealed = keptSeals()
  writeFileSync(path, `${JSON.stringify({ ...now, ...sealed }, null, 2)}\n`)
  return Object.keys(now).filter((name) => sealed[name] === undefined)
}
