import type { Register } from '../register/register.ts'
import type { BandTest, ListRoster, Roster } from './roster.ts'

type Registers = ReadonlyMap<string, Register>

/** Throws where a roster names a register, field or column that does not exist. */
export function checkRosters(rosters: ReadonlyMap<string, Roster>, registers: Registers): void {
  const listNamed = (id: string | undefined): ListRoster | null => {
    const found = rosters.get(id ?? '')
    return found?.kind === 'list' ? found : null
  }
  for (const roster of rosters.values()) {
    const fail = (what: string): never => { throw new Error(`roster ${roster.id}: ${what}`) }
    if (roster.kind === 'list') { checkList(roster, registers, fail); continue }
    const list = listNamed(roster.list)
    const bands = roster.kind === 'statistics' ? [...roster.lines, ...roster.across.flatMap((a) => ('bands' in a ? a.bands : []))] : roster.structure ?? []
    if (!list && (roster.kind === 'statistics' || bands.length > 0)) fail(`no list ${roster.list ?? ''}`)
    for (const test of bands.flatMap((b): readonly BandTest[] => b.when)) if (!list?.columns[test.column]) fail(`no column ${test.column}`)
    if (roster.kind === 'statistics') for (const across of roster.across) if ('each' in across && !list?.columns[across.each]) fail(`no column ${across.each}`)
    if (roster.kind === 'establishment') for (const part of [roster.seats.posts, roster.seats.holders]) {
      // A reference from holders to posts may not be declared yet: then they are matched by unit and level.
      const { register, where, ...fields } = { where: {}, ...part }
      const known = registers.get(register)
      for (const [role, field] of Object.entries({ ...fields, ...Object.fromEntries(Object.keys(where).map((f) => [f, f])) })) if (role !== 'post' && !known?.fields[field]) fail(`no field ${register}.${field}`)
    }
  }
}

function checkList(roster: ListRoster, registers: Registers, fail: (what: string) => never): void {
  const field = (register: string, path: readonly string[]): void => {
    let current = registers.get(register)
    for (const [i, step] of path.entries()) {
      const found = current?.fields[step]
      if (!found) return fail(`no field ${register}.${path.join('.')}`)
      if (i < path.length - 1) current = found.type === 'reference' ? registers.get(found.register) : undefined
    }
  }
  for (const { register, by, where = {}, which } of Object.values(roster.related)) for (const name of [by, ...Object.keys(where), ...(typeof which === 'object' ? [which.best] : [])]) field(register, [name])
  for (const [id, { value }] of Object.entries(roster.columns)) {
    if ('of' in value) {
      const related = roster.related[value.of]
      if (!related) fail(`${id}: no related rows ${value.of}`)
      else field(related.register, 'path' in value ? value.path : [value.unbroken])
    } else if ('path' in value) field(roster.register, value.path)
    else for (const other of 'lines' in value ? value.lines : [value.years]) if (!roster.columns[other]) fail(`${id}: no column ${other}`)
  }
  for (const id of [...roster.shown, ...roster.groups, ...roster.sort]) if (!roster.columns[id]) fail(`no column ${id}`)
}
