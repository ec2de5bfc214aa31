import { randomBytes } from 'node:crypto'
import { departmentRoles, roles, type Role } from '#kernel'
import { hashPassword } from '#server/auth/session'
import { look } from '#server/postgres/read/view'
import { searchRegister } from '#server/records/search'
import { nameTenant, putAccounts } from '#server/runtime'
import { CliProblem, exit, print, text, withRuntime, type Verb } from '../verb.ts'

const roleNames = Object.entries(roles).map(([id, label]) => `${id}（${label}）`).join('、')

export const account: Verb = {
  name: 'account', usage: 'account ACCOUNT --name 姓名 --roles 角色,… [--unit 单位]',
  summary: '建立或重设登录账号。密码随机生成，只在这里显示一次。',
  options: {
    name: { type: 'string', value: '姓名', hint: '账号持有人' },
    roles: { type: 'string', value: 'R,R', hint: roleNames },
    unit: { type: 'string', value: '单位', hint: '只能看、管这个单位的记录（单位人事干部必填）' },
    tenant: { type: 'string', value: '名称', hint: '同时把本地（市、县）定名为此，用在报告标题里' },
  },
  run: async (args, values) => {
    const [id] = args
    const name = text(values, 'name')
    const asked = (text(values, 'roles') ?? '').split(/[,，、]/).filter(Boolean)
    if (!id || !/^[\w.-]{2,40}$/.test(id)) throw new CliProblem('账号用 2 到 40 位字母、数字、点、横线')
    if (!name) throw new CliProblem('请用 --name 写明姓名')
    const unknown = asked.filter((r) => !(r in roles))
    if (asked.length === 0 || unknown.length > 0) throw new CliProblem(`${unknown.length > 0 ? `没有“${unknown.join('、')}”这个角色` : '请用 --roles 写明角色'}。可用：${roleNames}`)
    const wanted = asked as Role[]
    const unitName = text(values, 'unit')
    if (!unitName && !wanted.some((r) => departmentRoles.includes(r) || r === 'administrator' || r === 'auditor')) throw new CliProblem('单位人事干部和党组织书记须用 --unit 写明单位')
    return withRuntime(values, async (runtime, principal) => {
      const tenant = text(values, 'tenant')
      if (tenant) await nameTenant(runtime, tenant, runtime.tenant.demonstration)
      const register = runtime.database.catalogue.register('unit')
      const found = unitName ? await look(runtime.database, principal, {}, (view) => searchRegister(view, register, unitName, 5)) : null
      const units = found?.filter((u) => u.title === unitName) ?? null
      if (unitName && units?.length !== 1) throw new CliProblem(`“单位”台账里没有“${unitName}”${found && found.length > 0 ? `，相近的有：${found.map((u) => u.title).join('、')}` : ''}`, exit.missing)
      const password = randomBytes(9).toString('base64url')
      await putAccounts(runtime, [{ account: id, name, passwordHash: await hashPassword(password), roles: wanted, units: units?.map((u) => u.id) ?? null, person: null }])
      print(values, { account: id, password }, () => [`账号 ${id}（${name}，${wanted.map((r) => roles[r]).join('、')}）已建立，密码：${password}`])
      return exit.done
    })
  },
}
