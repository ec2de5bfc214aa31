import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLrmx } from '#formats/lrmx'
import { writeRegister } from '#server/exchange/export'
import { collectFiles, importFiles } from '#server/exchange/import'
import { writeForms } from '#server/exchange/lrmx/write-forms'
import { look } from '#server/postgres/read/view'
import { verifyChain } from '#server/postgres/verify'
import { openRuntime, operator } from '#server/runtime'
import type { Bench, Theme } from './harness.ts'

/** Workbooks and appointment forms of the whole city, out and in again, and the chain verified. */
export const exchange: Theme = { name: 'exchange', measure }

async function measure(bench: Bench): Promise<void> {
  const { runtime: { database }, principal, folder } = bench
  const people = database.catalogue.register('person')
  const book = join(folder, 'people.xlsx')
  const n = (count: number): string => count.toLocaleString('en')
  await bench.once((exported) => `导出 ${n(exported)} 人为 xlsx`, () => look(database, principal, {}, (view) => writeRegister(view, people, {}, book)))
  await bench.once((again) => `同一工作簿再导入，${n(again.unchanged)} 人未变动`, () => importFiles(database, principal, people, [{ path: book, name: 'people.xlsx' }]))
  const empty = await openRuntime({ dataDir: join(folder, 'empty') })
  try {
    await bench.once((fresh) => `导入 ${n(fresh.inserted)} 人到空台账`, () => importFiles(empty.database, operator(empty.tenant), people, [{ path: book, name: 'people.xlsx' }]))
  } finally { await empty.close() }
  const forms = join(folder, 'forms')
  await bench.once(({ count }) => `导出 ${n(count)} 份任免审批表（lrmx）`, () => look(database, principal, {}, (view) => writeForms(view, people, { where: { op: 'compare', path: ['birth'], than: '>=', value: '1985' } }, forms)))
  await bench.once((read) => `读入 ${n(read)} 份任免审批表`, async () => {
    const files = await collectFiles([forms], people)
    for (const file of files) readLrmx(readFileSync(file.path), file.name)
    return files.length
  })
  await bench.once(({ current }) => `核对 ${n(current)} 行`, () => verifyChain(database, principal))
}
