import { sql } from 'kysely'
import { most, type BundleFile, type CaseBundle } from '#formats/case-bundle'
import type { View } from '#server/postgres/read/view'

/** The files that a bundle speaks of, in its order, as many as it may hold; of the others is said why they are left out. */
export async function filesFor(view: View, bundle: CaseBundle): Promise<Map<string, BundleFile>> {
  const digests = [...new Set(bundle.steps.flatMap((s) => s.materials.flatMap((m) => m.file?.digest ?? [])))]
  const files = new Map<string, BundleFile>()
  if (digests.length === 0) return files
  const { tenant } = view.principal
  const sizes = await sql<{ digest: string; size: number }>`select digest, octet_length(bytes)::int as size from stored_file where tenant = ${tenant} and digest = any(${digests}::text[])`.execute(view.connection)
  const sizeOf = new Map(sizes.rows.map((row) => [row.digest, row.size]))
  let left: number = most.bytes
  for (const digest of digests) {
    const size = sizeOf.get(digest)
    if (size === undefined) files.set(digest, { bytes: null, why: '文件不在库中' })
    else if (size > left) files.set(digest, { bytes: null, why: `全卷附件超过${most.bytes / 1024 / 1024} MB` })
    else {
      left -= size
      const { rows: [row] } = await sql<{ bytes: Buffer }>`select bytes from stored_file where tenant = ${tenant} and digest = ${digest}`.execute(view.connection)
      files.set(digest, { bytes: row?.bytes ?? null })
    }
  }
  return files
}
