import { statSync } from 'node:fs'
import { extname } from 'node:path'
import type { Layout } from '#formats/appointment-form'
import { writeRosterPdf } from '#formats/roster'
import type { Register } from '#kernel'
import { writeRegister } from '#server/exchange/export'
import { rosterOf } from '#server/exchange/roster'
import { lacking, writeForms, type WrittenForms } from '#server/exchange/lrmx/write-forms'
import type { ListQuery } from '#server/postgres/read/list'
import { look, type View } from '#server/postgres/read/view'
import { CliProblem, exit, flag, fontFolder, print, text, withRuntime, type Verb } from '../verb.ts'
import { replaceFile, writablePath } from '../target.ts'
import { momentFrom } from '../moment.ts'
import { registerNamed } from './register-named.ts'

export const exportVerb: Verb = {
  name: 'export', usage: 'export REGISTER FILE|DIR [--format xlsx|pdf|docx|lrmx|lrm]',
  summary: '导出台账为 Excel 工作簿（可原样再导入）或 PDF 名册，或把人员导出为任免审批表文件夹（.docx、.pdf 供打印，.lrmx 供交换，旧版编辑器用 .lrm 和 .pic）。',
  options: {
    format: { type: 'string', value: 'xlsx|pdf|docx|lrmx|lrm', hint: '默认按文件名；目录则为 lrmx；人员导出到目录的 pdf、docx 是任免审批表' },
    layout: { type: 'string', value: '2015|2025', hint: '任免审批表的版式（2025 年以前、2025 年起），默认按填表时间' },
    all: { type: 'boolean', hint: '连同已失效的一并导出' },
    'as-of': { type: 'string', value: 'D', hint: '截至日，默认今日' },
    'known-at': { type: 'string', value: 'N', hint: '按第 N 号变更当时所知；默认最新' },
  },
  run: async (args, values) => {
    const [id, target] = args
    if (!id || !target) throw new CliProblem('请写明台账和去处：mingshi export REGISTER FILE|DIR')
    const register = registerNamed(id)
    const format = formatOf(text(values, 'format') ?? byName(target, register))
    if (format === 'xlsx') writablePath(target, '.xlsx', '导出工作簿')
    else if (format === 'pdf' && !forms(target, register)) writablePath(target, '.pdf', '导出名册')
    else if (register.about !== 'self') throw new CliProblem('任免审批表只能从“人员”（person）导出')
    else if (extname(target).toLowerCase() === `.${format}`) throw new CliProblem(`任免审批表一人一份，请写文件夹名，不要写“${target}”`)
    else if (statSync(target, { throwIfNoEntry: false })?.isFile()) throw new CliProblem(`“${target}”是文件，任免审批表要导出到文件夹`)
    const layout = layoutFrom(text(values, 'layout'))
    const { knownAt } = momentFrom(values)
    const asOf = text(values, 'as-of')
    return withRuntime(values, (runtime, principal) => look(runtime.database, principal, { ...(asOf ? { asOf } : {}), knownAt }, async (view) => {
      const query = { all: flag(values, 'all') }
      const { count, warnings } = await write(view, register, query, target, format, { unit: runtime.tenant.name, fonts: fontFolder(values), layout })
      print(values, { register: register.id, format, target, rows: count, ...(warnings.length > 0 ? { warnings } : {}) }, () => [
        `已导出“${register.label}”${count} ${register.unit}：${target}`,
        ...warnings.slice(0, 50).map((w) => `  提示 ${w.file}：${w.message}`),
        ...(warnings.length > 50 ? [`  …… 共 ${warnings.length} 处，--json 列出全部`] : []),
      ])
      return exit.done
    }))
  },
}

const formats = ['xlsx', 'pdf', 'docx', 'lrmx', 'lrm'] as const
type Format = (typeof formats)[number]

function formatOf(word: string): Format {
  const format = formats.find((f) => f === word)
  if (!format) throw new CliProblem(`没有“${word}”这种格式，可用 ${formats.join('、')}`)
  return format
}

/** PDFs of persons in a folder are their forms; in a file, a roster. */
const forms = (target: string, register: Register): boolean => register.about === 'self' && extname(target).toLowerCase() !== '.pdf'

function layoutFrom(word: string | undefined): Layout | undefined {
  if (word === undefined || word === '2015' || word === '2025') return word
  throw new CliProblem(`没有“${word}”这种版式，可用 2015、2025`)
}

/** A file says by its ending what it is to be; persons without one become a folder of forms. */
function byName(target: string, register: Register): Format {
  const ending = extname(target).toLowerCase()
  return ending === '.pdf' ? 'pdf' : ending === '.xlsx' || register.about !== 'self' ? 'xlsx' : 'lrmx'
}

async function write(view: View, register: Register, query: ListQuery, target: string, format: Format, house: { unit: string; fonts: string; layout: Layout | undefined }): Promise<WrittenForms> {
  switch (format) {
    case 'xlsx': return { count: await writeRegister(view, register, query, target), warnings: [] }
    case 'pdf': {
      if (forms(target, register)) return writeForms(view, register, query, target, 'pdf', { layout: house.layout, fonts: [house.fonts] })
      const roster = await rosterOf(view, register, query, register.columns ?? register.title, house.unit)
      const { pdf, missing } = await writeRosterPdf(roster, [house.fonts])
      replaceFile(target, pdf)
      return { count: roster.groups.reduce((n, g) => n + g.rows.length, 0), warnings: missing.length > 0 ? [{ file: target, message: lacking(missing) }] : [] }
    }
    case 'docx': case 'lrmx': case 'lrm': return writeForms(view, register, query, target, format, { layout: house.layout })
  }
}
