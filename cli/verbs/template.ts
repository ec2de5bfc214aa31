import { catalogue } from '#server/catalogue'
import { writeTemplate } from '#server/exchange/export'
import { CliProblem, exit, print, type Verb } from '../verb.ts'
import { writablePath } from '../target.ts'
import { registerNamed } from './register-named.ts'

export const template: Verb = {
  name: 'template', usage: 'template REGISTER FILE', summary: '写出台账的 Excel 模板：表头、下拉选项、填写说明。',
  run: async (args, values) => {
    const [id, file] = args
    if (!id || !file) throw new CliProblem('请写明台账和文件：mingshi template REGISTER FILE.xlsx')
    const register = registerNamed(id)
    await writeTemplate(catalogue, register, writablePath(file, '.xlsx', '模板'))
    print(values, { register: register.id, file }, () => [`已写出“${register.label}”模板：${file}`])
    return exit.done
  },
}
