-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

create table "check_judgements" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "register" text not null,
  "subject" text not null,
  "finding" text not null,
  "key" text not null,
  "facts" text not null,
  "text" text not null,
  "grounds" text not null,
  primary key (tenant, id)
);
comment on table "check_judgements" is '校核认定';
comment on column "check_judgements"."register" is '台账';
comment on column "check_judgements"."subject" is '对象';
comment on column "check_judgements"."finding" is '问题';
comment on column "check_judgements"."key" is '问题标识';
comment on column "check_judgements"."facts" is '认定时事实的摘要';
comment on column "check_judgements"."text" is '问题内容';
comment on column "check_judgements"."grounds" is '认定理由';
create table "check_judgements_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "register" text not null,
  "subject" text not null,
  "finding" text not null,
  "key" text not null,
  "facts" text not null,
  "text" text not null,
  "grounds" text not null,
  primary key (tenant, id, act_from)
);
comment on table "check_judgements_history" is '校核认定：历史，只增不改';
create unique index "check_judgements_subject_key_key" on "check_judgements" (tenant, "subject", "key");
alter table "check_judgements" enable row level security;
alter table "check_judgements" force row level security;
create policy tenant on "check_judgements" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "check_judgements" to mingshi_app;
alter table "check_judgements_history" enable row level security;
alter table "check_judgements_history" force row level security;
create policy tenant on "check_judgements_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "check_judgements_history" to mingshi_app;
