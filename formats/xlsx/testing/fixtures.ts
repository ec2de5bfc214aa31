import { execFileSync, spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CellValue, SheetRow } from '../index.ts'
import { readWorkbook, type ReadOptions } from '../index.ts'
import { PackageWriter, type PartSource } from '../zip/package-writer.ts'
import { openWorkbook } from '../zip/workbook-package.ts'

/** A folder for one test file; call the second value in afterAll. */
export function scratch(): [path: (name: string) => string, clean: () => void] {
  const dir = mkdtempSync(join(tmpdir(), 'xlsx-test-'))
  return [(name) => join(dir, name), () => rmSync(dir, { recursive: true, force: true })]
}

export async function zipOf(path: string, parts: Record<string, PartSource>): Promise<string> {
  const writer = new PackageWriter(createWriteStream(path))
  for (const [name, source] of Object.entries(parts)) await writer.add(name, source)
  await writer.end()
  return path
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
export const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export interface Fixture {
  /** sheet name → what stands inside <worksheet>, as a rule a <sheetData> */
  sheets: Record<string, string>
  strings?: string
  /** inside <styleSheet> */
  styles?: string
  states?: Record<string, string>
  date1904?: boolean
  /** further parts, and replacements of the standard ones */
  parts?: Record<string, PartSource>
}

/** The parts of a workbook as Excel lays them out, shared strings included. */
export function excelParts({ sheets, strings, styles = STYLES, states = {}, date1904, parts = {} }: Fixture): Record<string, PartSource> {
  const names = Object.keys(sheets)
  const rel = (id: number, type: string, target: string): string => `<Relationship Id="rId${id}" Type="${DOC}/${type}" Target="${target}"/>`
  const rels = (inner: string): string => `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  const override = (part: string, type: string): string => `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`
  const n = names.length
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${names.map((_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')).join('')}${override('styles', 'styles')}${override('sharedStrings', 'sharedStrings')}</Types>`,
    '_rels/.rels': rels(rel(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${DOC}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}"${states[name] ? ` state="${states[name]}"` : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(names.map((_, i) => rel(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') + rel(n + 1, 'styles', 'styles.xml') + rel(n + 2, 'sharedStrings', 'sharedStrings.xml')),
    'xl/styles.xml': `${XML}<styleSheet ${MAIN}>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `${XML}<sst ${MAIN}>${strings ?? ''}</sst>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, `${XML}<worksheet ${MAIN} xmlns:r="${DOC}">${sheets[name] ?? ''}</worksheet>`])),
    ...parts,
  }
}

export const excelFile = (path: string, fixture: Fixture): Promise<string> => zipOf(path, excelParts(fixture))

/** Cell styles 1 to 8: day, Chinese year and month (built-in 57), custom yyyy年, custom yyyy.mm, time, zeros, text, elapsed. */
const STYLES = `<numFmts count="4"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;"/><numFmt numFmtId="177" formatCode="yyyy\\.mm"/><numFmt numFmtId="178" formatCode="000000"/><numFmt numFmtId="179" formatCode="[h]:mm"/></numFmts><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">${[0, 14, 57, 176, 177, 20, 178, 49, 179].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`).join('')}</cellXfs>`

async function collected<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of source) all.push(item)
  return all
}

export async function rowsOf(path: string, options: ReadOptions = {}): Promise<SheetRow[]> {
  return collected(readWorkbook(path, options))
}

/** The texts of a workbook, row by row, empty cells as ''. */
export async function textsOf(path: string, options: ReadOptions = {}): Promise<string[][]> {
  return (await rowsOf(path, options)).map((r) => r.cells.map((c: CellValue) => c?.text ?? ''))
}

/** Every part's bytes, for comparing packages. */
export async function partsOf(path: string): Promise<Map<string, Buffer>> {
  const pack = await openWorkbook(path)
  const parts = new Map<string, Buffer>()
  for (const name of pack.names) parts.set(name, Buffer.concat(await collected(pack.bytes(name))))
  pack.close()
  return parts
}

/** Why LibreOffice cannot be used here, or null. */
export const noOffice: string | null = spawnSync('soffice', ['--version']).status === 0 ? null : 'LibreOffice (soffice) is not installed: reopening there is not tested'

/** Converts with LibreOffice and gives the text of the result. */
export function officeText(path: string, format: 'csv' | 'fods', outDir: string): string {
  // Filter options 44,34,76: comma, quote, UTF-8; -1: every sheet to a file of its own.
  convert(path, format === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' : format, outDir)
  const stem = basename(path).replace(/\.[^.]+$/, '')
  return readFileSync(join(outDir, format === 'csv' ? `${stem}-${FIRST}.csv` : `${stem}.fods`), 'utf8')
}

/** The workbook as LibreOffice saves it; `outDir` must not be the workbook's own folder. */
export function officeSaved(path: string, outDir: string): string {
  convert(path, 'xlsx:Calc MS Excel 2007 XML', outDir)
  return join(outDir, basename(path))
}

/** A profile beside the output keeps parallel runs from waiting for each other. */
function convert(path: string, to: string, outDir: string): void {
  const profile = pathToFileURL(join(outDir, 'lo-profile')).href
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', outDir, path], { stdio: 'pipe' })
}

/** LibreOffice names a CSV after its sheet; the tests that use it call their first sheet so. */
export const FIRST = '干部'
