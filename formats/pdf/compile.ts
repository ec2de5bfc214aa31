import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfJob, PdfResult } from './job.ts'
import { PdfProblem } from './problem.ts'

type Compiler = Pick<NodeCompiler, 'compile' | 'pdf' | 'evictCache' | 'mapShadow' | 'resetShadow'>

/** A compiler with its fonts, and the characters they are known to have. */
interface Press { readonly compiler: Compiler; readonly known: Set<string>; readonly lacking: Set<string> }

/** The compiler may read files below its workspace: an empty folder. */
const workspace = join(tmpdir(), 'mingshi-press')
const presses = new Map<string, Press>()

/** PDF/A-2b: made to be filed, and the one standard under which the compiler tells characters that no font has. */
const standard = { pdfStandard: 'a-2b' }

/** Compiles a template with its data. Blocks; runs in a worker. Throws PdfProblem. */
export async function compilePdf({ template, data, files = {}, fontFolders }: PdfJob): Promise<PdfResult> {
  const press = await pressFor(fontFolders)
  // Whoever is told to add a font adds it and tries again: fonts are then looked for anew.
  presses.delete(fontFolders.join('\n'))
  const missing = lackingOf(press, data, fontFolders)
  if (missing.length === 0) presses.set(fontFolders.join('\n'), press)
  const shown = { ...(missing.length > 0 ? replaced(data, new Set(missing)) : data), missing: missing.length > 0 ? lack : null }
  const inputs = (damaged: readonly string[]) => ({ data: JSON.stringify({ ...shown, damaged }) })
  for (const [name, bytes] of Object.entries(files)) press.compiler.mapShadow(join(workspace, name), Buffer.from(bytes))
  let result = press.compiler.compile({ mainFileContent: template, inputs: inputs([]) })
  // One picture that cannot be read spoils the whole file: it is found and left blank.
  const damaged = result.hasError() ? Object.keys(files).filter((name) => press.compiler.compile({ mainFileContent: `#image("${name}")` }).hasError()) : []
  if (damaged.length > 0) result = press.compiler.compile({ mainFileContent: template, inputs: inputs(damaged) })
  const document = result.result
  if (!document || result.hasError()) {
    press.compiler.resetShadow()
    throw new Error(`template: ${JSON.stringify(result.takeError()?.shortDiagnostics ?? null)}`)
  }
  const substituted = substitutedIn(template, JSON.stringify(result.takeWarnings()?.shortDiagnostics ?? []))
  const pdf = new Uint8Array(press.compiler.pdf(document, standard))
  press.compiler.resetShadow()
  press.compiler.evictCache(4)
  return { pdf, missing, substituted, damaged }
}

/** Official fonts by the roles of prelude.typ, with the names under which any one of them serves. */
const official = [
  { role: 'fonts.title', font: '方正小标宋', names: ['fzxiaobiaosong-b05s', 'fzxiaobiaosong-b05', '方正小标宋简体', '方正小标宋_gbk'] }, { role: 'fonts.body', font: '仿宋_GB2312', names: ['fangsong_gb2312', '仿宋_gb2312', 'fangsong', '仿宋'] },
  { role: 'fonts.hei', font: '黑体', names: ['simhei', '黑体'] }, { role: 'fonts.kai', font: '楷体_GB2312', names: ['kaiti_gb2312', '楷体_gb2312', 'kaiti', '楷体'] }, { role: 'fonts.song', font: '宋体', names: ['simsun', '宋体'] },
] as const

/** The compiler warns of every name it does not know, also where another serves. */
const substitutedIn = (template: string, warnings: string): string[] => official.filter(({ role, names }) => template.split(role).length > 1 && names.every((name) => warnings.includes(`unknown font family: ${name}"`))).map(({ font }) => font)

async function pressFor(fontFolders: readonly string[]): Promise<Press> {
  const key = fontFolders.join('\n')
  const there = presses.get(key)
  if (there) return there
  mkdirSync(workspace, { recursive: true })
  let made: Compiler
  try {
    const { NodeCompiler: compilers } = await import('@myriaddreamin/typst-ts-node-compiler')
    made = compilers.create({ workspace, ...(fontFolders.length > 0 ? { fontArgs: [{ fontPaths: [...fontFolders] }] } : {}) })
  } catch (cause) {
    throw new PdfProblem(`本机（${process.platform} ${process.arch}）没有生成 PDF 的组件，请重新运行 npm install；仍不行的，请改为下载 docx`, { cause })
  }
  const press: Press = { compiler: made, known: new Set(), lacking: new Set() }
  presses.set(key, press)
  return press
}

const probe = '#let data = json(bytes(sys.inputs.data))\n#set page(width: 200pt, height: auto)\n#data'
const unshown = /the text \\?"([^]*?)\\?" could not be displayed/g

/** The characters of some data that no font has. Throws PdfProblem where there is no Chinese font at all. */
function lackingOf(press: Press, data: unknown, fontFolders: readonly string[]): string[] {
  const found = new Set<string>('国')
  for (const text of stringsOf(data)) for (const character of text) if (character > '\u007f') found.add(character)
  let asked = [...found].filter((c) => !press.known.has(c) && !press.lacking.has(c))
  for (const c of asked) if (/\p{Co}|\p{Cn}|\p{Cs}|\p{Cc}/u.test(c)) press.lacking.add(c)
  asked = asked.filter((c) => !press.lacking.has(c))
  while (asked.length > 0) {
    const told = unshownOf(press.compiler, asked.join(' '))
    const lost = asked.filter((c) => told.includes(c))
    if (lost.includes('国')) {
      const folder = fontFolders[0]
      throw new PdfProblem(`没有可用的中文字体，文字会印成方框。请把仿宋、黑体、楷体、小标宋等字体文件（.ttf、.otf、.ttc）${folder ? `放进“${folder}”` : '装到本机'}，或在服务器上安装中文字体（Debian 和 Ubuntu：apt-get install fonts-noto-cjk），再导出`)
    }
    if (lost.length === 0) {
      for (const c of asked) press.known.add(c)
      break
    }
    for (const c of lost) press.lacking.add(c)
    asked = asked.filter((c) => !press.lacking.has(c))
  }
  return [...found].filter((c) => press.lacking.has(c))
}

/** What the compiler says it cannot show of a text; '' where it shows all of it. */
function unshownOf(compiler: Compiler, text: string): string {
  const result = compiler.compile({ mainFileContent: probe, inputs: { data: JSON.stringify(text) } })
  if (!result.result) throw new Error('probe')
  try {
    compiler.pdf(result.result, standard)
    return ''
  } catch (error) {
    const told = [...(error instanceof Error ? error.message : String(error)).matchAll(unshown)].map((m) => unescaped(m[1] ?? '')).join('')
    if (told === '') throw error
    return told
  }
}

/** Rust's debug form of a string: `\u{e123}` and escaped quotation marks. */
const unescaped = (text: string): string => text.replace(/\\u\{([0-9a-f]{1,6})\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))).replace(/\\(.)/g, '$1')

function* stringsOf(data: unknown): Generator<string> {
  if (typeof data === 'string') yield data
  else if (Array.isArray(data)) for (const item of data) yield* stringsOf(item)
  else if (data !== null && typeof data === 'object') for (const item of Object.values(data)) yield* stringsOf(item)
}

/** Said at the end of a file that has such marks: whoever reads the paper has not seen the screen. */
const lack = '〔U+…〕处的字，所用字体中没有，以统一码代替；在数据目录的 fonts 文件夹放入收有该字的字体后重新导出即可。'

/** Strings anywhere in the data, with marks for what is missing. */
function replaced<T>(data: T, missing: ReadonlySet<string>): T {
  return marked(data, missing) as T
}

function marked(data: unknown, missing: ReadonlySet<string>): unknown {
  if (typeof data === 'string') return [...data].map((c) => (missing.has(c) ? `〔U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕` : c)).join('')
  if (Array.isArray(data)) return data.map((item) => marked(item, missing))
  if (data !== null && typeof data === 'object') return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, marked(item, missing)]))
  return data
}
