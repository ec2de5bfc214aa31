-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

create table "complaint_cases" (
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
  "received_on" date,
  "channel" text,
  "signed" text,
  "matter" text,
  "unit" uuid,
  "person" uuid,
  "way" text,
  "handler" text,
  "decided_on" date,
  "team" text,
  "checked_on" date,
  "findings" text,
  "statement" text,
  "result" text,
  "handling" text,
  "rectify_by" date,
  "expires_on" date,
  "concluded_on" date,
  "replied_on" date,
  "reply" text,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "complaint_cases" is '选人用人举报办理案';
comment on column "complaint_cases"."number" is '案号';
comment on column "complaint_cases"."title" is '案由';
comment on column "complaint_cases"."edition" is '所依版本';
comment on column "complaint_cases"."stage" is '阶段';
comment on column "complaint_cases"."opened_on" is '立案日期';
comment on column "complaint_cases"."opened_by" is '立案人';
comment on column "complaint_cases"."opened_by_account" is '立案账号';
comment on column "complaint_cases"."assignee" is '承办账号';
comment on column "complaint_cases"."assignee_name" is '承办人';
comment on column "complaint_cases"."stage_since" is '进入本阶段日期';
comment on column "complaint_cases"."due" is '本阶段期限';
comment on column "complaint_cases"."light" is '原提醒';
comment on column "complaint_cases"."closed_on" is '办结日期';
comment on column "complaint_cases"."received_on" is '受理日期';
comment on column "complaint_cases"."channel" is '渠道';
comment on column "complaint_cases"."signed" is '实名情况';
comment on column "complaint_cases"."matter" is '反映事项';
comment on column "complaint_cases"."unit" is '涉及单位';
comment on column "complaint_cases"."person" is '涉及干部';
comment on column "complaint_cases"."way" is '办理方式';
comment on column "complaint_cases"."handler" is '承办单位';
comment on column "complaint_cases"."decided_on" is '审批日期';
comment on column "complaint_cases"."team" is '核查人员';
comment on column "complaint_cases"."checked_on" is '核查完成日期';
comment on column "complaint_cases"."findings" is '核查情况';
comment on column "complaint_cases"."statement" is '本人说明';
comment on column "complaint_cases"."result" is '核查结果';
comment on column "complaint_cases"."handling" is '处理意见';
comment on column "complaint_cases"."rectify_by" is '整改期限';
comment on column "complaint_cases"."expires_on" is '使用到期日';
comment on column "complaint_cases"."concluded_on" is '办结日期';
comment on column "complaint_cases"."replied_on" is '答复举报人日期';
comment on column "complaint_cases"."reply" is '答复情况';
comment on column "complaint_cases"."sort_key" is '拼音排序键';
create table "complaint_cases_history" (
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
  "received_on" date,
  "channel" text,
  "signed" text,
  "matter" text,
  "unit" uuid,
  "person" uuid,
  "way" text,
  "handler" text,
  "decided_on" date,
  "team" text,
  "checked_on" date,
  "findings" text,
  "statement" text,
  "result" text,
  "handling" text,
  "rectify_by" date,
  "expires_on" date,
  "concluded_on" date,
  "replied_on" date,
  "reply" text,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "complaint_cases_history" is '选人用人举报办理案：历史，只增不改';
create unique index "complaint_cases_number_key" on "complaint_cases" (tenant, "number");
create index "complaint_cases_unit_idx" on "complaint_cases" (tenant, "unit");
create index "complaint_cases_person_idx" on "complaint_cases" (tenant, "person");
create index "complaint_cases_sort_key_idx" on "complaint_cases" (tenant, "sort_key");
create index "complaint_cases_stage_opened_on_idx" on "complaint_cases" (tenant, "stage", "opened_on");
create index "complaint_cases_opened_on_idx" on "complaint_cases" (tenant, "opened_on");
create index "complaint_cases_due_idx" on "complaint_cases" (tenant, "due");
alter table "complaint_cases" enable row level security;
alter table "complaint_cases" force row level security;
create policy tenant on "complaint_cases" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "complaint_cases" to mingshi_app;
alter table "complaint_cases_history" enable row level security;
alter table "complaint_cases_history" force row level security;
create policy tenant on "complaint_cases_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "complaint_cases_history" to mingshi_app;

create table "complaint_notices" (
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
comment on table "complaint_notices" is '选人用人举报办理到期提醒';
comment on column "complaint_notices"."case" is '案';
comment on column "complaint_notices"."visit" is '进入阶段的步序';
comment on column "complaint_notices"."level" is '提醒级别';
comment on column "complaint_notices"."stage" is '阶段';
comment on column "complaint_notices"."on" is '提醒日期';
comment on column "complaint_notices"."due" is '本阶段期限';
comment on column "complaint_notices"."told" is '提醒对象';
comment on column "complaint_notices"."reason" is '事由';
comment on column "complaint_notices"."clause" is '依据';
create table "complaint_notices_history" (
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
comment on table "complaint_notices_history" is '选人用人举报办理到期提醒：历史，只增不改';
create unique index "complaint_notices_case_visit_level_key" on "complaint_notices" (tenant, "case", "visit", "level");
create index "complaint_notices_on_idx" on "complaint_notices" (tenant, "on");
create index "complaint_notices_level_on_idx" on "complaint_notices" (tenant, "level", "on");
alter table "complaint_notices" enable row level security;
alter table "complaint_notices" force row level security;
create policy tenant on "complaint_notices" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "complaint_notices" to mingshi_app;
alter table "complaint_notices_history" enable row level security;
alter table "complaint_notices_history" force row level security;
create policy tenant on "complaint_notices_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "complaint_notices_history" to mingshi_app;

create table "complaint_steps" (
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
comment on table "complaint_steps" is '选人用人举报办理纪实';
comment on column "complaint_steps"."case" is '案';
comment on column "complaint_steps"."sequence" is '序号';
comment on column "complaint_steps"."act" is '办理';
comment on column "complaint_steps"."from" is '原阶段';
comment on column "complaint_steps"."to" is '后阶段';
comment on column "complaint_steps"."on" is '办理日期';
comment on column "complaint_steps"."at" is '办理时刻';
comment on column "complaint_steps"."by" is '办理账号';
comment on column "complaint_steps"."by_name" is '办理人';
comment on column "complaint_steps"."on_behalf_of" is '代谁办理';
comment on column "complaint_steps"."note" is '意见';
comment on column "complaint_steps"."values" is '填报内容';
comment on column "complaint_steps"."verdicts" is '规则结论';
comment on column "complaint_steps"."materials" is '材料';
comment on column "complaint_steps"."documents" is '生成文书';
create table "complaint_steps_history" (
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
comment on table "complaint_steps_history" is '选人用人举报办理纪实：历史，只增不改';
create unique index "complaint_steps_case_sequence_key" on "complaint_steps" (tenant, "case", "sequence");
create index "complaint_steps_on_idx" on "complaint_steps" (tenant, "on");
alter table "complaint_steps" enable row level security;
alter table "complaint_steps" force row level security;
create policy tenant on "complaint_steps" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "complaint_steps" to mingshi_app;
alter table "complaint_steps_history" enable row level security;
alter table "complaint_steps_history" force row level security;
create policy tenant on "complaint_steps_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "complaint_steps_history" to mingshi_app;

create table "selection_inspection" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "unit" uuid not null,
  "kind" text not null,
  "year" text collate "C",
  "started_on" date not null,
  "ended_on" date,
  "team" text not null,
  "scope" text,
  "appointments" integer,
  "talks" integer,
  "finding" text,
  "feedback_on" date,
  "due_on" date,
  "rectified_on" date,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "selection_inspection" is '选人用人专项检查';
comment on column "selection_inspection"."unit" is '被检查单位';
comment on column "selection_inspection"."kind" is '检查类别';
comment on column "selection_inspection"."year" is '检查年度';
comment on column "selection_inspection"."started_on" is '检查开始';
comment on column "selection_inspection"."ended_on" is '检查结束';
comment on column "selection_inspection"."team" is '检查组';
comment on column "selection_inspection"."scope" is '检查范围';
comment on column "selection_inspection"."appointments" is '抽查选任';
comment on column "selection_inspection"."talks" is '谈话';
comment on column "selection_inspection"."finding" is '总体评价';
comment on column "selection_inspection"."feedback_on" is '反馈日期';
comment on column "selection_inspection"."due_on" is '整改期限';
comment on column "selection_inspection"."rectified_on" is '整改完成日期';
comment on column "selection_inspection"."document" is '反馈文件';
create table "selection_inspection_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "unit" uuid not null,
  "kind" text not null,
  "year" text collate "C",
  "started_on" date not null,
  "ended_on" date,
  "team" text not null,
  "scope" text,
  "appointments" integer,
  "talks" integer,
  "finding" text,
  "feedback_on" date,
  "due_on" date,
  "rectified_on" date,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "selection_inspection_history" is '选人用人专项检查：历史，只增不改';
create unique index "selection_inspection_unit_kind_started_on_key" on "selection_inspection" (tenant, "unit", "kind", "started_on");
create index "selection_inspection_document_idx" on "selection_inspection" (tenant, "document");
create index "selection_inspection_started_on_idx" on "selection_inspection" (tenant, "started_on");
create index "selection_inspection_kind_started_on_idx" on "selection_inspection" (tenant, "kind", "started_on");
create index "selection_inspection_ended_on_idx" on "selection_inspection" (tenant, "ended_on");
create index "selection_inspection_due_on_idx" on "selection_inspection" (tenant, "due_on");
alter table "selection_inspection" enable row level security;
alter table "selection_inspection" force row level security;
create policy tenant on "selection_inspection" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "selection_inspection" to mingshi_app;
alter table "selection_inspection_history" enable row level security;
alter table "selection_inspection_history" force row level security;
create policy tenant on "selection_inspection_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "selection_inspection_history" to mingshi_app;

alter table "selection_problem" add column "inspection" uuid;

alter table "selection_problem_history" add column "inspection" uuid;

comment on column "selection_problem"."inspection" is '所属检查';

create index "selection_problem_inspection_idx" on "selection_problem" (tenant, "inspection");

alter table "selection_problem" add constraint "selection_problem_inspection_fkey" foreign key (tenant, "inspection") references "selection_inspection" (tenant, id) deferrable initially deferred;

create table "selection_retrospect" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "appointment" uuid,
  "trigger" text not null,
  "started_on" date not null,
  "body" text not null,
  "step" text,
  "conclusion" text,
  "finding" text,
  "responsible" text,
  "handling" text,
  "concluded_on" date,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "selection_retrospect" is '“带病提拔”倒查';
comment on column "selection_retrospect"."person" is '被倒查的任用对象';
comment on column "selection_retrospect"."appointment" is '倒查的任职';
comment on column "selection_retrospect"."trigger" is '倒查事由';
comment on column "selection_retrospect"."started_on" is '启动日期';
comment on column "selection_retrospect"."body" is '倒查机关';
comment on column "selection_retrospect"."step" is '出现问题的环节';
comment on column "selection_retrospect"."conclusion" is '倒查结论';
comment on column "selection_retrospect"."finding" is '倒查情况';
comment on column "selection_retrospect"."responsible" is '责任人';
comment on column "selection_retrospect"."handling" is '责任追究';
comment on column "selection_retrospect"."concluded_on" is '办结日期';
comment on column "selection_retrospect"."document" is '倒查报告';
create table "selection_retrospect_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "appointment" uuid,
  "trigger" text not null,
  "started_on" date not null,
  "body" text not null,
  "step" text,
  "conclusion" text,
  "finding" text,
  "responsible" text,
  "handling" text,
  "concluded_on" date,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "selection_retrospect_history" is '“带病提拔”倒查：历史，只增不改';
create unique index "selection_retrospect_person_started_on_key" on "selection_retrospect" (tenant, "person", "started_on");
create index "selection_retrospect_appointment_idx" on "selection_retrospect" (tenant, "appointment");
create index "selection_retrospect_document_idx" on "selection_retrospect" (tenant, "document");
create index "selection_retrospect_started_on_idx" on "selection_retrospect" (tenant, "started_on");
create index "selection_retrospect_conclusion_started_on_idx" on "selection_retrospect" (tenant, "conclusion", "started_on");
alter table "selection_retrospect" enable row level security;
alter table "selection_retrospect" force row level security;
create policy tenant on "selection_retrospect" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "selection_retrospect" to mingshi_app;
alter table "selection_retrospect_history" enable row level security;
alter table "selection_retrospect_history" force row level security;
create policy tenant on "selection_retrospect_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "selection_retrospect_history" to mingshi_app;

alter table "complaint_cases" add constraint "complaint_cases_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "complaint_cases" add constraint "complaint_cases_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "complaint_notices" add constraint "complaint_notices_case_fkey" foreign key (tenant, "case") references "complaint_cases" (tenant, id) deferrable initially deferred;

alter table "complaint_steps" add constraint "complaint_steps_case_fkey" foreign key (tenant, "case") references "complaint_cases" (tenant, id) deferrable initially deferred;

alter table "selection_inspection" add constraint "selection_inspection_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "selection_inspection" add constraint "selection_inspection_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "selection_retrospect" add constraint "selection_retrospect_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "selection_retrospect" add constraint "selection_retrospect_appointment_fkey" foreign key (tenant, "appointment") references "appointment" (tenant, id) deferrable initially deferred;

alter table "selection_retrospect" add constraint "selection_retrospect_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;
