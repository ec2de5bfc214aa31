import type { Figure } from '#server/http/contract'

/** Nothing of what is counted may be seen: a nought would be taken for the number. */
export function isWithheldWhole(figure: Figure): boolean {
  return figure.hidden > 0 && (figure.value === 0 || figure.value === null)
}
