/**
 * The texts of the interface that a second language needs: every Chinese literal of the screens, and the labels of the
 * declarations. `npm run language` writes what is still untranslated into web/language/untranslated.json (not committed) and drops
 * translations nobody needs any more from web/language/en.json; `--check` fails where en.json holds such, or loses a value.
 */
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { areas, mechanisms, systemArea } from '#basis'
import { formLabels, roles, verbs } from '#kernel'
import { catalogue } from '#server/catalogue'
import { chineseTexts, isScreen } from '../web/language/literals.ts'

const root = join(import.meta.dirname, '..')
const file = join(root, 'web/language/en.json')

/** Words of the screens, with the file each stands in first. */
function screenTexts(): Map<string, string> {
  const found = new Map<string, string>()
  for (const path of globSync(['web/**/*.{ts,tsx}', 'domains/**/*.screen.tsx'], { cwd: root }).map((p) => p.replaceAll('\\', '/')).sort()) {
    if (!isScreen(`/${path}`) || path.endsWith('.config.ts')) continue
    for (const { key } of chineseTexts(path, readFileSync(join(root, path), 'utf8'))) if (!found.has(key)) found.set(key, path)
  }
  return found
}

/** Words that arrive as data but are the product's own: labels of what is declared. */
function declaredTexts(): Set<string> {
  const words = new Set<string>([...Object.values(roles), ...Object.values(verbs), ...Object.values(formLabels), ...[...areas, systemArea].map((a) => a.label), ...mechanisms.map((m) => m.label)])
  for (const register of catalogue.registers.values()) {
    words.add(register.label)
    words.add(register.unit)
    for (const field of Object.values(register.fields)) {
      words.add(field.label)
      if (field.hint) words.add(field.hint)
      if (field.type === 'code') for (const item of catalogue.codeSet(field).items) if (field.codes) words.add(item.label)
      if ((field.type === 'integer' || field.type === 'decimal') && field.unit) words.add(field.unit)
    }
    for (const count of register.counts ?? []) words.add(count.label)
    if (register.quotas) words.add(register.quotas.label)
    for (const lane of [register.timeline?.lane, register.timeline?.also?.lane, ...(register.timeline?.cases ?? []).map((one) => one.lane)]) if (lane) words.add(lane)
    for (const deadline of register.deadlines ?? []) words.add(deadline.label)
  }
  for (const indicator of catalogue.indicators.values()) {
    words.add(indicator.label)
    if (indicator.unit) words.add(indicator.unit)
    for (const dimension of indicator.dimensions) words.add(dimension.label)
  }
  for (const report of catalogue.reports.values()) words.add(report.label)
  // What a case shows besides its registers. Papers keep their names in every language: files that come in are known by them.
  for (const { label, items, stages, acts } of [...catalogue.procedures.values()].flat()) {
    for (const word of [label, items?.label, items?.unit, ...Object.values(stages).map((stage) => stage.label), ...Object.values(acts).map((step) => step.label)]) if (word) words.add(word)
  }
  for (const roster of catalogue.rosters.values()) {
    words.add(roster.label)
    const heads = roster.kind === 'list' ? Object.values(roster.columns) : roster.kind === 'statistics' ? roster.across.flatMap((a) => ('bands' in a ? a.bands : [])) : [...roster.levels ?? [], ...roster.structure ?? []]
    for (const head of heads) for (const word of [head.label, 'under' in head ? head.under : undefined]) if (word) words.add(word)
  }
  return words
}

const slots = (text: string): string => [...text.matchAll(/\{\d+\}/g)].map(([s]) => s).sort().join()

const screens = screenTexts()
const needed = new Set([...screens.keys(), ...declaredTexts()].filter((text) => /[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]/.test(text)))
const english = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
const idle = Object.keys(english).filter((key) => !needed.has(key))
const broken = Object.entries(english).filter(([key, text]) => slots(key) !== slots(text))
const missing = [...needed].filter((key) => !(key in english))
console.log(`界面文字 ${needed.size} 条，英文已译 ${needed.size - missing.length} 条`)
for (const [key, text] of broken) console.error(`en.json：“${key}”的译文“${text}”缺少或多出占位 {0}、{1}……，请改正`)
if (process.argv.includes('--check')) {
  for (const key of idle) console.error(`en.json：界面里已没有“${key}”，请运行 npm run language`)
  process.exitCode = idle.length + broken.length > 0 ? 1 : 0
} else {
  const kept = Object.fromEntries(Object.entries(english).filter(([key]) => needed.has(key)).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(kept, null, 1)}\n`)
  const open = join(root, 'web/language/untranslated.json')
  if (missing.length === 0) rmSync(open, { force: true })
  else writeFileSync(open, `${JSON.stringify(Object.fromEntries(missing.sort().map((key) => [key, screens.get(key) ?? '声明'])), null, 1)}\n`)
  process.exitCode = broken.length > 0 ? 1 : 0
}
