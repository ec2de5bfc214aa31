import { mkdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { collectFiles, importFiles } from '#server/exchange/import'
import { CliProblem, exit, flag, print, text, withRuntime, type Verb } from '../verb.ts'
import { registerNamed } from './register-named.ts'

export const importVerb: Verb = {
  name: 'import', usage: 'import REGISTER FILE|DIR… [--dry-run]',
  summary: '导入 Excel 工作簿，或任免审批表（.lrmx，旧版的 .lrm 和同名照片 .pic；文件、文件夹或 .zip），或照片（.jpg、.png，文件名为姓名、姓名_出生年月或公民身份号码）。合格的行一并入账；有错的工作簿原样返回，错处加批注、末列写明结果，存为“原名.批注.xlsx”。',
  options: {
    'dry-run': { type: 'boolean', hint: '只检查，不写入' },
    'same-person': { type: 'boolean', hint: '确认姓名、出生年月、性别都相同的即为同一人' },
    annotate: { type: 'string', value: 'DIR', hint: '批注工作簿存放的目录，默认与原文件同处' },
    reason: { type: 'string', value: '文字', hint: '导入事由，记入变更史' },
  },
  run: async (args, values) => {
    const [id, ...paths] = args
    if (!id || paths.length === 0) throw new CliProblem('请写明台账和文件：mingshi import REGISTER FILE|DIR…')
    const register = registerNamed(id)
    const files = await collectFiles(paths, register)
    const folder = text(values, 'annotate')
    if (folder) mkdirSync(folder, { recursive: true })
    const controller = new AbortController()
    const stop = (): void => controller.abort(new CliProblem('已取消，本次导入没有留下任何内容', 130))
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    try {
      return await withRuntime(values, async (runtime, principal) => {
        const reason = text(values, 'reason')
        const outcome = await importFiles(runtime.database, principal, register, files, {
          dryRun: flag(values, 'dry-run'), same: flag(values, 'same-person'), signal: controller.signal, ...(reason ? { reason } : {}),
          onProgress: progress(flag(values, 'json')),
          annotateTo: (name) => {
            const source = files.find((f) => f.name === name)?.path ?? name
            return join(folder ?? dirname(source), `${basename(source, extname(source))}.批注.xlsx`)
          },
        })
        const annotated = Object.values(outcome.annotated)
        const { read, inserted, updated, unchanged, rejected, children, matched } = outcome
        const errors = outcome.errors.map(({ file, sheet, row, column, message, warning }) => ({ file, ...(sheet ? { sheet } : {}), ...(row ? { row } : {}), ...(column ? { column } : {}), message, ...(warning ? { warning } : {}) }))
        print(values, { read, inserted, updated, unchanged, rejected, children, ...(matched.length > 0 ? { matched } : {}), ...(annotated.length > 0 ? { annotated: annotated[0], annotatedFiles: annotated } : {}), errors }, () => [
          `${flag(values, 'dry-run') ? '试导入（未写入）：' : ''}读到 ${read} ${register.unit}，新增 ${inserted}，更新 ${updated}，未变动 ${unchanged}，未通过 ${rejected}`,
          ...Object.entries(children).map(([child, n]) => `  ${runtime.database.catalogue.register(child).label} ${n} 条`),
          ...matched.slice(0, 50).map((m) => `  照片 ${m.file} → ${m.title}${m.unchanged ? '（与库中相同）' : ''}`),
          ...(matched.length > 50 ? [`  …… 共认出 ${matched.length} 张`] : []),
          ...errors.slice(0, 50).map((e) => `  ${e.warning ? '提示' : '错误'} ${[e.file, 'sheet' in e ? e.sheet : '', 'row' in e ? `第 ${e.row} 行` : '', 'column' in e ? `“${e.column}”` : ''].filter(Boolean).join(' ')}：${e.message}`),
          ...(errors.length > 50 ? [`  …… 共 ${errors.length} 处，其余见批注工作簿`] : []),
          ...annotated.map((path) => `批注工作簿：${path}`),
        ])
        return rejected > 0 || errors.some((e) => !e.warning) ? exit.partly : exit.done
      })
    } finally {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
    }
  },
}

/** Progress on a terminal only: a pipe gets none. */
function progress(quiet: boolean): (stage: string, done: number, total: number | null) => void {
  const stages: Record<string, string> = { reading: '读取', checking: '核对', writing: '写入' }
  let last = 0
  return (stage, done, total) => {
    if (quiet || !process.stderr.isTTY || Date.now() - last < 200) return
    last = Date.now()
    process.stderr.write(`\r${stages[stage] ?? stage} ${done}${total ? ` / ${total}` : ''}   `)
  }
}
