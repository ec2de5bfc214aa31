import { LrmxProblem } from './problem.ts'

const maxPhoto = 5 * 1024 * 1024
/** A camera of today makes 50 million dots; more is a file made to exhaust whoever draws it. */
const maxDots = 100_000_000
const repair = '请在任免审批表编辑器中换成 JPEG 照片后重新导出'

/** JPEG bytes of a ZhaoPian text: base64, line breaks allowed, a data prefix forgiven; null where empty. Throws LrmxProblem. */
export function readPhoto(text: string): Uint8Array | null {
  const base64 = text.replace(/\s+/g, '').replace(/^data:image\/\w+;base64,/, '')
  if (base64 === '') return null
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.replace(/=+$/, '').length % 4 === 1) throw new LrmxProblem('photo', '照片数据不是 base64，可能已损坏', repair)
  const photo = new Uint8Array(Buffer.from(base64, 'base64'))
  checkPhoto(photo)
  return photo
}

/** Throws LrmxProblem unless the bytes are a JPEG of at most 5 MB. */
export function checkPhoto(photo: Uint8Array): void {
  if (photo[0] === 0x89 && photo[1] === 0x50) throw new LrmxProblem('photo', '照片是 PNG 格式', repair)
  if (photo[0] === 0x42 && photo[1] === 0x4d) throw new LrmxProblem('photo', '照片是 BMP 格式', repair)
  if (photo[0] !== 0xff || photo[1] !== 0xd8 || photo[2] !== 0xff) throw new LrmxProblem('photo', '照片不是 JPEG 格式', repair)
  if (photo.length > maxPhoto) throw new LrmxProblem('photo', `照片有${(photo.length / 1024 / 1024).toFixed(1)} MB，超过5 MB`, '请压缩照片后重新导出')
  const size = photoSize(photo)
  if (size && size.width * size.height > maxDots) throw new LrmxProblem('photo', `照片有 ${size.width}×${size.height} 点，过大`, '请缩小照片后重新导出')
}

/** Width and height of a JPEG, read from its frame header (ITU-T T.81, B.2.2); null where it has none. */
export function photoSize(jpeg: Uint8Array): { width: number; height: number } | null {
  const at = (i: number): number => jpeg[i] ?? 0
  for (let i = 2; i + 9 < jpeg.length;) {
    if (at(i) !== 0xff) return null
    const marker = at(i + 1)
    if (marker === 0xff) { i += 1; continue }
    // SOF0–SOF15 but the tables DHT, JPG and DAC.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { height: at(i + 5) * 256 + at(i + 6), width: at(i + 7) * 256 + at(i + 8) }
    if (marker === 0xd9 || marker === 0xda) return null
    i += 2 + at(i + 2) * 256 + at(i + 3)
  }
  return null
}
