import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Principal } from '#kernel'
import { openRuntime, operator, type Runtime } from '#server/runtime'

/** Exit codes: done; failed; the words of the command are off; done in part (rows were refused); what was asked for is not there. */
export const exit = { done: 0, failed: 1, usage: 2, partly: 3, missing: 4 } as const

/** A sentence for the person at the terminal, with the exit code it ends in. */
export class CliProblem extends Error {
  readonly code: number
  constructor(message: string, code: number = exit.usage) {
    super(message)
    this.code = code
  }
}

export interface Option { readonly type: 'string' | 'boolean'; readonly hint: string; readonly value?: string }
export type Options = Readonly<Record<string, Option>>
export type Values = Readonly<Record<string, string | boolean | undefined>>

export interface Verb {
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly options?: Options
  readonly run: (args: readonly string[], values: Values) => Promise<number>
}

const commonOptions: Options = {
  data: { type: 'string', value: 'DIR', hint: '数据目录，默认 .data；设了 DATABASE_URL 则用那个数据库' },
  json: { type: 'boolean', hint: '输出 JSON，供程序使用' },
  help: { type: 'boolean', hint: '显示本说明' },
}

function helpText(verb: Verb): string {
  const options = Object.entries({ ...verb.options, ...commonOptions })
  const width = Math.max(...options.map(([name, o]) => name.length + (o.value?.length ?? 0))) + 5
  return [`用法：mingshi ${verb.usage}`, '', verb.summary, '', '选项：', ...options.map(([name, o]) => `  ${`--${name}${o.value ? ` ${o.value}` : ''}`.padEnd(width)}${o.hint}`)].join('\n')
}

/** Reads the words after the verb and runs it. */
export async function runVerb(verb: Verb, argv: readonly string[]): Promise<number> {
  const options = { ...verb.options, ...commonOptions }
  let parsed
  try {
    parsed = parseArgs({ args: [...argv], options: Object.fromEntries(Object.entries(options).map(([name, o]) => [name, { type: o.type }])), allowPositionals: true, strict: true })
  } catch (error) {
    const unknown = /'(--?[^']+)'/.exec(error instanceof Error ? error.message : '')?.[1]
    throw new CliProblem(`${unknown ? `选项 ${unknown} 不对或缺少取值` : '命令写法不对'}。用法：mingshi ${verb.usage}（mingshi ${verb.name} --help 看说明）`)
  }
  const values = parsed.values as Values
  if (values['help']) {
    console.log(helpText(verb))
    return exit.done
  }
  return verb.run(parsed.positionals, values)
}

export const text = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}
export const flag = (values: Values, name: string): boolean => values[name] === true

export function dataDir(values: Values): string {
  return text(values, 'data') ?? process.env['MINGSHI_DATA'] ?? '.data'
}

/** Fonts that the house keeps for itself, beside its data. */
export const fontFolder = (values: Values): string => join(dataDir(values), 'fonts')

/** Opens the runtime for one verb and closes it whatever happens. */
export async function withRuntime<T>(values: Values, work: (runtime: Runtime, principal: Principal) => Promise<T>): Promise<T> {
  const runtime = await openRuntime({ dataDir: dataDir(values), poolSize: 4, log: (line) => { if (!flag(values, 'json')) console.error(line) } })
  try { return await work(runtime, operator(runtime.tenant)) } finally { await runtime.close() }
}

export function print(values: Values, json: unknown, lines: () => readonly string[]): void {
  if (flag(values, 'json')) console.log(JSON.stringify(json, null, 1))
  else for (const line of lines()) console.log(line)
}
