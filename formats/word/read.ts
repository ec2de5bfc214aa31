import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstOfType, Package, packageProblem, relationsOf, type Relation } from '#formats/package'
import { leftWords, nothingLeft, type Left } from './blocks.ts'
import { wordDocument } from './kind.ts'
import { Numbering } from './numbering.ts'
import { Story, type StoryContext } from './story.ts'
import { Styles } from './styles.ts'
import { linesOf } from './tables.ts'
import { attr } from './xml.ts'

/** The text of a document as a reader sees it, a paragraph a line, and sentences on what is in the file and not in the text. */
export interface WordText { readonly text: string; readonly left: readonly string[] }

export const maxWordBytes = wordDocument.limits.fileBytes

/** Whether bytes begin as a Word document does, old or new, so that they are not taken for a text. */
export const looksLikeOffice = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  return head.startsWith('PK\x03\x04') || head.startsWith('\xd0\xcf\x11\xe0') || head.startsWith('{\\rtf')
}

/**
 * Reads a .docx: numbers that Word counts itself written out, insertions of tracked changes taken and deletions left, tables
 * by rows, text boxes after their paragraph, foot- and endnotes in brackets where they are referred to, soft breaks as line
 * ends. Headers and footers are no part of the text. Throws FileProblem, which names the file, what is wrong and the repair.
 */
export async function readWord(bytes: Uint8Array, fileName: string): Promise<WordText> {
  const path = join(tmpdir(), `mingshi-word-${randomUUID()}`)
  try {
    await writeFile(path, bytes, { mode: 0o600, flag: 'wx' })
    const pack = await Package.open(path, wordDocument, { fileName })
    try {
      return await readPackage(pack)
    } finally {
      pack.close()
    }
  } finally {
    await rm(path, { force: true })
  }
}

async function readPackage(pack: Package): Promise<WordText> {
  const main = firstOfType(await relationsOf(pack, ''), 'officeDocument')
  if (main === undefined || !pack.has(main)) throw packageProblem('other-file', '压缩包里没有 Word 文档', '请核对是否选错文件；Word 文档请另存为 .docx 后再导入').in(pack.fileName)
  if (/^(?:xl|ppt)\//.test(main)) throw packageProblem('other-file', main.startsWith('xl/') ? '是 Excel 工作簿，不是 Word 文档' : '是演示文稿，不是 Word 文档', '请核对是否选错文件').in(pack.fileName)
  const relations = await relationsOf(pack, main)
  const styles = new Styles()
  const numbering = new Numbering(styles)
  await ifThere(pack, relations, 'styles', (part) => styles.load(pack, part))
  await ifThere(pack, relations, 'numbering', (part) => numbering.load(pack, part))
  const left = nothingLeft()
  const notes = new Map<string, string>()
  const context: StoryContext = { numbering, styles, left, note: (kind, id) => notes.get(`${kind}/${id}`) ?? '' }
  for (const kind of ['footnote', 'endnote'] as const) await ifThere(pack, relations, `${kind}s`, (part) => loadNotes(pack, part, kind, { ...context, note: () => '' }, notes))
  const story = new Story(context)
  await pack.scan(main, (kind, raw, name) => story.token(kind, raw, name))
  const text = linesOf(story.take()).map((line) => line.trimEnd()).join('\n').replace(/\n{3,}/g, '\n\n').replace(/^\n+|\n+$/g, '')
  if (text.trim() === '') throw packageProblem('empty-file', nothing(left), '请选择有文字的文件').in(pack.fileName)
  return { text: `${text}\n`, left: leftWords(left) }
}

const nothing = (left: Left): string => (left.pictures > 0 ? '文档里只有图片，没有文字' : '文档里没有文字')

async function ifThere(pack: Package, relations: Relation[], type: string, read: (part: string) => Promise<void>): Promise<void> {
  const part = firstOfType(relations, type)
  if (part !== undefined && pack.has(part)) await read(part)
}

/** Notes by their number; separators, which are notes too, have a type. */
async function loadNotes(pack: Package, part: string, kind: 'footnote' | 'endnote', context: StoryContext, notes: Map<string, string>): Promise<void> {
  let id: string | null = null
  let story = new Story(context)
  await pack.scan(part, (token, raw, name) => {
    if (name === kind && token === 'open') {
      id = attr(raw, 'type') === undefined || attr(raw, 'type') === 'normal' ? attr(raw, 'id') ?? '' : null
      story = new Story(context)
    } else if (name === kind && token === 'close') {
      if (id !== null) notes.set(`${kind}/${id}`, linesOf(story.take()).map((line) => line.trim()).filter((line) => line !== '').join(' '))
      id = null
    } else if (id !== null) story.token(token, raw, name)
  })
}
