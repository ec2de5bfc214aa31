import { closeSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A page holds the longest cell there is: 32,767 characters, each of three bytes or written as `_xHHHH_`. */
const PAGE = 256 * 1024
const KEPT_PAGES = 256
const CACHED_PAGES = 128
const DECODED = 4096

/**
 * An append-only list of texts held as UTF-8 pages: the first 64 MB stay in memory,
 * what follows goes to a private temporary file that has no name any more on POSIX.
 * Reads mostly follow the order of writing, so a small page cache is enough.
 */
export class TextStore {
  #starts = new Uint32Array(1024)
  #lengths = new Uint32Array(1024)
  #count = 0
  #pages: Buffer[] = []
  #pageCount = 0
  #last: Buffer = Buffer.alloc(0)
  #used = PAGE
  #spill: { fd: number; path: string } | null = null
  readonly #cache = new Map<number, Buffer>()
  readonly #decoded: (string | undefined)[] = Array.from({ length: DECODED })
  readonly #decodedOf = new Int32Array(DECODED).fill(-1)

  get count(): number {
    return this.#count
  }

  /** @throws RangeError for a text of more than 256 KB */
  add(text: string): void {
    const bytes = Buffer.byteLength(text)
    if (bytes > PAGE) throw new RangeError('text longer than a page')
    if (this.#used + bytes > PAGE) this.#turnPage()
    if (bytes > 0) this.#last.write(text, this.#used)
    if (this.#count === this.#starts.length) {
      this.#starts = grown(this.#starts)
      this.#lengths = grown(this.#lengths)
    }
    this.#starts[this.#count] = Math.max(0, this.#pageCount - 1) * PAGE + this.#used
    this.#lengths[this.#count] = bytes
    this.#count += 1
    this.#used += bytes
  }

  get(index: number): string | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined
    if (this.#lengths[index] === 0) return ''
    const slot = index % DECODED
    if (this.#decodedOf[slot] === index) return this.#decoded[slot]
    const start = this.#starts[index] ?? 0
    const offset = start % PAGE
    const text = this.#page(Math.floor(start / PAGE)).toString('utf8', offset, offset + (this.#lengths[index] ?? 0))
    this.#decodedOf[slot] = index
    this.#decoded[slot] = text
    return text
  }

  close(): void {
    if (this.#spill !== null) {
      closeSync(this.#spill.fd)
      rmSync(this.#spill.path, { force: true })
    }
    this.#spill = null
    this.#pages = []
    this.#cache.clear()
    this.#count = 0
  }

  #turnPage(): void {
    this.#last = Buffer.allocUnsafeSlow(PAGE)
    this.#pages[this.#pageCount] = this.#last
    // The page before the previous one stays put: only full pages past the quota are written out.
    const full = this.#pageCount - 1
    if (full >= KEPT_PAGES) {
      const page = this.#pages[full]
      if (page !== undefined) writeSync(this.#spillFd(), page, 0, PAGE, (full - KEPT_PAGES) * PAGE)
      delete this.#pages[full]
    }
    this.#pageCount += 1
    this.#used = 0
  }

  #page(index: number): Buffer {
    const held = this.#pages[index] ?? this.#cache.get(index)
    if (held !== undefined) return held
    const page = Buffer.allocUnsafeSlow(PAGE)
    readSync(this.#spillFd(), page, 0, PAGE, (index - KEPT_PAGES) * PAGE)
    const [oldest] = this.#cache.keys()
    if (oldest !== undefined && this.#cache.size >= CACHED_PAGES) this.#cache.delete(oldest)
    this.#cache.set(index, page)
    return page
  }

  #spillFd(): number {
    if (this.#spill === null) {
      const path = join(tmpdir(), `mingshi-xlsx-${randomUUID()}`)
      this.#spill = { path, fd: openSync(path, 'wx+', 0o600) }
      // Personal data must not outlive the process, whatever happens to it.
      if (process.platform !== 'win32') unlinkSync(path)
    }
    return this.#spill.fd
  }
}

function grown(old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const bigger = new Uint32Array(old.length * 2)
  bigger.set(old)
  return bigger
}
