/** For tests only: reads a .docx without the library that wrote it. */
import { buffer } from 'node:stream/consumers'
import { SaxesParser } from 'saxes'
import { fromBufferPromise } from 'yauzl'

/** Every part of the package as text, by name. */
export async function readParts(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'))
  }
  return parts
}

/** The text of the body, one line a paragraph, in document order; throws when a part is not well-formed XML. */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
  let text = ''
  for (const [name, xml] of await readParts(bytes)) {
    const parser = new SaxesParser()
    let inText = false
    const main = name === 'word/document.xml'
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', (tag) => {
      inText = main && tag.name === 'w:t'
      if (main && tag.name === 'w:br') text += '\n'
    })
    parser.on('text', (chunk) => {
      if (inText) text += chunk
    })
    parser.on('closetag', (tag) => {
      if (tag.name === 'w:t') inText = false
      if (main && tag.name === 'w:p') text += '\n'
    })
    parser.write(xml).close()
  }
  return text
}
