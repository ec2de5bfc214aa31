/** Word documents for tests, made part by part as Word and WPS lay them out. */
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export interface WordParts { body: string; numbering?: string; styles?: string; footnotes?: string; more?: Record<string, string | Buffer> }

export async function wordFile({ body, numbering, styles, footnotes, more = {} }: WordParts): Promise<Uint8Array> {
  const parts: Record<string, string | Buffer> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships>${['numbering', 'styles', 'footnotes'].map((part) => `<Relationship Id="${part}" Type="${R}/${part}" Target="${part}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': `${head}<w:document ${W}><w:body>${body}<w:sectPr><w:pgSz w:w="11906"/></w:sectPr></w:body></w:document>`,
    ...(numbering === undefined ? {} : { 'word/numbering.xml': `${head}<w:numbering ${W}>${numbering}</w:numbering>` }),
    ...(styles === undefined ? {} : { 'word/styles.xml': `${head}<w:styles ${W}>${styles}</w:styles>` }),
    ...(footnotes === undefined ? {} : { 'word/footnotes.xml': `${head}<w:footnotes ${W}>${footnotes}</w:footnotes>` }),
    ...more,
  }
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return new Uint8Array(await buffer(zip.outputStream))
}

export const run = (text: string, properties = ''): string => `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const para = (inner: string, properties = ''): string => `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inner}</w:p>`
export const numbered = (num: number, level: number, text: string): string => para(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`)
export const level = (at: number, format: string, text: string, more = ''): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
/** 一、（一）1.（1）, as GB/T 9704 numbers. */
export const official = [level(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>'), level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>'), level(2, 'decimal', '%3.', '<w:suff w:val="space"/>'), level(3, 'decimal', '（%4）', '<w:suff w:val="nothing"/>')].join('')
export const lists = (abstracts: readonly string[], nums: string): string => abstracts.map((levels, i) => `<w:abstractNum w:abstractNumId="${i}">${levels}</w:abstractNum>`).join('') + nums
export const num = (id: number, abstract: number, overrides = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`
export const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${text.split('\n').map((t) => para(run(t))).join('')}</w:tc>`
export const table = (...rows: string[][]): string => `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
