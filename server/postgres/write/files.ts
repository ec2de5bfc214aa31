import { sql } from 'kysely'
import type { Writer } from './writer.ts'

/** A file by its SM3 digest; the same bytes are kept once. */
export interface StoredFile { readonly digest: string; readonly mediaType: string; readonly name: string; readonly bytes: Uint8Array }

export async function storeFiles(writer: Pick<Writer, 'connection' | 'principal'>, files: readonly StoredFile[]): Promise<void> {
  for (const file of files) {
    await sql`insert into stored_file (tenant, digest, media_type, name, bytes)
      values (${writer.principal.tenant}, ${file.digest}, ${file.mediaType}, ${file.name}, ${Buffer.from(file.bytes)}) on conflict do nothing`.execute(writer.connection)
  }
}
