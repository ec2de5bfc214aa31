-- What was typed and not yet saved, kept for its author until it is saved, thrown away or a month old. No register and no act:
-- it holds nothing but what he typed, and nobody else reads it. Row-level security knows the account besides the tenant; what
-- has expired may be swept away by whoever comes next.
create table draft (
  tenant integer not null references tenant(id),
  account text not null,
  id uuid not null,
  register text not null,
  -- The row being corrected; null for a new one, or for a block being pasted.
  row_id uuid,
  mode text not null,
  -- Act at which the row was when the draft was begun.
  base bigint,
  content jsonb not null,
  reason text not null default '',
  at timestamptz(3) not null default now(),
  primary key (tenant, account, id)
);
create index draft_at_idx on draft (tenant, at);
alter table draft enable row level security;
alter table draft force row level security;
create policy own on draft
  using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer and (account = current_setting('mingshi.account', true) or at < now() - interval '30 days'))
  with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer and account = current_setting('mingshi.account', true));
grant select, insert, update, delete on draft to mingshi_app;
