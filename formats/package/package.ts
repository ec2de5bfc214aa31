import { open, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { decodeXml } from './decode.ts'
import { damaged, FileProblem, packageProblem } from './problem.ts'
import { XmlScanner, type TokenHandler } from './scan.ts'

/** Bounds put on a package before a byte of it is inflated. */
export interface PackageLimits {
  /** bytes of the file */
  fileBytes: number
  /** entries of the zip package */
  entries: number
  /** bytes of all entries together once inflated */
  inflatedBytes: number
  /** inflated ÷ compressed, held against entries above {@link PackageLimits.ratioFrom} */
  ratio: number
  /** entries smaller than this many inflated bytes may have any ratio */
  ratioFrom: number
  /** inflated bytes of a part that has to be held whole */
  smallPartBytes: number
}

/** What a package is meant to be: its bounds, and the words of its refusals. */
export interface PackageKind<L extends PackageLimits = PackageLimits> {
  readonly limits: L
  /** 工作簿、Word 文档、压缩包 */
  readonly noun: string
  /** How a sound file is had: “请在 Word 或 WPS 中打开后另存为 .docx，再上传”. */
  readonly saveAs: string
  /** How a file that looks like an attack is had right. */
  readonly trust: string
  readonly tooBig: string
  readonly unlock: string
  /** Returns where the file begins as a zip; else throws what it really is. */
  readonly recognize: (file: FileHandle, size: number) => Promise<void>
  /** A problem in the words and the class of this kind, with its file. */
  readonly adopt: (problem: FileProblem, file: string) => FileProblem
}

export interface OpenOptions<L extends PackageLimits = PackageLimits> {
  /** the name the user knows, when the stored file has another */
  fileName?: string | undefined
  limits?: Partial<L> | undefined
  signal?: AbortSignal | undefined
}

/**
 * A zip package behind its guard: the central directory is judged before a byte is
 * inflated, and what really inflates is counted against what was declared.
 * Part names are compared without case (ECMA-376 Part 2, 9.1.1.1).
 */
export class Package<L extends PackageLimits = PackageLimits> {
  readonly fileName: string
  readonly limits: L
  readonly inflatedBytes: number
  readonly #kind: PackageKind<L>
  readonly #entries: Map<string, Entry>
  readonly #zip: ZipFile
  readonly #signal: AbortSignal | undefined

  private constructor(kind: PackageKind<L>, zip: ZipFile, entries: Map<string, Entry>, fileName: string, limits: L, signal?: AbortSignal) {
    this.#kind = kind
    this.#zip = zip
    this.#entries = entries
    this.#signal = signal
    this.fileName = fileName
    this.limits = limits
    this.inflatedBytes = [...entries.values()].reduce((sum, e) => sum + e.uncompressedSize, 0)
  }

  /** @throws FileProblem for whatever is not a sound, bounded zip package. Call {@link close} when done. */
  static async open<L extends PackageLimits>(path: string, kind: PackageKind<L>, { fileName = basename(path), limits: asked, signal }: OpenOptions<L> = {}): Promise<Package<L>> {
    const limits = { ...kind.limits, ...asked }
    let file: FileHandle | null = null
    try {
      file = await open(path, 'r').catch((cause: unknown) => {
        throw packageProblem('unreadable', '文件不存在或无法读取', '请重新上传', cause)
      })
      const { size } = await file.stat()
      if (size > limits.fileBytes) {
        throw packageProblem('too-big', `文件有 ${mib(size)}，超过上限 ${mib(limits.fileBytes)}`, kind.tooBig)
      }
      await kind.recognize(file, size)
      const zip = await openZip(path)
      try {
        return new Package(kind, zip, await judgedEntries(zip, size, limits, kind), fileName, limits, signal)
      } catch (error) {
        zip.close()
        throw error
      }
    } catch (error) {
      throw error instanceof FileProblem ? kind.adopt(error, fileName) : error
    } finally {
      await file?.close()
    }
  }

  get names(): string[] {
    return [...this.#entries.values()].map(nameOf)
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
        if (seen > entry.uncompressedSize) throw packageProblem('bomb', '解压后的内容比文件声明的大，可能是压缩炸弹', this.#kind.trust)
        sum = crc32(chunk, sum)
        yield chunk
      }
    } catch (error) {
      if (error instanceof FileProblem || this.#signal?.aborted || !isZipFault(error)) throw this.#told(error)
      throw this.#told(damaged('文件不完整或已损坏，无法解压', error))
    }
    if (seen !== entry.uncompressedSize || sum !== entry.crc32) throw this.#told(damaged('文件已损坏，内容与校验值不符'))
  }

  /** Feeds a part's XML to a token handler; `each` runs after every chunk. */
  async scan(part: string, handle: TokenHandler): Promise<void> {
    const scanner = new XmlScanner(handle)
    try {
      for await (const text of decodeXml(this.bytes(part))) scanner.write(text)
      scanner.end()
    } catch (error) {
      throw this.#told(error)
    }
  }

  /** A part held whole; for small parts only. */
  async text(part: string): Promise<string> {
    if (this.size(part) > this.limits.smallPartBytes) throw this.#told(packageProblem('too-big', `内部部件 ${part} 过大`, this.#kind.trust))
    let whole = ''
    try {
      for await (const text of decodeXml(this.bytes(part))) whole += text
    } catch (error) {
      throw this.#told(error)
    }
    return whole.startsWith('\uFEFF') ? whole.slice(1) : whole
  }

  close(): void {
    this.#zip.close()
  }

  #missing(part: string): unknown {
    return this.#told(packageProblem('missing-part', `${this.#kind.noun}缺少内部部件 ${part}`, this.#kind.saveAs))
  }

  #told(error: unknown): unknown {
    return error instanceof FileProblem ? this.#kind.adopt(error, this.fileName) : error
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

/** Windows in Chinese writes names in GBK without saying so, where the specification has code page 437. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw
  if ((entry.generalPurposeBitFlag & 0x800) !== 0 || raw.every((b) => b < 0x80)) return entry.fileName
  for (const encoding of ['utf-8', 'gb18030']) {
    try { return new TextDecoder(encoding, { fatal: true }).decode(raw).replaceAll('\\', '/') } catch { /* the next one */ }
  }
  return entry.fileName
}

const mib = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`

async function judgedEntries(zip: ZipFile, fileSize: number, limits: PackageLimits, kind: Pick<PackageKind, 'noun' | 'trust' | 'unlock'>): Promise<Map<string, Entry>> {
  const bomb = (what: string): FileProblem => packageProblem('bomb', what, kind.trust)
  if (zip.entryCount > limits.entries) throw bomb(`压缩包内有 ${zip.entryCount} 个部件，超过上限 ${limits.entries} 个`)
  const entries = new Map<string, Entry>()
  let inflated = 0
  let packed = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      if (entry.isEncrypted()) throw packageProblem('encrypted', '压缩包设有密码，无法读取', kind.unlock)
      if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw damaged(`压缩方式不是${kind.noun}使用的方式`)
      inflated += entry.uncompressedSize
      packed += entry.compressedSize
      if (inflated > limits.inflatedBytes) throw bomb(`解压后超过 ${mib(limits.inflatedBytes)}，可能是压缩炸弹`)
      if (entry.uncompressedSize > limits.ratioFrom && entry.uncompressedSize > entry.compressedSize * limits.ratio) {
        throw bomb(`部件 ${nameOf(entry).slice(0, 80)} 解压后膨胀 ${limits.ratio} 倍以上，可能是压缩炸弹`)
      }
      const name = nameOf(entry).toLowerCase()
      if (entries.has(name)) throw damaged('压缩包内有重名的部件')
      entries.set(name, entry)
    }
  } catch (error) {
    throw error instanceof FileProblem ? error : damaged('文件不完整，目录已损坏', error)
  }
  // Entries that share bytes (overlapping bombs) add up to more than the file.
  if (packed > fileSize) throw bomb('压缩包内的部件互相重叠，可能是压缩炸弹')
  return entries
}
