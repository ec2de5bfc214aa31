import { codeLabel, inBand, type Band, type ListRoster, type Predicate, type StatisticsRoster } from '#kernel'
import type { View } from '#server/postgres/read/view'
import { fieldOf, rosterRows, type RosterRow } from './rows.ts'
import type { Made } from './made.ts'

/** Numbers of the rows of a list: how many of each whole are in each band, and their share. A number opens the rows it counts. */
export async function statisticsTable(view: View, roster: StatisticsRoster, list: ListRoster, where: Predicate): Promise<Made> {
  const register = view.catalogue.register(list.register)
  const { rows, hidden, withheld } = await rosterRows(view, list, where)
  const wholes = roster.across.flatMap((a) => ('bands' in a ? [...a.bands] : each(view, list, rows, a.each))).map((band) => ({ band, rows: rows.filter((r) => inBand(band, r.facts)) }))
  const unseen = (band: Pick<Band, 'when'>): boolean => band.when.some((t) => withheld.has(t.column))
  const at = (line: Band, whole: { rows: readonly RosterRow[] }): RosterRow[] => whole.rows.filter((r) => inBand(line, r.facts))
  const number = (line: Band, i: number, j: number): Made['groups'][number]['lines'][number]['cells'] => {
    const whole = wholes[j]
    if (!whole || unseen(line) || unseen(whole.band)) return [{ text: '无权查看' }, { text: '' }]
    const n = at(line, whole).length
    const of = line.when.length === 0 ? rows.length : whole.rows.length
    // Nobody is a blank, as on every such table.
    return [{ text: n === 0 ? '' : String(n), open: `${i}.${j}` }, { text: n === 0 || of === 0 ? '' : percent(n / of), open: `${i}.${j}` }]
  }
  const averaged = roster.average
  const unknown = averaged ? rows.filter((r) => typeof r.facts[averaged.column] !== 'number').length : 0
  return {
    columns: [{ label: '项目', under: null, align: 'left', whole: true }, { label: '', under: null, align: 'left', whole: true }, ...wholes.flatMap(({ band }) => [{ label: '人数', under: band.label, align: 'right' as const, whole: true }, { label: '占比', under: band.label, align: 'right' as const, whole: true }])],
    groups: [{ label: null, lines: [
      ...roster.lines.map((line, i) => ({ cells: [{ text: roster.lines[i - 1]?.under === line.under ? '' : line.under ?? '' }, { text: line.label }, ...wholes.flatMap((_, j) => number(line, i, j))] })),
      ...(averaged ? [{ cells: [{ text: '' }, { text: averaged.label }, ...wholes.flatMap(({ rows: of }, j) => [{ text: withheld.has(averaged.column) ? '无权查看' : average(of, averaged.column), open: `average.${j}` }, { text: '' }])] }] : []),
    ] }],
    total: roster.lines.length, counted: `共 ${rows.length} ${register.unit}`, hidden: hidden > 0 ? `，另有 ${hidden} ${register.unit}无权查看，未计入` : '',
    notes: ['占比：“总数”一行为占全体的比例，其余各行为占本栏人数的比例；没有登记的不计入任何一项。', ...(unknown > 0 ? [`${averaged?.label ?? ''}不含日期未登记或只登记到年、算不准的 ${unknown} ${register.unit}。`] : [])],
    members: (cell) => {
      const [first = '', j = ''] = cell.split('.')
      const whole = wholes[Number(j)]
      const line = roster.lines[Number(first)]
      if (!whole || (first !== 'average' && !line)) return null
      const found = line ? at(line, whole) : whole.rows.filter((r) => typeof r.facts[averaged?.column ?? ''] === 'number')
      const words = line ? [whole.band.label, line.under, line.label] : [whole.band.label, averaged?.label]
      return { title: [...new Set(words)].filter(Boolean).join(' · '), rows: found.map((r) => [list.register, r.id]) }
    },
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
function average(rows: readonly RosterRow[], column: string): string {
  const numbers = rows.flatMap((r) => { const n = r.facts[column]; return typeof n === 'number' ? [n] : [] })
  return numbers.length === 0 ? '' : (numbers.reduce((a, b) => a + b, 0) / numbers.length).toFixed(1)
}

/** A band for each code that any row has, in the order of the set. */
function each(view: View, list: ListRoster, rows: readonly RosterRow[], column: string): Band[] {
  const field = fieldOf(view, list, column)
  if (field?.type !== 'code') return []
  const set = view.catalogue.codeSet(field)
  const found = new Set(rows.flatMap((r) => { const fact = r.facts[column]; return Array.isArray(fact) && fact[0] !== undefined ? [String(fact[0])] : [] }))
  return set.items.filter((i) => found.has(i.code)).map((i) => ({ label: codeLabel(set, i.code), when: [{ column, in: [i.code] }] }))
}
