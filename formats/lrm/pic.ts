import { checkPhoto, LrmxProblem } from '#formats/lrmx'

/** The photograph of a .pic; null where the file is empty, as the editor leaves it for a form without one. Throws LrmxProblem. */
export function readPic(bytes: Uint8Array, fileName: string): Uint8Array | null {
  if (bytes.length === 0) return null
  try {
    checkPhoto(bytes)
    return bytes
  } catch (error) {
    throw error instanceof LrmxProblem ? error.in(fileName) : error
  }
}

/** The bytes of a .pic: the photograph as it is. Throws LrmxProblem for what is no JPEG. */
export function writePic(photo: Uint8Array): Uint8Array {
  checkPhoto(photo)
  return photo
}
