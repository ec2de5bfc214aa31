-- The ground under every register: tenants, acts, files, search, sign-in. Written by hand; registers follow in 0002.

create function mingshi_earliest(value text) returns date language sql immutable strict parallel safe as $$
  select case length(value)
    when 4 then make_date(value::integer, 1, 1)
    when 7 then make_date(left(value, 4)::integer, substr(value, 6, 2)::integer, 1)
    else make_date(left(value, 4)::integer, substr(value, 6, 2)::integer, substr(value, 9, 2)::integer) end
$$;
create function mingshi_latest(value text) returns date language sql immutable strict parallel safe as $$
  select case length(value)
    when 4 then make_date(value::integer, 12, 31)
    when 7 then (make_date(left(value, 4)::integer, substr(value, 6, 2)::integer, 1) + interval '1 month' - interval '1 day')::date
    else make_date(left(value, 4)::integer, substr(value, 6, 2)::integer, substr(value, 9, 2)::integer) end
$$;

-- A tenant is an immutable integer; its name and division code change by date.
create table tenant (id integer primary key, created_at timestamptz not null default now(), demonstration boolean not null default false);
create table tenant_name (tenant integer not null references tenant(id), since date not null, name text not null, division_code text, primary key (tenant, since));
grant select on tenant, tenant_name to mingshi_app;

-- Acts: append-only, chained by SM3 per tenant. The application role has no UPDATE and no DELETE here.
create table act (
  tenant integer not null references tenant(id),
  number bigint not null check (number > 0),
  at timestamptz(3) not null,
  actor text not null,
  actor_name text not null,
  verb text not null,
  reason text not null,
  source text,
  rows integer not null,
  rows_digest text not null,
  previous text not null,
  hash text not null,
  primary key (tenant, number)
);
-- One line for each row an act wrote, with the digest of the row as it then stood.
create table act_row (
  tenant integer not null references tenant(id),
  act bigint not null,
  register text not null,
  id uuid not null,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  digest text not null,
  primary key (tenant, act, register, id)
);
create index act_row_row_idx on act_row (tenant, register, id, act);

-- Stored files by digest (photographs, attachments): content never changes.
create table stored_file (
  tenant integer not null references tenant(id),
  digest text not null,
  media_type text not null,
  name text not null,
  bytes bytea not null,
  primary key (tenant, digest)
);

-- Words by which Ctrl+K finds rows: g = one or two characters, p = full pinyin, i = initials. Equality and prefixes only,
-- which keep their index under row-level security.
create table search_term (
  tenant integer not null references tenant(id),
  kind "char" not null,
  term text collate "C" not null,
  register text not null,
  id uuid not null,
  primary key (tenant, kind, term, register, id)
);
create index search_term_row_idx on search_term (tenant, register, id);

-- Who exported or opened sensitive records, and what for.
create table access_log (
  tenant integer not null references tenant(id),
  id uuid not null default gen_random_uuid(),
  at timestamptz(3) not null default now(),
  account text not null,
  action text not null,
  register text not null,
  rows integer not null,
  purpose text not null,
  primary key (tenant, id)
);

do $$
declare name text;
begin
  foreach name in array array['act', 'act_row', 'stored_file', 'search_term', 'access_log'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (tenant = nullif(current_setting(''mingshi.tenant'', true), '''')::integer) with check (tenant = nullif(current_setting(''mingshi.tenant'', true), '''')::integer)', name);
    execute format('grant select, insert on %I to mingshi_app', name);
  end loop;
end $$;
grant delete on search_term to mingshi_app;

-- The gate itself: accounts and sessions say which tenant a request belongs to, so they stand before row-level security.
create table account (
  tenant integer not null references tenant(id),
  account text not null unique,
  name text not null,
  password_hash text not null,
  roles text[] not null,
  units uuid[],
  person uuid,
  disabled boolean not null default false,
  primary key (tenant, account)
);
create table session (
  tenant integer not null references tenant(id),
  token_digest text not null,
  account text not null,
  expires_at timestamptz not null,
  primary key (tenant, token_digest)
);
grant select on account to mingshi_app;
grant select, insert, update, delete on session to mingshi_app;
