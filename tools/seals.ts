import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonical, type Procedure } from '#kernel'
import { sm3 } from '#server/postgres/write/digest'

const path = join(import.meta.dirname, '..', 'basis', 'procedure-seals.json')

/** The digest of one version of a procedure: everything declared, functions by their source. */
function sealOf(procedure: Procedure): string {
  return sm3(JSON.stringify(canonical(JSON.parse(JSON.stringify(procedure, (_key, value: unknown) => (typeof value === 'function' ? String(value) : value))))))
}

/**
 * Versions that have landed may not change: running cases were opened by them. `seal` adds the seals of versions that have
 * none; otherwise only compares. Returns what is wrong, in sentences that say what to do.
 */
export function checkSeals(procedures: readonly Procedure[], seal: boolean): string[] {
  const sealed = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  const problems: string[] = []
  const now = new Map(procedures.map((p) => [`${p.id}/${p.version}`, sealOf(p)]))
  for (const [name, digest] of Object.entries(sealed)) {
    if (!now.has(name)) problems.push(`流程版本 ${name} 已封存，不得删除：办理中的案件仍按它办`)
    else if (now.get(name) !== digest) problems.push(`流程版本 ${name} 已封存，不得改动：请恢复原文，另立新的版本文件`)
  }
  const fresh = [...now].filter(([name]) => sealed[name] === undefined)
  if (seal && fresh.length > 0 && problems.length === 0) {
    writeFileSync(path, `${JSON.stringify(Object.fromEntries([...Object.entries(sealed), ...fresh].sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`)
    for (const [name] of fresh) console.log(`已封存 ${name}`)
  }
  return problems
}
