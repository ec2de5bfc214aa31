-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

create table "identity_judgements" (
  tenant integer not null references tenant(id),
  id uuid not null,
  act_from bigint not null,
  "register" text not null,
  "first" text not null,
  "second" text not null,
  "decision" text not null,
  "survivor" text,
  "grounds" text not null,
  "facts" text,
  primary key (tenant, id)
);
comment on table "identity_judgements" is '同一性认定';
comment on column "identity_judgements"."register" is '台账';
comment on column "identity_judgements"."first" is '其一';
comment on column "identity_judgements"."second" is '其二';
comment on column "identity_judgements"."decision" is '认定';
comment on column "identity_judgements"."survivor" is '保留的一条';
comment on column "identity_judgements"."grounds" is '理由';
comment on column "identity_judgements"."facts" is '认定时内容的摘要';
create table "identity_judgements_history" (
  tenant integer not null references tenant(id),
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "register" text not null,
  "first" text not null,
  "second" text not null,
  "decision" text not null,
  "survivor" text,
  "grounds" text not null,
  "facts" text,
  primary key (tenant, id, act_from)
);
comment on table "identity_judgements_history" is '同一性认定：历史，只增不改';
create unique index "identity_judgements_register_first_second_key" on "identity_judgements" (tenant, "register", "first", "second");
alter table "identity_judgements" enable row level security;
alter table "identity_judgements" force row level security;
create policy tenant on "identity_judgements" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "identity_judgements" to mingshi_app;
alter table "identity_judgements_history" enable row level security;
alter table "identity_judgements_history" force row level security;
create policy tenant on "identity_judgements_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "identity_judgements_history" to mingshi_app;

-- Rows that look like the same thing, found over a whole register: a work list, made anew by each search. No facts: what people
-- decide about a pair stands in identity_judgements. Written by hand.
create table duplicate_candidate (
  tenant integer not null references tenant(id),
  register text not null,
  first uuid not null,
  second uuid not null,
  strength smallint not null,
  grounds text[] not null,
  primary key (tenant, register, first, second)
);
create index duplicate_candidate_strength_idx on duplicate_candidate (tenant, register, strength desc, first, second);
-- When a register was last searched, and up to which act.
create table duplicate_search (
  tenant integer not null references tenant(id),
  register text not null,
  act bigint not null,
  at timestamptz(3) not null,
  homophones boolean not null,
  primary key (tenant, register)
);
do $$
declare name text;
begin
  foreach name in array array['duplicate_candidate', 'duplicate_search'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using (tenant = nullif(current_setting(''mingshi.tenant'', true), '''')::integer) with check (tenant = nullif(current_setting(''mingshi.tenant'', true), '''')::integer)', name);
    execute format('grant select, insert, delete on %I to mingshi_app', name);
  end loop;
end $$;
