/** One measured task of bench/imports.ts, in a process of its own: TASK FOLDER RESULT [FILE]. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { readWorkbook } from '#formats/xlsx'
import { columnName } from '#kernel'
import { demonstrate } from '#server/demonstration'
import { templateColumns } from '#server/exchange/columns'
import { writeRegister } from '#server/exchange/export'
import { collectFiles, importFiles } from '#server/exchange/import'
import { writeForms } from '#server/exchange/lrmx/write-forms'
import { look } from '#server/postgres/read/view'
import { openRuntime, operator, type Runtime } from '#server/runtime'

const [task = '', folder = '', result = '', file = ''] = process.argv.slice(2)
const runtime = await openRuntime({ dataDir: join(folder, task === 'forms' ? 'forms-data' : task === 'copy' ? 'copy-data' : 'data') })
const principal = operator(runtime.tenant)
const person = runtime.database.catalogue.register('person')

/** Reads the workbook and copies its cells as they stand into a table like the register's, indexes included. */
async function copyByHand({ address, database }: Runtime): Promise<string> {
  const client = new pg.Client({ connectionString: address.adminUrl })
  await client.connect()
  await client.query('create table by_hand (like person including all)')
  const columns = templateColumns(database.catalogue, person).map((c) => columnName(c.field))
  let n = 0
  async function* lines(): AsyncGenerator<string> {
    let text = ''
    for await (const { row, cells } of readWorkbook(file)) {
      if (row === 1) continue
      n += 1
      text += `1\t${String(n).padStart(8, '0')}-0000-4000-8000-000000000000\t1\t${columns.map((_, i) => cells[i + 1]?.text.replace(/[\\\t\n\r]/g, ' ') ?? '\\N').join('\t')}\n`
      if (text.length > 64 * 1024) { yield text; text = '' }
    }
    yield text
  }
  await pipeline(Readable.from(lines()), client.query(from(`copy by_hand (tenant, id, act_from, ${columns.map((c) => `"${c}"`).join(', ')}) from stdin`)))
  await client.end()
  return ''
}

async function importForms(): Promise<() => Promise<string>> {
  // Forms as the product writes them, of the people of another city.
  const other = await openRuntime({ dataDir: join(folder, 'city') })
  await demonstrate(other, { members: Math.max(400, Number(file) * 6) })
  const forms = join(folder, 'forms')
  await look(other.database, operator(other.tenant), {}, (view) => writeForms(view, person, { where: { op: 'not', of: { op: 'empty', path: ['currentPost'] } }, limit: Number(file) }, forms))
  await other.close()
  return async () => {
    const files = await collectFiles([forms], person)
    const done = await importFiles(runtime.database, principal, person, files.slice(0, Number(file)))
    return `：${done.inserted} 人，另 ${Object.values(done.children).reduce((a, b) => a + b, 0)} 行`
  }
}

const tasks: Record<string, () => Promise<string>> = {
  import: async () => {
    const done = await importFiles(runtime.database, principal, person, [{ path: file, name: 'roster.xlsx' }])
    return `：新增 ${done.inserted}，未变动 ${done.unchanged}，未导入 ${done.rejected}`
  },
  copy: () => copyByHand(runtime),
  export: () => look(runtime.database, principal, {}, (view) => writeRegister(view, person, {}, join(folder, 'out.xlsx'))).then((n) => `：${n} 行`),
}
const work = task === 'forms' ? await importForms() : tasks[task]
if (!work) throw new Error(`no task ${task}`)
const [since, cpu] = [performance.now(), process.cpuUsage()]
const told = await work()
const seconds = (performance.now() - since) / 1000
const used = process.cpuUsage(cpu)
console.error(`${task}: ${seconds.toFixed(1)} s, processor ${((used.user + used.system) / 1e6).toFixed(1)} s${told}`)
await runtime.close()
writeFileSync(result, JSON.stringify({ seconds, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024), told }))
