import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'

/** ZIP cannot say "no date"; this is the earliest it can. Built from local parts because ZIP stores local time. */
const noDate = new Date(1980, 0, 1)

/** The parts of a package by their names, in their order. */
export type Parts = Map<string, Buffer>

/**
 * The parts that the library wrote, with what it cannot say, and without the moment of writing, so that equal input gives equal bytes: the library stamps
 * entries, core properties and comments with the clock and numbers bookmarks through the process. `date` (`YYYY-MM-DD`), when given, becomes the day of
 * creation in the file's properties; otherwise the properties name none.
 */
export async function partsOf(docx: Buffer, date?: string): Promise<Parts> {
  const parts: Parts = new Map()
  const zip = await fromBufferPromise(docx, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry))
    parts.set(entry.fileName, entry.fileName.endsWith('.xml') ? Buffer.from(common(entry.fileName, bytes.toString('utf8'), date)) : bytes)
  }
  return parts
}

/** A package of parts; the same parts give the same bytes. */
export async function packed(parts: Parts): Promise<Uint8Array> {
  const out = new ZipFile()
  for (const [name, bytes] of parts) out.addBuffer(bytes, name, { mtime: noDate, forceDosTimestamp: true })
  out.end()
  return new Uint8Array(await buffer(out.outputStream))
}

export const repack = async (docx: Buffer, date: string | undefined): Promise<Uint8Array> => packed(await partsOf(docx, date))

function common(name: string, xml: string, date: string | undefined): string {
  if (name === 'docProps/core.xml') {
    const stamp = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:(?:created|modified)>)/g
    return xml.replace(stamp, date ? `$1${date}T00:00:00Z$2` : '').replace('</cp:coreProperties>', '<dc:language>zh-CN</dc:language></cp:coreProperties>')
  }
  if (name === 'word/comments.xml') return xml.replace(/(<w:comment [^>]*?) w:date="[^"]*"/g, '$1')
  // Paragraphs stand on exact lines, not on the grid; the library cannot say so.
  if (name === 'word/styles.xml') return xml.replace('<w:pPrDefault><w:pPr>', '$&<w:snapToGrid w:val="0"/>')
  if (name === 'word/document.xml') return numberBookmarks(xml)
  return xml
}

/** The library counts bookmarks for the life of the process; a file's own count starts at 1. */
function numberBookmarks(xml: string): string {
  const numbers = new Map<string, number>()
  return xml.replace(/<w:bookmark(?:Start|End) [^>]*>/g, (tag) =>
    tag.replace(/ w:id="(\d+)"/, (_, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      return ` w:id="${number}"`
    }),
  )
}
