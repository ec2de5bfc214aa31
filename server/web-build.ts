import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, type ZlibOptions } from 'node:zlib'

const root = join(import.meta.dirname, '..')
export const webRoot = join(root, 'dist/web')

/** What the build leaves beside what Vite makes; changed with it. */
const built = 'compressed 2'

/** Everything the browser's build is made from. */
function sourceDigest(): string {
  const hash = createHash('sha256').update(built)
  const files = ['web/**/*.{ts,tsx,css,html,svg,json}', 'domains/**/*.screen.tsx', 'kernel/**/*.ts', 'server/http/contract.ts', 'generated/screens.ts', 'package-lock.json']
    .flatMap((pattern) => globSync(pattern, { cwd: root })).map((f) => f.replaceAll('\\', '/')).filter((f) => !f.endsWith('.test.ts') && !f.endsWith('.test.tsx')).sort()
  for (const file of files) hash.update(file).update('\0').update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Files under this size travel in one packet either way. */
const SMALL = 1024

/** Lays a .br and a .gz beside each text of the build: compressed once and well, not at every request. */
async function compressAll(folder: string): Promise<void> {
  const [br, gz] = [promisify(brotliCompress), promisify<Uint8Array, ZlibOptions, Buffer>(gzip)]
  const files = globSync('**/*.{js,css,html,svg}', { cwd: folder }).map((f) => join(folder, f))
  await Promise.all(files.map(async (file) => {
    const bytes = await readFile(file)
    if (bytes.length < SMALL) return
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }
    await Promise.all([br(bytes, options).then((b) => writeFile(`${file}.br`, b)), gz(bytes, { level: 9 }).then((b) => writeFile(`${file}.gz`, b))])
  }))
}

/** Builds the web client when its source has changed since the last build. Returns whether it built. */
export async function buildWeb(log: (line: string) => void): Promise<boolean> {
  const stamp = join(root, 'dist/web.digest')
  const digest = sourceDigest()
  if (existsSync(join(webRoot, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false
  log('正在生成网页（只在源码变动后需要，约十几秒）……')
  const { build } = await import('vite')
  // A test runner's own NODE_ENV would build React and antd for development: tests look at what people are served.
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  try {
    await build({ configFile: join(root, 'web/vite.config.ts'), logLevel: 'warn' })
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  }
  await compressAll(webRoot)
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, digest)
  return true
}
