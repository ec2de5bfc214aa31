import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { needs, runs } from '../testing/needs.ts'
import { writeOfficialDocument, writeOfficialPdf, type OfficialDocument } from './index.ts'
import { readDocxText } from './read-docx.test-helper.ts'
import { sample } from './sample.test-helper.ts'

const poppler = runs('pdftotext', '-v')
const chinese = String(spawnSync('fc-list', [':lang=zh-cn', 'file']).stdout ?? '').trim()
const words = (text: string): string => text.replace(/\s+/g, '')
const textOf = (pdf: Uint8Array, ...args: string[]): string => execFileSync('pdftotext', [...args, '-', '-'], { input: pdf }).toString()
const paragraph = (text: string): OfficialDocument => ({ title: '报告', body: [{ kind: 'paragraph', runs: [{ text }] }] })

describe('the PDF of an official document', () => {
  it('says what the .docx says, part by part', async (context) => {
    needs(context, poppler && chinese !== '', 'poppler-utils 和中文字体')
    const { pdf, missing } = await writeOfficialPdf(sample)
    const read = words(textOf(pdf)).replaceAll(/—\d+—/g, '')
    expect(missing).toEqual([])
    const docx = (await readDocxText(await writeOfficialDocument(sample))).split('\n').map(words).filter((line) => line !== '' && line !== '该数字未绑定指标')
    expect(docx.filter((line) => !read.includes(line))).toEqual([])
    expect(execFileSync('pdfinfo', ['-'], { input: pdf }).toString()).toMatch(/Title:\s+中共某某市委组织部[^]*Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/)
  })

  it('prints 22 lines of 28 characters and the number of the page', async (context) => {
    needs(context, poppler && chinese !== '', 'poppler-utils 和中文字体')
    const { pdf } = await writeOfficialPdf(paragraph('字'.repeat(28 * 60)))
    const second = textOf(pdf, '-f', '2', '-l', '2', '-layout')
    const lines = second.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('字'))
    expect(lines.map((line) => line.length)).toEqual(Array.from({ length: 22 }, () => 28))
    expect(words(second)).toContain('—2—')
  })

  it('sets data as it stands, whatever a template language would make of it', async (context) => {
    needs(context, poppler && chinese !== '', 'poppler-utils 和中文字体')
    const hostile = '#read("/etc/passwd")*粗*$x$@引<标>\\u{41}//注/*注*/[括]{花}`码`~_斜_"直"'
    const { pdf } = await writeOfficialPdf({ ...paragraph(hostile), title: hostile, note: hostile })
    expect(words(textOf(pdf)).split(words(hostile))).toHaveLength(4)
  })

  it('repeats the head of a table that runs over the page, and equal input gives equal bytes', async (context) => {
    needs(context, poppler && chinese !== '', 'poppler-utils 和中文字体')
    const doc: OfficialDocument = { title: '名册', body: [{ kind: 'table', columns: [{ label: '姓名' }, { label: '数' }], rows: Array.from({ length: 90 }, (_, i) => [`某${i}`, String(i)]) }] }
    const { pdf } = await writeOfficialPdf(doc)
    const pages = textOf(pdf).split('\f').filter((page) => page.includes('某'))
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.every((page) => page.includes('姓名'))).toBe(true)
    expect(Buffer.from((await writeOfficialPdf(doc)).pdf).equals(Buffer.from(pdf))).toBe(true)
  })

  it('a signature that does not fit takes the last row along, with the heads, or the last paragraph', async (context) => {
    needs(context, poppler && chinese !== '', 'poppler-utils 和中文字体')
    const signed = (body: OfficialDocument['body'], landscape: boolean): OfficialDocument => ({ title: '呈报表', landscape, body, signature: { unit: '某部', date: '2026-03-02' } })
    const rows = (n: number): OfficialDocument['body'] => [{ kind: 'table', columns: [{ label: '姓名' }, { label: '数' }], rows: Array.from({ length: n }, (_, i) => [`某${i}`, String(i)]) }]
    const sheets = new Set<number>()
    for (const n of Array.from({ length: 12 }, (_, i) => i + 12)) {
      const pages = textOf((await writeOfficialPdf(signed(rows(n), true))).pdf).split('\f').filter((page) => page.trim() !== '')
      const [last = '', before = ''] = pages.toReversed()
      sheets.add(pages.length)
      expect({ n, row: last.includes(`某${n - 1}`), heads: last.split('姓名').length - 1, torn: before.includes(`某${n - 1}`) }).toEqual({ n, row: true, heads: 1, torn: false })
    }
    expect([...sheets]).toEqual([1, 2])
    for (const n of [15, 16, 17, 18, 19]) {
      const pages = textOf((await writeOfficialPdf(signed([...Array.from({ length: n }, () => ({ kind: 'paragraph' as const, runs: [{ text: '段' }] })), { kind: 'paragraph', runs: [{ text: '末段' }] }], false))).pdf).split('\f').filter((page) => page.trim() !== '')
      expect({ n, together: pages.at(-1)?.includes('末段') }).toEqual({ n, together: true })
    }
  })

  it('prints the code of a character that no font has, and says so on the paper', async (context) => {
    needs(context, poppler && chinese !== '', 'poppler-utils 和中文字体')
    const { pdf, missing } = await writeOfficialPdf(paragraph('张\u{323af}，\u{e123}'))
    expect(missing).toEqual(['\u{323af}', '\u{e123}'])
    expect(words(textOf(pdf))).toMatch(/张〔U\+323AF〕，〔U\+E123〕.*fonts文件夹放入/)
  })

  it('says which fonts to install where there is none, and finds those put beside the data', (context) => {
    needs(context, chinese !== '' && process.platform === 'linux', '中文字体')
    const folder = mkdtempSync(join(tmpdir(), 'mingshi-fonts-'))
    try {
      writeFileSync(join(folder, 'none.conf'), '<fontconfig></fontconfig>')
      const index = fileURLToPath(new URL('../pdf/index.ts', import.meta.url))
      const program = `const { makePdf } = await import(${JSON.stringify(index)}); console.log(await makePdf('#words(data.a)', { a: '国' }, [${JSON.stringify(join(folder, 'fonts'))}]).then((r) => r.missing.length, (e) => e.message))`
      const said = (): string => execFileSync(process.execPath, ['--input-type=module', '-e', program], { env: { PATH: process.env['PATH'] ?? '', FONTCONFIG_FILE: join(folder, 'none.conf'), HOME: folder } }).toString().trim()
      expect(said()).toMatch(/^没有可用的中文字体.*放进“.*fonts”，或在服务器上安装中文字体/)
      symlinkSync(join(chinese.split('\n')[0]?.replace(/:.*$/, '') ?? '', '..'), join(folder, 'fonts'))
      expect(said()).toBe('0')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
