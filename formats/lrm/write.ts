import { lengthProblems, trimResume, type LrmxForm } from '#formats/lrmx'
import { encodeGbk } from './gbk.ts'
import { educationAt, familyAt, familyRows, fieldCount, lacking, mostFamilyRows, plainFields, schoolsAt, unknownAt, unknownName } from './layout.ts'

/** The bytes of a record, and what it could not carry as it is: sentences for the person who exports. */
export interface LrmWriting { readonly bytes: Uint8Array; readonly warnings: readonly string[] }

/**
 * The form as an .lrm record in GBK, LF between lines as in files seen. What the older format has no place for is told in
 * `warnings`, never dropped silently: fields since 3.x, characters beyond GBK (written in GB 18030), and marks that would
 * part texts (`",`, and `@` and `#` inside tables), written full-width. Texts are not cut.
 */
export function writeLrm(form: LrmxForm): LrmWriting {
  const warnings: string[] = []
  const changed = new Set<string>()
  const as = (text: string, label: string, marks: RegExp): string => {
    const safe = text.replace(/\r\n?/g, '\n').replace(marks, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
      // oxlint-disable-next-line no-control-regex -- the editor stops at such characters
      .replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '')
    if (safe !== text.replace(/\r\n?/g, '\n')) changed.add(label)
    return safe
  }
  // A quotation mark before a comma, or at the end of a text, may be taken for the end of it.
  const plain = (text: string, label: string): string => as(text, label, /"(?=,)/g)
  const cell = (text: string, label: string): string => as(text.trim(), label, /"(?=,)|[@#]/g)

  const fields: string[] = Array.from({ length: fieldCount }, () => '')
  for (const { at, key, label } of plainFields) fields[at] = plain(key === 'resume' ? trimResume(form[key]) : form[key].trim(), label)
  const { fullTimeEducation: f, inServiceEducation: s } = form
  fields[educationAt] = `${cell(f.education, '学历')}#${cell(f.degree, '学位')}@${cell(s.education, '学历')}#${cell(s.degree, '学位')}`
  fields[schoolsAt] = `${cell(f.educationSchool, '院校')}#${cell(f.degreeSchool, '院校')}@${cell(s.educationSchool, '院校')}#${cell(s.degreeSchool, '院校')}`
  const rows = Math.max(familyRows, form.family.length)
  for (const { at, key, label } of familyAt) fields[at] = Array.from({ length: rows }, (_, i) => cell(form.family[i]?.[key] ?? '', `家庭成员${label}`)).join('@')
  const kept = new Map(form.unknown.map(({ element, text }) => [element, text]))
  for (const at of unknownAt) {
    fields[at] = plain((kept.get(unknownName(at)) ?? '').trim(), unknownName(at))
    kept.delete(unknownName(at))
  }

  if (changed.size > 0) warnings.push(`${[...changed].join('、')}中与分隔符相同的符号已改写为全角，看不见的控制字符已去掉`)
  if (form.family.length > mostFamilyRows) warnings.push(`家庭成员有 ${form.family.length} 人，旧版编辑器多为 ${familyRows} 行，请核对是否显示完整`)
  const absent = lacking.filter(({ key }) => form[key] !== '').map(({ label }) => label)
  if (absent.length > 0) warnings.push(`旧版表没有${absent.map((l) => `“${l}”`).join('、')}一栏，未写出；需要时请改用 .lrmx`)
  if ([...kept.values()].some((text) => text.trim() !== '')) warnings.push(`原表另有 ${kept.size} 项内容旧版表没有位置，未写出；需要时请改用 .lrmx`)
  warnings.push(...lengthProblems(form).map((p) => p.message))
  const { bytes, beyond } = encodeGbk(`"${fields.join('","')}"`)
  if (beyond.length > 0) warnings.push(`“${beyond.slice(0, 20).join('')}”不在 GBK 字库中，已按 GB 18030 写出，旧版编辑器可能显示不出；需要时请改用 .lrmx`)
  return { bytes, warnings }
}
