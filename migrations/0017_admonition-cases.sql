-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

create table "admonition_cases" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "number" text not null,
  "title" text not null,
  "version" text not null,
  "stage" text not null,
  "opened_on" date not null,
  "opened_by" text not null,
  "opened_by_account" text not null,
  "assignee" text,
  "assignee_name" text,
  "stage_since" date not null,
  "due" date,
  "light" text,
  "closed_on" date,
  "measure" text,
  "grounds" text,
  "evidence" text,
  "deciding_body" text,
  "approval" text,
  "decided_on" date,
  "method" text,
  "talkers" text,
  "talker_count" integer,
  "delivered_on" date,
  "effect_ends_on" date,
  "statement" text,
  "replied_on" date,
  "conclusion" text,
  "rectification" text,
  "reviewed_on" date,
  "corrected" text,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "admonition_cases" is '提醒函询诫勉案';
comment on column "admonition_cases"."number" is '案号';
comment on column "admonition_cases"."title" is '案由';
comment on column "admonition_cases"."version" is '所依版本';
comment on column "admonition_cases"."stage" is '阶段';
comment on column "admonition_cases"."opened_on" is '立案日期';
comment on column "admonition_cases"."opened_by" is '立案人';
comment on column "admonition_cases"."opened_by_account" is '立案账号';
comment on column "admonition_cases"."assignee" is '承办账号';
comment on column "admonition_cases"."assignee_name" is '承办人';
comment on column "admonition_cases"."stage_since" is '进入本阶段日期';
comment on column "admonition_cases"."due" is '本阶段期限';
comment on column "admonition_cases"."light" is '提醒';
comment on column "admonition_cases"."closed_on" is '办结日期';
comment on column "admonition_cases"."measure" is '处置方式';
comment on column "admonition_cases"."grounds" is '事由';
comment on column "admonition_cases"."evidence" is '核实依据';
comment on column "admonition_cases"."deciding_body" is '决定机关';
comment on column "admonition_cases"."approval" is '审批意见';
comment on column "admonition_cases"."decided_on" is '决定日期';
comment on column "admonition_cases"."method" is '方式';
comment on column "admonition_cases"."talkers" is '谈话人';
comment on column "admonition_cases"."talker_count" is '谈话人数';
comment on column "admonition_cases"."delivered_on" is '谈话或送达日期';
comment on column "admonition_cases"."effect_ends_on" is '影响期届满日';
comment on column "admonition_cases"."statement" is '本人说明';
comment on column "admonition_cases"."replied_on" is '本人回复日期';
comment on column "admonition_cases"."conclusion" is '研判结论';
comment on column "admonition_cases"."rectification" is '整改要求';
comment on column "admonition_cases"."reviewed_on" is '回访日期';
comment on column "admonition_cases"."corrected" is '改正情况';
comment on column "admonition_cases"."sort_key" is '拼音排序键';
create table "admonition_cases_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "number" text not null,
  "title" text not null,
  "version" text not null,
  "stage" text not null,
  "opened_on" date not null,
  "opened_by" text not null,
  "opened_by_account" text not null,
  "assignee" text,
  "assignee_name" text,
  "stage_since" date not null,
  "due" date,
  "light" text,
  "closed_on" date,
  "measure" text,
  "grounds" text,
  "evidence" text,
  "deciding_body" text,
  "approval" text,
  "decided_on" date,
  "method" text,
  "talkers" text,
  "talker_count" integer,
  "delivered_on" date,
  "effect_ends_on" date,
  "statement" text,
  "replied_on" date,
  "conclusion" text,
  "rectification" text,
  "reviewed_on" date,
  "corrected" text,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "admonition_cases_history" is '提醒函询诫勉案：历史，只增不改';
create unique index "admonition_cases_number_key" on "admonition_cases" (tenant, "number");
create index "admonition_cases_sort_key_idx" on "admonition_cases" (tenant, "sort_key");
create index "admonition_cases_stage_opened_on_idx" on "admonition_cases" (tenant, "stage", "opened_on");
create index "admonition_cases_opened_on_idx" on "admonition_cases" (tenant, "opened_on");
create index "admonition_cases_due_idx" on "admonition_cases" (tenant, "due");
alter table "admonition_cases" enable row level security;
alter table "admonition_cases" force row level security;
create policy tenant on "admonition_cases" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "admonition_cases" to mingshi_app;
alter table "admonition_cases_history" enable row level security;
alter table "admonition_cases_history" force row level security;
create policy tenant on "admonition_cases_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "admonition_cases_history" to mingshi_app;

create table "admonition_items" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "relied" jsonb,
  primary key (tenant, id)
);
comment on table "admonition_items" is '提醒函询诫勉干部';
comment on column "admonition_items"."case" is '案';
comment on column "admonition_items"."on" is '列入日期';
comment on column "admonition_items"."status" is '状况';
comment on column "admonition_items"."person" is '干部';
comment on column "admonition_items"."relied" is '所据记录';
create table "admonition_items_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "relied" jsonb,
  primary key (tenant, id, act_from)
);
comment on table "admonition_items_history" is '提醒函询诫勉干部：历史，只增不改';
create unique index "admonition_items_case_person_key" on "admonition_items" (tenant, "case", "person");
create index "admonition_items_person_idx" on "admonition_items" (tenant, "person");
create index "admonition_items_on_idx" on "admonition_items" (tenant, "on");
alter table "admonition_items" enable row level security;
alter table "admonition_items" force row level security;
create policy tenant on "admonition_items" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "admonition_items" to mingshi_app;
alter table "admonition_items_history" enable row level security;
alter table "admonition_items_history" force row level security;
create policy tenant on "admonition_items_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "admonition_items_history" to mingshi_app;

create table "admonition_steps" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "case" uuid not null,
  "sequence" integer not null,
  "act" text not null,
  "from" text,
  "to" text,
  "on" date not null,
  "at" text not null,
  "by" text not null,
  "by_name" text not null,
  "on_behalf_of" text,
  "note" text,
  "values" jsonb,
  "verdicts" jsonb,
  "materials" jsonb,
  "documents" jsonb,
  primary key (tenant, id)
);
comment on table "admonition_steps" is '提醒函询诫勉纪实';
comment on column "admonition_steps"."case" is '案';
comment on column "admonition_steps"."sequence" is '序号';
comment on column "admonition_steps"."act" is '办理';
comment on column "admonition_steps"."from" is '原阶段';
comment on column "admonition_steps"."to" is '后阶段';
comment on column "admonition_steps"."on" is '办理日期';
comment on column "admonition_steps"."at" is '办理时刻';
comment on column "admonition_steps"."by" is '办理账号';
comment on column "admonition_steps"."by_name" is '办理人';
comment on column "admonition_steps"."on_behalf_of" is '代谁办理';
comment on column "admonition_steps"."note" is '意见';
comment on column "admonition_steps"."values" is '填报内容';
comment on column "admonition_steps"."verdicts" is '规则结论';
comment on column "admonition_steps"."materials" is '材料';
comment on column "admonition_steps"."documents" is '生成文书';
create table "admonition_steps_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "case" uuid not null,
  "sequence" integer not null,
  "act" text not null,
  "from" text,
  "to" text,
  "on" date not null,
  "at" text not null,
  "by" text not null,
  "by_name" text not null,
  "on_behalf_of" text,
  "note" text,
  "values" jsonb,
  "verdicts" jsonb,
  "materials" jsonb,
  "documents" jsonb,
  primary key (tenant, id, act_from)
);
comment on table "admonition_steps_history" is '提醒函询诫勉纪实：历史，只增不改';
create unique index "admonition_steps_case_sequence_key" on "admonition_steps" (tenant, "case", "sequence");
create index "admonition_steps_on_idx" on "admonition_steps" (tenant, "on");
alter table "admonition_steps" enable row level security;
alter table "admonition_steps" force row level security;
create policy tenant on "admonition_steps" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "admonition_steps" to mingshi_app;
alter table "admonition_steps_history" enable row level security;
alter table "admonition_steps_history" force row level security;
create policy tenant on "admonition_steps_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "admonition_steps_history" to mingshi_app;

alter table "admonition_items" add constraint "admonition_items_case_fkey" foreign key (tenant, "case") references "admonition_cases" (tenant, id) deferrable initially deferred;

alter table "admonition_items" add constraint "admonition_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "admonition_steps" add constraint "admonition_steps_case_fkey" foreign key (tenant, "case") references "admonition_cases" (tenant, id) deferrable initially deferred;
