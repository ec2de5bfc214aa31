/**
 * Type checking as the registers multiply: `npm run bench:types [-- COUNT…]` (20 and 200 unless told). Declarations of twelve
 * fields, references to each other and an indicator each are written into a temporary folder and checked
 * together with the project by the project's own settings; beside them stands the bare project.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const counts = process.argv.slice(2).map(Number)
const sizes = counts.length > 0 ? counts : [20, 200]
/** Inside the project, so that #kernel means the project's own. */
const folder = join(root, '.cache', `bench-types-${process.pid}`)

const declaration = (i: number, of: number): string => `import { code, date, day, indicator, integer, longText, oneOf, ref, register, text, yesNo, type Problem, type Row } from '#kernel'

export const generated${i} = register('generated-${i}', {
  label: '生成台账${i}', time: '${['event', 'entity', 'span'][i % 3]}', unit: '条', about: 'subject', subject: 'person',${i % 3 === 0 ? " on: 'decidedOn'," : ''}
  fields: {${i % 3 === 2 ? "\n    since: date('起始时间'), until: date('终止时间', { optional: true })," : ''}
    person: ref('person', '人员'), unit: ref('unit', '单位', { optional: true }), other: ref('generated-${(i + 1) % of}', '另一条', { optional: true }),
    name: text('名称', { maxLength: 60 }), measure: oneOf('方式', { a: '甲', b: '乙', c: '丙' }), decidedOn: day('决定日期'), from: date('起算', { optional: true }),
    level: code('民族', 'ethnicity', { optional: true }), count: integer('数量', { optional: true, min: 0 }), done: yesNo('办结', { optional: true }), grounds: longText('事由', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['person', 'name'], unique: [['person', 'name', 'decidedOn']], columns: ['person', 'name', 'measure', 'decidedOn', 'unit'], sort: ['-decidedOn'], check,
  access: { read: ['leader', 'cadres'], write: ['cadres'] },
})

export const counted${i} = indicator('counted-${i}', {
  label: '生成指标${i}', unit: '人', definition: '期内办结的不同的人。', from: generated${i}, distinct: 'person',
  where: ({ measure, decidedOn }, { period }) => [measure.is('a'), decidedOn.within(period)],
})

function check(row: Row): Problem[] {
  return typeof row['from'] === 'string' && row['from'] > String(row['decidedOn']) ? [{ field: 'from', message: '起算晚于决定日期' }] : []
}
`

interface Run { readonly seconds: number; readonly megabytes: number }
function check(config: string): Run {
  const since = performance.now()
  const run = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config, '--noEmit', '--extendedDiagnostics'], { cwd: root, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stdout.split('\n').slice(0, 8).join('\n') + run.stderr)
  return { seconds: (performance.now() - since) / 1000, megabytes: Math.round(Number(/Memory used:\s+(\d+)K/.exec(run.stdout)?.[1] ?? 0) / 1024) }
}

const lines: string[] = []
try {
  const bare = check(join(root, 'tsconfig.json'))
  lines.push(`| 本项目 | ${bare.seconds.toFixed(1)} s | ${bare.megabytes} MB | 1.00 |`)
  for (const size of sizes) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(join(folder, 'declarations'), { recursive: true })
    const { include = [], exclude = [] } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as { include?: string[]; exclude?: string[] }
    const up = (paths: string[]): string[] => paths.map((p) => (p.startsWith('**') ? p : `../../${p}`))
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: [...up(include), 'declarations', 'registry.ts'], exclude: up(exclude) }))
    for (let i = 0; i < size; i++) writeFileSync(join(folder, 'declarations', `generated-${i}.register.ts`), declaration(i, size))
    writeFileSync(join(folder, 'registry.ts'), `${Array.from({ length: size }, (_, i) => `import { counted${i}, generated${i} } from './declarations/generated-${i}.register.ts'`).join('\n')}\nexport const registers = [${Array.from({ length: size }, (_, i) => `generated${i}`).join(', ')}]\nexport const indicators = [${Array.from({ length: size }, (_, i) => `counted${i}`).join(', ')}]\n`)
    const run = check(join(folder, 'tsconfig.json'))
    lines.push(`| 另加 ${size} 个台账 | ${run.seconds.toFixed(1)} s | ${run.megabytes} MB | ${(run.seconds / bare.seconds).toFixed(2)} |`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`\n| 类型检查 | 用时 | 内存 | 与本项目之比 |\n|---|---|---|---|\n${lines.join('\n')}`)
