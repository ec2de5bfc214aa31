import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeOfficialDocument } from './index.ts'
import type { OfficialDocument } from './index.ts'
import { readDocxText } from './read-docx.test-helper.ts'
import { sample } from './sample.test-helper.ts'

const runs = (command: string, flag: string) => spawnSync(command, [flag]).status === 0
const office = runs('soffice', '--version')
const poppler = runs('pdftotext', '-v')
const chinese = String(spawnSync('fc-list', [':lang=zh-cn']).stdout ?? '').trim() !== ''

/** Has LibreOffice convert the document; the result as bytes. */
async function convert(doc: OfficialDocument, filter: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'official-document-'))
  try {
    const extension = filter.split(':')[0] ?? filter
    writeFileSync(join(folder, 'it.docx'), await writeOfficialDocument(doc))
    // A profile of its own: a running LibreOffice would otherwise take the job and answer nothing.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'it.docx')], { stdio: 'ignore' })
    return readFileSync(join(folder, `it.${extension}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const words = (text: string) => text.replace(/\s+/g, '')

test('LibreOffice reads the same text', async (context) => {
  if (!office) context.skip('没有安装 LibreOffice（soffice），跳过重新打开公文的检查')
  const doc = { ...sample, copyTo: '' } // the 版记 floats: LibreOffice's plain text puts it elsewhere
  const text = (await convert(doc, 'txt:Text (encoded):UTF8')).toString('utf8').replace('\uFEFF', '')
  expect(words(text)).toBe(words(await readDocxText(await writeOfficialDocument(doc))))
})

test('LibreOffice prints A4 pages of 22 lines of 28 characters', async (context) => {
  if (!office || !poppler || !chinese) context.skip('没有安装 LibreOffice、poppler（pdftotext）或中文字体，跳过版面的检查')
  const pdf = await convert({ title: '报告', body: [{ kind: 'paragraph', runs: [{ text: '字'.repeat(28 * 60) }] }] }, 'pdf')
  expect(execFileSync('pdfinfo', ['-'], { input: pdf }).toString()).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/)
  const second = execFileSync('pdftotext', ['-f', '2', '-l', '2', '-layout', '-', '-'], { input: pdf }).toString()
  const lines = second.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('字'))
  expect(lines.map((line) => line.length)).toEqual(Array.from({ length: 22 }, () => 28))
  expect(words(second)).toContain('—2—') // the blanks vanish with some substitute fonts
})
