/**
 * Writes the next migration from the difference between the committed model (generated/schema.json at the last migration,
 * kept as migrations/model.json) and the declarations. `node tools/migrate.ts NAME`. The file is read, committed and never
 * changed after landing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '#server/catalogue'
import { modelOf, type SchemaModel } from '#server/postgres/schema/model'
import { difference } from '#server/postgres/schema/difference'

const folder = join(import.meta.dirname, '../migrations')
const name = process.argv[2]
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('用法：node tools/migrate.ts 名称（小写英文和连字符）')
  process.exit(2)
}

/** What the tool will not guess is told in a sentence: a person writes that migration. */
function changes(): string[] {
  try {
    return difference(before, after)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

let before: SchemaModel = { tables: [] }
try { before = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as SchemaModel } catch { /* the first migration */ }
const after = modelOf(catalogue)
const statements = changes()
if (statements.length === 0) {
  console.log('声明与已提交的结构一致，不需要迁移。')
} else {
  const last = readdirSync(folder).map((f) => /^(\d{4})_/.exec(f)?.[1]).filter((n) => n !== undefined).sort().at(-1) ?? '0000'
  const file = `${String(Number(last) + 1).padStart(4, '0')}_${name}.sql`
  writeFileSync(join(folder, file), `-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.\n\n${statements.join('\n\n')}\n`)
  writeFileSync(join(folder, 'model.json'), `${JSON.stringify(after, null, 1)}\n`)
  console.log(`已写 migrations/${file}，请通读后提交。`)
}
