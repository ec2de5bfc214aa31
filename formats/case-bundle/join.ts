import { degrees, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFEmbeddedPage, type PDFPage } from '@cantoo/pdf-lib'
import { flattenAnnotations } from './annotations.ts'
import type { PageSize, PdfSource } from './pages-job.ts'

const load = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false })

/** The size of each page as it is seen. Throws on a file that is locked, damaged or without pages. */
export async function sizesOf(bytes: Uint8Array): Promise<PageSize[]> {
  const pages = (await load(bytes)).getPages()
  if (pages.length === 0) throw new Error('no pages')
  return pages.map((page) => {
    const { width, height } = page.getCropBox()
    if (!(width > 0 && height > 0)) throw new Error('a page without extent')
    return turns(page) % 2 === 1 ? { width: height, height: width } : { width, height }
  })
}

/** Quarter turns, clockwise, by which a page asks to be shown. */
const turns = (page: PDFPage): number => (((Math.round(page.getRotation().angle / 90) % 4) + 4) % 4)

interface Frame { readonly page: PDFPage; readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/**
 * The pages of `sources`, each set into the frame of `pdf` that names it (a link urn:mingshi:page:<digest>:<page>). What stands on a
 * page comes along, stamps and filled forms too; scripts, actions and attached files of the sources do not.
 */
export async function joined(pdf: Uint8Array, sources: readonly PdfSource[]): Promise<Uint8Array> {
  const bundle = await load(pdf)
  const frames = framesOf(bundle)
  for (const { digest, bytes } of sources) {
    const pages = (await load(bytes)).getPages()
    for (const page of pages) flattenAnnotations(page)
    const boxes = pages.map((page) => { const { x, y, width, height } = page.getCropBox(); return { left: x, bottom: y, right: x + width, top: y + height } })
    const embedded = await bundle.embedPages(pages, boxes)
    embedded.forEach((one, i) => {
      const [frame, page] = [frames.get(`${digest}:${i}`), pages[i]]
      if (frame && page) draw(frame, one, turns(page))
    })
    await bundle.flush()
  }
  // Pages of others' making keep to no standard of filing: the file must not claim that it does.
  bundle.catalog.delete(PDFName.of('Metadata'))
  bundle.catalog.delete(PDFName.of('OutputIntents'))
  return bundle.save()
}

/** As large as the frame lets it be, in its middle, turned as it asks to be. */
function draw({ page, x, y, width, height }: Frame, one: PDFEmbeddedPage, quarter: number): void {
  const [wide, high] = quarter % 2 === 1 ? [one.height, one.width] : [one.width, one.height]
  const scale = Math.min(width / wide, height / high)
  const [left, bottom] = [x + (width - wide * scale) / 2, y + (height - high * scale) / 2]
  const origin = ([[0, 0], [0, high], [wide, high], [wide, 0]] as const)[quarter] ?? [0, 0]
  page.drawPage(one, { x: left + origin[0] * scale, y: bottom + origin[1] * scale, xScale: scale, yScale: scale, rotate: degrees(-90 * quarter) })
}

const mark = 'urn:mingshi:page:'

/** Frames by the page they are for; the links that named them are gone then. */
function framesOf(document: PDFDocument): Map<string, Frame> {
  const frames = new Map<string, Frame>()
  for (const page of document.getPages()) {
    const links = page.node.Annots()
    if (!links) continue
    const kept = document.context.obj([]) as PDFArray
    for (let i = 0; i < links.size(); i += 1) {
      const link = links.lookupMaybe(i, PDFDict)
      const uri = link?.lookupMaybe(PDFName.of('A'), PDFDict)?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)?.decodeText() ?? ''
      const box = link?.lookupMaybe(PDFName.of('Rect'), PDFArray)
      if (!uri.startsWith(mark) || !box) kept.push(links.get(i))
      else frames.set(uri.slice(mark.length), { page, ...box.asRectangle() })
    }
    page.node.set(PDFName.of('Annots'), kept)
  }
  return frames
}
