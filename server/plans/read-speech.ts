import { mechanisms } from '#basis'
import { looksLikeOffice, maxWordBytes, readWord } from '#formats/word'
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

/** `left`: sentences on what is in a Word document and not in the text (deletions, pictures, comments). */
export interface ReadPlan { readonly year: number; readonly speech: Speech; readonly left: readonly string[] }

/** Largest file of a plan, text or Word document. */
export const maxPlanBytes = maxWordBytes
const maxTextBytes = 4 * 1024 * 1024

/** Reads a work speech, a text or a Word document, with what the house knows: its mechanisms, indicators and units. Throws SpeechProblem or FileProblem (Chinese). */
export async function readPlan(view: View, file: PlanFile): Promise<ReadPlan> {
  const word = looksLikeOffice(file.bytes)
  if (!word && file.bytes.length > maxTextBytes) throw new SpeechProblem(`《${file.fileName}》超过 4 MB，不像讲话或要点，请核对是否选错文件。`)
  const { text, left } = word ? await readWord(file.bytes, file.fileName) : { text: decodeText(file.bytes, file.fileName), left: [] }
  const field = view.catalogue.register('plans').fields['text']
  const longest = field?.type === 'text' ? field.maxLength : Infinity
  if (text.length > longest) throw new SpeechProblem(`《${file.fileName}》有 ${text.length} 字，最多 ${longest} 字，请核对是否选错文件，或分成几份导入。`)
  const known = {
    mechanisms,
    indicators: [...view.catalogue.indicators.values()].map(({ id, label, keywords }) => ({ id, label, keywords })),
    units: await unitNames(view),
  }
  // Word ends a line where a paragraph ends; only texts are wrapped at a width.
  const layout = { unwrapped: word }
  const year = file.year ?? yearOfPlan(text, parseSpeech(text, known, layout).sentences) ?? Number(today().slice(0, 4))
  return { year, speech: parseSpeech(text, known, { ...layout, year }), left }
}

async function unitNames(view: View): Promise<string[]> {
  const register = view.catalogue.register('unit')
  if (scope(view.principal, register, 'read').rows === 'none') return []
  const rows = await list(view, register, { fields: ['name', 'shortName'], sort: [] })
  return [...new Set(rows.flatMap((row) => [row['name'], row['shortName']]).filter((n): n is string => typeof n === 'string' && n !== ''))]
}
