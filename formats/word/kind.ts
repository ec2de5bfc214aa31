import type { FileHandle } from 'node:fs/promises'
import { packageProblem, type FileProblem, type PackageKind } from '#formats/package'

const MIB = 1024 * 1024
const SAVE_AS = '请用 Word 或 WPS 打开，另存为 .docx 后再导入'
const HEAD = 64 * 1024

/** A plan is text; what makes a document large is its pictures, which are not read. */
export const wordDocument: PackageKind = {
  limits: { fileBytes: 30 * MIB, entries: 2_000, inflatedBytes: 256 * MIB, ratio: 200, ratioFrom: 8 * MIB, smallPartBytes: 32 * MIB },
  noun: ' Word 文档',
  saveAs: SAVE_AS,
  trust: '请核对文件来源，用 Word 或 WPS 打开并另存为 .docx 后再导入',
  tooBig: '请删去文中的图片后再导入，或另存为纯文本（.txt）导入',
  unlock: '请在 Word 或 WPS 中取消打开密码，另存为 .docx 后再导入',
  recognize,
  adopt: (problem, file) => worded(problem).in(file),
}

function worded(problem: FileProblem): FileProblem {
  return problem.code === 'damaged' ? packageProblem('damaged', problem.what, SAVE_AS, problem.cause) : problem
}

async function recognize(file: FileHandle, size: number): Promise<void> {
  if (size === 0) throw packageProblem('empty-file', '文件是空的（0 字节）', '请重新保存后再导入')
  const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(HEAD, size)), 0, Math.min(HEAD, size), 0)
  const head = buffer.toString('latin1', 0, bytesRead)
  if (head.startsWith('PK\x03\x04')) return
  const not = (what: string, repair = '请选择 .docx 或 .txt 文件'): FileProblem => packageProblem('other-file', what, repair)
  // The streams of a compound file are named in UTF-16 (MS-CFB 2.6.1).
  if (head.startsWith('\xd0\xcf\x11\xe0')) {
    const whole = await file.read(Buffer.alloc(size), 0, size, 0)
    if (whole.buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw packageProblem('encrypted', '文档设有打开密码，无法读取', wordDocument.unlock)
    throw whole.buffer.includes(Buffer.from('WordDocument', 'utf16le')) ? not('是旧版 Word（.doc）或 .wps 文档', SAVE_AS) : not('是旧版 Office 文件，不是 Word 文档')
  }
  if (head.startsWith('{\\rtf')) throw not('是 RTF 文档', SAVE_AS)
  if (head.startsWith('%PDF')) throw not('是 PDF 文件，不是 Word 文档', '请用原来的 .docx 导入，或复制文字存为纯文本（.txt）后导入')
  if (/^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<head|<meta)/i.test(head)) throw not('是网页，不是 Word 文档', SAVE_AS)
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml/.test(head) && head.includes('wordDocument')) throw not('是“Word XML 2003”文档', SAVE_AS)
  throw not('不是 Word 文档', '请核对是否选错文件；纯文本请用 .txt 作扩展名')
}
