-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

create table "completeness" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "register" text not null,
  "unit" uuid,
  "person" uuid,
  "stated_on" date not null,
  "complete_to" date not null,
  "stated_by" text not null,
  "basis" text not null,
  "document" uuid,
  "ledger" jsonb not null,
  primary key (tenant, id)
);
comment on table "completeness" is '完整性声明';
comment on column "completeness"."register" is '台账';
comment on column "completeness"."unit" is '单位及下级';
comment on column "completeness"."person" is '人员';
comment on column "completeness"."stated_on" is '声明日期';
comment on column "completeness"."complete_to" is '完整到';
comment on column "completeness"."stated_by" is '声明人';
comment on column "completeness"."basis" is '依据';
comment on column "completeness"."document" is '文件';
comment on column "completeness"."ledger" is '声明时的台账';
create table "completeness_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "register" text not null,
  "unit" uuid,
  "person" uuid,
  "stated_on" date not null,
  "complete_to" date not null,
  "stated_by" text not null,
  "basis" text not null,
  "document" uuid,
  "ledger" jsonb not null,
  primary key (tenant, id, act_from)
);
comment on table "completeness_history" is '完整性声明：历史，只增不改';
create index "completeness_unit_idx" on "completeness" (tenant, "unit");
create index "completeness_person_idx" on "completeness" (tenant, "person");
create index "completeness_document_idx" on "completeness" (tenant, "document");
create index "completeness_stated_on_idx" on "completeness" (tenant, "stated_on");
create index "completeness_register_stated_on_idx" on "completeness" (tenant, "register", "stated_on");
create index "completeness_complete_to_idx" on "completeness" (tenant, "complete_to");
alter table "completeness" enable row level security;
alter table "completeness" force row level security;
create policy tenant on "completeness" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "completeness" to mingshi_app;
alter table "completeness_history" enable row level security;
alter table "completeness_history" force row level security;
create policy tenant on "completeness_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "completeness_history" to mingshi_app;

create table "rule_confirmations" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "clause" text not null,
  "text" text not null,
  "parameters" jsonb not null,
  "source" text not null,
  "issued_on" date,
  "document" uuid,
  "confirmed_by" text not null,
  "confirmed_on" date not null,
  "valid_from" date generated always as (mingshi_earliest(since)) stored,
  "valid_to" date generated always as (mingshi_earliest(until)) stored,
  primary key (tenant, id)
);
comment on table "rule_confirmations" is '条款确认';
comment on column "rule_confirmations"."since" is '生效日';
comment on column "rule_confirmations"."until" is '停用日';
comment on column "rule_confirmations"."clause" is '条款';
comment on column "rule_confirmations"."text" is '确认的条文';
comment on column "rule_confirmations"."parameters" is '数值';
comment on column "rule_confirmations"."source" is '依据文件';
comment on column "rule_confirmations"."issued_on" is '印发日期';
comment on column "rule_confirmations"."document" is '文件';
comment on column "rule_confirmations"."confirmed_by" is '确认人';
comment on column "rule_confirmations"."confirmed_on" is '确认日期';
comment on column "rule_confirmations"."valid_from" is '生效日';
comment on column "rule_confirmations"."valid_to" is '失效日（不含）';
create table "rule_confirmations_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "clause" text not null,
  "text" text not null,
  "parameters" jsonb not null,
  "source" text not null,
  "issued_on" date,
  "document" uuid,
  "confirmed_by" text not null,
  "confirmed_on" date not null,
  "valid_from" date,
  "valid_to" date,
  primary key (tenant, id, act_from)
);
comment on table "rule_confirmations_history" is '条款确认：历史，只增不改';
create index "rule_confirmations_document_idx" on "rule_confirmations" (tenant, "document");
create index "rule_confirmations_since_idx" on "rule_confirmations" (tenant, "since");
alter table "rule_confirmations" enable row level security;
alter table "rule_confirmations" force row level security;
create policy tenant on "rule_confirmations" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "rule_confirmations" to mingshi_app;
alter table "rule_confirmations_history" enable row level security;
alter table "rule_confirmations_history" force row level security;
create policy tenant on "rule_confirmations_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "rule_confirmations_history" to mingshi_app;

alter table "completeness" add constraint "completeness_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "completeness" add constraint "completeness_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "completeness" add constraint "completeness_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "rule_confirmations" add constraint "rule_confirmations_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;
