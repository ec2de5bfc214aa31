import { resolve } from 'node:path'
import { buildApp } from '#server/http/app'
import { demonstrate, shownSignIns } from '#server/demonstration'
import { inTenant } from '#server/postgres/database'
import { headNumber } from '#server/postgres/read/view'
import { startClock } from '#server/procedures/clock'
import { openRuntime, operator, type Runtime } from '#server/runtime'
import { buildWeb, webRoot } from '#server/web-build'
import { accountCount } from '#server/auth/session'
import { CliProblem, dataDir, fontFolder, exit, flag, text, type Verb } from '../verb.ts'

export const serve: Verb = {
  name: 'serve', usage: 'serve [--port 8080] [--host 127.0.0.1]',
  summary: '启动系统：数据库、网页、服务。首次运行在内置数据库里装入演示城市；用 DATABASE_URL 时只在加 --demo 时装入。',
  options: {
    port: { type: 'string', value: 'N', hint: '端口，默认 8080（或环境变量 PORT）' },
    host: { type: 'string', value: 'H', hint: '监听地址，默认 127.0.0.1，只有本机能访问' },
    demo: { type: 'boolean', hint: '外部数据库为空时也装入演示城市' },
    empty: { type: 'boolean', hint: '首次运行不装演示城市' },
    members: { type: 'string', value: 'N', hint: '演示城市的党员人数，默认 20000' },
  },
  run: async (_args, values) => {
    const port = Number(text(values, 'port') ?? process.env['PORT'] ?? 8080)
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new CliProblem('--port 要填 0 到 65535 的整数')
    const members = text(values, 'members')
    if (members !== undefined && !/^\d+$/.test(members)) throw new CliProblem('--members 要填整数')
    const log = (line: string): void => console.log(line)
    log('名实 正在启动……')
    const runtime = await openRuntime({ dataDir: dataDir(values), log })
    try {
      await firstRun(runtime, flag(values, 'demo'), flag(values, 'empty'), members ? Number(members) : undefined, log)
      await buildWeb(log)
      return await listen(runtime, text(values, 'host') ?? '127.0.0.1', port, log, resolve(fontFolder(values)))
    } finally {
      await runtime.close()
    }
  },
}

async function firstRun(runtime: Runtime, asked: boolean, empty: boolean, members: number | undefined, log: (line: string) => void): Promise<void> {
  const wanted = asked || (runtime.address.kind === 'embedded' && !empty)
  if (!wanted) return
  const acts = await inTenant(runtime.database, operator(runtime.tenant), (c) => headNumber(c, runtime.tenant.id))
  if (acts > 0) return
  log('首次运行：正在装入演示城市“示范市”……')
  const started = Date.now()
  const { rows } = await demonstrate(runtime, members ? { members } : {})
  log(`演示城市已装好：${rows} 条记录，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒`)
}

async function listen(runtime: Runtime, host: string, port: number, log: (line: string) => void, fonts: string): Promise<number> {
  const { rows } = await runtime.database.pool.query<{ demonstration: boolean; name: string }>('select t.demonstration, n.name from tenant t join tenant_name n on n.tenant = t.id where t.id = $1 order by n.since desc limit 1', [runtime.tenant.id])
  const demonstration = rows[0]?.demonstration ? shownSignIns() : []
  const tenant = { ...runtime.tenant, name: rows[0]?.name ?? runtime.tenant.name }
  const app = await buildApp({ database: runtime.database, tenant, demonstration, webRoot, fonts })
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  try {
    await app.listen({ host, port })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new CliProblem(`端口 ${port} 已被占用。可能系统已在运行，直接打开 http://${host}:${port}；或换一个端口：mingshi serve --port ${port + 1}`, exit.failed)
    throw error
  }
  const address = app.server.address()
  log(`\n名实 已启动：http://${host.includes(':') ? `[${host}]` : host}:${typeof address === 'object' ? address?.port ?? port : port}`)
  if (demonstration.length > 0) {
    log('演示账号（密码都在括号里）：')
    for (const d of demonstration) log(`  ${d.account.padEnd(14)}${d.name}　${d.roleLabels.join('、')}（${d.password}）`)
  } else if ((await accountCount(runtime.database)) === 0) log('还没有账号。请另开一个终端运行：npx mingshi account 账号 --name 姓名 --roles leader')
  log('按 Ctrl+C 停止。\n')
  const clock = startClock(runtime.database, runtime.tenant.id, log)
  await stopped
  log('正在停止……')
  await clock.stop()
  await app.close()
  return exit.done
}
