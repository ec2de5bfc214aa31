import { photoSize } from '#formats/lrmx'
import type { AppointmentForm } from './form.ts'

/** A photograph as large as its frame lets it be, in millimetres. */
export interface Framed { readonly kind: 'jpg' | 'png'; readonly bytes: Uint8Array; readonly width: number; readonly height: number }

/** Inside of the frame: one column wide, four rows high, less the lines. */
const frame = { width: 35.3, height: 48.2 } as const
const mostDots = 100_000_000

/** Stands in the frame of a photograph that cannot be read. */
export const unreadable = '照片无法读取'

/** Null where the bytes are neither JPEG nor PNG, or damaged. */
export function pictureOf({ bytes }: NonNullable<AppointmentForm['picture']>): Framed | null {
  const jpeg = bytes[0] === 0xff && bytes[1] === 0xd8
  const size = jpeg ? photoSize(bytes) : pngSize(bytes)
  if (!size || size.width === 0 || size.height === 0 || size.width * size.height > mostDots) return null
  const scale = Math.min(frame.width / size.width, frame.height / size.height)
  return { kind: jpeg ? 'jpg' : 'png', bytes, width: size.width * scale, height: size.height * scale }
}

/** Whether a photograph can stand in its frame. */
export const canPrint = (picture: NonNullable<AppointmentForm['picture']>): boolean => pictureOf(picture) !== null

/** From the header chunk, which comes first (ISO/IEC 15948, 11.2.2). */
function pngSize(png: Uint8Array): { width: number; height: number } | null {
  if (png.length < 24 || ![0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((b, i) => png[i] === b)) return null
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
