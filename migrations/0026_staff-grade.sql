-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

create table "staff_grade" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "grade" text not null,
  "change" text not null,
  "unit" uuid,
  "document" uuid,
  "note" text,
  "valid_from" date generated always as (mingshi_earliest(since)) stored,
  "valid_to" date generated always as (mingshi_earliest(until)) stored,
  primary key (tenant, id)
);
comment on table "staff_grade" is '职员等级';
comment on column "staff_grade"."since" is '任职员等级时间';
comment on column "staff_grade"."until" is '终止时间';
comment on column "staff_grade"."person" is '人员';
comment on column "staff_grade"."grade" is '职员等级';
comment on column "staff_grade"."change" is '变动类型';
comment on column "staff_grade"."unit" is '单位';
comment on column "staff_grade"."document" is '文件';
comment on column "staff_grade"."note" is '备注';
comment on column "staff_grade"."valid_from" is '生效日';
comment on column "staff_grade"."valid_to" is '失效日（不含）';
create table "staff_grade_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "grade" text not null,
  "change" text not null,
  "unit" uuid,
  "document" uuid,
  "note" text,
  "valid_from" date,
  "valid_to" date,
  primary key (tenant, id, act_from)
);
comment on table "staff_grade_history" is '职员等级：历史，只增不改';
create unique index "staff_grade_person_since_key" on "staff_grade" (tenant, "person", "since");
create index "staff_grade_unit_idx" on "staff_grade" (tenant, "unit");
create index "staff_grade_document_idx" on "staff_grade" (tenant, "document");
create index "staff_grade_since_idx" on "staff_grade" (tenant, "since");
create index "staff_grade_grade_since_idx" on "staff_grade" (tenant, "grade", "since");
create index "staff_grade_change_since_idx" on "staff_grade" (tenant, "change", "since");
alter table "staff_grade" enable row level security;
alter table "staff_grade" force row level security;
create policy tenant on "staff_grade" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "staff_grade" to mingshi_app;
alter table "staff_grade_history" enable row level security;
alter table "staff_grade_history" force row level security;
create policy tenant on "staff_grade_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "staff_grade_history" to mingshi_app;

alter table "staff_grade" add constraint "staff_grade_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "staff_grade" add constraint "staff_grade_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "staff_grade" add constraint "staff_grade_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;
