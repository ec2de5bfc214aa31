import type { Indicator, Register } from '#kernel'
import { catalogue } from '#server/catalogue'
import { CliProblem, exit } from '../verb.ts'

export function registerNamed(id: string): Register {
  const found = catalogue.registers.get(id) ?? [...catalogue.registers.values()].find((r) => r.label === id)
  if (!found) throw new CliProblem(`没有“${id}”这个台账。可用：${[...catalogue.registers.keys()].join('、')}`, exit.missing)
  return found
}

export function indicatorNamed(id: string): Indicator {
  const found = catalogue.indicators.get(id) ?? [...catalogue.indicators.values()].find((i) => i.label === id)
  if (!found) throw new CliProblem(`没有“${id}”这个指标。可用：${[...catalogue.indicators.keys()].join('、')}`, exit.missing)
  return found
}
