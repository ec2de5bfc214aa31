-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

alter table "admonition_cases" rename column "version" to "edition";

alter table "admonition_cases_history" rename column "version" to "edition";

alter table "appointment_cases" rename column "version" to "edition";

alter table "appointment_cases_history" rename column "version" to "edition";

alter table "clarification_cases" rename column "version" to "edition";

alter table "clarification_cases_history" rename column "version" to "edition";

create table "deputies" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "account" text not null,
  "deputy" text not null,
  "reason" text not null,
  "valid_from" date generated always as (mingshi_earliest(since)) stored,
  "valid_to" date generated always as (mingshi_earliest(until)) stored,
  primary key (tenant, id)
);
comment on table "deputies" is '代办授权';
comment on column "deputies"."since" is '起始时间';
comment on column "deputies"."until" is '终止时间';
comment on column "deputies"."account" is '授权账号';
comment on column "deputies"."deputy" is '代办账号';
comment on column "deputies"."reason" is '事由';
comment on column "deputies"."valid_from" is '生效日';
comment on column "deputies"."valid_to" is '失效日（不含）';
create table "deputies_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "account" text not null,
  "deputy" text not null,
  "reason" text not null,
  "valid_from" date,
  "valid_to" date,
  primary key (tenant, id, act_from)
);
comment on table "deputies_history" is '代办授权：历史，只增不改';
create unique index "deputies_account_deputy_since_key" on "deputies" (tenant, "account", "deputy", "since");
create index "deputies_since_idx" on "deputies" (tenant, "since");
alter table "deputies" enable row level security;
alter table "deputies" force row level security;
create policy tenant on "deputies" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "deputies" to mingshi_app;
alter table "deputies_history" enable row level security;
alter table "deputies_history" force row level security;
create policy tenant on "deputies_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "deputies_history" to mingshi_app;

alter table "exchange_cases" rename column "version" to "edition";

alter table "exchange_cases_history" rename column "version" to "edition";

alter table "mobility_cases" rename column "version" to "edition";

alter table "mobility_cases_history" rename column "version" to "edition";

alter table "political_inspection_cases" rename column "version" to "edition";

alter table "political_inspection_cases_history" rename column "version" to "edition";

alter table "political_veto_cases" rename column "version" to "edition";

alter table "political_veto_cases_history" rename column "version" to "edition";

create table "procedure_adoptions" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "procedure" text not null,
  "adopted_on" date not null,
  "document" text not null,
  primary key (tenant, id)
);
comment on table "procedure_adoptions" is '流程启用';
comment on column "procedure_adoptions"."procedure" is '流程';
comment on column "procedure_adoptions"."adopted_on" is '启用日期';
comment on column "procedure_adoptions"."document" is '依据文件';
create table "procedure_adoptions_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "procedure" text not null,
  "adopted_on" date not null,
  "document" text not null,
  primary key (tenant, id, act_from)
);
comment on table "procedure_adoptions_history" is '流程启用：历史，只增不改';
create unique index "procedure_adoptions_procedure_key" on "procedure_adoptions" (tenant, "procedure");
alter table "procedure_adoptions" enable row level security;
alter table "procedure_adoptions" force row level security;
create policy tenant on "procedure_adoptions" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "procedure_adoptions" to mingshi_app;
alter table "procedure_adoptions_history" enable row level security;
alter table "procedure_adoptions_history" force row level security;
create policy tenant on "procedure_adoptions_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "procedure_adoptions_history" to mingshi_app;

alter table "rank_promotion_cases" rename column "version" to "edition";

alter table "rank_promotion_cases_history" rename column "version" to "edition";

alter table "selection_review_cases" rename column "version" to "edition";

alter table "selection_review_cases_history" rename column "version" to "edition";

alter table "supervision_verification_cases" rename column "version" to "edition";

alter table "supervision_verification_cases_history" rename column "version" to "edition";

alter table "three_mechanisms_cases" rename column "version" to "edition";

alter table "three_mechanisms_cases_history" rename column "version" to "edition";
