import { decode } from './decode.ts'
import { familyElement, ofMember, photoElement, textElements } from './elements.ts'
import { formOf, type FamilyMember, type LrmxForm, type UnknownElement } from './form.ts'
import { readPhoto } from './photo.ts'
import { exportAgain, LrmxProblem } from './problem.ts'
import { parseXml, type Element } from './xml.ts'

const memberElements: ReadonlySet<string> = new Set(ofMember.map((e) => e.element))

/** The résumé keeps its columns: only blank lines around it go (an indented closing tag leaves one). */
export function trimResume(text: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  return first < 0 ? '' : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1).join('\n')
}

/** An element nobody knows, with everything below it, as flat paths. */
function flatten(element: Element, path: string): UnknownElement[] {
  const text = element.text.trim()
  const own = text === '' && element.children.length > 0 ? [] : [{ element: path, text }]
  return [...own, ...below(element, path)]
}
const below = (element: Element, path: string): UnknownElement[] => element.children.flatMap((child) => flatten(child, `${path}/${child.name}`))

/** Known elements by name, the first that says something; the rest goes to `unknown`, text beside elements last. */
function sort(parent: Element, known: ReadonlySet<string>, path: string, unknown: UnknownElement[]): Map<string, string> {
  const values = new Map<string, string>()
  for (const child of parent.children) {
    if (!known.has(child.name)) {
      unknown.push(...flatten(child, path + child.name))
      continue
    }
    const text = child.name === 'JianLi' ? trimResume(child.text) : child.text.trim()
    if (!values.get(child.name)) values.set(child.name, text)
    else if (text !== '') unknown.push({ element: path + child.name, text })
    unknown.push(...below(child, path + child.name))
  }
  const stray = parent.text.trim()
  if (stray !== '') unknown.push({ element: `${path}#text`, text: stray })
  return values
}

function readFamily(tables: readonly Element[], unknown: UnknownElement[]): FamilyMember[] {
  const family: FamilyMember[] = []
  const children = tables.flatMap((table) => table.children)
  for (const item of children.filter(({ name }) => name === 'Item')) {
    const beside: UnknownElement[] = []
    const values = sort(item, memberElements, `${familyElement}/Item[${family.length + 1}]/`, beside)
    const value = (element: string): string => values.get(element) ?? ''
    // Editors pad the table with empty rows.
    if (beside.length === 0 && [...values.values()].every((text) => text === '')) continue
    unknown.push(...beside)
    family.push({ relation: value('ChengWei'), name: value('XingMing'), birth: value('ChuShengRiQi'), political: value('ZhengZhiMianMao'), work: value('GongZuoDanWeiJiZhiWu') })
  }
  unknown.push(...children.filter(({ name }) => name !== 'Item').flatMap((child) => flatten(child, `${familyElement}/${child.name}`)))
  const stray = tables.map(({ text }) => text.trim()).filter((text) => text !== '').join('\n')
  if (stray !== '') unknown.push({ element: `${familyElement}/#text`, text: stray })
  return family
}

function readForm(bytes: Uint8Array): LrmxForm {
  const root = parseXml(decode(bytes))
  if (root.name !== 'Person') throw new LrmxProblem('not-form', `文件的根元素是“${root.name}”，不是任免审批表的“Person”`, exportAgain)
  const isFamily = (child: Element): boolean => child.name === familyElement
  const inFamily: UnknownElement[] = []
  const family = readFamily(root.children.filter(isFamily), inFamily)
  const unknown: UnknownElement[] = []
  const rest: Element = { ...root, children: root.children.filter((child) => !isFamily(child)) }
  const values = sort(rest, new Set([...textElements, photoElement]), '', unknown)
  return formOf((element) => values.get(element) ?? '', family, readPhoto(values.get(photoElement) ?? ''), [...inFamily, ...unknown])
}

/**
 * Reads an .lrmx file of any version widely: any order, missing elements, BOM or not, CDATA, empty elements written
 * over two lines. Elements the format does not know are kept in `unknown`, those of the family table first.
 * Throws LrmxProblem, which names the file, what is wrong and the repair.
 */
export function readLrmx(bytes: Uint8Array, fileName: string): LrmxForm {
  try {
    return readForm(bytes)
  } catch (error) {
    throw error instanceof LrmxProblem ? error.in(fileName) : error
  }
}
