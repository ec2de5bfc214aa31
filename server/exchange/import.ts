import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { annotateWorkbook, columnLetters, WorkbookProblem } from '#formats/xlsx'
import { scope, type Principal, type Register } from '#kernel'
import type { Database } from '#server/postgres/database'
import { bringIn, type BringInOptions } from './bring-in.ts'
import type { Deed } from '#server/postgres/write/act'
import { keptByProcedure } from '#server/records/settle'
import type { Draft, Group } from './draft.ts'
import { bringInFlow, flows } from './flow.ts'
import { readDrafts, sheetNotes, type SheetNotes } from './import-workbook.ts'
import { childRegisters } from './lrmx/facts.ts'
import type { ImportFile, ImportOptions, ImportOutcome } from './import-files.ts'
import { isArchive, unpack } from './archive.ts'
import { formEndings, readForms } from './lrmx/read-forms.ts'
import { importPhotos, photoEndings, photoField } from './photos.ts'

export type { ImportFile, ImportOptions, ImportOutcome } from './import-files.ts'

/** What is told of a row once it is known what becomes of it. */
type Settled = Pick<Draft, 'origin' | 'outcome' | 'notes'>

/** A whole import refused: the sentence is for the person who imports. */
export class ImportRefused extends Error {}

/** Why a principal may not import into a register, or null. A file may hold rows of any unit, so whoever keeps one unit imports none; no cell holds what a structured field asks for. */
export function importRefusal(principal: Principal, register: Register): string | null {
  const unsaid = Object.values(register.fields).find((f) => !f.optional && f.type === 'structured')
  if (unsaid) return `“${register.label}”的“${unsaid.label}”不能用表格填写，不能导入`
  const { rows } = scope(principal, register, 'write')
  if (rows === 'all') return null
  return rows === 'none' ? keptByProcedure(register) ?? `您无权导入“${register.label}”` : `您只能维护本单位的“${register.label}”，请逐条录入；成批导入请交组织部办理`
}

/** Imports files of one register. One file is one act: a killed or cancelled import leaves nothing of its file. */
export async function importFiles(database: Database, principal: Principal, register: Register, files: readonly ImportFile[], options: ImportOptions = {}): Promise<ImportOutcome> {
  const refusal = importRefusal(principal, register)
  if (refusal) throw new ImportRefused(refusal)
  const outcome: ImportOutcome = { read: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0, children: {}, act: null, dryRun: options.dryRun === true, errors: [], matched: [], annotated: {} }
  if (files.length === 0) throw new ImportRefused(`没有可导入的文件：支持 ${importEndings(register).join('、')}`)
  const unpacked = await unpack(files, photoField(register) ? [...formEndings, ...photoEndings] : formEndings, options.signal)
  try {
    outcome.errors.push(...unpacked.notes)
    const photos = photoField(register) ? unpacked.files.filter(isPhoto) : []
    const workbooks = unpacked.files.filter((f) => !isForm(f) && !photos.includes(f))
    const forms = unpacked.files.filter(isForm)
    for (const file of workbooks) await importWorkbook(database, principal, register, file, options, outcome)
    if (forms.length > 0) {
      if (register.about !== 'self') throw new ImportRefused(`“${register.label}”不接受任免审批表（${formEndings.join('、')}），请导入到“人员”（person）`)
      const closed = childRegisters.map((id) => database.catalogue.register(id)).find((child) => scope(principal, child, 'write').rows !== 'all')
      if (closed) throw new ImportRefused(`任免审批表要写入“${closed.label}”，您无权修改，请由干部科导入`)
      await importForms(database, principal, register, forms, options, outcome)
    }
    // Last, so that photographs find the people who came with them.
    if (photos.length > 0) await importPhotos(database, principal, register, photos, options, outcome)
  } finally {
    await unpacked.close()
  }
  return outcome
}

const isPhoto = (file: ImportFile): boolean => photoEndings.includes(extname(file.name).toLowerCase())
const isForm = (file: ImportFile): boolean => formEndings.includes(extname(file.name).toLowerCase())

/** Endings of the files that a register takes: appointment forms and photographs, singly or in a zip, go to the register of persons. */
export function importEndings(register: Register): string[] {
  return register.about === 'self' ? ['.xlsx', ...formEndings, ...(photoField(register) ? photoEndings : []), '.zip'] : ['.xlsx']
}

/** How a returned workbook is called: 名册.批注.xlsx. */
const returned = '.批注.xlsx'

/** Files named on a command line: folders are searched for the formats the register takes. */
export async function collectFiles(paths: readonly string[], register: Register): Promise<ImportFile[]> {
  const wanted = importEndings(register)
  const files: ImportFile[] = []
  for (const path of paths) {
    let info
    try { info = await stat(path) } catch { throw new ImportRefused(`找不到文件“${path}”，请核对路径`) }
    if (!info.isDirectory()) {
      files.push({ path, name: basename(path) })
      continue
    }
    // Archives inside a folder are as likely its backup: to take one in, name it.
    const found = (await readdir(path, { recursive: true })).filter((n) => wanted.includes(extname(n).toLowerCase()) && !isArchive(n) && !basename(n).startsWith('~$')).sort()
    // Workbooks that an earlier import returned lie beside their originals; to take one in, name it.
    const names = found.filter((n) => !n.endsWith(returned) || !found.includes(`${n.slice(0, -returned.length)}.xlsx`))
    if (names.length === 0) throw new ImportRefused(`文件夹“${path}”里没有 ${wanted.join('、')} 文件`)
    files.push(...names.map((n) => ({ path: join(path, n), name: n })))
  }
  return files
}

async function importWorkbook(database: Database, principal: Principal, register: Register, file: ImportFile, options: ImportOptions, outcome: ImportOutcome): Promise<void> {
  const reading = { fileName: file.name, ...(options.signal ? { signal: options.signal } : {}), onProgress: (rows: number, fraction: number) => options.onProgress?.('reading', rows, fraction > 0 ? Math.round(rows / fraction) : null) }
  const sheet = sheetNotes(file.path, reading)
  const parts = readDrafts(database.catalogue, register, file.path, sheet, reading)
  const deed = { verb: 'import', reason: options.reason ?? `导入${register.label}`, source: file.name } as const
  const rows: Settled[] = []
  try {
    outcome.act = await (flows(register) ? inParts : atOnce)(database, principal, deed, register, parts, options, rows) ?? outcome.act
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error
    const { sheet: name, row, column } = error.place
    outcome.errors.push({ file: file.name, ...(name ? { sheet: name } : {}), ...(row ? { row } : {}), ...(column ? { column: columnLetters(column) } : {}), message: error.message })
    return
  }
  // One by one: a call takes no hundred thousand arguments.
  for (const note of sheet.notes) outcome.errors.push(note)
  for (const { notes } of rows) for (const note of notes) outcome.errors.push(note)
  tally(rows, outcome)
  await annotate(sheet, rows, file, options, outcome)
}

type Parts = (database: Database, principal: Principal, deed: Deed, register: Register, parts: AsyncGenerator<Draft[]>, options: ImportOptions, rows: Settled[]) => Promise<number | null>

const inParts: Parts = (database, principal, deed, register, parts, options, rows) => bringInFlow(database, principal, deed, register, parts, {
  ...core(options),
  settled: (drafts) => { for (const { origin, outcome, notes } of drafts) rows.push({ origin, notes, ...(outcome ? { outcome } : {}) }) },
  onProgress: (done) => options.onProgress?.('writing', done, rows.length),
})

const atOnce: Parts = async (database, principal, deed, register, parts, options, rows) => {
  const drafts: Draft[] = []
  for await (const part of parts) for (const draft of part) drafts.push(draft)
  options.onProgress?.('checking', 0, drafts.length)
  const number = await bringIn(database, principal, deed, [{ register, drafts }], { ...core(options), onProgress: (done) => options.onProgress?.('writing', done, drafts.length) })
  for (const draft of drafts) rows.push(draft)
  return number
}

async function importForms(database: Database, principal: Principal, register: Register, forms: readonly ImportFile[], options: ImportOptions, outcome: ImportOutcome): Promise<void> {
  const read = await readForms(database.catalogue, forms, { ...(options.signal ? { signal: options.signal } : {}), onProgress: (done) => options.onProgress?.('reading', done, forms.length) })
  outcome.errors.push(...read.notes)
  outcome.read += read.refused
  outcome.rejected += read.refused
  const people: Group = { register, drafts: read.people }
  const groups = [people, ...read.children]
  options.onProgress?.('checking', 0, read.people.length)
  const number = await bringIn(database, principal, { verb: 'import', reason: options.reason ?? '导入干部任免审批表', source: forms.length === 1 ? forms[0]?.name ?? null : `${forms[0]?.name ?? ''} 等 ${read.people.length} 份` }, groups, {
    ...core(options), files: read.files, onProgress: (done) => options.onProgress?.('writing', Math.min(done, read.people.length), read.people.length),
  })
  outcome.act = number ?? outcome.act
  for (const group of groups) for (const draft of group.drafts) for (const note of draft.notes) outcome.errors.push(note)
  tally(read.people, outcome)
  for (const group of read.children) {
    const written = group.drafts.filter((d) => d.outcome === 'insert' || d.outcome === 'update').length
    if (written > 0) outcome.children[group.register.id] = (outcome.children[group.register.id] ?? 0) + written
  }
}

function core(options: ImportOptions): BringInOptions {
  return { ...(options.same ? { same: true } : {}), ...(options.dryRun ? { dryRun: true } : {}), ...(options.signal ? { signal: options.signal } : {}) }
}

function tally(drafts: readonly Settled[], outcome: ImportOutcome): void {
  for (const draft of drafts) {
    outcome.read += 1
    if (draft.outcome === 'insert') outcome.inserted += 1
    else if (draft.outcome === 'update') outcome.updated += 1
    else if (draft.outcome === 'unchanged') outcome.unchanged += 1
    else outcome.rejected += 1
  }
}

const words = { insert: '已新增', update: '已更新', unchanged: '未变动', rejected: '未导入' } as const

/** The same workbook comes back with a note on each wrong cell and a status column, when there is anything to tell. */
async function annotate(sheet: SheetNotes, rows: readonly Settled[], file: ImportFile, options: ImportOptions, outcome: ImportOutcome): Promise<void> {
  const target = options.annotateTo?.(file.name)
  const notes = [...sheet.notes, ...rows.flatMap((d) => d.notes)]
  if (!target || notes.length === 0) return
  await annotateWorkbook(file.path, target, {
    fileName: file.name, headerRow: sheet.headerRows,
    notes: notes.flatMap((n) => (n.sheet && n.row ? [{ sheet: n.sheet, row: n.row, column: n.columnNumber ?? 1, message: n.message }] : [])),
    statuses: rows.flatMap((draft) => (draft.origin.sheet && draft.origin.row ? [{ sheet: draft.origin.sheet, row: draft.origin.row, text: statusText(draft, options.dryRun === true) }] : [])),
  })
  outcome.annotated[file.name] = target
}

function statusText(draft: Settled, dryRun: boolean): string {
  const word = draft.outcome === 'rejected' ? words.rejected : dryRun ? { insert: '可新增', update: '可更新', unchanged: '未变动' }[draft.outcome ?? 'unchanged'] : words[draft.outcome ?? 'unchanged']
  const messages = draft.notes.map((n) => n.message)
  return messages.length > 0 ? `${word}：${messages.join('；')}` : word
}
