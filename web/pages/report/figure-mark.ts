import type { Figure } from '#server/http/contract'
import { periodWords } from '#web/kit'

type Named = Pick<Figure, 'indicator' | 'key'>

/** What tells the figures of a report apart: the indicator, or the key of a figure of another period or of one cell. */
export function figureMark({ indicator, key }: Named): string {
  return key ?? indicator
}

/** What a figure is called beside others of its indicator: 在职干部总数（2024年，性别=女）. */
export function figureName({ label, key, period, cell }: Figure): string {
  return key === undefined ? label : `${label}（${[periodWords(period.label), ...(cell ? [cell.label] : [])].join('，')}）`
}
