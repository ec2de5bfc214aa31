import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packed, partsOf, type Parts } from '#formats/docx'
import type { Predicate } from '#kernel'
import { formsPdf, writeForms } from '#server/exchange/lrmx/write-forms'
import { list } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { rosterTable } from '#server/rosters/table'
import type { Bench, Theme } from './harness.ts'

/** 任免审批表 as Word files and as one PDF, from the registers to the disk; by hand stands the bare writing of the same files: their XML put into zips. */
export const forms: Theme = { name: 'forms', measure }

const many = 500

async function measure(bench: Bench): Promise<void> {
  const { runtime: { database }, principal, folder } = bench
  const people = database.catalogue.register('person')
  const cadres = database.catalogue.rosters.get('cadres')
  if (cadres?.kind !== 'list') throw new Error('no roster of cadres')
  const ids = await look(database, principal, {}, async (view) => (await list(view, people, { where: cadres.where, limit: many, sort: [], fields: [] })).map((r) => r.id))
  const where: Predicate = { op: 'in', path: ['id'], values: ids }
  const [ours, bare] = [join(folder, 'docx'), join(folder, 'bare')]
  mkdirSync(bare, { recursive: true })
  await look(database, principal, {}, (view) => writeForms(view, people, { where }, ours, 'docx'))
  const parts: Parts[] = []
  for (const name of readdirSync(ours)) parts.push(await partsOf(readFileSync(join(ours, name))))
  await bench.compare(
    `${ids.length} 份任免审批表（docx）写成文件；手写为同样的 XML 直接压成 zip`,
    () => look(database, principal, {}, (view) => writeForms(view, people, { where }, ours, 'docx')),
    async () => { for (const [i, each] of parts.entries()) await writeFile(join(bare, `${i}.docx`), await packed(each)) }, 5,
  )
  await bench.once(({ count }) => `${count} 份任免审批表合为一份 PDF`, () => look(database, principal, {}, (view) => formsPdf(view, people, { where })))
  for (const id of ['cadres', 'cadre-statistics', 'staffing']) {
    const roster = database.catalogue.rosters.get(id)
    if (roster) await bench.once(({ scope }) => `${roster.label}：${scope}`, () => look(database, principal, {}, (view) => rosterTable(view, roster, { units: [] }, '')))
  }
}
