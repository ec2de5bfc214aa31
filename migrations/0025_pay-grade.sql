-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

create table "pay_grade" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "grade" integer not null,
  "step" integer not null,
  "change" text not null,
  "document" uuid,
  "note" text,
  "valid_from" date generated always as (mingshi_earliest(since)) stored,
  "valid_to" date generated always as (mingshi_earliest(until)) stored,
  primary key (tenant, id)
);
comment on table "pay_grade" is '级别与工资档次';
comment on column "pay_grade"."since" is '起算时间';
comment on column "pay_grade"."until" is '终止时间';
comment on column "pay_grade"."person" is '人员';
comment on column "pay_grade"."grade" is '级别';
comment on column "pay_grade"."step" is '工资档次';
comment on column "pay_grade"."change" is '变动类型';
comment on column "pay_grade"."document" is '文件';
comment on column "pay_grade"."note" is '备注';
comment on column "pay_grade"."valid_from" is '生效日';
comment on column "pay_grade"."valid_to" is '失效日（不含）';
create table "pay_grade_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "grade" integer not null,
  "step" integer not null,
  "change" text not null,
  "document" uuid,
  "note" text,
  "valid_from" date,
  "valid_to" date,
  primary key (tenant, id, act_from)
);
comment on table "pay_grade_history" is '级别与工资档次：历史，只增不改';
create unique index "pay_grade_person_since_key" on "pay_grade" (tenant, "person", "since");
create index "pay_grade_document_idx" on "pay_grade" (tenant, "document");
create index "pay_grade_since_idx" on "pay_grade" (tenant, "since");
create index "pay_grade_change_since_idx" on "pay_grade" (tenant, "change", "since");
alter table "pay_grade" enable row level security;
alter table "pay_grade" force row level security;
create policy tenant on "pay_grade" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "pay_grade" to mingshi_app;
alter table "pay_grade_history" enable row level security;
alter table "pay_grade_history" force row level security;
create policy tenant on "pay_grade_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "pay_grade_history" to mingshi_app;

alter table "pay_grade" add constraint "pay_grade_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "pay_grade" add constraint "pay_grade_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;
