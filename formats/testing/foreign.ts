/** Readers of other people's making: openpyxl, python-docx, Apache POI and LibreOffice. Each gives the values of a file as it sees them. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runs } from './needs.ts'

/** s text, n number, b boolean, d date (ISO), f formula; null an empty cell. */
export type ForeignCell = ['s' | 'f', string] | ['n', number] | ['b', boolean] | ['d', string] | null
export type ForeignBook = Record<string, ForeignCell[][]>

/** The Python that has openpyxl: that of the distribution, where another stands before it in PATH. */
const python = ['/usr/bin/python3', 'python3'].find((path) => runs(path, '-c', 'import openpyxl'))
const jars = '/usr/share/java'
const compiler = ['ecj', 'javac'].find((path) => spawnSync('which', [path]).status === 0)

export const hasOpenpyxl = python !== undefined
export const hasPoi = compiler !== undefined && runs('java', '-version') && existsSync(join(jars, 'poi-ooxml.jar'))
export const hasOffice = runs('soffice', '--version')

export function openpyxlRead(path: string): ForeignBook {
  return JSON.parse(execFileSync(python ?? 'python3', [fileURLToPath(new URL('openpyxl_reader.py', import.meta.url)), path], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })) as ForeignBook
}

const classPath = ['poi', 'poi-ooxml', 'poi-ooxml-schemas', 'xmlbeans', 'commons-collections4', 'commons-compress', 'commons-codec', 'commons-math3'].map((jar) => join(jars, `${jar}.jar`)).join(':')
let classes: string | null = null

/** Reads a workbook with Apache POI; the class is compiled once a test file. `dates`: letters of the columns that hold dates. */
export function poiRead(path: string, dates: readonly string[] = []): ForeignBook {
  if (classes === null) {
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-poi-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    execFileSync(compiler ?? 'javac', [...(compiler === 'ecj' ? ['-11', '-proc:none', '-nowarn'] : []), '-encoding', 'UTF-8', '-cp', classPath, '-d', folder, fileURLToPath(new URL('PoiReader.java', import.meta.url))], { stdio: 'pipe' })
    classes = folder
  }
  return JSON.parse(execFileSync('java', ['-XX:TieredStopAtLevel=1', '-cp', `${classes}:${classPath}`, 'PoiReader', path, ...dates], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 })) as ForeignBook
}

/** What python-docx finds in a Word document: `figures` are the bookmarks of figures with the text they hold. */
export interface ForeignDocument { paragraphs: string[]; tables: string[][][]; figures: Record<string, string> }
export const hasPythonDocx = python !== undefined && runs(python, '-c', 'import docx')
export function docxRead(path: string): ForeignDocument {
  return JSON.parse(execFileSync(python ?? 'python3', [fileURLToPath(new URL('docx_reader.py', import.meta.url)), path], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })) as ForeignDocument
}

/** The file as LibreOffice saves it, of the same format; `folder` must not be the file's own. */
export function officeSave(path: string, folder: string): string {
  const profile = pathToFileURL(join(folder, 'lo-profile')).href
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', path.endsWith('.docx') ? 'docx:MS Word 2007 XML' : 'xlsx:Calc MS Excel 2007 XML', '--outdir', folder, path], { stdio: 'pipe' })
  return join(folder, basename(path))
}
