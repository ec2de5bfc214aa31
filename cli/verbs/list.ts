import type { Placed } from '#kernel'
import { catalogue } from '#server/catalogue'
import { exit, print, type Verb } from '../verb.ts'

const entry = (p: Placed<{ readonly id: string; readonly label: string }>) => ({ id: p.declaration.id, label: p.declaration.label, area: p.area, mechanism: p.mechanism })

export const list: Verb = {
  name: 'list', usage: 'list [--json]', summary: '列出全部台账、流程、规则、指标和报告。',
  run: async (_args, values) => {
    const { registers, procedures, rules, questions, indicators, reports } = catalogue.registry
    const all = {
      registers: registers.map(entry), procedures: procedures.map((p) => ({ ...entry(p), version: p.declaration.version })), rules: rules.map(entry), questions: questions.map(entry),
      indicators: indicators.map(entry), reports: reports.map(entry),
    }
    print(values, all, () => ([['台账', all.registers], ['流程', all.procedures], ['规则', all.rules], ['资格事项', all.questions], ['指标', all.indicators], ['报告', all.reports]] as const)
      .flatMap(([title, items]) => [`${title}（${items.length}）`, ...items.map((i) => `  ${i.id.padEnd(34)}${i.label}${'version' in i ? `（${i.version}年）` : ''}`)]))
    return exit.done
  },
}
