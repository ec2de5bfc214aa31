-- Views of lists that people save, share and pin. Preferences, not registers: they are no acts and have no history.
-- What a private view holds is nobody else's business: row-level security knows the account besides the tenant.

create table saved_view (
  tenant integer not null references tenant(id),
  id uuid not null default gen_random_uuid(),
  register text not null,
  name text not null check (length(name) between 1 and 60),
  owner text not null,
  owner_name text not null,
  sharing text not null check (sharing in ('private', 'department', 'roles')),
  roles text[] not null default '{}',
  -- The address of the list, parameter by parameter.
  state jsonb not null,
  version integer not null default 1,
  changed_at timestamptz(3) not null default now(),
  deleted_at timestamptz(3),
  primary key (tenant, id)
);
create unique index saved_view_name_idx on saved_view (tenant, owner, register, name) where deleted_at is null;
create index saved_view_register_idx on saved_view (tenant, register) where deleted_at is null;

-- What a person does with a view, his own or another's: keeps it in the strip, opens the list with it.
create table saved_view_mark (
  tenant integer not null references tenant(id),
  account text not null,
  register text not null,
  view uuid not null,
  pinned boolean not null default false,
  standard boolean not null default false,
  primary key (tenant, account, view),
  foreign key (tenant, view) references saved_view (tenant, id)
);
create unique index saved_view_standard_idx on saved_view_mark (tenant, account, register) where standard;

alter table saved_view enable row level security;
alter table saved_view force row level security;
alter table saved_view_mark enable row level security;
alter table saved_view_mark force row level security;
create policy reading on saved_view for select using (
  tenant = nullif(current_setting('mingshi.tenant', true), '')::integer
  and (owner = current_setting('mingshi.account', true) or (sharing <> 'private' and deleted_at is null)));
create policy making on saved_view for insert with check (
  tenant = nullif(current_setting('mingshi.tenant', true), '')::integer and owner = current_setting('mingshi.account', true));
create policy changing on saved_view for update using (
  tenant = nullif(current_setting('mingshi.tenant', true), '')::integer and owner = current_setting('mingshi.account', true));
create policy own on saved_view_mark using (
  tenant = nullif(current_setting('mingshi.tenant', true), '')::integer and account = current_setting('mingshi.account', true));
grant select, insert, update on saved_view to mingshi_app;
grant select, insert, update, delete on saved_view_mark to mingshi_app;
