import { DatabaseUnavailable } from '#server/cluster/index'
import { ImportRefused } from '#server/exchange/import'
import { CliProblem, exit, runVerb, type Verb } from './verb.ts'

/** Verbs are loaded when called, so that `--help` and small verbs start at once. */
const verbs: Record<string, () => Promise<Verb>> = {
  serve: async () => (await import('./verbs/serve.ts')).serve,
  demo: async () => (await import('./verbs/demo.ts')).demo,
  import: async () => (await import('./verbs/import.ts')).importVerb,
  export: async () => (await import('./verbs/export.ts')).exportVerb,
  template: async () => (await import('./verbs/template.ts')).template,
  list: async () => (await import('./verbs/list.ts')).list,
  check: async () => (await import('./verbs/check.ts')).check,
  indicator: async () => (await import('./verbs/indicator.ts')).indicator,
  report: async () => (await import('./verbs/report.ts')).report,
  plan: async () => (await import('./verbs/plan.ts')).plan,
  due: async () => (await import('./verbs/due.ts')).due,
  cases: async () => (await import('./verbs/cases.ts')).cases,
  case: async () => (await import('./verbs/case.ts')).oneCase,
  rules: async () => (await import('./verbs/rules.ts')).rules,
  judge: async () => (await import('./verbs/judge.ts')).judge,
  verify: async () => (await import('./verbs/verify.ts')).verify,
  account: async () => (await import('./verbs/account.ts')).account,
}

/** Runs a command line; returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (!name || name === '--help' || name === 'help' || name === '-h') {
    console.log('名实 mingshi —— 循名责实：报告里的每个数，都点得到人、决定和文件。\n\n用法：mingshi 命令 …（命令 --help 看说明）\n')
    for (const load of Object.values(verbs)) {
      const verb = await load()
      console.log(`  ${verb.name.padEnd(10)}${verb.summary.split('。')[0]}`)
    }
    return name ? exit.done : exit.usage
  }
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!load) {
    console.error(`没有“${name}”这个命令。可用：${Object.keys(verbs).join('、')}`)
    return exit.usage
  }
  try {
    return await runVerb(await load(), rest)
  } catch (error) {
    return explain(error)
  }
}

/** Never a stack trace to the person at the terminal; MINGSHI_DEBUG=1 shows it to who mends the program. */
function explain(error: unknown): number {
  if (process.env['MINGSHI_DEBUG']) console.error(error)
  if (error instanceof CliProblem) {
    console.error(error.message)
    return error.code
  }
  const known = error instanceof DatabaseUnavailable || error instanceof ImportRefused || (error instanceof Error && /[\u4e00-\u9fff]/.test(error.message))
  console.error(known && error instanceof Error ? error.message : `出错了：${error instanceof Error ? error.message : String(error)}。设 MINGSHI_DEBUG=1 再运行可看到细节。`)
  return exit.failed
}
