import { isDay, weights } from '#kernel'
import { checkList } from '#server/checks/list'
import { writeCheckList } from '#server/checks/workbook'
import { searchRegister } from '#server/records/search'
import { look } from '#server/postgres/read/view'
import { CliProblem, exit, flag, print, text, withRuntime, type Verb } from '../verb.ts'
import { registerNamed } from './register-named.ts'

export const check: Verb = {
  name: 'check', usage: 'check [person] [--unit 单位] [--out 文件.xlsx] [--list] [--as-of D]',
  summary: '校核台账：矛盾、存疑、缺项各有多少；--out 存为错误清单，--list 逐条列出。',
  options: { 'as-of': { type: 'string', value: 'D', hint: '截至日，默认今日' }, unit: { type: 'string', value: '单位', hint: '只看这个单位及其下属' }, out: { type: 'string', value: 'XLSX', hint: '错误清单存为 Excel 工作簿' }, list: { type: 'boolean', hint: '逐条列出' } },
  run: async ([id = 'person'], values) => {
    const register = registerNamed(id)
    const asOf = text(values, 'as-of')
    if (asOf !== undefined && !isDay(asOf)) throw new CliProblem(`截至日“${asOf}”不是日期，请写成 2025-12-31`)
    const [unit, out] = [text(values, 'unit'), text(values, 'out')]
    return withRuntime(values, (runtime, principal) => look(runtime.database, principal, { asOf }, async (view) => {
      if (![...view.catalogue.checks.values()].some((c) => c.about === register.id)) throw new CliProblem(`“${register.label}”没有规定校核什么`, exit.missing)
      const units = unit === undefined ? [] : await searchRegister(view, view.catalogue.register('unit'), unit, 2)
      const [found] = units.filter((u) => u.title === unit).concat(units)
      if (unit !== undefined && (!found || (units.length > 1 && found.title !== unit))) throw new CliProblem(units.length > 1 ? `叫“${unit}”的单位不止一个，请写全称` : `没有“${unit}”这个单位`, exit.missing)
      const list = await checkList(view, register, { state: 'open', order: 'kind', limit: 200_000, offset: 0, ...(found ? { unit: found.id } : {}) })
      if (out !== undefined) await writeCheckList(register, list, found?.title ?? '', out)
      print(values, list, () => [
        `截至 ${list.asOf}，校核 ${list.subjects} ${register.unit}，${list.clean} ${register.unit}没有待处理的问题，待处理 ${list.total} 条`,
        ...list.kinds.filter((k) => k.open + k.verified > 0).map((k) => `  ${weights[k.weight]}  ${k.label}：${k.open}${k.verified > 0 ? `（另有 ${k.verified} 条已核实无误）` : ''}`),
        ...(flag(values, 'list') ? list.entries.map((e) => `${e.subject.title}　${e.label}：${e.text}`) : []),
        ...(out === undefined ? [] : [`错误清单已存为 ${out}`]),
      ])
      return exit.done
    }))
  },
}
