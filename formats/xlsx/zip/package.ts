import { open, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { LIMITS, type Limits } from '../limits.ts'
import { damaged, placed, WorkbookProblem } from '../problem.ts'
import { decodeXml } from '../xml/decode.ts'
import { XmlScanner, type TokenHandler } from '../xml/scan.ts'
import { requireZip } from './recognize.ts'

export interface OpenOptions {
  /** the name the user knows, when the stored file has another */
  fileName?: string | undefined
  limits?: Partial<Limits> | undefined
  signal?: AbortSignal | undefined
}

const TRUST = '请核对文件来源，用 Excel 或 WPS 打开并另存为 .xlsx 后再上传'

/**
 * An OPC package behind its guard: the central directory is judged before a byte is
 * inflated, and what really inflates is counted against what was declared.
 * Part names are compared without case (ECMA-376 Part 2, 9.1.1.1).
 */
export class Package {
  readonly fileName: string
  readonly limits: Limits
  readonly inflatedBytes: number
  readonly #entries: Map<string, Entry>
  readonly #zip: ZipFile
  readonly #signal: AbortSignal | undefined

  private constructor(zip: ZipFile, entries: Map<string, Entry>, fileName: string, limits: Limits, signal?: AbortSignal) {
    this.#zip = zip
    this.#entries = entries
    this.#signal = signal
    this.fileName = fileName
    this.limits = limits
    this.inflatedBytes = [...entries.values()].reduce((sum, e) => sum + e.uncompressedSize, 0)
  }

  /** @throws WorkbookProblem for whatever is not a sound, bounded zip package. Call {@link close} when done. */
  static async open(path: string, { fileName = basename(path), limits: asked, signal }: OpenOptions = {}): Promise<Package> {
    const limits = { ...LIMITS, ...asked }
    let file: FileHandle | null = null
    try {
      file = await open(path, 'r').catch((cause: unknown) => {
        throw new WorkbookProblem('unreadable', '文件不存在或无法读取', '请重新上传', {}, cause)
      })
      const { size } = await file.stat()
      if (size > limits.fileBytes) {
        throw new WorkbookProblem('too-big', `文件有 ${mib(size)}，超过上限 ${mib(limits.fileBytes)}`, '请删去图片等附件，或拆成几个工作簿分别上传')
      }
      await requireZip(file, size)
      const zip = await openZip(path)
      try {
        return new Package(zip, await judgedEntries(zip, size, limits), fileName, limits, signal)
      } catch (error) {
        zip.close()
        throw error
      }
    } catch (error) {
      throw placed(error, { file: fileName })
    } finally {
      await file?.close()
    }
  }

  get names(): string[] {
    return [...this.#entries.values()].map((e) => e.fileName)
  }

  has(part: string): boolean {
    return this.#entries.has(part.toLowerCase())
  }

  /** Declared inflated bytes; 0 for a part that is not there. */
  size(part: string): number {
    return this.#entries.get(part.toLowerCase())?.uncompressedSize ?? 0
  }

  /** The inflated bytes of a part, counted and checked against size and CRC. */
  async *bytes(part: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(part.toLowerCase())
    if (entry === undefined) throw this.#missing(part)
    let seen = 0
    let sum = 0
    try {
      this.#signal?.throwIfAborted()
      const stream = await this.#zip.openReadStreamPromise(entry)
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.#signal?.throwIfAborted()
        seen += chunk.length
        if (seen > entry.uncompressedSize) throw new WorkbookProblem('bomb', '解压后的内容比文件声明的大，可能是压缩炸弹', TRUST)
        sum = crc32(chunk, sum)
        yield chunk
      }
    } catch (error) {
      if (error instanceof WorkbookProblem || this.#signal?.aborted || !isZipFault(error)) throw placed(error, { file: this.fileName })
      throw damaged('文件不完整或已损坏，无法解压', error).at({ file: this.fileName })
    }
    if (seen !== entry.uncompressedSize || sum !== entry.crc32) throw damaged('文件已损坏，内容与校验值不符').at({ file: this.fileName })
  }

  /** Feeds a part's XML to a token handler; `each` runs after every chunk. */
  async scan(part: string, handle: TokenHandler): Promise<void> {
    const scanner = new XmlScanner(handle)
    try {
      for await (const text of decodeXml(this.bytes(part))) scanner.write(text)
      scanner.end()
    } catch (error) {
      throw placed(error, { file: this.fileName })
    }
  }

  /** A part held whole; for small parts only. */
  async text(part: string): Promise<string> {
    if (this.size(part) > this.limits.smallPartBytes) {
      throw new WorkbookProblem('too-big', `内部部件 ${part} 过大`, TRUST, { file: this.fileName })
    }
    let whole = ''
    for await (const text of decodeXml(this.bytes(part))) whole += text
    return whole.startsWith('\uFEFF') ? whole.slice(1) : whole
  }

  close(): void {
    this.#zip.close()
  }

  #missing(part: string): WorkbookProblem {
    return new WorkbookProblem('missing-part', `工作簿缺少内部部件 ${part}`, '请在 Excel 或 WPS 中打开后另存为 .xlsx，再上传', { file: this.fileName })
  }
}

/** Sizes are counted in {@link Package.bytes}, which can then say that it is a bomb. */
async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false, validateEntrySizes: false })
  } catch (cause) {
    throw damaged('文件不完整，可能没有传完或已损坏', cause)
  }
}

const ZIP_FAULT = /^(Z_|ERR_STREAM|ERR_ZLIB)/
function isZipFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return code === '' || ZIP_FAULT.test(code)
}

const mib = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`

async function judgedEntries(zip: ZipFile, fileSize: number, limits: Limits): Promise<Map<string, Entry>> {
  const bomb = (what: string): WorkbookProblem => new WorkbookProblem('bomb', what, TRUST)
  if (zip.entryCount > limits.entries) throw bomb(`压缩包内有 ${zip.entryCount} 个部件，超过上限 ${limits.entries} 个`)
  const entries = new Map<string, Entry>()
  let inflated = 0
  let packed = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      if (entry.isEncrypted()) throw new WorkbookProblem('encrypted', '压缩包设有密码，无法读取', '请取消密码并另存为 .xlsx 后再上传')
      if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw damaged('压缩方式不是 Excel 使用的方式')
      inflated += entry.uncompressedSize
      packed += entry.compressedSize
      if (inflated > limits.inflatedBytes) throw bomb(`解压后超过 ${mib(limits.inflatedBytes)}，可能是压缩炸弹`)
      if (entry.uncompressedSize > limits.ratioFrom && entry.uncompressedSize > entry.compressedSize * limits.ratio) {
        throw bomb(`部件 ${entry.fileName.slice(0, 80)} 解压后膨胀 ${limits.ratio} 倍以上，可能是压缩炸弹`)
      }
      const name = entry.fileName.toLowerCase()
      if (entries.has(name)) throw damaged('压缩包内有重名的部件')
      entries.set(name, entry)
    }
  } catch (error) {
    throw error instanceof WorkbookProblem ? error : damaged('文件不完整，目录已损坏', error)
  }
  // Entries that share bytes (overlapping bombs) add up to more than the file.
  if (packed > fileSize) throw bomb('压缩包内的部件互相重叠，可能是压缩炸弹')
  return entries
}
