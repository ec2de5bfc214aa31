import { codeLabel, fullYears, inBand, type EstablishmentRoster, type ListRoster, type Predicate } from '#kernel'
import type { RosterCell, RosterLine } from '#server/http/contract'
import { namesOf } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import { placesOf, rosterRows, type RosterRow } from './rows.ts'
import { seatsOf, type Seat, type Seats } from './seats.ts'
import type { Made, RosterQuery } from './made.ts'

/** Seats of the units counted or listed. A number opens the posts or the people it counts. */
export async function establishmentTable(view: View, roster: EstablishmentRoster, people: { list: ListRoster; where: Predicate } | null, query: RosterQuery): Promise<Made> {
  const found = await seatsOf(view, roster.seats, query.units)
  const units = view.catalogue.register('unit')
  const ids = new Set(found.seats.map((s) => s.unit))
  const [names, places] = [await namesOf(view, units, ids), await placesOf(view, units.id, ids)]
  const order = [...ids].toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
  const named = order.map((id) => ({ id, name: names.get(id)?.title ?? '', seats: found.seats.filter((s) => s.unit === id) }))
  switch (roster.table) {
    case 'vacancies': return vacancies(view, roster, named, found, query)
    case 'units': return units_(roster, named, found)
    case 'teams': return teams(roster, named.map((u) => ({ ...u, seats: u.seats.filter((s) => s.leading) })).filter((u) => u.seats.length > 0), found, people ? (await rosterRows(view, people.list, people.where)).rows : [])
  }
}

interface OfUnit { readonly id: string; readonly name: string; readonly seats: readonly Seat[] }
type Count = 'quota' | 'present' | 'vacant' | 'surplus'
const counts: Record<Count, { label: string; of: (seat: Seat) => boolean }> = {
  quota: { label: '核定', of: (s) => s.kind !== 'surplus' }, present: { label: '在职', of: (s) => s.kind !== 'vacant' }, vacant: { label: '空缺', of: (s) => s.kind === 'vacant' }, surplus: { label: '超配', of: (s) => s.kind === 'surplus' },
}
const right = (label: string, under: string): Made['columns'][number] => ({ label, under, align: 'right', whole: true })

/** A column of a table of units: which of their seats it counts, and how a list of them is called. */
interface Column { readonly head: Made['columns'][number]; readonly seats: (seats: readonly Seat[]) => readonly Seat[]; readonly share?: true }

const levelColumns = (label: string, of: (s: Seat) => boolean, which: readonly Count[]): Column[] => which.map((c) => ({ head: right(counts[c].label, label), seats: (seats) => seats.filter((s) => of(s) && counts[c].of(s)) }))

function units_(roster: EstablishmentRoster, units: readonly OfUnit[], found: Seats): Made {
  const columns = [...levelColumns('合计', () => true, ['quota', 'present', 'vacant', 'surplus']), ...(roster.levels ?? []).flatMap(({ label, in: codes }) => levelColumns(label, (s) => codes.includes(s.level ?? ''), ['quota', 'present', 'vacant']))]
  return numbered(units, found, columns)
}

function teams(roster: EstablishmentRoster, units: readonly OfUnit[], found: Seats, people: readonly RosterRow[]): Made {
  const facts = new Map(people.map((p) => [p.id, p.facts]))
  const named = (roster.levels ?? []).flatMap(({ label, in: codes }) => levelColumns(label, (s) => codes.includes(s.level ?? ''), ['quota', 'present', 'vacant']))
  const structure = (roster.structure ?? []).flatMap((band): Column[] => {
    const seats = (all: readonly Seat[]): Seat[] => all.filter((s) => { const of = s.holder && facts.get(s.holder.person); return of !== undefined && of !== null && inBand(band, of) })
    return [{ head: right('实配', band.label), seats }, { head: right('占比', band.label), seats, share: true }]
  })
  return numbered(units, found, [...levelColumns('合计', () => true, ['quota', 'present', 'vacant']), ...named, ...structure])
}

/** A line for each unit and one that adds them up. */
function numbered(units: readonly OfUnit[], found: Seats, columns: readonly Column[]): Made {
  const all: OfUnit = { id: 'all', name: '合计', seats: units.flatMap((u) => u.seats) }
  const cells = (unit: OfUnit): RosterCell[] => columns.map((c, i) => {
    const n = c.seats(unit.seats).length
    const of = unit.seats.filter(counts.present.of).length
    return { text: c.share ? (of === 0 || n === 0 ? '' : `${((n / of) * 100).toFixed(1)}%`) : n === 0 ? '' : String(n), open: `${unit.id}.${i}` }
  })
  const lines: RosterLine[] = units.map((u) => ({ row: { register: 'unit', id: u.id }, cells: [{ text: u.name }, ...cells(u)] }))
  return {
    columns: [{ label: '单位', under: null, align: 'left', whole: false }, ...columns.map((c) => c.head)],
    groups: [{ label: null, lines: [...lines, { cells: [{ text: all.name }, ...cells(all)], sum: true }] }],
    total: units.length, counted: `共 ${units.length} 个单位`, hidden: '', notes: notesOf(found),
    members: (cell) => {
      const [id = '', i = ''] = [cell.slice(0, cell.lastIndexOf('.')), cell.slice(cell.lastIndexOf('.') + 1)]
      const unit = id === all.id ? all : units.find((u) => u.id === id)
      const column = columns[Number(i)]
      return unit && column ? { title: [unit.name, column.head.under, column.share ? '实配' : column.head.label].filter(Boolean).join(' · '), rows: column.seats(unit.seats).map(behind) } : null
    },
  }
}

/** What a seat opens on: who holds it, else the post. */
const behind = (seat: Seat): readonly [string, string] => (seat.holder ? ['person', seat.holder.person] : ['posts', seat.post?.id ?? ''])

const notesOf = ({ seats, unset }: Seats): string[] => {
  const without = seats.filter((s) => s.post === null).length
  return [
    '核定职数取自职位台账，在职为截至日担任主职的人；任职没有指明职位的，按单位、职务名称和职务层次对应。',
    ...(unset > 0 ? [`${unset} 个职位没有填职数，按现有人数计，不算空缺和超配。`] : []), ...(without > 0 ? [`${without} 人在本单位的职位台账里没有对应的职位，计入超配。`] : []),
  ]
}

function vacancies(view: View, roster: EstablishmentRoster, units: readonly OfUnit[], found: Seats, { group }: RosterQuery): Made {
  const field = view.catalogue.register(roster.seats.posts.register).fields[roster.seats.posts.level]
  const level = (code: string | null): string => (code === null || field?.type !== 'code' ? '' : codeLabel(view.catalogue.codeSet(field), code))
  const parts = units.map((u) => ({ ...u, empty: u.seats.filter(counts.vacant.of) })).filter((u) => u.empty.length > 0)
  const ofPost = (id: string): Seat[] => found.seats.filter((s) => s.post?.id === id)
  const line = (u: OfUnit, s: Seat): RosterLine => {
    const years = s.since === null ? null : fullYears(s.since, view.asOf)
    return {
      row: { register: roster.seats.posts.register, id: s.post?.id ?? '' },
      cells: [{ text: u.name }, { text: s.title }, { text: level(s.level) }, { text: s.leading ? '是' : '' }, { text: String(s.post?.[roster.seats.posts.quota] ?? ''), open: `${s.post?.id}.quota` }, { text: String(ofPost(s.post?.id ?? '').filter(counts.present.of).length), open: `${s.post?.id}.present` },
        { text: s.since?.slice(0, 7).replace('-', '.') ?? '' }, { text: years === null || years === 0 ? '' : String(years) }],
    }
  }
  const total = parts.reduce((n, u) => n + u.empty.length, 0)
  const column = (label: string, align: 'left' | 'center' | 'right' = 'left', whole = true): Made['columns'][number] => ({ label, under: null, align, whole })
  return {
    columns: [column('单位', 'left', false), column('岗位', 'left', false), column('职务层次'), column('领导职务', 'center'), column('职数', 'right'), column('在职', 'right'), column('空缺起始', 'center'), column('已空缺（年）', 'right')],
    groups: group === 'unit' ? parts.map((u) => ({ label: `${u.name}（空缺 ${u.empty.length}）`, lines: u.empty.map((s) => line(u, s)) })) : [{ label: null, lines: parts.flatMap((u) => u.empty.map((s) => line(u, s))) }],
    total, counted: `空缺 ${total} 个`, hidden: '', notes: [...notesOf(found), '空缺起始：上一任免职之日；没有人任过的，为职位设置时间。'],
    members: (cell) => {
      const [id = '', which = ''] = cell.split('.')
      const seats = ofPost(id)
      const count = which === 'quota' || which === 'present' ? counts[which] : null
      return seats.length > 0 && count ? { title: `${seats[0]?.title ?? ''} · ${count.label}`, rows: seats.filter(count.of).map(behind) } : null
    },
  }
}
