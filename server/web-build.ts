import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
export const webRoot = join(root, 'dist/web')

/** Everything the browser's build is made from. */
function sourceDigest(): string {
  const hash = createHash('sha256')
  const files = ['web/**/*.{ts,tsx,css,html,svg,json}', 'domains/**/*.screen.tsx', 'kernel/**/*.ts', 'server/http/contract.ts', 'generated/screens.ts', 'package-lock.json']
    .flatMap((pattern) => globSync(pattern, { cwd: root })).map((f) => f.replaceAll('\\', '/')).filter((f) => !f.endsWith('.test.ts') && !f.endsWith('.test.tsx')).sort()
  for (const file of files) hash.update(file).update('\0').update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Builds the web client when its source has changed since the last build. Returns whether it built. */
export async function buildWeb(log: (line: string) => void): Promise<boolean> {
  const stamp = join(root, 'dist/web.digest')
  const digest = sourceDigest()
  if (existsSync(join(webRoot, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false
  log('正在生成网页（只在源码变动后需要，约十几秒）……')
  const { build } = await import('vite')
  await build({ configFile: join(root, 'web/vite.config.ts'), logLevel: 'warn' })
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, digest)
  return true
}
