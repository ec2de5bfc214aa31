import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { photoSize } from '#formats/lrmx'
import { checkIdentityNumber, formatDate, parseImpreciseDate, type FileField, type Principal, type Register, type Row } from '#kernel'
import type { Database } from '#server/postgres/database'
import type { StoredRow } from '#server/postgres/read/list'
import { namesOf, type Named } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import { sm3 } from '#server/postgres/write/digest'
import type { StoredFile } from '#server/postgres/write/files'
import { bringIn } from './bring-in.ts'
import { complain, newDraft, type Draft } from './draft.ts'
import type { ImportFile, ImportOptions, ImportOutcome } from './import-files.ts'
import { adopt, candidates, keyOf } from './match.ts'

export const photoEndings: readonly string[] = ['.jpg', '.jpeg', '.png']

/** Bytes of photographs written in one act: a batch of thousands must not fill the memory. */
const batchBytes = 64 * 1024 * 1024
const maxDots = 100_000_000

/** The field of a register of persons that holds the photograph: a file that takes pictures. */
export function photoField(register: Register): { readonly name: string; readonly field: FileField } | null {
  if (register.about !== 'self') return null
  for (const [name, field] of Object.entries(register.fields)) if (field.type === 'file' && field.accept.some((type) => type.startsWith('image/'))) return { name, field }
  return null
}

/** Whom a photograph is of, by its file's name: `350100198501010011.jpg`, `张三.jpg`, `张三_1978.05.jpg`. */
interface Asked { readonly identity: string | null; readonly name: string | null; readonly birth: string | null }

function askedOf(fileName: string): Asked {
  const base = basename(fileName.replaceAll('\\', '/'), extname(fileName)).normalize('NFC').trim()
  const identity = /(?<!\d)\d{17}[\dXx](?!\d)/.exec(base)?.[0].toUpperCase() ?? null
  const [, name = base, date] = /^(.+?)[\s_＿-]+((?:19|20)\d{2}[\d.年月日-]*)$/.exec(base) ?? []
  return { identity, name: name.replace(/\s/g, '') || null, birth: date === undefined ? null : parseImpreciseDate(date) }
}

interface Photo { readonly file: string; readonly asked: Asked; readonly draft: Draft; readonly stored: StoredFile }

/**
 * Takes photographs in, each for the person its file is named after: by identity number, else by a name that one person has
 * (with the birth, where the name has it). What fits nobody or several is listed and not guessed at.
 */
export async function importPhotos(database: Database, principal: Principal, register: Register, files: readonly ImportFile[], options: ImportOptions, outcome: ImportOutcome): Promise<void> {
  const target = photoField(register)
  if (!target) return
  let batch: Photo[] = []
  let bytes = 0
  const taken = new Map<string, string>()
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await take(database, principal, register, batch, taken, options, outcome)
    batch = []
    bytes = 0
  }
  for (const [i, file] of files.entries()) {
    options.signal?.throwIfAborted()
    options.onProgress?.('reading', i, files.length)
    const draft = newDraft({ file: file.name })
    const photo = await read(file, target.field)
    if (typeof photo === 'string') {
      complain(draft, null, photo)
      tell(draft, outcome)
      continue
    }
    const digest = sm3(photo.bytes)
    draft.values[target.name] = digest
    batch.push({ file: file.name, asked: askedOf(file.name), draft, stored: { digest, mediaType: photo.type, name: basename(file.name), bytes: photo.bytes } })
    bytes += photo.bytes.length
    if (bytes >= batchBytes) await flush()
  }
  await flush()
}

/** The bytes of a photograph and what they are, or a sentence why they are none. */
async function read(file: ImportFile, field: FileField): Promise<{ bytes: Uint8Array; type: string } | string> {
  const { size } = await stat(file.path)
  if (size > field.maxBytes) return `照片有 ${(size / 1024 / 1024).toFixed(1)} MB，超过 ${field.maxBytes / 1024 / 1024} MB，请压缩后再导入`
  const bytes = new Uint8Array(await readFile(file.path))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const type = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'image/jpeg' : bytes.length >= 24 && view.getUint32(0) === 0x89504e47 ? 'image/png' : null
  if (type === null || !field.accept.includes(type)) return '不是 JPEG 或 PNG 照片，请用画图等软件另存为 .jpg 后再导入'
  const dots = type === 'image/png' ? { width: view.getUint32(16), height: view.getUint32(20) } : photoSize(bytes)
  if (dots && dots.width * dots.height > maxDots) return `照片有 ${dots.width}×${dots.height} 点，过大，请缩小后再导入`
  return { bytes, type }
}

async function take(database: Database, principal: Principal, register: Register, batch: readonly Photo[], taken: Map<string, string>, options: ImportOptions, outcome: ImportOutcome): Promise<void> {
  options.onProgress?.('checking', 0, batch.length)
  const matched = new Map<Draft, string>()
  const group = {
    register, drafts: batch.map((p) => p.draft),
    find: async (view: View, drafts: Draft[]): Promise<void> => {
      await find(view, register, batch, taken)
      const found = batch.flatMap((p) => (p.draft.id === undefined || p.draft.outcome === 'rejected' ? [] : [p]))
      const names = await namesOf(view, register, found.flatMap((p) => p.draft.id ?? []))
      for (const { draft } of found) {
        matched.set(draft, shown(names.get(draft.id ?? '')))
      }
      // A photograph of nobody is no row: nothing else is to be checked of it.
      drafts.splice(0, drafts.length, ...found.map((p) => p.draft))
    },
  }
  const { same: _, ...asked } = options
  const number = await bringIn(database, principal, { verb: 'import', reason: options.reason ?? '导入照片', source: batch.length === 1 ? batch[0]?.file ?? null : `${batch[0]?.file ?? ''} 等 ${batch.length} 张照片` }, [group], {
    ...(asked.dryRun ? { dryRun: true } : {}), ...(asked.signal ? { signal: asked.signal } : {}), files: batch.map((p) => p.stored),
  })
  outcome.act = number ?? outcome.act
  for (const { file, draft } of batch) {
    const title = matched.get(draft)
    if (title !== undefined && draft.id && draft.outcome !== 'rejected') outcome.matched.push({ file, id: draft.id, title, unchanged: draft.outcome === 'unchanged' })
    tell(draft, outcome)
  }
}

function tell(draft: Draft, outcome: ImportOutcome): void {
  outcome.read += 1
  outcome.errors.push(...draft.notes)
  if (draft.outcome === 'update') outcome.updated += 1
  else if (draft.outcome === 'unchanged') outcome.unchanged += 1
  else outcome.rejected += 1
}

/** Gives each photograph the person it is of, or complains. */
async function find(view: View, register: Register, batch: readonly Photo[], taken: Map<string, string>): Promise<void> {
  const [name = ''] = register.title
  const identity = Object.entries(register.fields).find(([, f]) => f.type === 'text' && f.check === 'identity-number')?.[0]
  const birth = register.possibleDuplicate?.find((f) => register.fields[f]?.type === 'date')
  const wanted = (field: string, value: (asked: Asked) => string | null): Row[] => batch.flatMap(({ asked }) => { const v = value(asked); return v === null ? [] : [{ [field]: v }] })
  const byIdentity = identity ? await candidates(view, register, [identity], wanted(identity, (a) => a.identity)) : new Map<string, StoredRow[]>()
  const byName = await candidates(view, register, [name], wanted(name, (a) => (a.identity === null ? a.name : null)))
  const detailed = await namesOf(view, register, [...byName.values()].flat().map((row) => row.id))
  for (const { asked, draft, file } of batch) {
    const named = asked.identity === null
    const all = named ? byName.get(keyOf([name], { [name]: asked.name })) ?? [] : byIdentity.get(keyOf([identity ?? ''], { [identity ?? '']: asked.identity })) ?? []
    const fit = named && asked.birth !== null && birth ? all.filter((row) => agrees(row[birth], asked.birth ?? '')) : all
    const [person] = fit
    if (!person) complain(draft, null, nobody(register, asked, all.length))
    else if (fit.length > 1) {
      const who = fit.slice(0, 10).map((row) => shown(detailed.get(row.id))).join('、')
      complain(draft, null, `有 ${fit.length} 个“${asked.name ?? ''}”，没有猜测是哪一位：${who}。请把文件名改为公民身份号码，或“姓名_出生年月”`)
    } else {
      const other = taken.get(person.id)
      if (other !== undefined) complain(draft, null, `与“${other}”是同一个人的照片，只取了先读到的一张，请核对后只留一张`)
      else {
        taken.set(person.id, file)
        adopt(draft, person)
      }
    }
  }
}

const shown = (named: Named | undefined): string => (named ? `${named.title}${named.detail ? `（${named.detail}）` : ''}` : '')

/** Dates of different precision agree as far as both go. */
const agrees = (a: unknown, b: string): boolean => typeof a === 'string' && (a.startsWith(b) || b.startsWith(a))

function nobody(register: Register, { identity, name, birth }: Asked, others: number): string {
  if (identity !== null) return checkIdentityNumber(identity).ok ? `没有公民身份号码为“${identity}”的${register.label}，请核对号码，或先录入本人` : `“${identity}”不是有效的公民身份号码，请核对文件名`
  if (others > 0) return `有 ${others} 个“${name ?? ''}”，出生年月都不是 ${formatDate(birth ?? '')}，请核对文件名`
  return `没有叫“${name ?? ''}”的${register.label}，请把文件名改为姓名或公民身份号码，或先录入本人`
}
