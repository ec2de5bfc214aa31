import { columnName, type Catalogue, type Field, type Register } from '#kernel'

/** The database schema derived from the declarations, as data that can be committed and compared. */
export interface Column { readonly name: string; readonly type: string; readonly required: boolean; readonly generated?: string; readonly comment: string; readonly renamedFrom?: string }
export interface Table {
  readonly name: string
  readonly comment: string
  readonly columns: readonly Column[]
  /** Keys unique in the tenant. */
  readonly unique: readonly (readonly string[])[]
  readonly references: readonly { readonly column: string; readonly table: string }[]
  readonly indexes: readonly (readonly string[])[]
}
export interface SchemaModel { readonly tables: readonly Table[] }

/** PostgreSQL type of a field. Imprecise dates are ISO prefixes, whose byte order is their order in time. */
export function columnType(field: Field): string {
  switch (field.type) {
    case 'text': case 'code': case 'file': return 'text'
    case 'integer': return 'integer'
    case 'decimal': return 'numeric'
    case 'boolean': return 'boolean'
    case 'day': return 'date'
    case 'date': return 'text collate "C"'
    case 'reference': return 'uuid'
    case 'structured': return 'jsonb'
  }
}

export function tableName(register: Pick<Register, 'id'>): string {
  return columnName(register.id)
}

export function modelOf(catalogue: Catalogue): SchemaModel {
  return { tables: [...catalogue.registers.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(tableOf) }
}

function tableOf(register: Register): Table {
  const fields = Object.entries(register.fields)
  const columns: Column[] = fields.map(([name, field]) => ({
    name: columnName(name), type: columnType(field), required: !field.optional, comment: field.label,
    ...(field.renamedFrom ? { renamedFrom: columnName(field.renamedFrom) } : {}),
  }))
  if (register.search) columns.push({ name: 'sort_key', type: 'text collate "C"', required: false, comment: '拼音排序键' })
  if (register.time === 'span') {
    columns.push({ name: 'valid_from', type: 'date', required: false, generated: 'mingshi_earliest(since)', comment: '生效日' })
    columns.push({ name: 'valid_to', type: 'date', required: false, generated: 'mingshi_earliest(until)', comment: '失效日（不含）' })
  }
  const references = fields.flatMap(([name, f]) => (f.type === 'reference' ? [{ column: columnName(name), table: columnName(f.register) }] : []))
  const unique = (register.unique ?? []).map((key) => key.map(columnName))
  const indexes: string[][] = references.map((r) => [r.column]).filter(([c]) => !unique.some((u) => u[0] === c))
  // By the text of the date: it gives the default order as well as what begins in a period.
  if (register.time === 'span') indexes.push(['since'])
  if (register.on) indexes.push([columnName(register.on)])
  if (register.possibleDuplicate) indexes.push(register.possibleDuplicate.map(columnName))
  if (register.search) indexes.push(['sort_key'])
  for (const index of [...filterIndexes(register), ...deadlineIndexes(register)]) if (![...unique, ...indexes].some((other) => index.every((c, i) => other[i] === c))) indexes.push(index)
  return { name: tableName(register), comment: register.label, columns, unique, references, indexes }
}

/** What a deadline of fixed length runs from is looked for between two days. */
function deadlineIndexes(register: Register): string[][] {
  return (register.deadlines ?? []).flatMap(({ from: [own, ...further], after }) => {
    const varies = after !== undefined && typeof Object.values(after)[0] === 'string'
    return own === undefined || further.length > 0 || varies ? [] : [[columnName(own)]]
  })
}

/**
 * The index of each usual filter. Codes and flags leave many rows and are combined with the leading field of the default
 * order, so that a page is read in order until it is full, and counted without touching the rows. What leaves few rows
 * (a day, a unit) stands alone, as small as it can be.
 */
function filterIndexes(register: Register): string[][] {
  const lead = leadingColumn(register)
  return (register.filters ?? []).map((name) => {
    const type = register.fields[name]?.type
    const own = columnName(name)
    return (type === 'code' || type === 'boolean') && lead !== null && lead !== own ? [own, lead] : [own]
  })
}

/** The column by which the list sorts first, where that is its own. */
function leadingColumn(register: Register): string | null {
  const name = register.sort?.[0]?.replace(/^-/, '')
  if (name === undefined || register.fields[name]?.type === 'reference') return null
  return name === register.search?.[0] ? 'sort_key' : columnName(name)
}
