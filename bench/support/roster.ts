import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { ZipFile } from 'yazl'
import { generateCity } from '#fixtures/demo/index'
import type { Catalogue, Register, Value } from '#kernel'
import { templateColumns } from '#server/exchange/columns'
import { today } from '#server/postgres/read/view'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const letter = (column: number): string => String.fromCharCode(65 + column)

/** What the demonstration city leaves blank in a file, so that all twenty columns are full. */
const filling = (i: number): Record<string, Value> => ({
  partyJoined: '2005-07', workStarted: '1999-08', professionalTitle: ['工程师', '高级教师', '会计师', '农艺师'][i % 4] ?? '', expertise: ['农业经济', '机械制造', '基层治理', '财务管理'][i % 4] ?? '',
  currentPost: `示范市第${(i % 400) + 1}中心副主任`, retirementMonth: '2038-05', ageLimitClass: '60', managedBy: '09', note: `原始档案第${i + 1}卷`,
})

/** Writes a roster of people, 20 columns, as Excel writes it: every text once in the shared strings, in the order of first use. */
export async function writeRoster(catalogue: Catalogue, rows: number, folder: string): Promise<string> {
  const person = catalogue.register('person')
  const columns = templateColumns(catalogue, person)
  const strings = new Map<string, number>()
  const cell = (row: number, column: number, text: string): string => {
    if (!text) return ''
    const known = strings.get(text) ?? strings.size
    strings.set(text, known)
    return `<c r="${letter(column)}${row}" t="s"><v>${known}</v></c>`
  }
  const path = join(folder, `roster-${rows}.xlsx`)
  const sheetPath = join(folder, `roster-${rows}.sheet.xml`)
  const sheet = createWriteStream(sheetPath)
  sheet.write(`${xml}<worksheet ${main}><sheetData><row r="1">${['序号', ...columns.map((c) => c.header)].map((h, i) => cell(1, i, h)).join('')}</row>`)
  let n = 0
  for (const batch of generateCity({ members: Math.max(200, Math.ceil(rows * 0.97)), seed: 11, today: today() })) {
    if (batch.register !== 'person') continue
    for (const row of batch.rows) {
      if (n === rows) break
      n += 1
      const values: Record<string, Value> = { ...filling(n), ...row }
      const cells = columns.map((c, i) => cell(n + 1, i + 1, shown(catalogue, person, c.field, values[c.field] ?? null)))
      if (!sheet.write(`<row r="${n + 1}"><c r="A${n + 1}"><v>${n}</v></c>${cells.join('')}</row>`)) await once(sheet, 'drain')
    }
  }
  if (n < rows) throw new Error(`the city has only ${n} people`)
  sheet.end('</sheetData></worksheet>')
  await once(sheet, 'finish')
  const zip = new ZipFile()
  const add = (name: string, text: string): void => zip.addBuffer(Buffer.from(xml + text), name)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  add('[Content_Types].xml', `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`)
  add('_rels/.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
  add('xl/workbook.xml', `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="人员" sheetId="1" r:id="rId1"/></sheets></workbook>`)
  add('xl/_rels/workbook.xml.rels', `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`)
  const stringsPath = join(folder, `roster-${rows}.strings.xml`)
  await writeFile(stringsPath, `${xml}<sst ${main} uniqueCount="${strings.size}">${[...strings.keys()].map((t) => `<si><t>${escape(t)}</t></si>`).join('')}</sst>`)
  zip.addFile(sheetPath, 'xl/worksheets/sheet1.xml')
  zip.addFile(stringsPath, 'xl/sharedStrings.xml')
  zip.end()
  const out = createWriteStream(path)
  zip.outputStream.pipe(out)
  await once(out, 'finish')
  return path
}

function shown(catalogue: Catalogue, register: Register, name: string, value: Value): string {
  const field = register.fields[name]
  if (value === null || !field) return ''
  return field.type === 'code' ? catalogue.codeSet(field).items.find((i) => i.code === value)?.label ?? '' : String(value).replace(/^(\d{4})-(\d\d)$/, '$1.$2')
}
