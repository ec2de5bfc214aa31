import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canPrint, writeAppointmentDocx, writeAppointmentPdf, type AppointmentForm, type Layout } from '#formats/appointment-form'
import { writeLrm, writePic } from '#formats/lrm'
import { writeLrmx } from '#formats/lrmx'
import type { PdfResult } from '#formats/pdf'
import { compactDate, type Register } from '#kernel'
import { count, type ListQuery, type StoredRow } from '#server/postgres/read/list'
import type { View } from '#server/postgres/read/view'
import { TooLong } from '../roster.ts'
import { formsOf, type AssembledForm } from './assemble.ts'

export type FormFormat = 'lrmx' | 'lrm' | 'docx' | 'pdf'

/** Of the printed form: which layout (by the date of filling in where it is not given), and where the house keeps its fonts. */
export interface Printing { readonly layout?: Layout | undefined; readonly fonts?: readonly string[] }

/** What was written, and what the format could not carry as it is, by file. */
export interface WrittenForms { readonly count: number; readonly warnings: { readonly file: string; readonly message: string }[] }

/**
 * Writes one file for each person of a query into a folder: .lrmx, .lrm and its photograph in .pic, or the printed form as
 * .docx or .pdf.
 */
export async function writeForms(view: View, register: Register, query: ListQuery, folder: string, format: FormFormat = 'lrmx', printing: Printing = {}): Promise<WrittenForms> {
  await mkdir(folder, { recursive: true })
  const warnings: WrittenForms['warnings'] = []
  const taken = new Set<string>()
  let n = 0
  for await (const assembled of formsOf(view, register, query)) {
    const { person } = assembled
    const base = baseName(person, taken)
    for (const message of photoWarnings(assembled, format)) warnings.push({ file: `${base}.${format}`, message })
    await writeForm(printed(view, assembled, printing), folder, base, format, warnings, printing.fonts ?? [])
    n += 1
  }
  return { count: n, warnings }
}

function photoWarnings({ form, picture }: AssembledForm, format: FormFormat): string[] {
  if (!picture) return []
  if (format === 'docx' || format === 'pdf') return canPrint(picture) ? [] : ['照片不是 JPEG 或 PNG，没有印出；请在人员档案里更换照片']
  return form.photo ? [] : ['照片不是 JPEG，任免审批表放不进去，没有写出；请在人员档案里换成 JPEG 照片']
}

const printed = (view: View, assembled: AssembledForm, { layout }: Printing): AppointmentForm => ({ ...assembled, asOf: view.asOf, ...(layout ? { layout } : {}) })

async function writeForm(given: AppointmentForm, folder: string, base: string, format: FormFormat, warnings: WrittenForms['warnings'], fonts: readonly string[]): Promise<void> {
  const { form } = given
  switch (format) {
    case 'lrmx': return writeFile(join(folder, `${base}.lrmx`), writeLrmx(form))
    case 'lrm': {
      const written = writeLrm(form)
      warnings.push(...written.warnings.map((message) => ({ file: `${base}.lrm`, message })))
      await writeFile(join(folder, `${base}.lrm`), written.bytes)
      if (form.photo) await writeFile(join(folder, `${base}.pic`), writePic(form.photo))
      return
    }
    case 'docx': return writeFile(join(folder, `${base}.docx`), await writeAppointmentDocx(given))
    case 'pdf': {
      const { pdf, missing, damaged, substituted } = await writeAppointmentPdf([given], fonts)
      if (damaged.length > 0) warnings.push({ file: `${base}.pdf`, message: damagedPhoto })
      const told = substituted.length > 0 ? freeFonts(substituted) : null
      if (told && !warnings.some((w) => w.message === told)) warnings.push({ file: '各 PDF', message: told })
      if (missing.length > 0) warnings.push({ file: `${base}.pdf`, message: lacking(missing) })
      return writeFile(join(folder, `${base}.pdf`), pdf)
    }
  }
}

const freeFonts = (fonts: readonly string[]): string => `没有${fonts.join('、')}，以开源字体代替；把字体文件放进数据目录的 fonts 文件夹即用`
const damagedPhoto = '照片已损坏，没有印出；请在人员档案里更换照片'

/** What is said of characters that no font has. */
export const lacking = (missing: readonly string[]): string => `“${missing.join('')}”所用字体中没有，已写成〔U+…〕；在数据目录的 fonts 文件夹放入收有这些字的字体后重新导出`

/** More forms are no file that anybody opens. */
const mostInPdf = 2000

/** The printed forms of a query's persons one behind the other as one PDF. Throws TooLong, PdfProblem. */
export async function formsPdf(view: View, register: Register, query: ListQuery, printing: Printing = {}): Promise<WrittenForms & PdfResult> {
  const { total } = await count(view, register, query)
  if (total > mostInPdf) throw new TooLong(`共 ${total} 人，一份 PDF 最多印 ${mostInPdf} 人，请加筛选条件，或改为导出 docx`)
  const forms: AppointmentForm[] = []
  const warnings: WrittenForms['warnings'] = []
  for await (const assembled of formsOf(view, register, query)) {
    forms.push(printed(view, assembled, printing))
    for (const message of photoWarnings(assembled, 'pdf')) warnings.push({ file: assembled.form.name, message })
  }
  if (forms.length === 0) throw new TooLong('没有可印的人，请放宽筛选条件')
  const made = await writeAppointmentPdf(forms, printing.fonts ?? [])
  return { count: forms.length, warnings: [...warnings, ...made.damaged.map((file) => ({ file, message: damagedPhoto }))], ...made }
}

/** 姓名_出生年月; a second of the same name gets a number. */
function baseName(person: StoredRow, taken: Set<string>): string {
  const base = `${String(person['name'])}_${person['birth'] == null ? '' : compactDate(String(person['birth']))}`.replace(/[\\/:*?"<>|\s]/g, '')
  for (let i = 1; ; i++) {
    const name = i === 1 ? base : `${base}_${i}`
    if (!taken.has(name.toLowerCase())) {
      taken.add(name.toLowerCase())
      return name
    }
  }
}
