import { all, allow, forbid, unknown, type Decision, type ReasonOptions } from './decision.ts'
import { givenText, type Given } from './rule.ts'

/** A step of a procedure as a rule looks for it: the given value with its day, and what it is called. */
export interface DatedStep {
  readonly given: string
  readonly label: string
  /** May be left out. */
  readonly optional?: boolean
}

/** Steps that have to be there, none before the one above it: what is missing is asked for, what is out of order forbids. */
export function stepsInOrder(given: Given, steps: readonly DatedStep[], options: ReasonOptions = {}): Decision {
  const taken = steps.flatMap((step) => {
    const on = givenText(given, step.given)
    return on === null ? [] : [{ ...step, on }]
  })
  const missing = steps.filter((step) => !step.optional && givenText(given, step.given) === null)
  const wrong = taken.flatMap((step, i) => {
    const before = taken[i - 1]
    return before !== undefined && step.on < before.on ? [forbid(`${step.label}（${step.on}）早于${before.label}（${before.on}）`, options)] : []
  })
  return all(
    ...missing.map((step) => unknown(`${step.label}的日期未记`, { given: step.given }, options)),
    ...wrong,
    ...(missing.length + wrong.length === 0 ? [allow(`${steps.filter((s) => !s.optional).map((s) => s.label).join('、')}依次完成`, options)] : []),
  )
}
