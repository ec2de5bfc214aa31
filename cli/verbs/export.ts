import { statSync } from 'node:fs'
import { extname } from 'node:path'
import { writeRegister } from '#server/exchange/export'
import { writeForms } from '#server/exchange/lrmx/write-forms'
import { look } from '#server/postgres/read/view'
import { CliProblem, exit, flag, print, text, withRuntime, type Verb } from '../verb.ts'
import { writablePath } from '../target.ts'
import { momentFrom } from '../moment.ts'
import { registerNamed } from './register-named.ts'

export const exportVerb: Verb = {
  name: 'export', usage: 'export REGISTER FILE|DIR [--format xlsx|lrmx|lrm]',
  summary: '导出台账为 Excel 工作簿（可原样再导入），或把人员导出为任免审批表文件夹（.lrmx，旧版编辑器用 .lrm 和 .pic）。',
  options: {
    format: { type: 'string', value: 'xlsx|lrmx|lrm', hint: '默认按文件名；目录则为 lrmx' },
    all: { type: 'boolean', hint: '连同已失效的一并导出' },
    'as-of': { type: 'string', value: 'D', hint: '截至日，默认今日' },
    'known-at': { type: 'string', value: 'N', hint: '按第 N 号变更当时所知；默认最新' },
  },
  run: async (args, values) => {
    const [id, target] = args
    if (!id || !target) throw new CliProblem('请写明台账和去处：mingshi export REGISTER FILE|DIR')
    const register = registerNamed(id)
    const format = text(values, 'format') ?? (extname(target).toLowerCase() === '.xlsx' || register.about !== 'self' ? 'xlsx' : 'lrmx')
    if (format !== 'xlsx' && format !== 'lrmx' && format !== 'lrm') throw new CliProblem(`没有“${format}”这种格式，可用 xlsx、lrmx、lrm`)
    if (format !== 'xlsx' && register.about !== 'self') throw new CliProblem('任免审批表只能从“人员”（person）导出')
    if (format === 'xlsx') writablePath(target, '.xlsx', '导出工作簿')
    else if (statSync(target, { throwIfNoEntry: false })?.isFile()) throw new CliProblem(`“${target}”是文件，任免审批表要导出到文件夹`)
    const { knownAt } = momentFrom(values)
    const asOf = text(values, 'as-of')
    return withRuntime(values, (runtime, principal) => look(runtime.database, principal, { ...(asOf ? { asOf } : {}), knownAt }, async (view) => {
      const query = { all: flag(values, 'all') }
      const { count, warnings } = format === 'xlsx' ? { count: await writeRegister(view, register, query, target), warnings: [] } : await writeForms(view, register, query, target, format)
      print(values, { register: register.id, format, target, rows: count, ...(warnings.length > 0 ? { warnings } : {}) }, () => [
        `已导出“${register.label}”${count} ${register.unit}：${target}`,
        ...warnings.slice(0, 50).map((w) => `  提示 ${w.file}：${w.message}`),
        ...(warnings.length > 50 ? [`  …… 共 ${warnings.length} 处，--json 列出全部`] : []),
      ])
      return exit.done
    }))
  },
}
