import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FileProblem, Package, packageProblem, type PackageKind } from '#formats/package'
import { maxLrmxBytes } from '#formats/lrmx'
import type { Note } from './draft.ts'
import type { ImportFile } from './import-files.ts'

const MIB = 1024 * 1024

/** A zip of forms and photographs. 20 000 forms with photographs of 100 KB are 2 GB; those are sent in parts. */
const archive: PackageKind = {
  limits: { fileBytes: 200 * MIB, entries: 20_000, inflatedBytes: 1024 * MIB, ratio: 200, ratioFrom: 8 * MIB, smallPartBytes: maxLrmxBytes },
  noun: '压缩包',
  saveAs: '请重新压缩为 .zip 后再导入',
  trust: '请核对文件来源，重新压缩为 .zip 后再导入',
  tooBig: '请分成几个压缩包，或直接选择文件夹',
  unlock: '请去掉密码，重新压缩后再导入',
  recognize,
  adopt: (problem, file) => problem.in(file),
}

async function recognize(file: FileHandle, size: number): Promise<void> {
  if (size === 0) throw packageProblem('empty-file', '文件是空的（0 字节）', '请重新压缩后再导入')
  const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0)
  const head = buffer.toString('latin1')
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return
  const kind = head.startsWith('Rar!') ? ' RAR 压缩包' : head.startsWith('7z\xbc\xaf') ? ' 7z 压缩包' : null
  throw packageProblem('other-file', kind ? `是${kind}，不是 .zip` : '不是 .zip 压缩包', kind ? '请解压后选择文件夹，或重新压缩为 .zip' : '请核对是否选错文件')
}

export const isArchive = (name: string): boolean => extname(name).toLowerCase() === '.zip'

/**
 * The files with zips replaced by what is wanted of their contents, in a folder of ours that `close` removes. Names inside
 * an archive are names only: nothing is written where they point.
 */
export async function unpack(files: readonly ImportFile[], wanted: readonly string[], signal?: AbortSignal): Promise<{ files: ImportFile[]; notes: Note[]; close: () => Promise<void> }> {
  const out: ImportFile[] = []
  const notes: Note[] = []
  let folder: string | null = null
  const close = async (): Promise<void> => { if (folder) await rm(folder, { recursive: true, force: true }) }
  try {
    for (const file of files) {
      if (!isArchive(file.name)) { out.push(file); continue }
      folder ??= await mkdtemp(join(tmpdir(), 'mingshi-archive-'))
      await unpackOne(file, wanted, folder, out, notes, signal)
    }
    return { files: out, notes, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function unpackOne(file: ImportFile, wanted: readonly string[], folder: string, out: ImportFile[], notes: Note[], signal?: AbortSignal): Promise<void> {
  let zip: Package
  try {
    zip = await Package.open(file.path, archive, { fileName: file.name, signal })
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    notes.push({ file: file.name, message: error.message })
    return
  }
  try {
    const names = zip.names.filter((n) => wanted.includes(extname(n).toLowerCase()) && !isOdd(n)).sort()
    if (names.length === 0) notes.push({ file: file.name, message: `文件“${file.name}”：压缩包里没有 ${wanted.join('、')} 文件。请核对是否选错文件。` })
    for (const name of names) {
      const inner = `${file.name}/${name}`
      if (zip.size(name) > maxLrmxBytes) {
        notes.push({ file: inner, message: `文件“${inner}”：文件太大。单个任免审批表或照片不超过 ${maxLrmxBytes / MIB} MB，请核对是否选错文件。` })
        continue
      }
      const path = join(folder, `${out.length}${extname(name).toLowerCase()}`)
      try {
        await pipeline(Readable.from(zip.bytes(name)), createWriteStream(path))
        out.push({ path, name: inner })
      } catch (error) {
        if (!(error instanceof FileProblem)) throw error
        notes.push({ file: inner, message: error.message })
      }
    }
  } finally {
    zip.close()
  }
}

/** What macOS and Office leave beside the files. */
const isOdd = (name: string): boolean => name.startsWith('__MACOSX/') || basename(name).startsWith('._') || basename(name).startsWith('~$')
