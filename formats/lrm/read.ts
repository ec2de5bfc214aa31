import { emptyForm, LrmxProblem, trimResume, type EducationPart, type FamilyMember, type LrmxForm, type UnknownElement } from '#formats/lrmx'
import { decodings, saveAgain } from './decode.ts'
import { educationAt, familyAt, fieldCount, plainFields, schoolsAt, unknownAt, unknownName } from './layout.ts'

/** A form, and what the reader had to put up with: sentences for the person who imports. */
export interface LrmReading { readonly form: LrmxForm; readonly warnings: readonly string[] }

const copyAgain = `请重新拷贝原文件；仍不行的，${saveAgain}`

/** The texts of a record. There is no escape: `","` parts them, whatever stands between. */
function fieldsOf(text: string): string[] {
  // oxlint-disable-next-line no-control-regex -- padding that old editors leave behind the record
  const record = text.replace(/^\ufeff/, '').replace(/[\x00\x1a\s]+$/, '').trimStart().replace(/\r\n?/g, '\n')
  if (!record.startsWith('"')) throw new LrmxProblem('not-form', '文件内容不是 .lrm 任免审批表：开头没有引号', '请核对是否选错文件')
  if (record.length < 2 || !record.endsWith('"')) throw new LrmxProblem('truncated', '文件不完整，末尾没有引号', copyAgain)
  return record.slice(1, -1).split('","', 1000)
}

function counted(text: string): string[] {
  const fields = fieldsOf(text)
  if (fields.length < fieldCount) throw new LrmxProblem('truncated', `文件不完整，只有 ${fields.length} 项，应有 ${fieldCount} 项`, copyAgain)
  if (fields.length > fieldCount) throw new LrmxProblem('damaged', `文件有 ${fields.length} 项，应为 ${fieldCount} 项，多半是正文里的引号和逗号连在一起`, '请在任免审批表编辑器中把正文的半角引号改为“”，重新保存')
  return fields
}

/** The reading that is a form. A text of few characters may be sound in both encodings; the sex then tells them apart. */
function chosen(readings: readonly string[]): string[] {
  let refusal: unknown = null
  const sound: string[][] = []
  for (const reading of readings) {
    try { sound.push(counted(reading)) } catch (error) { refusal ??= error }
  }
  const right = sound.find((f) => /^\s*[男女]?\s*$/.test(f[1] ?? '')) ?? sound[0]
  if (!right) throw refusal
  return right
}

const noPart: EducationPart = emptyForm.fullTimeEducation

/** `a#b@c#d`: education and degree, full-time and in service. What does not fit the shape is kept. */
function quarters(text: string, label: string, unknown: UnknownElement[]): readonly [string, string, string, string] {
  const halves = text.split('@')
  const [fullTime = '', inService = '', ...more] = halves
  const pair = (half: string): [string, string] => {
    const [first = '', second = '', ...rest] = half.split('#')
    if (rest.some((r) => r.trim() !== '')) unknown.push({ element: `Lrm.${label}`, text: rest.join('#').trim() })
    return [first.trim(), second.trim()]
  }
  if (more.some((m) => m.trim() !== '')) unknown.push({ element: `Lrm.${label}`, text: more.join('@').trim() })
  return [...pair(fullTime), ...pair(inService)]
}

function familyOf(fields: readonly string[], warnings: string[]): FamilyMember[] {
  const columns = familyAt.map(({ at }) => (fields[at] ?? '').split('@'))
  const rows = Math.max(...columns.map((c) => c.length))
  const filled = columns.map((c) => c.length).filter((n) => n > 1)
  if (new Set(filled).size > 1) warnings.push('家庭成员各栏的行数不同，可能有内容错行，请对照原表核对')
  const family: FamilyMember[] = []
  for (let i = 0; i < rows; i++) {
    const member = Object.fromEntries(familyAt.map(({ key }, c) => [key, (columns[c]?.[i] ?? '').trim()])) as unknown as FamilyMember
    if (Object.values(member).some((text) => text !== '')) family.push(member)
  }
  return family
}

function formFrom(fields: readonly string[], warnings: string[]): LrmxForm {
  const at = (i: number): string => fields[i] ?? ''
  const unknown: UnknownElement[] = unknownAt.flatMap((i) => (at(i).trim() === '' ? [] : [{ element: unknownName(i), text: at(i).trim() }]))
  const [fullTime, fullTimeDegree, inService, inServiceDegree] = quarters(at(educationAt), 'XueLi', unknown)
  const [school, degreeSchool, laterSchool, laterDegreeSchool] = quarters(at(schoolsAt), 'YuanXiao', unknown)
  const plain = Object.fromEntries(plainFields.map(({ at: i, key }) => [key, key === 'resume' ? trimResume(at(i)) : at(i).trim()]))
  if (unknown.length > 0) warnings.push(`有 ${unknown.length} 项不知用途的内容，已原样保留`)
  return {
    ...emptyForm, ...plain,
    fullTimeEducation: { ...noPart, education: fullTime, degree: fullTimeDegree, educationSchool: school, degreeSchool },
    inServiceEducation: { ...noPart, education: inService, degree: inServiceDegree, educationSchool: laterSchool, degreeSchool: laterDegreeSchool },
    family: familyOf(fields, warnings), version: '2.0', unknown,
  }
}

/**
 * Reads an .lrm record. Its photograph stands in a .pic of the same name (`readPic`).
 * Throws LrmxProblem, which names the file, what is wrong and the repair.
 */
export function readLrm(bytes: Uint8Array, fileName: string): LrmReading {
  try {
    const warnings: string[] = []
    return { form: formFrom(chosen(decodings(bytes)), warnings), warnings }
  } catch (error) {
    throw error instanceof LrmxProblem ? error.in(fileName) : error
  }
}
