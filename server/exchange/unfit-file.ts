import { extname } from 'node:path'

const zip = [0x50, 0x4b]
/** How files begin that bear these names. Old Office names are on many kinds of file (RTF, web pages) that open all the same. */
const beginnings: Readonly<Record<string, readonly number[]>> = {
  '.pdf': [0x25, 0x50, 0x44, 0x46], '.docx': zip, '.xlsx': zip, '.pptx': zip, '.ofd': zip, '.zip': zip, '.png': [0x89, 0x50, 0x4e, 0x47], '.jpg': [0xff, 0xd8, 0xff], '.jpeg': [0xff, 0xd8, 0xff],
}
/** Windows and Linux programs. */
const programs: readonly (readonly number[])[] = [[0x4d, 0x5a], [0x7f, 0x45, 0x4c, 0x46]]
/** Acrobat finds the mark of a PDF anywhere in its first kilobyte; scanners do write something before it. */
const PDF_MARK_WITHIN = 1024

/** Why a file cannot be kept with a record or a case, in words for whoever sent it; null where it can. */
export function unfitFile(name: string, bytes: Uint8Array): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const begins = (mark: readonly number[]): boolean => file.subarray(0, mark.length).equals(Buffer.from(mark))
  if (file.length === 0) return `“${name}”是空文件，请核对后重新上传`
  if (programs.some(begins)) return `“${name}”是程序，不能作为附件，请上传材料本身`
  const kind = extname(name).toLowerCase()
  const mark = beginnings[kind]
  const fits = mark === undefined || begins(mark) || (kind === '.pdf' && file.subarray(0, PDF_MARK_WITHIN).includes(Buffer.from(mark)))
  return fits ? null : `“${name}”的内容不是 ${kind.slice(1)} 文件，可能已损坏或者改过扩展名，请打开核对后重新上传`
}
