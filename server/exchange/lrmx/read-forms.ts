import { readFile, stat } from 'node:fs/promises'
import { LrmxProblem, maxLrmxBytes, readLrmx, type LrmxForm } from '#formats/lrmx'
import type { Catalogue, Value } from '#kernel'
import { sm3 } from '#server/postgres/write/digest'
import type { StoredFile } from '#server/postgres/write/files'
import { complain, newDraft, type Draft, type Group, type Note } from '../draft.ts'
import type { ImportFile } from '../import.ts'
import { childRegisters, factsOf, type ChildRegister } from './facts.ts'

export interface ReadForms { readonly people: Draft[]; readonly children: Group[]; readonly files: StoredFile[]; readonly notes: Note[]; readonly refused: number }

/** Reads appointment forms into drafts: the person, and his education, resume, rewards, assessments, family and form. */
export async function readForms(catalogue: Catalogue, files: readonly ImportFile[], options: { signal?: AbortSignal; onProgress?: (done: number) => void } = {}): Promise<ReadForms> {
  const groups = new Map<ChildRegister, Draft[]>(childRegisters.map((id) => [id, []]))
  const people: Draft[] = []
  const stored: StoredFile[] = []
  const notes: Note[] = []
  let refused = 0
  for (const [i, file] of files.entries()) {
    options.signal?.throwIfAborted()
    options.onProgress?.(i)
    let form: LrmxForm
    try {
      // Asked before reading: a file that claims to be a form and fills the memory is none.
      if ((await stat(file.path)).size > maxLrmxBytes) throw new LrmxProblem('too-big', '文件太大', `单个任免审批表不超过 ${Math.round(maxLrmxBytes / 1024 / 1024)} MB，请核对是否选错文件`, file.name)
      form = readLrmx(await readFile(file.path), file.name)
    } catch (error) {
      if (!(error instanceof LrmxProblem)) throw error
      refused += 1
      notes.push({ file: file.name, message: error.message })
      continue
    }
    people.push(draftForm(catalogue, file.name, form, groups, stored))
  }
  return { people, children: [...groups].map(([id, drafts]) => ({ register: catalogue.register(id), drafts, people })), files: stored, notes, refused }
}

function draftForm(catalogue: Catalogue, file: string, form: LrmxForm, groups: ReadonlyMap<ChildRegister, Draft[]>, stored: StoredFile[]): Draft {
  const facts = factsOf(catalogue, form)
  const person = newDraft({ file })
  Object.assign(person.values, given(facts.person))
  if (!form.name) complain(person, 'name', '没有姓名（XingMing），请在任免表编辑器中补上后重新导出')
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
