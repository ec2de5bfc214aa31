/**
 * Imports: `npm run bench:imports [-- ROWS FORMS]` (100,000 rows of 20 columns and 2,000 appointment forms unless told). The
 * product runs in a process of its own, so that its largest memory is its own; beside it, in another one, the same file is read
 * and its rows are copied by hand into the same table.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catalogue } from '#server/catalogue'
import { writeRoster } from './support/roster.ts'

interface Measured { readonly seconds: number; readonly peakMegabytes: number; readonly told: string }

const rows = Number(process.argv[2] ?? 100_000)
const forms = Number(process.argv[3] ?? 2000)
const folder = mkdtempSync(join(tmpdir(), 'mingshi-bench-'))

function measured(task: string, ...more: string[]): Measured {
  const result = join(folder, 'result.json')
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'import-task.ts'), task, folder, result, ...more], { stdio: ['ignore', 'inherit', 'inherit'] })
  if (child.status !== 0) throw new Error(`${task}: ${child.status}`)
  return JSON.parse(readFileSync(result, 'utf8')) as Measured
}

const lines: string[] = []
const line = (what: string, ours: Measured, bare?: Measured): void => {
  lines.push(`| ${what} | ${ours.seconds.toFixed(1)} s（峰值 ${ours.peakMegabytes} MB）${ours.told} | ${bare ? `${bare.seconds.toFixed(1)} s` : ''} | ${bare ? (ours.seconds / bare.seconds).toFixed(2) : ''} |`)
}
try {
  const book = await writeRoster(catalogue, rows, folder)
  line(`导入 ${rows.toLocaleString('en')} 行 × 20 列 xlsx（共享字符串）`, measured('import', book), measured('copy', book))
  line(`导出 ${rows.toLocaleString('en')} 行为 xlsx`, measured('export'))
  line(`同一工作簿再导入，全部未变动`, measured('import', book))
  if (forms > 0) line(`导入 ${forms.toLocaleString('en')} 份任免审批表（lrmx）`, measured('forms', String(forms)))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`\n| 项目 | 本系统 | 手写 | 比值 |\n|---|---|---|---|\n${lines.join('\n')}`)
