/**
 * Checks which part of the house imports which, by the rules of `.dependency-cruiser.cjs`.
 *
 * dependency-cruiser parses TypeScript with the compiler's old API, which TypeScript 7 no longer has. So Vite's parser
 * reads the imports (types included) of every file, and dependency-cruiser is given a mirror of the tree that holds
 * nothing but those imports: `import 'x'`, `import('x')`, and `typeImport('x')` for imports of types alone.
 */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, copyFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import { parseSync, Visitor } from 'vite'

export const folders = ['kernel', 'basis', 'domains', 'formats', 'server', 'cli', 'web', 'generated', 'fixtures', 'tools', 'bench', 'e2e']

/** The modules a source file imports; `types` when nothing of them is left at run time. */
export interface Import { readonly module: string; readonly how: 'import' | 'dynamic' | 'types' }

/** Reads the imports of one file. Throws with the parser's message when it does not parse. */
export function importsOf(path: string, source: string): Import[] {
  const { program, module, errors } = parseSync(path, source)
  const [error] = errors
  if (error) throw new Error(`${path}: ${error.message}`)
  const found: Import[] = []
  for (const one of module.staticImports) {
    // Only `import type` vanishes: of `import { type A } from 'x'` type stripping leaves `import {} from 'x'`, which loads x.
    const vanishes = one.entries.length > 0 && one.entries.every((e) => e.isType) && /^import\s+type\b/.test(source.slice(one.start, one.end))
    found.push({ module: one.moduleRequest.value, how: vanishes ? 'types' : 'import' })
  }
  for (const one of module.staticExports) for (const entry of one.entries) {
    if (entry.moduleRequest) found.push({ module: entry.moduleRequest.value, how: entry.isType && /^export\s+type\b/.test(source.slice(one.start, one.end)) ? 'types' : 'import' })
  }
  new Visitor({
    ImportExpression: ({ source: from }) => { if (from.type === 'Literal' && typeof from.value === 'string') found.push({ module: from.value, how: 'dynamic' }) },
    // import('x').Name in a type
    TSImportType: ({ source: from }) => { found.push({ module: from.value, how: 'types' }) },
  }).visit(program)
  return found
}

function stub(imports: readonly Import[]): string {
  const line = { import: (m: string) => `import ${m}`, dynamic: (m: string) => `void import(${m})`, types: (m: string) => `typeImport(${m})` }
  return `${imports.map(({ module, how }) => line[how](JSON.stringify(module))).join('\n')}\n`
}

export interface Boundaries {
  /** dependency-cruiser's report in words; empty when nothing is violated. */
  readonly report: string
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[]
  /** What each source imports, by path. */
  readonly graph: ReadonlyMap<string, readonly string[]>
}

/** Sources from which `target` is reached by imports, however many steps away. */
export function reaching(graph: Boundaries['graph'], target: string): Set<string> {
  const found = new Set([target])
  for (let size = 0; size !== found.size;) {
    size = found.size
    for (const [path, imports] of graph) if (imports.some((i) => found.has(i))) found.add(path)
  }
  return found
}

/**
 * Cruises the tree under `root`.
 * @param changed sources to take instead of (or beside) those on disk, by path: for tests of the rules
 */
export async function checkBoundaries(root: string, changed: Readonly<Record<string, string>> = {}): Promise<Boundaries> {
  const { forbidden, options } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as { forbidden: NonNullable<ICruiseOptions['ruleSet']>['forbidden']; options: ICruiseOptions & { enhancedResolveOptions: object } }
  const mirror = realpathSync(mkdtempSync(join(tmpdir(), 'mingshi-boundaries-')))
  try {
    copyFileSync(join(root, 'package.json'), join(mirror, 'package.json'))
    symlinkSync(join(root, 'node_modules'), join(mirror, 'node_modules'), 'junction')
    const onDisk = globSync(folders.map((f) => `${f}/**/*`), { cwd: root, withFileTypes: true, exclude: (entry) => entry.name === 'node_modules' || entry.name === 'dist' })
      .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'))
    const sources: string[] = []
    for (const path of new Set([...onDisk, ...Object.keys(changed)])) {
      const copy = join(mirror, path)
      mkdirSync(dirname(copy), { recursive: true })
      if (/\.(tsx?|mjs)$/.test(path)) {
        sources.push(path)
        writeFileSync(copy, stub(importsOf(path, changed[path] ?? readFileSync(join(root, path), 'utf8'))))
      } else writeFileSync(copy, '')
    }
    const { enhancedResolveOptions, ...cruiseOptions } = options
    const run = (outputType?: 'err-long') => cruise(sources, { ...cruiseOptions, baseDir: mirror, validate: true, ruleSet: { forbidden: forbidden ?? [] }, ...(outputType ? { outputType } : {}) }, { symlinks: false, ...enhancedResolveOptions })
    const { summary, modules } = (await run()).output as ICruiseResult
    const violations = summary.violations.map((v) => ({ rule: v.rule.name, from: v.from, to: v.to }))
    const report = violations.length === 0 ? '' : String((await run('err-long')).output)
    return { report, violations, graph: new Map(modules.map((m) => [m.source, m.dependencies.map((d) => d.resolved)])) }
  } finally {
    rmSync(mirror, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const { report, violations, graph } = await checkBoundaries(join(import.meta.dirname, '..'))
  console.log(violations.length === 0 ? `边界无误：${graph.size} 个模块` : report)
  process.exitCode = violations.length === 0 ? 0 : 1
}
