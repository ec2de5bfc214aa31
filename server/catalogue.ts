import { catalogue as build, checkJudgements, identityJudgements, type CodeSet } from '#kernel'
import { clauses, codeSets, mechanisms } from '#basis'
import { registry } from '#generated/registry'

/** Mechanisms and indicators are chosen from lists like any other code. */
const mechanismSet: CodeSet = { id: 'mechanisms', label: '机制', standard: '产品目录', items: mechanisms.map((m) => ({ code: m.slug, label: m.label })) }
const indicatorSet: CodeSet = { id: 'indicators', label: '指标', standard: '指标目录', items: registry.indicators.map((p) => ({ code: p.declaration.id, label: p.declaration.label })) }

const registerSet: CodeSet = { id: 'registers', label: '台账', standard: '产品目录', items: [...registry.registers.map((p) => p.declaration), identityJudgements, checkJudgements].map((r) => ({ code: r.id, label: r.label })) }

/** Clauses are confirmed from a list. */
const clauseSet: CodeSet = { id: 'clauses', label: '条款', standard: '条款目录', items: clauses.map((c) => ({ code: c.id, label: `${c.id} ${c.label}` })) }

/** What the machine itself keeps stands beside the master index of people, where most of it is decided. */
const kept = [identityJudgements, checkJudgements].map((declaration) => ({ area: 'people', mechanism: 'person', declaration }))

/** All declarations of the house. */
export const catalogue = build({ ...registry, registers: [...registry.registers, ...kept] }, [...codeSets, mechanismSet, indicatorSet, registerSet, clauseSet])
