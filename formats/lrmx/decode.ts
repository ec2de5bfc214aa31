import { exportAgain, LrmxProblem } from './problem.ts'

/** Largest accepted file: a 5 MB photo is 6.7 MB in base64. */
export const maxBytes = 12 * 1024 * 1024

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte)

/** The text in an encoding; null where the bytes are none. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What a file that was taken for a form really is, by its first bytes; null where they do not tell. */
export function otherKind(bytes: Uint8Array): string | null {
  return startsWith(bytes, 0x50, 0x4b) ? 'Word、Excel 或压缩文件'
    : startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) ? '旧版 Word 或 Excel 文件'
      : startsWith(bytes, 0x25, 0x50, 0x44, 0x46) ? 'PDF 文件'
        : startsWith(bytes, 0xff, 0xd8, 0xff) ? '照片' : null
}

function refuseOtherFile(bytes: Uint8Array): void {
  const kind = otherKind(bytes) ?? (startsWith(bytes, 0x22) ? '2.0 版的 .lrm 文件' : null)
  if (kind) throw new LrmxProblem('other-file', `这是${kind}，不是 .lrmx 任免审批表`, exportAgain)
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0x00)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0x00, 0x3c)) return 'utf-16be'
  return null
}

/**
 * Text of a file: UTF-8 or UTF-16, with or without BOM, and GBK where the file says so. Throws LrmxProblem for
 * anything else. Characters that XML forbids and some editors let through (Word's soft break, padding) are cleaned.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new LrmxProblem('empty', '文件是空的', exportAgain)
  if (bytes.length > maxBytes) {
    throw new LrmxProblem('too-big', `文件有${(bytes.length / 1024 / 1024).toFixed(1)} MB，超过${maxBytes / 1024 / 1024} MB`, '请把照片压缩到5 MB以内后重新导出')
  }
  refuseOtherFile(bytes)
  const wide = utf16(bytes)
  const text = wide ? decodeUtf16(wide, bytes) : decodeUtf8(bytes)
  // oxlint-disable-next-line no-control-regex -- these very characters are meant
  return text.replace(/\x0b/g, '\n').replace(/[\x00-\x08\x0c\x0e-\x1f\ufffe\uffff]/g, '').trimStart()
}

function decodeUtf16(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): string {
  const text = decodeAs(encoding, bytes)
  if (text !== null) return text
  throw bytes.length % 2 === 1
    ? new LrmxProblem('truncated', '文件不完整，末尾被截断', `请重新拷贝原文件；仍不行的，${exportAgain}`)
    : new LrmxProblem('encoding', '文件中有不是 UTF-16 的字节', exportAgain)
}

function decodeUtf8(bytes: Uint8Array): string {
  const text = decodeAs('utf-8', bytes)
  if (text !== null) return text
  const declared = /encoding\s*=\s*["']([\w-]+)["']/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1]
  const chinese = decodeAs('gb18030', bytes)
  if (chinese !== null && declared !== undefined && /^gb/i.test(declared)) return chinese
  // A cut inside the last character is a truncated file, not another encoding.
  if ([1, 2, 3].some((cut) => decodeAs('utf-8', bytes.subarray(0, bytes.length - cut)) !== null)) {
    throw new LrmxProblem('truncated', '文件不完整，末尾被截断', `请重新拷贝原文件；仍不行的，${exportAgain}`)
  }
  throw chinese !== null
    ? new LrmxProblem('encoding', `文件声明为 ${declared ?? 'UTF-8'} 编码，内容却是 GBK 编码`, '请用记事本打开，另存为 UTF-8 编码后再导入')
    : new LrmxProblem('encoding', '文件中有不是 UTF-8 的字节，可能已损坏', `请重新拷贝原文件；仍不行的，${exportAgain}`)
}
