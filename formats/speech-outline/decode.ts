/** Bytes of an uploaded text file → text, whatever encoding the office's editor wrote. */

/** The file cannot be read as a text; the message is a Chinese sentence for the user, naming the repair. */
export class SpeechProblem extends Error {
  override name = 'SpeechProblem'
}

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], '是 Word、WPS 或压缩文件，请另存为 docx 或纯文本（txt）后再导入'],
  [[0xd0, 0xcf, 0x11, 0xe0], '是旧版 Word（doc）文件，请另存为 docx 或纯文本（txt）后再导入'],
  [[0x25, 0x50, 0x44, 0x46], '是 PDF 文件，请复制文字存为纯文本（txt）后再导入'],
]

/**
 * Decodes UTF-8 (with or without BOM), UTF-16 (with or without BOM) and GB18030.
 * The BOM is not part of the result; line ends stay as they are.
 * @throws SpeechProblem on an empty file, an office or PDF file, or bytes that are no text.
 */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  const refuse = (why: string): never => {
    throw new SpeechProblem(`《${fileName}》${why}。`)
  }
  if (bytes.length === 0) return refuse('是空文件，请选择有内容的文件')
  for (const [signature, why] of signatures) {
    if (signature.every((byte, i) => bytes[i] === byte)) return refuse(why)
  }
  const text = utf16(bytes) ?? decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030')
  if (text === undefined || !readable(text)) return refuse('不是可读的文本文件，请另存为 UTF-8 或 GBK 编码的纯文本后再导入')
  if (!/\S/.test(text)) return refuse('没有文字，请选择有内容的文件')
  return text
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function utf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be')
  // Without a BOM: line ends and digits give zero bytes, which no other encoding of Chinese has; the side is told by the sense.
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined
  return ['utf-16le', 'utf-16be'].map((encoding) => decode(bytes, encoding)).find((text) => text !== undefined && isChinese(text))
}

/** Nine in ten characters are Chinese, Chinese punctuation, or plain ASCII. */
function isChinese(text: string): boolean {
  return (text.match(/[\t\r\n\x20-\x7e\u2010-\u2030\u2460-\u2473\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0) >= text.length * 0.9
}

/** A text has hardly any control, private-use or unassigned-looking characters. */
function readable(text: string): boolean {
  let odd = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const control = code < 32 && code !== 9 && code !== 10 && code !== 11 && code !== 12 && code !== 13
    if (code === 0) return false
    if (control || code === 0xfffd || (code >= 0x7f && code < 0xa0) || (code >= 0xe000 && code < 0xf900)) odd++
  }
  return odd <= text.length * 0.01
}
