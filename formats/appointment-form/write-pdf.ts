import { readFileSync } from 'node:fs'
import { makePdf, type PdfResult } from '#formats/pdf'
import type { Paragraph } from './fit.ts'
import type { AppointmentForm } from './form.ts'
import { familyColumns, familyWidths, insetOf, pitch, title } from './geometry.ts'
import { pictureOf, unreadable, type Framed } from './picture.ts'
import { familyHeads, fill, type Filled, type FilledSheet } from './sheets.ts'
import { layoutOn, textsOf } from './texts.ts'

const template = readFileSync(new URL('appointment-form.typ', import.meta.url), 'utf8')

/**
 * Forms one behind the other as PDF/A, from the same measures and texts as the Word files. `damaged`: whose photographs could not
 * be read, which their frames say. Rejects with PdfProblem (Chinese).
 */
export async function writeAppointmentPdf(forms: readonly AppointmentForm[], fontFolders: readonly string[] = []): Promise<PdfResult> {
  const files: Record<string, Uint8Array> = {}
  const set = forms.map((given, i) => {
    const { form, asOf } = given
    const filled = fill(textsOf(form, asOf), given.layout ?? layoutOn(form, asOf), form.filledBy)
    const picture = given.picture ? pictureOf(given.picture) : null
    const file = picture ? `photo-${i}.${picture.kind}` : null
    if (picture && file) files[file] = picture.bytes
    return {
      first: sheetOf(filled.first, title.height + title.after, picture && file ? { ...picture, file } : given.picture ? { file: 'none', width: 0, height: 0 } : null), second: sheetOf(filled.second, 0, null), under: filled.under,
      annex: filled.annex ? {
        name: form.name, boxes: filled.annex.boxes.map((b) => ({ label: b.label, paragraphs: b.paragraphs.map(paragraphOf) })),
        heads: familyColumns.map((c) => familyHeads[c]), family: filled.annex.family.map((m) => familyColumns.map((c) => m[c])),
      } : null,
    }
  })
  const [only] = forms
  const result = await makePdf(template, {
    title: forms.length === 1 && only ? `干部任免审批表（${only.form.name}）` : `干部任免审批表（${forms.length}人）`,
    pitch, heading: title, annex: { top: 27.8, left: 22.5, right: 20, columns: familyWidths }, forms: set, unreadable,
  }, fontFolders, files)
  return { ...result, damaged: result.damaged.flatMap((file) => forms[Number(/\d+/.exec(file)?.[0])]?.form.name ?? []) }
}

type Photo = Pick<Framed, 'width' | 'height'> & { readonly file: string }

const paragraphOf = ({ text, head = '', indent = 0 }: Paragraph): Required<Paragraph> => ({ text, head, indent })

function sheetOf({ sheet, cells }: FilledSheet, below: number, picture: Photo | null) {
  const height = sheet.rows.reduce((sum, row) => sum + row.height, 0)
  return {
    left: sheet.left, top: sheet.top, width: sheet.columns.reduce((a, b) => a + b, 0), foot: sheet.top + below + height + 2,
    cells: cells.map((c) => cellOf(c, sheet.left, sheet.top + below, picture)),
  }
}

function cellOf({ place, kind, paragraphs, points: size, align, valign }: Filled, left: number, top: number, picture: Photo | null) {
  const open = place.cell.open ?? []
  return {
    left: left + place.x, top: top + place.y, width: place.width, height: place.height, ...insetOf(place.cell.content),
    'open-top': open.includes('top'), 'open-bottom': open.includes('bottom'), points: size, align, valign, paragraphs: paragraphs.map(paragraphOf),
    photo: kind === 'photo' && picture ? { file: picture.file, width: picture.width, height: picture.height } : null,
  }
}
