-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

create table "working_days" (
  tenant integer not null references tenant(id),
  id uuid not null,
  act_from bigint not null,
  "year" integer not null,
  "day" date not null,
  "kind" text not null,
  "name" text not null,
  "document" text,
  primary key (tenant, id)
);
comment on table "working_days" is '工作日历';
comment on column "working_days"."year" is '安排年度';
comment on column "working_days"."day" is '日期';
comment on column "working_days"."kind" is '安排';
comment on column "working_days"."name" is '节日';
comment on column "working_days"."document" is '依据';
create table "working_days_history" (
  tenant integer not null references tenant(id),
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "year" integer not null,
  "day" date not null,
  "kind" text not null,
  "name" text not null,
  "document" text,
  primary key (tenant, id, act_from)
);
comment on table "working_days_history" is '工作日历：历史，只增不改';
create unique index "working_days_day_key" on "working_days" (tenant, "day");
alter table "working_days" enable row level security;
alter table "working_days" force row level security;
create policy tenant on "working_days" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "working_days" to mingshi_app;
alter table "working_days_history" enable row level security;
alter table "working_days_history" force row level security;
create policy tenant on "working_days_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "working_days_history" to mingshi_app;
