-- Schemes by which people are looked for are saved as views are, on a page of their own; what a view said before stays to be read.
alter table saved_view add column page text not null default 'list' check (page in ('list', 'find'));
drop index saved_view_name_idx;
create unique index saved_view_name_idx on saved_view (tenant, owner, register, page, name) where deleted_at is null;

create table saved_view_version (
  tenant integer not null references tenant(id),
  view uuid not null,
  version integer not null,
  at timestamptz(3) not null default now(),
  name text not null,
  state jsonb not null,
  primary key (tenant, view, version),
  foreign key (tenant, view) references saved_view (tenant, id)
);
-- The owner of the tables sees the rows of all tenants only while row-level security is not forced on him.
alter table saved_view no force row level security;
insert into saved_view_version (tenant, view, version, at, name, state) select tenant, id, version, changed_at, name, state from saved_view;
alter table saved_view force row level security;
alter table saved_view_version enable row level security;
alter table saved_view_version force row level security;
-- Whoever sees the view sees what it said before; nobody else, and nothing is taken out.
create policy reading on saved_view_version for select using (
  tenant = nullif(current_setting('mingshi.tenant', true), '')::integer
  and exists (select 1 from saved_view v where v.tenant = saved_view_version.tenant and v.id = saved_view_version.view));
create policy making on saved_view_version for insert with check (
  tenant = nullif(current_setting('mingshi.tenant', true), '')::integer
  and exists (select 1 from saved_view v where v.tenant = saved_view_version.tenant and v.id = saved_view_version.view and v.owner = current_setting('mingshi.account', true)));
grant select, insert on saved_view_version to mingshi_app;
