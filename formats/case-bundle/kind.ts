/** What a file is by its first bytes, whatever it is called: what can be printed among the pages of a bundle. */
export type FileKind = 'pdf' | 'jpeg' | 'png' | 'other'

export function kindOf(bytes: Uint8Array): FileKind {
  const starts = (...codes: number[]): boolean => codes.every((code, i) => bytes[i] === code)
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg'
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  // Some printers put a few bytes before the mark; readers look for it in the first thousand.
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? 'pdf' : 'other'
}
