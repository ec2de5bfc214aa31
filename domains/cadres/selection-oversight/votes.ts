import type { Problem, Row } from '#kernel'

const number = (row: Row, field: string): number | null => (typeof row[field] === 'number' ? row[field] : null)

/** Every valid ballot is one of the four, none without a voter. `field` is where it is told, `who` begins the sentence. */
export function checkVotes(row: Row, field = 'ballots', who = ''): Problem[] {
  const [ballots, present, expected] = ['ballots', 'present', 'expected'].map((f) => number(row, f))
  const votes = ['satisfied', 'fairly', 'dissatisfied', 'unaware'].map((f) => number(row, f))
  const cast = votes.reduce<number>((sum, v) => sum + (v ?? 0), 0)
  return [
    ...(ballots != null && !votes.includes(null) && cast !== ballots ? [{ field, message: `${who}各项合计 ${cast} 票，与有效票 ${ballots} 票不符，请核对` }] : []),
    ...(ballots != null && present != null && ballots > present ? [{ field, message: `${who}有效票 ${ballots} 票，多于实到 ${present} 人，请核对` }] : []),
    ...(present != null && expected != null && present > expected ? [{ field: 'present', message: `实到 ${present} 人，多于应到 ${expected} 人，请核对` }] : []),
  ]
}
