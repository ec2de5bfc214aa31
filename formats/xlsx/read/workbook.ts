import type { Package } from '../zip/workbook-package.ts'
import { attributes, entities, firstOfType, relationsOf } from '#formats/package'
import { adopted, WorkbookProblem } from '../problem.ts'

export interface SheetEntry {
  name: string
  state: 'visible' | 'hidden' | 'veryHidden'
  /** package path of the sheet's XML */
  part: string
}

/** What xl/workbook.xml says. */
export interface WorkbookParts {
  part: string
  sheets: SheetEntry[]
  /** the 1904 date system of old Mac workbooks */
  date1904: boolean
  styles: string | undefined
  sharedStrings: string | undefined
  macros: boolean
}

const SAVE_AS = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再上传'

/** Finds the workbook in its package and lists its worksheets (chart sheets left out). */
export async function workbookParts(pack: Package): Promise<WorkbookParts> {
  const part = await workbookPart(pack)
  const relations = await relationsOf(pack, part)
  const targets = new Map(relations.map((r) => [r.id, r]))
  const sheets: SheetEntry[] = []
  let date1904 = false
  await pack.scan(part, (kind, raw, name) => {
    if (kind !== 'open' && kind !== 'empty') return
    if (name === 'workbookPr') date1904 = /^(1|true|on)$/.test(attributes(raw).get('date1904') ?? '')
    if (name !== 'sheet') return
    const at = attributes(raw)
    const id = [...at].find(([key]) => key.endsWith(':id'))?.[1] ?? ''
    const target = targets.get(id)
    if (target !== undefined && target.type !== 'worksheet') return
    const label = at.get('name') ?? ''
    if (target === undefined || !pack.has(target.target)) {
      throw new WorkbookProblem('missing-part', '找不到这个工作表的内容', SAVE_AS, { file: pack.fileName, sheet: label })
    }
    const state = at.get('state')
    sheets.push({ name: label, part: target.target, state: state === 'hidden' || state === 'veryHidden' ? state : 'visible' })
    if (sheets.length > pack.limits.sheets) {
      throw new WorkbookProblem('too-big', `工作表超过 ${pack.limits.sheets} 个`, '请拆成几个工作簿分别上传', { file: pack.fileName })
    }
  })
  return {
    part,
    sheets,
    date1904,
    styles: existing(pack, firstOfType(relations, 'styles')),
    sharedStrings: existing(pack, firstOfType(relations, 'sharedStrings')),
    macros: relations.some((r) => r.type === 'vbaProject'),
  }
}

const existing = (pack: Package, part: string | undefined): string | undefined =>
  part !== undefined && pack.has(part) ? part : undefined

async function workbookPart(pack: Package): Promise<string> {
  const main = firstOfType(await relationsOf(pack, ''), 'officeDocument')
  for (const part of [main, 'xl/workbook.xml']) {
    if (part !== undefined && part.endsWith('.xml') && /(^|\/)workbook\d*\.xml$/i.test(part) && pack.has(part)) return part
  }
  throw otherPackage(pack).at({ file: pack.fileName })
}

function otherPackage(pack: Package): WorkbookProblem {
  const not = (what: string, repair = '请上传 .xlsx 工作簿'): WorkbookProblem => new WorkbookProblem('not-workbook', `是${what}，不是 .xlsx 工作簿`, repair)
  if (pack.has('xl/workbook.bin')) return not('二进制工作簿（.xlsb）', SAVE_AS)
  if (pack.has('word/document.xml')) return not(' Word 文档')
  if (pack.has('ppt/presentation.xml')) return not('演示文稿')
  if (pack.has('Index/Document.iwa')) return not(' Numbers 表格', '请在 Numbers 中导出为 Excel 后再上传')
  if (pack.has('content.xml') && pack.has('mimetype')) return not('开放文档（.ods 等）', SAVE_AS)
  if (pack.has('[Content_Types].xml')) return new WorkbookProblem('missing-part', '工作簿缺少内部部件 xl/workbook.xml', SAVE_AS)
  return not('普通压缩包')
}

const PROLOG = 64 * 1024

/**
 * Every XML part must reach its root element without a DOCTYPE within 64 KB.
 * Only the head of each part is inflated; later parsing repeats the check on what it reads.
 */
export async function refuseDoctypes(pack: Package): Promise<void> {
  for (const part of pack.names) {
    if (!/\.(xml|rels)$/i.test(part)) continue
    let head: Buffer = Buffer.alloc(0)
    for await (const chunk of pack.bytes(part)) {
      head = Buffer.concat([head, chunk])
      if (rootOf(head) || head.length > PROLOG) break
    }
    // UTF-16 is read as if its zero bytes were not there; only ASCII marks matter here.
    const text = head.toString('latin1', 0, PROLOG).replaceAll('\0', '')
    const root = /<[A-Za-z_]/.exec(text)
    const doctype = /<!DOCTYPE|<!ENTITY/i.exec(text)
    if (doctype !== null && (root === null || doctype.index < root.index)) throw adopted(entities(), { file: pack.fileName })
  }
}

const rootOf = (head: Buffer): boolean => /<\0?[A-Za-z_]/.test(head.toString('latin1'))
