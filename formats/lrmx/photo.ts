import { LrmxProblem } from './problem.ts'

const maxPhoto = 5 * 1024 * 1024
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
}
