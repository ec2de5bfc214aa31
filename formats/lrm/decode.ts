import { decodeAs, LrmxProblem, otherKind } from '#formats/lrmx'

/** A résumé of a long life is 20 KB; nothing else in a record is long. */
export const maxLrmBytes = 1024 * 1024

export const saveAgain = '请在任免审批表编辑器中打开原表，重新保存'
const copyAgain = `请重新拷贝原文件；仍不行的，${saveAgain}`

const starts = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte)

function refuseOtherFile(bytes: Uint8Array): void {
  const kind = otherKind(bytes)
  if (kind) throw new LrmxProblem('other-file', `这是${kind}，不是 .lrm 任免审批表`, '请核对是否选错文件')
  if (/^(?:\xef\xbb\xbf)?\s*</.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))) throw new LrmxProblem('other-file', '文件内容是 XML', '这是新版 .lrmx 任免审批表，请把扩展名改回 .lrmx 后再导入')
}

/**
 * Readings of a record's bytes, the likeliest first: GBK as the editor writes it, its superset GB18030 for rare names,
 * and Unicode where someone saved the file again. Short texts can be read in two ways; the caller takes the one that is a form.
 * Throws LrmxProblem when the bytes are no text at all.
 */
export function decodings(bytes: Uint8Array): string[] {
  if (bytes.length === 0) throw new LrmxProblem('empty', '文件是空的', saveAgain)
  if (bytes.length > maxLrmBytes) throw new LrmxProblem('too-big', `文件有${(bytes.length / 1024 / 1024).toFixed(1)} MB，超过${maxLrmBytes / 1024 / 1024} MB`, '任免审批表没有这么大，请核对是否选错文件')
  refuseOtherFile(bytes)
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
    const text = decodeAs(starts(bytes, 0xff, 0xfe) ? 'utf-16le' : 'utf-16be', bytes)
    if (text === null) throw new LrmxProblem(bytes.length % 2 === 1 ? 'truncated' : 'encoding', '文件不完整，或者不是 UTF-16 编码', copyAgain)
    return [text]
  }
  const readings = ['gb18030', 'utf-8'].flatMap((encoding) => decodeAs(encoding, bytes) ?? [])
  if (readings.length > 0) return readings
  // A cut inside the last character is a truncated file, not another encoding.
  if ([1, 2, 3].some((cut) => decodeAs('gb18030', bytes.subarray(0, bytes.length - cut)) !== null)) throw new LrmxProblem('truncated', '文件不完整，末尾被截断', copyAgain)
  throw new LrmxProblem('encoding', '文件中有不是 GBK 编码的字节，可能已损坏', copyAgain)
}
