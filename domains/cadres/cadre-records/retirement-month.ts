import { addMonths, precisionOf, earliest, latest, type DayRange, type ImpreciseDate } from '#kernel'

/**
 * 《国务院关于渐进式延迟法定退休年龄的办法》附件的算术：自 2025 年 1 月到原法定退休月相隔的月数，每满一个步长多延迟一个月，
 * 以上限为止；2024 年底以前已达原法定退休年龄的不延迟。
 */
export type OriginalAge = 50 | 55 | 60

const steps: Readonly<Record<OriginalAge, { readonly every: number; readonly most: number }>> = {
  60: { every: 4, most: 36 },
  55: { every: 4, most: 36 },
  50: { every: 2, most: 60 },
}

/** The month (`YYYY-MM`) in which somebody born in a month reaches the statutory age, and by how many months that is put off. */
export function retirementMonth(birth: string, original: OriginalAge): { readonly month: string; readonly delay: number } {
  const { every, most } = steps[original]
  const first = addMonths(`${birth.slice(0, 7)}-01`, original * 12)
  const passed = (Number(first.slice(0, 4)) - 2025) * 12 + Number(first.slice(5, 7)) - 1
  const delay = passed < 0 ? 0 : Math.min(most, Math.floor(passed / every) + 1)
  return { month: addMonths(first, delay).slice(0, 7), delay }
}

/** The first day of the month of retirement; a range where the birth is known to the year, or several original ages are possible. */
export function retirementRange(birth: ImpreciseDate, ages: readonly OriginalAge[]): DayRange {
  const births = precisionOf(birth) === 'year' ? [earliest(birth), latest(birth)] : [earliest(birth)]
  let [first, last] = ['', '']
  for (const age of ages) for (const born of births) {
    const day = `${retirementMonth(born, age).month}-01`
    if (first === '' || day < first) first = day
    if (day > last) last = day
  }
  return { earliest: first, latest: last }
}
