import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeLrm, writePic } from '#formats/lrm'
import { writeLrmx, type LrmxForm } from '#formats/lrmx'
import { compactDate, type Register } from '#kernel'
import type { ListQuery, StoredRow } from '#server/postgres/read/list'
import type { View } from '#server/postgres/read/view'
import { formsOf } from './assemble.ts'

export type FormFormat = 'lrmx' | 'lrm'

/** What was written, and what the format could not carry as it is, by file. */
export interface WrittenForms { readonly count: number; readonly warnings: { readonly file: string; readonly message: string }[] }

/** Writes one .lrmx file, or .lrm and its photograph in .pic, for each person of a query into a folder. */
export async function writeForms(view: View, register: Register, query: ListQuery, folder: string, format: FormFormat = 'lrmx'): Promise<WrittenForms> {
  await mkdir(folder, { recursive: true })
  const warnings: WrittenForms['warnings'] = []
  const taken = new Set<string>()
  let n = 0
  for await (const { person, form, picture } of formsOf(view, register, query)) {
    const base = baseName(person, taken)
    if (picture && !form.photo) warnings.push({ file: `${base}.${format}`, message: '照片不是 JPEG，任免审批表放不进去，没有写出；请在人员档案里换成 JPEG 照片' })
    await writeForm(form, folder, base, format, warnings)
    n += 1
  }
  return { count: n, warnings }
}

async function writeForm(form: LrmxForm, folder: string, base: string, format: FormFormat, warnings: WrittenForms['warnings']): Promise<void> {
  switch (format) {
    case 'lrmx': return writeFile(join(folder, `${base}.lrmx`), writeLrmx(form))
    case 'lrm': {
      const written = writeLrm(form)
      warnings.push(...written.warnings.map((message) => ({ file: `${base}.lrm`, message })))
      await writeFile(join(folder, `${base}.lrm`), written.bytes)
      if (form.photo) await writeFile(join(folder, `${base}.pic`), writePic(form.photo))
    }
  }
}

/** 姓名_出生年月; a second of the same name gets a number. */
function baseName(person: StoredRow, taken: Set<string>): string {
  const base = `${String(person['name'])}_${compactDate(String(person['birth']))}`.replace(/[\\/:*?"<>|\s]/g, '')
  for (let i = 1; ; i++) {
    const name = i === 1 ? base : `${base}_${i}`
    if (!taken.has(name.toLowerCase())) {
      taken.add(name.toLowerCase())
      return name
    }
  }
}
