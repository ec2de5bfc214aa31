import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, PDFStream, popGraphicsState, pushGraphicsState, concatTransformationMatrix, drawObject, type PDFPage } from '@cantoo/pdf-lib'

const hidden = 0b10 | 0b100000

/**
 * Writes what annotations look like into the page itself: an electronic seal, a stamp, a filled form are annotations, and would be
 * left behind by whoever takes the page alone. Hidden ones, and those that pop up, stay away. (ISO 32000-1, 12.5.5.)
 */
export function flattenAnnotations(page: PDFPage): void {
  const annotations = page.node.Annots()
  if (!annotations) return
  for (let i = 0; i < annotations.size(); i += 1) {
    const one = annotations.lookupMaybe(i, PDFDict)
    const look = one && appearanceOf(one)
    const rect = one?.lookupMaybe(PDFName.of('Rect'), PDFArray)
    if (!look || !rect) continue
    const flags = one.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0
    if ((flags & hidden) !== 0 || one.get(PDFName.of('Subtype')) === PDFName.of('Popup')) continue
    const placing = placed(look.stream, rect)
    if (!placing) continue
    const name = page.node.newXObject('Annotation', look.ref)
    page.pushOperators(pushGraphicsState(), concatTransformationMatrix(...placing), drawObject(name), popGraphicsState())
  }
}

/** The normal appearance, of the state it is in. */
function appearanceOf(annotation: PDFDict): { ref: PDFRef; stream: PDFStream } | null {
  const looks = annotation.lookupMaybe(PDFName.of('AP'), PDFDict)
  const name = PDFName.of('N')
  const of = (dict: PDFDict, key: PDFName): { ref: PDFRef; stream: PDFStream } | null => {
    const [ref, stream] = [dict.get(key), dict.lookup(key)]
    return ref instanceof PDFRef && stream instanceof PDFStream ? { ref, stream } : null
  }
  if (!looks) return null
  const states = looks.lookup(name)
  const state = annotation.get(PDFName.of('AS'))
  return states instanceof PDFDict && state instanceof PDFName ? of(states, state) : of(looks, name)
}

type Matrix = [number, number, number, number, number, number]

/** The matrix that brings the box of an appearance, turned as it asks to be, into the rectangle of the annotation. */
function placed(stream: PDFStream, rect: PDFArray): Matrix | null {
  const numbers = (name: string, length: number): number[] | null => {
    const list = stream.dict.lookupMaybe(PDFName.of(name), PDFArray)?.asArray().map((n) => (n instanceof PDFNumber ? n.asNumber() : Number.NaN))
    return list?.length === length && list.every(Number.isFinite) ? list : null
  }
  const box = numbers('BBox', 4)
  if (!box) return null
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers('Matrix', 6) ?? []
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box
  const corners = [[x1, y1], [x2, y1], [x1, y2], [x2, y2]].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const)
  const [left, right] = [Math.min(...corners.map((p) => p[0])), Math.max(...corners.map((p) => p[0]))]
  const [bottom, top] = [Math.min(...corners.map((p) => p[1])), Math.max(...corners.map((p) => p[1]))]
  const { x, y, width, height } = rect.asRectangle()
  if (!(right > left && top > bottom && width > 0 && height > 0)) return null
  const [sx, sy] = [width / (right - left), height / (top - bottom)]
  return [sx, 0, 0, sy, x - left * sx, y - bottom * sy]
}
