import { afterFamily, beforeFamily, familyElement, ofMember, photoElement, versionElement, type ElementOf } from './elements.ts'
import type { LrmxForm, UnknownElement } from './form.ts'
import { checkPhoto } from './photo.ts'
import { LrmxProblem } from './problem.ts'
import { trimResume } from './read.ts'
import { escapeXml, isXmlCharacter } from './xml.ts'

const nameShape = /^[\p{L}_][\p{L}\p{N}_.-]*$/u

/** Text as it may stand in XML; refuses characters that no XML file can carry. */
function safe(text: string, label: string): string {
  for (const c of text) {
    const code = c.codePointAt(0) ?? 0
    if (isXmlCharacter(code)) continue
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    throw new LrmxProblem('characters', `“${label}”中有不可见字符（${name}），不能写入 .lrmx`, '请删除该字符后再导出')
  }
  return escapeXml(text.replace(/\r\n?/g, '\n'))
}

const line = (depth: number, element: string, content: string): string => `${'  '.repeat(depth)}<${element}>${content}</${element}>`

function lines<T>(elements: readonly ElementOf<T>[], of: T, depth: number, where = ''): string[] {
  return elements.flatMap(({ element, label, value, optional }) => {
    const text = element === 'JianLi' ? trimResume(value(of)) : value(of).trim()
    return optional && text === '' ? [] : [line(depth, element, safe(text, where + label))]
  })
}

/** `Wai/Nei` becomes nested elements again, `#text` text. */
function unknownLine({ element, text }: UnknownElement, depth: number): string {
  const path = element.split('/')
  const stray = path.at(-1) === '#text'
  const names = stray ? path.slice(0, -1) : path
  const wrong = names.find((name) => !nameShape.test(name))
  if (wrong !== undefined) throw new LrmxProblem('characters', `“${wrong}”不能作为元素名写入 .lrmx`, '请删除该项后再导出')
  const content = safe(text.trim(), element)
  return '  '.repeat(depth) + names.map((name) => `<${name}>`).join('') + content + names.toReversed().map((name) => `</${name}>`).join('')
}

function familyLines(form: LrmxForm): string[] {
  const under = (prefix: string, depth: number): string[] => form.unknown
    .filter(({ element }) => element.startsWith(prefix) && (prefix !== `${familyElement}/` || !/^\w+\/Item\[\d+\]\//.test(element)))
    .map(({ element, text }) => unknownLine({ element: element.slice(prefix.length), text }, depth))
  const lost = form.unknown.find(({ element }) => Number(/^JiaTingChengYuan\/Item\[(\d+)\]\//.exec(element)?.[1] ?? 0) > form.family.length)
  if (lost) throw new LrmxProblem('characters', `未知项“${lost.element}”所属的家庭成员不存在`, '请删除该项后再导出')
  const items = form.family.flatMap((member, i) => [
    '    <Item>',
    ...lines(ofMember, member, 3, `家庭成员第${i + 1}人`),
    ...under(`${familyElement}/Item[${i + 1}]/`, 3),
    '    </Item>',
  ])
  const content = [...items, ...under(`${familyElement}/`, 2)]
  return content.length === 0 ? [line(1, familyElement, '')] : [`  <${familyElement}>`, ...content, `  </${familyElement}>`]
}

function photoText(photo: Uint8Array | null): string {
  if (photo === null) return ''
  checkPhoto(photo)
  return Buffer.from(photo).toString('base64')
}

/**
 * The form as an .lrmx document, to be encoded as UTF-8: canonical order, two blanks of indentation, LF.
 * Elements that older editors do not know are written only where they say something; what the reader kept in
 * `unknown` follows at the end. Texts are not cut: see `lengthProblems`.
 * Throws LrmxProblem for characters XML cannot carry and for photos that are no JPEG.
 */
export function writeLrmx(form: LrmxForm): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<Person>',
    ...lines(beforeFamily, form, 1),
    ...familyLines(form),
    ...lines(afterFamily, form, 1),
    line(1, photoElement, photoText(form.photo)),
    ...lines([versionElement], form, 1),
    ...form.unknown.filter(({ element }) => !element.startsWith(`${familyElement}/`)).map((unknown) => unknownLine(unknown, 1)),
    '</Person>',
    '',
  ].join('\n')
}
