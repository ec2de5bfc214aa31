import { demonstrate } from '#server/demonstration'
import { CliProblem, exit, print, text, withRuntime, type Verb } from '../verb.ts'

export const demo: Verb = {
  name: 'demo', usage: 'demo [--members N] [--seed S]', summary: '在空的数据目录里装入演示城市：虚构的人、组织、任免和文件，同一种子每次都一样。',
  options: {
    members: { type: 'string', value: 'N', hint: '党员人数，默认 20000' },
    seed: { type: 'string', value: 'S', hint: '种子（整数），默认 1' },
  },
  run: async (_args, values) => {
    const number = (name: string, min: number, max: number): number | undefined => {
      const given = text(values, name)
      if (given === undefined) return undefined
      const value = Number(given)
      if (!Number.isInteger(value) || value < min || value > max) throw new CliProblem(`--${name} 要填 ${min} 到 ${max} 的整数，现为“${given}”`)
      return value
    }
    const [members, seed] = [number('members', 200, 2_000_000), number('seed', 0, 2_147_483_647)]
    return withRuntime(values, async (runtime) => {
      const started = Date.now()
      const { rows } = await demonstrate(runtime, { ...(members ? { members } : {}), ...(seed !== undefined ? { seed } : {}) })
      print(values, { rows, milliseconds: Date.now() - started }, () => [`演示城市“示范市”已装好：${rows} 条记录，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒`])
      return exit.done
    })
  },
}
