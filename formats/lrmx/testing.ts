/** What the tests of this folder share. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** An .lrmx document with the given elements below Person. */
export const person = (body: string, head = '<?xml version="1.0" encoding="utf-8"?>\n'): Uint8Array => encode(`${head}<Person>${body}</Person>`)

const folder = join(import.meta.dirname, '../../../shared/domain/formats/samples')
export const noSamples = existsSync(folder) ? false : '缺少 ../shared/domain/formats/samples，样例测试跳过'
export const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)))

/** The smallest thing that begins as a JPEG and ends as one. */
export const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9])
