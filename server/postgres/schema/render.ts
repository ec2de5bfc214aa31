import type { Column, SchemaModel, Table } from './model.ts'

/** SQL that makes the whole model in an empty database. Migrations are made of the same pieces. */
export function renderModel(model: SchemaModel): string {
  return ['-- Generated from the declarations. Do not edit: run `npm run generate`.',
    ...model.tables.map(renderTable), ...model.tables.flatMap((t) => renderReferences(t))].join('\n\n') + '\n'
}

export const quote = (name: string): string => `"${name}"`
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

export function renderColumn(column: Column, history = false): string {
  if (column.generated) return history ? `${quote(column.name)} ${column.type}` : `${quote(column.name)} ${column.type} generated always as (${column.generated}) stored`
  return `${quote(column.name)} ${column.type}${column.required ? ' not null' : ''}`
}

export function renderTable(table: Table): string {
  const name = quote(table.name)
  const history = quote(`${table.name}_history`)
  const [commented, historyCommented] = renderComments(table)
  return [
    `create table ${name} (`,
    ['  tenant integer not null', '  id uuid not null', '  act_from bigint not null', ...table.columns.map((c) => `  ${renderColumn(c)}`), '  primary key (tenant, id)'].join(',\n'),
    ');',
    commented,
    ...table.columns.map((c) => `comment on column ${name}.${quote(c.name)} is ${literal(c.comment)};`),
    `create table ${history} (`,
    ['  tenant integer not null', '  id uuid not null', '  act_from bigint not null', '  act_to bigint not null', ...table.columns.map((c) => `  ${renderColumn(c, true)}`), '  primary key (tenant, id, act_from)'].join(',\n'),
    ');',
    historyCommented,
    ...table.unique.map((u) => renderUnique(table, u)),
    ...table.indexes.map((i) => renderIndex(table, i)),
    ...protect(table.name, 'select, insert, update, delete'),
    ...protect(`${table.name}_history`, 'select, insert'),
  ].join('\n')
}

/** What the table is called, and its history. */
export function renderComments(table: Pick<Table, 'name' | 'comment'>): [string, string] {
  return [`comment on table ${quote(table.name)} is ${literal(table.comment)};`, `comment on table ${quote(`${table.name}_history`)} is ${literal(`${table.comment}：历史，只增不改`)};`]
}

export function renderUnique(table: Pick<Table, 'name'>, columns: readonly string[]): string {
  return `create unique index ${quote(indexName(table.name, columns, 'key'))} on ${quote(table.name)} (tenant, ${columns.map(quote).join(', ')});`
}
export function renderIndex(table: Pick<Table, 'name'>, columns: readonly string[]): string {
  return `create index ${quote(indexName(table.name, columns, 'idx'))} on ${quote(table.name)} (tenant, ${columns.map(quote).join(', ')});`
}
export function indexName(table: string, columns: readonly string[], suffix: string): string {
  return `${table}_${columns.join('_')}_${suffix}`.slice(0, 63)
}

/** Forced row-level security: an unset tenant reads '' and means "deny". */
function protect(table: string, grants: string): string[] {
  const name = quote(table)
  return [
    `alter table ${name} enable row level security;`,
    `alter table ${name} force row level security;`,
    `create policy tenant on ${name} using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);`,
    `grant ${grants} on ${name} to mingshi_app;`,
  ]
}

/** Deferred, so that one act may write rows that refer to each other in any order. */
export function renderReferences(table: Table): string[] {
  return table.references.map((r) => `alter table ${quote(table.name)} add constraint ${quote(indexName(table.name, [r.column], 'fkey'))} foreign key (tenant, ${quote(r.column)}) references ${quote(r.table)} (tenant, id) deferrable initially deferred;`)
}
