-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

create table "leaving" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "left_on" date not null,
  "way" text not null,
  "post" text not null,
  "decision" uuid,
  "document" uuid,
  "note" text,
  primary key (tenant, id)
);
comment on table "leaving" is '免职';
comment on column "leaving"."person" is '干部';
comment on column "leaving"."left_on" is '免职、退休日期';
comment on column "leaving"."way" is '情形';
comment on column "leaving"."post" is '免去职务';
comment on column "leaving"."decision" is '决定';
comment on column "leaving"."document" is '文件';
comment on column "leaving"."note" is '备注';
create table "leaving_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "left_on" date not null,
  "way" text not null,
  "post" text not null,
  "decision" uuid,
  "document" uuid,
  "note" text,
  primary key (tenant, id, act_from)
);
comment on table "leaving_history" is '免职：历史，只增不改';
create unique index "leaving_person_left_on_key" on "leaving" (tenant, "person", "left_on");
create index "leaving_decision_idx" on "leaving" (tenant, "decision");
create index "leaving_document_idx" on "leaving" (tenant, "document");
create index "leaving_left_on_idx" on "leaving" (tenant, "left_on");
create index "leaving_way_left_on_idx" on "leaving" (tenant, "way", "left_on");
alter table "leaving" enable row level security;
alter table "leaving" force row level security;
create policy tenant on "leaving" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "leaving" to mingshi_app;
alter table "leaving_history" enable row level security;
alter table "leaving_history" force row level security;
create policy tenant on "leaving_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "leaving_history" to mingshi_app;

create table "leaving_office_cases" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "number" text not null,
  "title" text not null,
  "edition" text not null,
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
  "ground" text,
  "proposed_on" date,
  "effective_on" date,
  "body" text,
  "meeting" text,
  "decided_on" date,
  "decision_number" text,
  "expected" integer,
  "present" integer,
  "votes_for" integer,
  "document_number" text,
  "document_title" text,
  "issued_on" date,
  "talked_on" date,
  "talker" text,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "leaving_office_cases" is '免职（退休、辞职）案';
comment on column "leaving_office_cases"."number" is '案号';
comment on column "leaving_office_cases"."title" is '案由';
comment on column "leaving_office_cases"."edition" is '所依版本';
comment on column "leaving_office_cases"."stage" is '阶段';
comment on column "leaving_office_cases"."opened_on" is '立案日期';
comment on column "leaving_office_cases"."opened_by" is '立案人';
comment on column "leaving_office_cases"."opened_by_account" is '立案账号';
comment on column "leaving_office_cases"."assignee" is '承办账号';
comment on column "leaving_office_cases"."assignee_name" is '承办人';
comment on column "leaving_office_cases"."stage_since" is '进入本阶段日期';
comment on column "leaving_office_cases"."due" is '本阶段期限';
comment on column "leaving_office_cases"."light" is '原提醒';
comment on column "leaving_office_cases"."closed_on" is '办结日期';
comment on column "leaving_office_cases"."ground" is '事由';
comment on column "leaving_office_cases"."proposed_on" is '提出日期';
comment on column "leaving_office_cases"."effective_on" is '免职、退休日期';
comment on column "leaving_office_cases"."body" is '决定机关';
comment on column "leaving_office_cases"."meeting" is '会议';
comment on column "leaving_office_cases"."decided_on" is '决定日期';
comment on column "leaving_office_cases"."decision_number" is '决定编号';
comment on column "leaving_office_cases"."expected" is '应到';
comment on column "leaving_office_cases"."present" is '实到';
comment on column "leaving_office_cases"."votes_for" is '同意';
comment on column "leaving_office_cases"."document_number" is '文号';
comment on column "leaving_office_cases"."document_title" is '文件标题';
comment on column "leaving_office_cases"."issued_on" is '发文日期';
comment on column "leaving_office_cases"."talked_on" is '谈话日期';
comment on column "leaving_office_cases"."talker" is '谈话人';
comment on column "leaving_office_cases"."sort_key" is '拼音排序键';
create table "leaving_office_cases_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "number" text not null,
  "title" text not null,
  "edition" text not null,
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
  "ground" text,
  "proposed_on" date,
  "effective_on" date,
  "body" text,
  "meeting" text,
  "decided_on" date,
  "decision_number" text,
  "expected" integer,
  "present" integer,
  "votes_for" integer,
  "document_number" text,
  "document_title" text,
  "issued_on" date,
  "talked_on" date,
  "talker" text,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "leaving_office_cases_history" is '免职（退休、辞职）案：历史，只增不改';
create unique index "leaving_office_cases_number_key" on "leaving_office_cases" (tenant, "number");
create index "leaving_office_cases_sort_key_idx" on "leaving_office_cases" (tenant, "sort_key");
create index "leaving_office_cases_stage_opened_on_idx" on "leaving_office_cases" (tenant, "stage", "opened_on");
create index "leaving_office_cases_opened_on_idx" on "leaving_office_cases" (tenant, "opened_on");
create index "leaving_office_cases_due_idx" on "leaving_office_cases" (tenant, "due");
alter table "leaving_office_cases" enable row level security;
alter table "leaving_office_cases" force row level security;
create policy tenant on "leaving_office_cases" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "leaving_office_cases" to mingshi_app;
alter table "leaving_office_cases_history" enable row level security;
alter table "leaving_office_cases_history" force row level security;
create policy tenant on "leaving_office_cases_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "leaving_office_cases_history" to mingshi_app;

create table "leaving_office_items" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "way" text,
  "post" text,
  "concurrent" text,
  "applied_on" date,
  "early_at55" boolean,
  "secret_post" boolean,
  "unfinished_business" boolean,
  "under_audit" boolean,
  "relied" jsonb,
  primary key (tenant, id)
);
comment on table "leaving_office_items" is '免职（退休、辞职）干部';
comment on column "leaving_office_items"."case" is '案';
comment on column "leaving_office_items"."on" is '列入日期';
comment on column "leaving_office_items"."status" is '状况';
comment on column "leaving_office_items"."person" is '干部';
comment on column "leaving_office_items"."way" is '情形';
comment on column "leaving_office_items"."post" is '免去职务';
comment on column "leaving_office_items"."concurrent" is '兼任职务';
comment on column "leaving_office_items"."applied_on" is '本人申请日期';
comment on column "leaving_office_items"."early_at55" is '本人申请年满五十五周岁自愿退休';
comment on column "leaving_office_items"."secret_post" is '在涉密岗位任职或者脱密期未满';
comment on column "leaving_office_items"."unfinished_business" is '有须由本人继续处理的重要公务';
comment on column "leaving_office_items"."under_audit" is '正接受审计';
comment on column "leaving_office_items"."relied" is '所据记录';
create table "leaving_office_items_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "way" text,
  "post" text,
  "concurrent" text,
  "applied_on" date,
  "early_at55" boolean,
  "secret_post" boolean,
  "unfinished_business" boolean,
  "under_audit" boolean,
  "relied" jsonb,
  primary key (tenant, id, act_from)
);
comment on table "leaving_office_items_history" is '免职（退休、辞职）干部：历史，只增不改';
create unique index "leaving_office_items_case_person_key" on "leaving_office_items" (tenant, "case", "person");
create index "leaving_office_items_person_idx" on "leaving_office_items" (tenant, "person");
create index "leaving_office_items_on_idx" on "leaving_office_items" (tenant, "on");
alter table "leaving_office_items" enable row level security;
alter table "leaving_office_items" force row level security;
create policy tenant on "leaving_office_items" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "leaving_office_items" to mingshi_app;
alter table "leaving_office_items_history" enable row level security;
alter table "leaving_office_items_history" force row level security;
create policy tenant on "leaving_office_items_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "leaving_office_items_history" to mingshi_app;

create table "leaving_office_notices" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "case" uuid not null,
  "visit" integer not null,
  "level" text not null,
  "stage" text not null,
  "on" date not null,
  "due" date not null,
  "told" text not null,
  "reason" text not null,
  "clause" text,
  primary key (tenant, id)
);
comment on table "leaving_office_notices" is '免职（退休、辞职）到期提醒';
comment on column "leaving_office_notices"."case" is '案';
comment on column "leaving_office_notices"."visit" is '进入阶段的步序';
comment on column "leaving_office_notices"."level" is '提醒级别';
comment on column "leaving_office_notices"."stage" is '阶段';
comment on column "leaving_office_notices"."on" is '提醒日期';
comment on column "leaving_office_notices"."due" is '本阶段期限';
comment on column "leaving_office_notices"."told" is '提醒对象';
comment on column "leaving_office_notices"."reason" is '事由';
comment on column "leaving_office_notices"."clause" is '依据';
create table "leaving_office_notices_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "case" uuid not null,
  "visit" integer not null,
  "level" text not null,
  "stage" text not null,
  "on" date not null,
  "due" date not null,
  "told" text not null,
  "reason" text not null,
  "clause" text,
  primary key (tenant, id, act_from)
);
comment on table "leaving_office_notices_history" is '免职（退休、辞职）到期提醒：历史，只增不改';
create unique index "leaving_office_notices_case_visit_level_key" on "leaving_office_notices" (tenant, "case", "visit", "level");
create index "leaving_office_notices_on_idx" on "leaving_office_notices" (tenant, "on");
create index "leaving_office_notices_level_on_idx" on "leaving_office_notices" (tenant, "level", "on");
alter table "leaving_office_notices" enable row level security;
alter table "leaving_office_notices" force row level security;
create policy tenant on "leaving_office_notices" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "leaving_office_notices" to mingshi_app;
alter table "leaving_office_notices_history" enable row level security;
alter table "leaving_office_notices_history" force row level security;
create policy tenant on "leaving_office_notices_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "leaving_office_notices_history" to mingshi_app;

create table "leaving_office_steps" (
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
comment on table "leaving_office_steps" is '免职（退休、辞职）纪实';
comment on column "leaving_office_steps"."case" is '案';
comment on column "leaving_office_steps"."sequence" is '序号';
comment on column "leaving_office_steps"."act" is '办理';
comment on column "leaving_office_steps"."from" is '原阶段';
comment on column "leaving_office_steps"."to" is '后阶段';
comment on column "leaving_office_steps"."on" is '办理日期';
comment on column "leaving_office_steps"."at" is '办理时刻';
comment on column "leaving_office_steps"."by" is '办理账号';
comment on column "leaving_office_steps"."by_name" is '办理人';
comment on column "leaving_office_steps"."on_behalf_of" is '代谁办理';
comment on column "leaving_office_steps"."note" is '意见';
comment on column "leaving_office_steps"."values" is '填报内容';
comment on column "leaving_office_steps"."verdicts" is '规则结论';
comment on column "leaving_office_steps"."materials" is '材料';
comment on column "leaving_office_steps"."documents" is '生成文书';
create table "leaving_office_steps_history" (
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
comment on table "leaving_office_steps_history" is '免职（退休、辞职）纪实：历史，只增不改';
create unique index "leaving_office_steps_case_sequence_key" on "leaving_office_steps" (tenant, "case", "sequence");
create index "leaving_office_steps_on_idx" on "leaving_office_steps" (tenant, "on");
alter table "leaving_office_steps" enable row level security;
alter table "leaving_office_steps" force row level security;
create policy tenant on "leaving_office_steps" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "leaving_office_steps" to mingshi_app;
alter table "leaving_office_steps_history" enable row level security;
alter table "leaving_office_steps_history" force row level security;
create policy tenant on "leaving_office_steps_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "leaving_office_steps_history" to mingshi_app;

alter table "leaving" add constraint "leaving_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "leaving" add constraint "leaving_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "leaving" add constraint "leaving_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "leaving_office_items" add constraint "leaving_office_items_case_fkey" foreign key (tenant, "case") references "leaving_office_cases" (tenant, id) deferrable initially deferred;

alter table "leaving_office_items" add constraint "leaving_office_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "leaving_office_notices" add constraint "leaving_office_notices_case_fkey" foreign key (tenant, "case") references "leaving_office_cases" (tenant, id) deferrable initially deferred;

alter table "leaving_office_steps" add constraint "leaving_office_steps_case_fkey" foreign key (tenant, "case") references "leaving_office_cases" (tenant, id) deferrable initially deferred;
