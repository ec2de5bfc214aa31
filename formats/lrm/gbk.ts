/** Characters → GBK and GB18030. Node decodes both and encodes neither; the tables are made from its decoder, once. */

let table: Map<number, number> | null = null

/** Code point → bytes as one number: two bytes (GBK), or four (the rest of the basic plane). */
function codes(): Map<number, number> {
  if (table) return table
  const made = new Map<number, number>()
  const decoder = new TextDecoder('gb18030')
  // Four bytes first, so that what GBK has is GBK.
  for (let index = 0; index < 39_420; index++) {
    const bytes = fourBytes(index)
    put(made, decoder.decode(Uint8Array.from(bytes)), bytes.reduce((n, b) => n * 256 + b, 0))
  }
  const gbk = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail !== 0x7f) put(made, gbk.decode(Uint8Array.of(lead, trail)), lead * 256 + trail)
  }
  table = made
  return made
}

function put(made: Map<number, number>, decoded: string, code: number): void {
  const point = decoded.codePointAt(0)
  if (point !== undefined && point !== 0xfffd && point >= 0x80 && decoded.length === String.fromCodePoint(point).length) made.set(point, code)
}

/** GB 18030: four bytes count in 10, 126, 10 and 126 values. */
const fourBytes = (index: number): [number, number, number, number] => [0x81 + Math.floor(index / 12600), 0x30 + Math.floor(index / 1260) % 10, 0x81 + Math.floor(index / 10) % 126, 0x30 + index % 10]

/**
 * Bytes of a text, and the characters of it that GBK does not have: they take four bytes (GB 18030), which editors that
 * know only GBK cannot show. Halves of surrogate pairs, which no encoding carries, are left out and told as U+FFFD.
 */
export function encodeGbk(text: string): { bytes: Uint8Array; beyond: string[] } {
  const known = codes()
  const bytes: number[] = []
  const beyond = new Set<string>()
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    if (point < 0x80) { bytes.push(point); continue }
    if (point >= 0xd800 && point <= 0xdfff) { beyond.add('\ufffd'); continue }
    const code = known.get(point)
    if (code !== undefined && code < 0x10000) { bytes.push(code >> 8, code & 255); continue }
    beyond.add(character)
    if (code !== undefined) bytes.push(Math.floor(code / 0x1000000), (code >> 16) & 255, (code >> 8) & 255, code & 255)
    else if (point >= 0x10000) bytes.push(...fourBytes(189_000 + point - 0x10000))
  }
  return { bytes: Uint8Array.from(bytes), beyond: [...beyond] }
}
