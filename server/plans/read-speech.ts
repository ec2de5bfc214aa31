import { mechanisms } from '#basis'
import { decodeText, parseSpeech, SpeechProblem, type Speech } from '#formats/speech-outline'
import { scope } from '#kernel'
import { list } from '#server/postgres/read/list'
import { today, type View } from '#server/postgres/read/view'
import { yearOfPlan } from './year.ts'

export interface PlanFile {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** Year of the plan; else read from the text, else the current one. */
  readonly year?: number
}

export interface ReadPlan { readonly year: number; readonly speech: Speech }

/** Reads a work speech with what the house knows: its mechanisms, indicators and units. Throws SpeechProblem (Chinese). */
export async function readPlan(view: View, file: PlanFile): Promise<ReadPlan> {
  const text = decodeText(file.bytes, file.fileName)
  const field = view.catalogue.register('plans').fields['text']
  const longest = field?.type === 'text' ? field.maxLength : Infinity
  if (text.length > longest) throw new SpeechProblem(`《${file.fileName}》有 ${text.length} 字，最多 ${longest} 字，请核对是否选错文件，或分成几份导入。`)
  const known = {
    mechanisms,
    indicators: [...view.catalogue.indicators.values()].map(({ id, label, keywords }) => ({ id, label, keywords })),
    units: await unitNames(view),
  }
  const year = file.year ?? yearOfPlan(text, parseSpeech(text, known).sentences) ?? Number(today().slice(0, 4))
  return { year, speech: parseSpeech(text, known, { year }) }
}

async function unitNames(view: View): Promise<string[]> {
  const register = view.catalogue.register('unit')
  if (scope(view.principal, register, 'read').rows === 'none') return []
  const rows = await list(view, register, { fields: ['name', 'shortName'], sort: [] })
  return [...new Set(rows.flatMap((row) => [row['name'], row['shortName']]).filter((n): n is string => typeof n === 'string' && n !== ''))]
}
