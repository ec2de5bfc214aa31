import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'

/** ZIP cannot say "no date"; this is the earliest it can. Built from local parts because ZIP stores local time. */
const noDate = new Date(1980, 0, 1)

/**
 * The same package with what the library cannot say, and without the moment of writing, so that equal input gives equal bytes: the library stamps
 * entries, core properties and comments with the clock and numbers bookmarks through the process. `date` (`YYYY-MM-DD`), when given, becomes the day of
 * creation in the file's properties; otherwise the properties name none.
 */
export async function repack(docx: Buffer, date: string | undefined): Promise<Uint8Array> {
  const out = new ZipFile()
  const zip = await fromBufferPromise(docx, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry))
    out.addBuffer(amended(entry.fileName, bytes, date), entry.fileName, { mtime: noDate, forceDosTimestamp: true })
  }
  out.end()
  return new Uint8Array(await buffer(out.outputStream))
}

function amended(name: string, bytes: Buffer, date: string | undefined): Buffer {
  if (name === 'docProps/core.xml') {
    const stamp = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:(?:created|modified)>)/g
    const xml = bytes.toString('utf8').replace(stamp, date ? `$1${date}T00:00:00Z$2` : '')
    return Buffer.from(xml.replace('</cp:coreProperties>', '<dc:language>zh-CN</dc:language></cp:coreProperties>'))
  }
  if (name === 'word/comments.xml') {
    return Buffer.from(bytes.toString('utf8').replace(/(<w:comment [^>]*?) w:date="[^"]*"/g, '$1'))
  }
  if (name === 'word/styles.xml') {
    // Paragraphs stand on exact lines, not on the grid (see `narrowing`); the library cannot say so.
    const xml = bytes.toString('utf8').replace('<w:pPrDefault><w:pPr>', '$&<w:snapToGrid w:val="0"/>')
    return Buffer.from(xml)
  }
  if (name === 'word/document.xml') return Buffer.from(numberBookmarks(bytes.toString('utf8')))
  return bytes
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
