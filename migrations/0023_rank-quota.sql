-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

create table "rank_promotion_cases" (
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
  "unit" uuid,
  "plan_on" date,
  "plan" text,
  "mode" text,
  "evaluated_on" date,
  "expected" integer,
  "present" integer,
  "ballots" integer,
  "inspected_from" date,
  "inspected_on" date,
  "inspectors" integer,
  "discipline_body" text,
  "discipline_on" date,
  "publicity_from" date,
  "publicity_to" date,
  "publicity_feedback" text,
  "approval" text,
  "body" text,
  "approved_on" date,
  "decision_number" text,
  "document_number" text,
  "document_title" text,
  "issued_on" date,
  "effective_on" date,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "rank_promotion_cases" is '职级晋升案';
comment on column "rank_promotion_cases"."number" is '案号';
comment on column "rank_promotion_cases"."title" is '案由';
comment on column "rank_promotion_cases"."version" is '所依版本';
comment on column "rank_promotion_cases"."stage" is '阶段';
comment on column "rank_promotion_cases"."opened_on" is '立案日期';
comment on column "rank_promotion_cases"."opened_by" is '立案人';
comment on column "rank_promotion_cases"."opened_by_account" is '立案账号';
comment on column "rank_promotion_cases"."assignee" is '承办账号';
comment on column "rank_promotion_cases"."assignee_name" is '承办人';
comment on column "rank_promotion_cases"."stage_since" is '进入本阶段日期';
comment on column "rank_promotion_cases"."due" is '本阶段期限';
comment on column "rank_promotion_cases"."light" is '提醒';
comment on column "rank_promotion_cases"."closed_on" is '办结日期';
comment on column "rank_promotion_cases"."unit" is '统筹单位';
comment on column "rank_promotion_cases"."plan_on" is '工作方案日期';
comment on column "rank_promotion_cases"."plan" is '工作方案';
comment on column "rank_promotion_cases"."mode" is '推荐方式';
comment on column "rank_promotion_cases"."evaluated_on" is '推荐测评日期';
comment on column "rank_promotion_cases"."expected" is '应参加推荐测评';
comment on column "rank_promotion_cases"."present" is '实参加推荐测评';
comment on column "rank_promotion_cases"."ballots" is '有效票';
comment on column "rank_promotion_cases"."inspected_from" is '考察开始';
comment on column "rank_promotion_cases"."inspected_on" is '考察结束';
comment on column "rank_promotion_cases"."inspectors" is '考察组成员';
comment on column "rank_promotion_cases"."discipline_body" is '纪检监察机关';
comment on column "rank_promotion_cases"."discipline_on" is '纪检监察意见日期';
comment on column "rank_promotion_cases"."publicity_from" is '公示开始日期';
comment on column "rank_promotion_cases"."publicity_to" is '公示截止日期';
comment on column "rank_promotion_cases"."publicity_feedback" is '公示反映';
comment on column "rank_promotion_cases"."approval" is '审批意见';
comment on column "rank_promotion_cases"."body" is '审批机关';
comment on column "rank_promotion_cases"."approved_on" is '审批日期';
comment on column "rank_promotion_cases"."decision_number" is '审批编号';
comment on column "rank_promotion_cases"."document_number" is '文号';
comment on column "rank_promotion_cases"."document_title" is '文件标题';
comment on column "rank_promotion_cases"."issued_on" is '发文日期';
comment on column "rank_promotion_cases"."effective_on" is '任职级时间';
comment on column "rank_promotion_cases"."sort_key" is '拼音排序键';
create table "rank_promotion_cases_history" (
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
  "unit" uuid,
  "plan_on" date,
  "plan" text,
  "mode" text,
  "evaluated_on" date,
  "expected" integer,
  "present" integer,
  "ballots" integer,
  "inspected_from" date,
  "inspected_on" date,
  "inspectors" integer,
  "discipline_body" text,
  "discipline_on" date,
  "publicity_from" date,
  "publicity_to" date,
  "publicity_feedback" text,
  "approval" text,
  "body" text,
  "approved_on" date,
  "decision_number" text,
  "document_number" text,
  "document_title" text,
  "issued_on" date,
  "effective_on" date,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "rank_promotion_cases_history" is '职级晋升案：历史，只增不改';
create unique index "rank_promotion_cases_number_key" on "rank_promotion_cases" (tenant, "number");
create index "rank_promotion_cases_unit_idx" on "rank_promotion_cases" (tenant, "unit");
create index "rank_promotion_cases_sort_key_idx" on "rank_promotion_cases" (tenant, "sort_key");
create index "rank_promotion_cases_stage_opened_on_idx" on "rank_promotion_cases" (tenant, "stage", "opened_on");
create index "rank_promotion_cases_opened_on_idx" on "rank_promotion_cases" (tenant, "opened_on");
create index "rank_promotion_cases_due_idx" on "rank_promotion_cases" (tenant, "due");
alter table "rank_promotion_cases" enable row level security;
alter table "rank_promotion_cases" force row level security;
create policy tenant on "rank_promotion_cases" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "rank_promotion_cases" to mingshi_app;
alter table "rank_promotion_cases_history" enable row level security;
alter table "rank_promotion_cases_history" force row level security;
create policy tenant on "rank_promotion_cases_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "rank_promotion_cases_history" to mingshi_app;

create table "rank_promotion_items" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "work_unit" uuid,
  "present_rank" text,
  "rank" text,
  "favourable" integer,
  "qualified" boolean,
  "inspection" text,
  "discipline" text,
  "relied" jsonb,
  primary key (tenant, id)
);
comment on table "rank_promotion_items" is '职级晋升晋升人员';
comment on column "rank_promotion_items"."case" is '案';
comment on column "rank_promotion_items"."on" is '列入日期';
comment on column "rank_promotion_items"."status" is '状况';
comment on column "rank_promotion_items"."person" is '晋升人员';
comment on column "rank_promotion_items"."work_unit" is '所在单位';
comment on column "rank_promotion_items"."present_rank" is '现职级';
comment on column "rank_promotion_items"."rank" is '拟晋升职级';
comment on column "rank_promotion_items"."favourable" is '推荐测评得票';
comment on column "rank_promotion_items"."qualified" is '认定具备基本条件';
comment on column "rank_promotion_items"."inspection" is '考察情况';
comment on column "rank_promotion_items"."discipline" is '纪检监察意见';
comment on column "rank_promotion_items"."relied" is '所据记录';
create table "rank_promotion_items_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "work_unit" uuid,
  "present_rank" text,
  "rank" text,
  "favourable" integer,
  "qualified" boolean,
  "inspection" text,
  "discipline" text,
  "relied" jsonb,
  primary key (tenant, id, act_from)
);
comment on table "rank_promotion_items_history" is '职级晋升晋升人员：历史，只增不改';
create unique index "rank_promotion_items_case_person_key" on "rank_promotion_items" (tenant, "case", "person");
create index "rank_promotion_items_person_idx" on "rank_promotion_items" (tenant, "person");
create index "rank_promotion_items_work_unit_idx" on "rank_promotion_items" (tenant, "work_unit");
create index "rank_promotion_items_on_idx" on "rank_promotion_items" (tenant, "on");
alter table "rank_promotion_items" enable row level security;
alter table "rank_promotion_items" force row level security;
create policy tenant on "rank_promotion_items" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "rank_promotion_items" to mingshi_app;
alter table "rank_promotion_items_history" enable row level security;
alter table "rank_promotion_items_history" force row level security;
create policy tenant on "rank_promotion_items_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "rank_promotion_items_history" to mingshi_app;

create table "rank_promotion_steps" (
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
comment on table "rank_promotion_steps" is '职级晋升纪实';
comment on column "rank_promotion_steps"."case" is '案';
comment on column "rank_promotion_steps"."sequence" is '序号';
comment on column "rank_promotion_steps"."act" is '办理';
comment on column "rank_promotion_steps"."from" is '原阶段';
comment on column "rank_promotion_steps"."to" is '后阶段';
comment on column "rank_promotion_steps"."on" is '办理日期';
comment on column "rank_promotion_steps"."at" is '办理时刻';
comment on column "rank_promotion_steps"."by" is '办理账号';
comment on column "rank_promotion_steps"."by_name" is '办理人';
comment on column "rank_promotion_steps"."on_behalf_of" is '代谁办理';
comment on column "rank_promotion_steps"."note" is '意见';
comment on column "rank_promotion_steps"."values" is '填报内容';
comment on column "rank_promotion_steps"."verdicts" is '规则结论';
comment on column "rank_promotion_steps"."materials" is '材料';
comment on column "rank_promotion_steps"."documents" is '生成文书';
create table "rank_promotion_steps_history" (
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
comment on table "rank_promotion_steps_history" is '职级晋升纪实：历史，只增不改';
create unique index "rank_promotion_steps_case_sequence_key" on "rank_promotion_steps" (tenant, "case", "sequence");
create index "rank_promotion_steps_on_idx" on "rank_promotion_steps" (tenant, "on");
alter table "rank_promotion_steps" enable row level security;
alter table "rank_promotion_steps" force row level security;
create policy tenant on "rank_promotion_steps" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "rank_promotion_steps" to mingshi_app;
alter table "rank_promotion_steps_history" enable row level security;
alter table "rank_promotion_steps_history" force row level security;
create policy tenant on "rank_promotion_steps_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "rank_promotion_steps_history" to mingshi_app;

create table "rank_quota" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "unit" uuid not null,
  "scope" text not null,
  "base" integer not null,
  "second_researcher" integer,
  "middle_researchers" integer,
  "third_researcher" integer,
  "chief_clerks" integer,
  "senior_chief_clerks" integer,
  "exception" text,
  "document" uuid,
  "note" text,
  "valid_from" date generated always as (mingshi_earliest(since)) stored,
  "valid_to" date generated always as (mingshi_earliest(until)) stored,
  primary key (tenant, id)
);
comment on table "rank_quota" is '职级职数核定';
comment on column "rank_quota"."since" is '核定时间';
comment on column "rank_quota"."until" is '终止时间';
comment on column "rank_quota"."unit" is '统筹单位';
comment on column "rank_quota"."scope" is '适用比例';
comment on column "rank_quota"."base" is '综合管理类职位数量';
comment on column "rank_quota"."second_researcher" is '二级调研员';
comment on column "rank_quota"."middle_researchers" is '三级、四级调研员';
comment on column "rank_quota"."third_researcher" is '其中：三级调研员';
comment on column "rank_quota"."chief_clerks" is '一级至四级主任科员';
comment on column "rank_quota"."senior_chief_clerks" is '其中：一级、二级主任科员';
comment on column "rank_quota"."exception" is '超比例的依据';
comment on column "rank_quota"."document" is '核定文件';
comment on column "rank_quota"."note" is '备注';
comment on column "rank_quota"."valid_from" is '生效日';
comment on column "rank_quota"."valid_to" is '失效日（不含）';
create table "rank_quota_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "unit" uuid not null,
  "scope" text not null,
  "base" integer not null,
  "second_researcher" integer,
  "middle_researchers" integer,
  "third_researcher" integer,
  "chief_clerks" integer,
  "senior_chief_clerks" integer,
  "exception" text,
  "document" uuid,
  "note" text,
  "valid_from" date,
  "valid_to" date,
  primary key (tenant, id, act_from)
);
comment on table "rank_quota_history" is '职级职数核定：历史，只增不改';
create unique index "rank_quota_unit_since_key" on "rank_quota" (tenant, "unit", "since");
create index "rank_quota_document_idx" on "rank_quota" (tenant, "document");
create index "rank_quota_since_idx" on "rank_quota" (tenant, "since");
alter table "rank_quota" enable row level security;
alter table "rank_quota" force row level security;
create policy tenant on "rank_quota" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "rank_quota" to mingshi_app;
alter table "rank_quota_history" enable row level security;
alter table "rank_quota_history" force row level security;
create policy tenant on "rank_quota_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "rank_quota_history" to mingshi_app;

alter table "rank_promotion_cases" add constraint "rank_promotion_cases_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "rank_promotion_items" add constraint "rank_promotion_items_case_fkey" foreign key (tenant, "case") references "rank_promotion_cases" (tenant, id) deferrable initially deferred;

alter table "rank_promotion_items" add constraint "rank_promotion_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "rank_promotion_items" add constraint "rank_promotion_items_work_unit_fkey" foreign key (tenant, "work_unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "rank_promotion_steps" add constraint "rank_promotion_steps_case_fkey" foreign key (tenant, "case") references "rank_promotion_cases" (tenant, id) deferrable initially deferred;

alter table "rank_quota" add constraint "rank_quota_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "rank_quota" add constraint "rank_quota_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;
