import { verifyChain } from '#server/postgres/verify'
import { exit, print, withRuntime, type Verb } from '../verb.ts'

export const verify: Verb = {
  name: 'verify', usage: 'verify [--json]', summary: '核对变更链：重算每一号变更的 SM3 摘要，并核对现有和历史的每一行与变更时一致，冻结报告和签署的摘要与内容相符。',
  run: async (_args, values) => withRuntime(values, async (runtime, principal) => {
    const result = await verifyChain(runtime.database, principal)
    print(values, result, () => [
      `变更 ${result.acts} 号，行迹 ${result.rows} 条，现有 ${result.current} 行，历史 ${result.history} 行，冻结与签署的摘要 ${result.vouched} 处`,
      ...(result.problems.length === 0 ? [`核对无误。链首摘要 ${result.head}`] : result.problems.map((p) => `不符：${p}`)),
    ])
    return result.holds ? exit.done : exit.failed
  }),
}
