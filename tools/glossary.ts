/**
 * GLOSSARY.md binds English slugs to Chinese terms. Its first part is written by hand; the tables after the marker are
 * made from the declarations. `node tools/glossary.ts` rewrites the tables; `--check` fails, with a sentence for each, on a
 * declared slug that is missing, a term that differs, or a word of the kernel without a definition by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { areas, codeSets, mechanisms } from '#basis'
import { roles, verbs, type Catalogue, type IndicatorKind, type Register, type Sensitivity } from '#kernel'

const MARKER = '<!-- 以下由 tools/glossary.ts 按声明生成，勿手改 -->'

// A new word of the kernel does not compile here until it is listed, and does not pass until the hand-written part defines it.
const timeShapes = { entity: true, span: true, event: true } satisfies Record<Register['time'], true>
const sensitivities = { open: true, personal: true, confidential: true } satisfies Record<Sensitivity, true>
const indicatorKinds = { count: true, distinct: true, ratio: true, sum: true, average: true, share: true, grade: true } satisfies Record<IndicatorKind, true>
const kinds = ['register', 'procedure', 'rule', 'question', 'clause', 'indicator', 'report']

export interface Entry { readonly slug: string; readonly term: string; readonly where: string }
export interface Section { readonly title: string; readonly columns: readonly [string, string, string]; readonly entries: readonly Entry[] }

/** Every declared slug with its Chinese term, in the order of the contents page. */
export function sections(catalogue: Catalogue): Section[] {
  const { registers, indicators, reports, questions, rules } = catalogue.registry
  const placed = (items: readonly { area: string; mechanism: string; declaration: { id: string; label: string } }[]): Entry[] =>
    items.map((p) => ({ slug: p.declaration.id, term: p.declaration.label, where: `${p.area}/${p.mechanism}` }))
  return [
    { title: '领域', columns: ['标识', '名称', '机制数'], entries: areas.map((a) => ({ slug: a.slug, term: a.label, where: String(mechanisms.filter((m) => m.area === a.slug).length) })) },
    { title: '机制', columns: ['标识', '名称', '领域'], entries: mechanisms.map((m) => ({ slug: m.slug, term: m.label, where: m.area })) },
    { title: '台账', columns: ['标识', '名称', '位置'], entries: placed(registers) },
    { title: '指标', columns: ['标识', '名称', '位置'], entries: placed(indicators) },
    { title: '资格事项', columns: ['标识', '名称', '位置'], entries: placed(questions) },
    { title: '规则', columns: ['标识', '名称', '位置'], entries: placed(rules) },
    { title: '报告', columns: ['标识', '名称', '位置'], entries: placed(reports) },
    { title: '角色', columns: ['标识', '名称', '可读台账数'], entries: Object.entries(roles).map(([slug, term]) => ({ slug, term, where: String(registers.filter((r) => (r.declaration.access.read as readonly string[]).includes(slug)).length) })) },
    { title: '变更方式', columns: ['标识', '名称', ''], entries: Object.entries(verbs).map(([slug, term]) => ({ slug, term, where: '' })) },
    { title: '代码集', columns: ['标识', '名称', '依据'], entries: codeSets.map((s) => ({ slug: s.id, term: s.label, where: s.standard })) },
    { title: '字段内的代码', columns: ['标识', '名称', '字段'], entries: inlineCodes(catalogue) },
    { title: '字段', columns: ['标识', '名称', '台账'], entries: fields(catalogue) },
  ]
}

/** A field by slug and term; one slug may carry several terms (person: 干部, 党员), each with its registers. */
function fields(catalogue: Catalogue): Entry[] {
  const found = new Map<string, { slug: string; term: string; registers: string[] }>()
  for (const register of catalogue.registers.values()) for (const [slug, { label }] of Object.entries(register.fields)) {
    const key = `${slug} ${label}`
    const entry = found.get(key) ?? { slug, term: label, registers: [] }
    entry.registers.push(register.id)
    found.set(key, entry)
  }
  return [...found.values()].sort(bySlug).map(({ slug, term, registers }) => ({ slug, term, where: registers.join('、') }))
}

function inlineCodes(catalogue: Catalogue): Entry[] {
  return [...catalogue.registers.values()].flatMap((register) => Object.entries(register.fields).flatMap(([name, field]) =>
    field.type === 'code' && field.codes ? Object.entries(field.codes).map(([slug, term]) => ({ slug, term, where: `${register.id}.${name}` })) : []))
}

const bySlug = (a: Entry | { slug: string; term: string }, b: { slug: string; term: string }): number => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : a.term < b.term ? -1 : 1)
const cell = (text: string): string => text.replaceAll('|', '\\|')

export function renderTables(all: readonly Section[]): string {
  return all.map(({ title, columns, entries }) => [
    `## ${title}（${entries.length}）`, '', `| ${columns.join(' | ')} |`, '|---|---|---|',
    ...entries.map((e) => `| \`${e.slug}\` | ${cell(e.term)} | ${cell(e.where)} |`)].join('\n')).join('\n\n') + '\n'
}

/** Rows `| slug | term | … |` of a Markdown text, by the heading they stand under. */
export function readTables(markdown: string): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>()
  let heading = ''
  for (const line of markdown.split('\n')) {
    const title = /^## ([^（]+)/.exec(line)?.[1]
    if (title !== undefined) heading = title.trim()
    const row = /^\| `([^`]+)` \| (.*?)(?<!\\) \| ?(.*?) ?\|$/.exec(line)
    if (row?.[1] !== undefined) found.set(heading, [...(found.get(heading) ?? []), { slug: row[1], term: (row[2] ?? '').replaceAll('\\|', '|'), where: (row[3] ?? '').replaceAll('\\|', '|') }])
  }
  return found
}

/** What is wrong with a glossary, each in one sentence; empty when nothing is. */
export function problemsOf(markdown: string, all: readonly Section[]): string[] {
  const [byHand, made] = markdown.split(MARKER)
  if (byHand === undefined || made === undefined) return ['GLOSSARY.md 缺少生成部分的标记行：请运行 npm run glossary']
  const problems: string[] = []
  const tables = readTables(made)
  for (const { title, entries } of all) {
    const present = tables.get(title) ?? []
    const key = (e: Entry): string => `${e.slug} ${e.where}`
    const known = new Map(present.map((e) => [key(e), e.term]))
    const used = new Map<string, number>()
    for (const entry of entries) {
      // A field slug may stand in the table once for each of its terms, so same-slug rows are told apart by where they are used.
      const term = known.get(key(entry))
      if (term === undefined) problems.push(`${title} \`${entry.slug}\`（${entry.term}）没有收入或者使用处已变：请运行 npm run glossary`)
      else if (term !== entry.term) problems.push(`${title} \`${entry.slug}\` 写作“${term}”，声明为“${entry.term}”：请运行 npm run glossary`)
      used.set(key(entry), 1)
    }
    for (const entry of present) if (!used.has(key(entry))) problems.push(`${title} \`${entry.slug}\`（${entry.term}）已没有声明：请运行 npm run glossary`)
  }
  if (problems.length === 0 && made.trim() !== renderTables(all).trim()) problems.push('GLOSSARY.md 的生成部分被手工改动：请运行 npm run glossary')
  const defined = [...readTables(byHand).values()].flat()
  const seen = new Set<string>()
  for (const { slug, where } of defined) {
    if (seen.has(slug)) problems.push(`基本词 \`${slug}\` 定义了两次，请合并`)
    if (!where) problems.push(`基本词 \`${slug}\` 没有释义，请补写`)
    seen.add(slug)
  }
  for (const word of [...kinds, ...Object.keys({ ...timeShapes, ...sensitivities, ...indicatorKinds })]) if (!seen.has(word)) problems.push(`基本词 \`${word}\` 没有定义，请在 GLOSSARY.md 前半部分补写`)
  return problems
}

if (import.meta.main) {
  const { catalogue } = await import('#server/catalogue')
  const path = join(import.meta.dirname, '../GLOSSARY.md')
  const present = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  const all = sections(catalogue)
  let markdown = present
  if (!process.argv.includes('--check')) {
    markdown = `${(present.split(MARKER)[0] ?? '').trimEnd()}\n\n${MARKER}\n\n${renderTables(all)}`
    if (markdown !== present) {
      writeFileSync(path, markdown)
      console.log('已写 GLOSSARY.md')
    }
  }
  const problems = problemsOf(markdown, all)
  for (const problem of problems) console.error(problem)
  if (problems.length === 0) console.log(`词汇表无误：${all.reduce((n, s) => n + s.entries.length, 0)} 个标识`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
