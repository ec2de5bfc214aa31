import { addMonths } from '#kernel'
import { look } from '#server/postgres/read/view'
import { standingOfAll } from '#server/rules/parallel'
import { lookedOut } from '#server/rules/standing'
import type { Bench, Theme } from './harness.ts'
import { multiplyCadres } from './support/cadres.ts'

/** Rules over everybody, against nothing but reading the same registers by hand. `--cadres N` makes a new city's cadres so many first. */
export const rules = (cadres: number | null): Theme => ({ name: 'rules', measure: (bench) => measure(bench, cadres) })

async function measure(bench: Bench, cadres: number | null): Promise<void> {
  const { runtime: { database }, runtime, principal } = bench
  if (cadres !== null) await bench.once((made) => `复制成 ${made.cadres.toLocaleString('en')} 名干部，另 ${made.rows.toLocaleString('en')} 行`, () => multiplyCadres(runtime, cadres))
  const about = database.catalogue.register('person')
  const ask = (questions: readonly string[] | undefined, years: number) => () => look(database, principal, {}, (view) => standingOfAll(database, view, about, lookedOut(view, about.id, questions), addMonths(view.asOf, years * 12)))
  const asked = ['promotion', 'rank-promotion']
  const { ids } = await bench.once(spent((s) => `提拔任职、晋升职级的全部规则，首次，${s.ids.length.toLocaleString('en')} 人`), ask(asked, 0))
  const runs = ids.length > 100_000 ? 1 : 5
  const declared = lookedOut(database, about.id, asked).flatMap((q) => [q.question, ...q.rules])
  const registers = new Map<string, Set<string>>()
  for (const query of declared.flatMap((d) => Object.values(d.facts))) for (const field of query.fields) if (!field.includes('.')) registers.set(query.register, (registers.get(query.register) ?? new Set()).add(field))
  const byHand = async (): Promise<void> => {
    for (const [register, fields] of registers) await bench.byHand(`select count(*), sum(length(x::text)) from (select id, ${[...fields].map((f) => `"${columnOf(f)}"`).join(', ')} from "${columnOf(register)}" where tenant = ${runtime.tenant.id}) as x`)
  }
  // A million are asked once: the machine is warm by then.
  if (runs === 1) {
    await bench.once(() => '手写：只把同样的行读成文本', byHand)
    await bench.once(spent(() => '提拔任职、晋升职级，当日结论'), ask(asked, 0))
    await bench.once(spent(() => '提拔任职、晋升职级，五年'), ask(asked, 5))
    return
  }
  await bench.compare('提拔任职、晋升职级，当日结论；手写的只把同样的行读成文本', ask(asked, 0), byHand, runs)
  await bench.compare('提拔任职、晋升职级，五年', ask(asked, 5), undefined, runs)
  await bench.compare(`五年展望全部 ${lookedOut(database, about.id).length} 项`, ask(undefined, 5), undefined, runs)
}

/** What it was, with what it took of the processors (the database apart) and the most memory so far: a machine that others use too tells little by the clock. */
function spent<T>(what: (result: T) => string): (result: T) => string {
  const since = process.cpuUsage()
  return (result) => {
    const { user, system } = process.cpuUsage(since)
    return `${what(result)}；本进程处理器 ${((user + system) / 1e6).toFixed(1)} s，峰值内存 ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`
  }
}

const columnOf = (name: string): string => name.replace(/-/g, '_').replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
