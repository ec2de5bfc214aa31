import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { maxLrmBytes, readLrm, readPic } from '#formats/lrm'
import { LrmxProblem, maxLrmxBytes, readLrmx, type LrmxForm } from '#formats/lrmx'
import type { Catalogue, Value } from '#kernel'
import { sm3 } from '#server/postgres/write/digest'
import type { StoredFile } from '#server/postgres/write/files'
import { complain, newDraft, type Draft, type Group, type Note } from '../draft.ts'
import type { ImportFile } from '../import-files.ts'
import { childRegisters, factsOf, type ChildRegister } from './facts.ts'

export interface ReadForms { readonly people: Draft[]; readonly children: Group[]; readonly files: StoredFile[]; readonly notes: Note[]; readonly refused: number }

/** Endings of the files a form is made of: .lrmx, or .lrm with its photograph beside it in .pic. */
export const formEndings: readonly string[] = ['.lrmx', '.lrm', '.pic']
const ending = (name: string): string => extname(name).toLowerCase()
/** `folder/张三.lrm` and `folder/张三.pic` are one form. */
const baseOf = (name: string): string => name.slice(0, -extname(name).length).replaceAll('\\', '/').toLowerCase()

/** Reads appointment forms into drafts: the person, and his education, resume, rewards, assessments, family and form. */
export async function readForms(catalogue: Catalogue, files: readonly ImportFile[], options: { signal?: AbortSignal; onProgress?: (done: number) => void } = {}): Promise<ReadForms> {
  const groups = new Map<ChildRegister, Draft[]>(childRegisters.map((id) => [id, []]))
  const people: Draft[] = []
  const stored: StoredFile[] = []
  const notes: Note[] = []
  const pictures = new Map(files.filter((f) => ending(f.name) === '.pic').map((f) => [baseOf(f.name), f]))
  const forms = files.filter((f) => ending(f.name) !== '.pic')
  let refused = 0
  for (const [i, file] of forms.entries()) {
    options.signal?.throwIfAborted()
    options.onProgress?.(i)
    const picture = ending(file.name) === '.lrm' ? pictures.get(baseOf(file.name)) : undefined
    if (picture) pictures.delete(baseOf(file.name))
    try {
      people.push(draftForm(catalogue, file.name, ending(file.name) === '.lrm' ? await readOld(file, picture, notes) : readLrmx(await bytesOf(file, maxLrmxBytes), file.name), groups, stored))
    } catch (error) {
      if (!(error instanceof LrmxProblem)) throw error
      refused += 1
      notes.push({ file: file.name, message: error.message })
    }
  }
  for (const { name } of pictures.values()) notes.push({ file: name, warning: true, message: `照片“${name}”旁没有同名的 .lrm 文件，没有导入。请把两个文件放在一起` })
  return { people, children: [...groups].map(([id, drafts]) => ({ register: catalogue.register(id), drafts, people })), files: stored, notes, refused }
}

/** Asked before reading: a file that claims to be a form and fills the memory is none. */
async function bytesOf(file: ImportFile, most: number): Promise<Uint8Array> {
  if ((await stat(file.path)).size > most) throw new LrmxProblem('too-big', '文件太大', `单个任免审批表不超过 ${Math.round(most / 1024 / 1024)} MB，请核对是否选错文件`, file.name)
  return readFile(file.path)
}

/** A form of 2.0 with its photograph. A photograph that cannot be used does not keep the form out. */
async function readOld(file: ImportFile, picture: ImportFile | undefined, notes: Note[]): Promise<LrmxForm> {
  const { form, warnings } = readLrm(await bytesOf(file, maxLrmBytes), file.name)
  notes.push(...warnings.map((message) => ({ file: file.name, message, warning: true })))
  if (!picture) return form
  try {
    return { ...form, photo: readPic(await bytesOf(picture, maxLrmxBytes), picture.name) }
  } catch (error) {
    if (!(error instanceof LrmxProblem)) throw error
    notes.push({ file: picture.name, message: `${error.message}其余内容已读入，照片没有导入`, warning: true })
    return form
  }
}

function draftForm(catalogue: Catalogue, file: string, form: LrmxForm, groups: ReadonlyMap<ChildRegister, Draft[]>, stored: StoredFile[]): Draft {
  const facts = factsOf(catalogue, form)
  const person = newDraft({ file })
  Object.assign(person.values, given(facts.person))
  if (!form.name) complain(person, 'name', '没有姓名，请在任免审批表编辑器中补上后重新导出')
  if (form.photo) {
    const digest = sm3(form.photo)
    stored.push({ digest, mediaType: 'image/jpeg', name: `${form.name}.jpg`, bytes: form.photo })
    person.values['photo'] = digest
  }
  for (const { field, message, fatal } of facts.problems) complain(person, field, message, !fatal)
  for (const id of childRegisters) for (const row of facts.rows[id]) {
    const draft = newDraft({ file }, {}, person)
    // The form's own row is the form: what it leaves blank now is blank.
    Object.assign(draft.values, id === 'appointment-form' ? { ...row.values, unparsed: null } : given(row.values))
    draft.references['person'] = { draft: person }
    if (row.unitText) draft.references['unit'] = { text: row.unitText, soft: true }
    if (id === 'appointment-form') {
      draft.values['received'] = received(form)
      if (facts.unparsed.length > 0) draft.values['unparsed'] = facts.unparsed.join('\n')
    }
    groups.get(id)?.push(draft)
  }
  return person
}

function given(values: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([, v]) => v !== null))
}

/** The form's texts as received, without the photograph, which is a stored file of its own. */
function received(form: LrmxForm): Value {
  const { photo, ...texts } = form
  return { ...texts, hasPhoto: photo !== null } as unknown as Value
}
