import { TextDecoder } from 'node:util'
import { damaged } from './problem.ts'

/** Bytes of an XML part → text, by byte-order mark, then by the declared encoding, else UTF-8 (XML 1.0, appendix F). */
export async function* decodeXml(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let head: Buffer = Buffer.alloc(0)
  for await (const chunk of bytes) {
    let fresh = chunk
    if (decoder === null) {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      if (head.length < 4) continue
      decoder = decoderFor(head)
      fresh = head
    }
    const text = decode(decoder, fresh)
    if (text !== '') yield text
  }
  const tail = decoder === null ? decode(new TextDecoder('utf-8', { fatal: true }), head) : decode(decoder)
  if (tail !== '') yield tail
}

function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
  } catch (cause) {
    throw damaged('内部 XML 的文字编码有误', cause)
  }
}

function decoderFor(head: Buffer): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  if (head[0] === 0x3c && head[1] === 0) return new TextDecoder('utf-16le', { fatal: true })
  if (head[0] === 0 && head[1] === 0x3c) return new TextDecoder('utf-16be', { fatal: true })
  const declared = /^(?:\xEF\xBB\xBF)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head.toString('latin1', 0, 200))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(declared, { fatal: true })
  } catch (cause) {
    throw damaged(`内部 XML 声明了无法识别的编码 ${declared}`, cause)
  }
}
