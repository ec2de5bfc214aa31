import type { FileHandle } from 'node:fs/promises'
import { WorkbookProblem } from '../problem.ts'

const HEAD = 64 * 1024
const SAVE_AS = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再上传'
const UNLOCK = '请在 Excel 或 WPS 中打开，取消打开密码并另存为 .xlsx 后再上传'

/**
 * Looks at the first bytes of an upload. Returns when it is a zip package;
 * otherwise throws a WorkbookProblem that says what the file really is.
 */
export async function requireZip(file: FileHandle, size: number): Promise<void> {
  if (size === 0) throw new WorkbookProblem('empty-file', '文件是空的（0 字节）', '请重新保存后再上传')
  const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(HEAD, size)), 0, Math.min(HEAD, size), 0)
  const head = buffer.subarray(0, bytesRead)
  if (starts(head, 0x50, 0x4b, 0x03, 0x04)) return
  if (starts(head, 0x50, 0x4b, 0x05, 0x06)) throw new WorkbookProblem('not-workbook', '压缩包是空的，里面没有工作簿', SAVE_AS)
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) throw await oldOffice(file, size)
  throw named(head) ?? textFile(head, bytesRead < size) ?? new WorkbookProblem('not-workbook', '不是 Excel 工作簿', SAVE_AS)
}

const starts = (head: Buffer, ...bytes: number[]): boolean => bytes.every((b, i) => head[i] === b)

/** OLE2 compound files: the stream names stand in the directory as UTF-16 (MS-CFB 2.6.1). */
async function oldOffice(file: FileHandle, size: number): Promise<WorkbookProblem> {
  const has = await findNames(file, size, ['EncryptedPackage', 'WordDocument', 'PowerPoint Document'])
  if (has.has('EncryptedPackage')) return new WorkbookProblem('encrypted', '工作簿设有打开密码，无法读取', UNLOCK)
  if (has.has('WordDocument')) return new WorkbookProblem('not-workbook', '是 Word 文档，不是 Excel 工作簿', '请上传 .xlsx 工作簿')
  if (has.has('PowerPoint Document')) return new WorkbookProblem('not-workbook', '是演示文稿，不是 Excel 工作簿', '请上传 .xlsx 工作簿')
  return new WorkbookProblem('old-xls', '是旧格式的 .xls（Excel 97-2003）或 .et 工作簿', SAVE_AS)
}

async function findNames(file: FileHandle, size: number, names: string[]): Promise<Set<string>> {
  const found = new Set<string>()
  const marks = names.map((name) => [name, Buffer.from(name, 'utf16le')] as const)
  const block = Buffer.alloc(1024 * 1024)
  // Blocks overlap by 64 bytes so that a name cannot hide on a border.
  for (let at = 0; at < size; at += block.length - 64) {
    const { bytesRead } = await file.read(block, 0, block.length, at)
    for (const [name, mark] of marks) if (block.subarray(0, bytesRead).includes(mark)) found.add(name)
    if (found.has('EncryptedPackage') || bytesRead < block.length) break
  }
  return found
}

function named(head: Buffer): WorkbookProblem | null {
  const start = head.toString('latin1', 0, 1024)
  const text = start.replace(/^\xEF\xBB\xBF/, '').trimStart().toLowerCase()
  const not = (what: string) => new WorkbookProblem('not-workbook', `是${what}，不是 Excel 工作簿`, '请上传 .xlsx 工作簿')
  if (start.startsWith('%PDF')) return not(' PDF 文件')
  if (start.startsWith('Rar!') || start.startsWith('7z\xBC\xAF')) return not('压缩包')
  if (start.startsWith('\x89PNG') || start.startsWith('\xFF\xD8\xFF') || start.startsWith('GIF8')) return not('图片')
  if (text.startsWith('<?xml') && text.includes('excel.sheet')) {
    return new WorkbookProblem('not-workbook', '是“XML 表格 2003”，不是 .xlsx 工作簿', SAVE_AS)
  }
  if (/^(<!doctype html|<html|<table|<meta|<head|<body|<div|<style)/.test(text)) {
    return new WorkbookProblem('not-workbook', '是网页表格（其他系统导出、扩展名改成了 Excel 的），不是真正的工作簿', SAVE_AS)
  }
  return null
}

/** CSV and other plain text; Chinese Excel saves CSV in GBK unless told otherwise. */
function textFile(head: Buffer, cut: boolean): WorkbookProblem | null {
  const encoding = textEncoding(head, cut)
  if (encoding === null) return null
  const repair = '请在 Excel 中用“数据—从文本/CSV”导入（文件原始格式选对应编码），把身份证号等列设为文本，再另存为 .xlsx 后上传'
  return new WorkbookProblem('text-file', `是 CSV 等文本文件（${encoding} 编码），不是 .xlsx 工作簿`, repair)
}

function textEncoding(head: Buffer, cut: boolean): string | null {
  if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) return 'UTF-16'
  for (const byte of head) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) return null
  if (decodes('utf-8', head, cut)) return 'UTF-8'
  if (decodes('gbk', head, cut)) return 'GBK'
  return decodes('gb18030', head, cut) ? 'GB18030' : null
}

function decodes(encoding: string, head: Buffer, cut: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: cut })
    return true
  } catch {
    return false
  }
}
