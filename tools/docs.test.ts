// The written guides against the program: commands, options, links and SQL that they name are there.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#server/catalogue'
import { SETUP_SQL } from '#server/cluster/index'

const root = join(import.meta.dirname, '..')
const pages = ['README.md', 'AGENTS.md', 'GLOSSARY.md', ...globSync('docs/**/*.md', { cwd: root })].map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }))
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts
const verbSource = Object.fromEntries(globSync('cli/verbs/*.ts', { cwd: root }).map((path) => [/(\w+)\.ts$/.exec(path)?.[1] ?? '', readFileSync(join(root, path), 'utf8')]))
const shared = readFileSync(join(root, 'cli/verb.ts'), 'utf8') + readFileSync(join(root, 'cli/moment.ts'), 'utf8')

/** Command lines in the fenced shell blocks of a page. */
const commands = (text: string): string[] => [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((m) => (m[1] ?? '').split('\n')).map((line) => line.replace(/\s#.*/, '').trim()).filter(Boolean)

describe('文档', () => {
  it.each(pages.map((p) => [p.path, p.text]))('%s：链接都指向存在的文件', (path, text) => {
    const targets = [...text.matchAll(/\]\(([^)#\s]+)/g)].map((m) => m[1] ?? '').filter((t) => !/^https?:/.test(t))
    expect(targets.filter((t) => !existsSync(join(root, dirname(path), t)))).toEqual([])
  })

  it('写到的 mingshi 命令和选项都有', () => {
    const used = pages.flatMap((p) => commands(p.text)).filter((line) => line.startsWith('npx mingshi ') && !line.startsWith('npx mingshi --'))
    expect(used.length).toBeGreaterThan(10)
    for (const line of used) {
      const [, , verb = '', ...rest] = line.split(/\s+/)
      const source = verbSource[verb]
      expect(source, line).toBeDefined()
      for (const option of rest.filter((word) => word.startsWith('--')).map((word) => word.slice(2))) expect(`${source}${shared}`, line).toMatch(new RegExp(`(^|[\\s{,'])'?${option}'?: \\{ type:`))
    }
  })

  it('写到的 npm 脚本都有', () => {
    const used = pages.flatMap((p) => commands(p.text)).flatMap((line) => /^npm (?:run )?([a-z-]+)/.exec(line)?.[1] ?? []).filter((name) => !['install', 'ci'].includes(name))
    expect(used).not.toEqual([])
    for (const name of used) expect(Object.keys(scripts)).toContain(name)
  })

  it('README 写到的台账和指标都有声明', () => {
    const readme = pages.find((p) => p.path === 'README.md')?.text ?? ''
    for (const line of commands(readme)) {
      const [, , verb, id = ''] = line.split(/\s+/)
      if (verb === 'indicator') expect([...catalogue.indicators.keys()]).toContain(id)
      if (verb === 'template' || verb === 'import' || verb === 'export') expect([...catalogue.registers.keys()]).toContain(id)
    }
  })

  it('README 里管理员要执行的语句就是程序给出的', () => {
    expect(pages[0]?.text).toContain(SETUP_SQL)
  })
})
