-- Generated from the declarations. Do not edit: run `npm run generate`.

create table "absence" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "kind" text not null,
  "org_sent" boolean,
  "note" text,
  "document" uuid,
  "valid_from" date generated always as (mingshi_earliest(since)) stored,
  "valid_to" date generated always as (mingshi_earliest(until)) stored,
  primary key (tenant, id)
);
comment on table "absence" is '离岗情况';
comment on column "absence"."since" is '离岗时间';
comment on column "absence"."until" is '返岗时间';
comment on column "absence"."person" is '人员';
comment on column "absence"."kind" is '事由';
comment on column "absence"."org_sent" is '组织选派';
comment on column "absence"."note" is '说明';
comment on column "absence"."document" is '批准文件';
comment on column "absence"."valid_from" is '生效日';
comment on column "absence"."valid_to" is '失效日（不含）';
create table "absence_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "kind" text not null,
  "org_sent" boolean,
  "note" text,
  "document" uuid,
  "valid_from" date,
  "valid_to" date,
  primary key (tenant, id, act_from)
);
comment on table "absence_history" is '离岗情况：历史，只增不改';
create unique index "absence_person_kind_since_key" on "absence" (tenant, "person", "kind", "since");
create index "absence_document_idx" on "absence" (tenant, "document");
create index "absence_since_idx" on "absence" (tenant, "since");
create index "absence_kind_since_idx" on "absence" (tenant, "kind", "since");
alter table "absence" enable row level security;
alter table "absence" force row level security;
create policy tenant on "absence" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "absence" to mingshi_app;
alter table "absence_history" enable row level security;
alter table "absence_history" force row level security;
create policy tenant on "absence_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "absence_history" to mingshi_app;

create table "admonition" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "measure" text not null,
  "decided_on" date not null,
  "grounds" text not null,
  "evidence" text,
  "deciding_body" text not null,
  "method" text,
  "talker" text,
  "delivered_on" date,
  "statement" text,
  "replied_on" date,
  "rectification" text,
  "reviewed_on" date,
  "corrected" text,
  "effect_ends_on" date,
  "revoked_on" date,
  "clarification" uuid,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "admonition" is '提醒函询诫勉';
comment on column "admonition"."person" is '干部';
comment on column "admonition"."measure" is '处置方式';
comment on column "admonition"."decided_on" is '决定日期';
comment on column "admonition"."grounds" is '事由';
comment on column "admonition"."evidence" is '核实依据';
comment on column "admonition"."deciding_body" is '决定机关';
comment on column "admonition"."method" is '方式';
comment on column "admonition"."talker" is '谈话人';
comment on column "admonition"."delivered_on" is '谈话或送达日期';
comment on column "admonition"."statement" is '本人说明';
comment on column "admonition"."replied_on" is '本人回复日期';
comment on column "admonition"."rectification" is '整改要求';
comment on column "admonition"."reviewed_on" is '回访日期';
comment on column "admonition"."corrected" is '改正情况';
comment on column "admonition"."effect_ends_on" is '影响期届满日';
comment on column "admonition"."revoked_on" is '撤销日期';
comment on column "admonition"."clarification" is '澄清';
comment on column "admonition"."decision" is '决定';
comment on column "admonition"."document" is '文件';
create table "admonition_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "measure" text not null,
  "decided_on" date not null,
  "grounds" text not null,
  "evidence" text,
  "deciding_body" text not null,
  "method" text,
  "talker" text,
  "delivered_on" date,
  "statement" text,
  "replied_on" date,
  "rectification" text,
  "reviewed_on" date,
  "corrected" text,
  "effect_ends_on" date,
  "revoked_on" date,
  "clarification" uuid,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "admonition_history" is '提醒函询诫勉：历史，只增不改';
create unique index "admonition_person_measure_decided_on_key" on "admonition" (tenant, "person", "measure", "decided_on");
create index "admonition_clarification_idx" on "admonition" (tenant, "clarification");
create index "admonition_decision_idx" on "admonition" (tenant, "decision");
create index "admonition_document_idx" on "admonition" (tenant, "document");
create index "admonition_decided_on_idx" on "admonition" (tenant, "decided_on");
create index "admonition_measure_decided_on_idx" on "admonition" (tenant, "measure", "decided_on");
create index "admonition_effect_ends_on_idx" on "admonition" (tenant, "effect_ends_on");
alter table "admonition" enable row level security;
alter table "admonition" force row level security;
create policy tenant on "admonition" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "admonition" to mingshi_app;
alter table "admonition_history" enable row level security;
alter table "admonition_history" force row level security;
create policy tenant on "admonition_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "admonition_history" to mingshi_app;

create table "admonition_cases" (
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
  "measure" text,
  "grounds" text,
  "evidence" text,
  "deciding_body" text,
  "approval" text,
  "decided_on" date,
  "method" text,
  "talkers" text,
  "talker_count" integer,
  "record_made" boolean,
  "copied_to_unit" boolean,
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
comment on column "admonition_cases"."edition" is '所依版本';
comment on column "admonition_cases"."stage" is '阶段';
comment on column "admonition_cases"."opened_on" is '立案日期';
comment on column "admonition_cases"."opened_by" is '立案人';
comment on column "admonition_cases"."opened_by_account" is '立案账号';
comment on column "admonition_cases"."assignee" is '承办账号';
comment on column "admonition_cases"."assignee_name" is '承办人';
comment on column "admonition_cases"."stage_since" is '进入本阶段日期';
comment on column "admonition_cases"."due" is '本阶段期限';
comment on column "admonition_cases"."light" is '原提醒';
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
comment on column "admonition_cases"."record_made" is '有谈话记录';
comment on column "admonition_cases"."copied_to_unit" is '已抄送所在单位主要负责人';
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
  "measure" text,
  "grounds" text,
  "evidence" text,
  "deciding_body" text,
  "approval" text,
  "decided_on" date,
  "method" text,
  "talkers" text,
  "talker_count" integer,
  "record_made" boolean,
  "copied_to_unit" boolean,
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

create table "admonition_notices" (
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
comment on table "admonition_notices" is '提醒函询诫勉到期提醒';
comment on column "admonition_notices"."case" is '案';
comment on column "admonition_notices"."visit" is '进入阶段的步序';
comment on column "admonition_notices"."level" is '提醒级别';
comment on column "admonition_notices"."stage" is '阶段';
comment on column "admonition_notices"."on" is '提醒日期';
comment on column "admonition_notices"."due" is '本阶段期限';
comment on column "admonition_notices"."told" is '提醒对象';
comment on column "admonition_notices"."reason" is '事由';
comment on column "admonition_notices"."clause" is '依据';
create table "admonition_notices_history" (
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
comment on table "admonition_notices_history" is '提醒函询诫勉到期提醒：历史，只增不改';
create unique index "admonition_notices_case_visit_level_key" on "admonition_notices" (tenant, "case", "visit", "level");
create index "admonition_notices_on_idx" on "admonition_notices" (tenant, "on");
create index "admonition_notices_level_on_idx" on "admonition_notices" (tenant, "level", "on");
alter table "admonition_notices" enable row level security;
alter table "admonition_notices" force row level security;
create policy tenant on "admonition_notices" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "admonition_notices" to mingshi_app;
alter table "admonition_notices_history" enable row level security;
alter table "admonition_notices_history" force row level security;
create policy tenant on "admonition_notices_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "admonition_notices_history" to mingshi_app;

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

create table "appointment" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "unit" uuid,
  "post" text not null,
  "category" text not null,
  "kind" text,
  "level" text,
  "position" uuid,
  "change" text,
  "elected" boolean,
  "exceptional" boolean,
  "basis_kind" text,
  "effective_on" date,
  "trial_ends_on" date,
  "trial_passed_on" date,
  "young" boolean,
  "frontline" boolean,
  "mechanism" text,
  "exchange" text,
  "decision" uuid,
  "document" uuid,
  "text" text,
  "valid_from" date generated always as (mingshi_earliest(since)) stored,
  "valid_to" date generated always as (mingshi_earliest(until)) stored,
  primary key (tenant, id)
);
comment on table "appointment" is '任职';
comment on column "appointment"."since" is '任职时间';
comment on column "appointment"."until" is '免职时间';
comment on column "appointment"."person" is '人员';
comment on column "appointment"."unit" is '任职单位';
comment on column "appointment"."post" is '职务';
comment on column "appointment"."category" is '类别';
comment on column "appointment"."kind" is '任职性质';
comment on column "appointment"."level" is '职务层次';
comment on column "appointment"."position" is '职位';
comment on column "appointment"."change" is '任用形式';
comment on column "appointment"."elected" is '选举产生';
comment on column "appointment"."exceptional" is '破格提拔';
comment on column "appointment"."basis_kind" is '任职方式';
comment on column "appointment"."effective_on" is '任职时间起算日';
comment on column "appointment"."trial_ends_on" is '试用期届满日';
comment on column "appointment"."trial_passed_on" is '试用期满考核合格日期';
comment on column "appointment"."young" is '优秀年轻干部';
comment on column "appointment"."frontline" is '一线脱贫干部';
comment on column "appointment"."mechanism" is '运用三项机制';
comment on column "appointment"."exchange" is '交流形式';
comment on column "appointment"."decision" is '任免决定';
comment on column "appointment"."document" is '任免文件';
comment on column "appointment"."text" is '简历原文';
comment on column "appointment"."valid_from" is '生效日';
comment on column "appointment"."valid_to" is '失效日（不含）';
create table "appointment_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "unit" uuid,
  "post" text not null,
  "category" text not null,
  "kind" text,
  "level" text,
  "position" uuid,
  "change" text,
  "elected" boolean,
  "exceptional" boolean,
  "basis_kind" text,
  "effective_on" date,
  "trial_ends_on" date,
  "trial_passed_on" date,
  "young" boolean,
  "frontline" boolean,
  "mechanism" text,
  "exchange" text,
  "decision" uuid,
  "document" uuid,
  "text" text,
  "valid_from" date,
  "valid_to" date,
  primary key (tenant, id, act_from)
);
comment on table "appointment_history" is '任职：历史，只增不改';
create unique index "appointment_person_since_post_key" on "appointment" (tenant, "person", "since", "post");
create index "appointment_unit_idx" on "appointment" (tenant, "unit");
create index "appointment_position_idx" on "appointment" (tenant, "position");
create index "appointment_decision_idx" on "appointment" (tenant, "decision");
create index "appointment_document_idx" on "appointment" (tenant, "document");
create index "appointment_since_idx" on "appointment" (tenant, "since");
create index "appointment_level_since_idx" on "appointment" (tenant, "level", "since");
create index "appointment_kind_since_idx" on "appointment" (tenant, "kind", "since");
create index "appointment_change_since_idx" on "appointment" (tenant, "change", "since");
create index "appointment_mechanism_since_idx" on "appointment" (tenant, "mechanism", "since");
create index "appointment_trial_ends_on_idx" on "appointment" (tenant, "trial_ends_on");
alter table "appointment" enable row level security;
alter table "appointment" force row level security;
create policy tenant on "appointment" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "appointment" to mingshi_app;
alter table "appointment_history" enable row level security;
alter table "appointment_history" force row level security;
create policy tenant on "appointment_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "appointment_history" to mingshi_app;

create table "appointment_cases" (
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
  "initiated_on" date,
  "initiated_by" text,
  "analysis" text,
  "quota_checked" boolean,
  "proposal_on" date,
  "reported_on" date,
  "consulted_on" date,
  "plan_on" date,
  "plan" text,
  "recommendation_mode" text,
  "interviews_on" date,
  "meeting_on" date,
  "mode_reason" text,
  "recommended_on" date,
  "recommendation_expected" integer,
  "recommendation_present" integer,
  "ballots" integer,
  "inspection_notice_on" date,
  "inspected_from" date,
  "inspected_on" date,
  "inspectors" integer,
  "team" text,
  "body" text,
  "meeting" text,
  "discussed_on" date,
  "decision_number" text,
  "expected" integer,
  "present" integer,
  "spoke" boolean,
  "publicity_from" date,
  "publicity_to" date,
  "publicity_exempt" text,
  "publicity_feedback" text,
  "any_unit_changing" boolean,
  "any_chief_leaving" boolean,
  "any_mass_adjustment" boolean,
  "any_over_quota" boolean,
  "any_exceptional" boolean,
  "any_kin_of_leader" boolean,
  "any_after_effect_period" boolean,
  "any_chief_below_term" boolean,
  "any_not_recommended" boolean,
  "any_over_age" boolean,
  "prior_reported_on" date,
  "prior_replied_on" date,
  "plenum_voted_on" date,
  "plenum_expected" integer,
  "between_sessions" boolean,
  "plenum_consulted_on" date,
  "document_number" text,
  "document_title" text,
  "notice_on" date,
  "talked_on" date,
  "talker" text,
  "trial_assessed_on" date,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "appointment_cases" is '选拔任用案';
comment on column "appointment_cases"."number" is '案号';
comment on column "appointment_cases"."title" is '案由';
comment on column "appointment_cases"."edition" is '所依版本';
comment on column "appointment_cases"."stage" is '阶段';
comment on column "appointment_cases"."opened_on" is '立案日期';
comment on column "appointment_cases"."opened_by" is '立案人';
comment on column "appointment_cases"."opened_by_account" is '立案账号';
comment on column "appointment_cases"."assignee" is '承办账号';
comment on column "appointment_cases"."assignee_name" is '承办人';
comment on column "appointment_cases"."stage_since" is '进入本阶段日期';
comment on column "appointment_cases"."due" is '本阶段期限';
comment on column "appointment_cases"."light" is '原提醒';
comment on column "appointment_cases"."closed_on" is '办结日期';
comment on column "appointment_cases"."initiated_on" is '启动意见日期';
comment on column "appointment_cases"."initiated_by" is '启动意见提出';
comment on column "appointment_cases"."analysis" is '分析研判';
comment on column "appointment_cases"."quota_checked" is '职数已预审';
comment on column "appointment_cases"."proposal_on" is '初步建议日期';
comment on column "appointment_cases"."reported_on" is '向主要负责人报告日期';
comment on column "appointment_cases"."consulted_on" is '沟通酝酿日期';
comment on column "appointment_cases"."plan_on" is '工作方案日期';
comment on column "appointment_cases"."plan" is '工作方案';
comment on column "appointment_cases"."recommendation_mode" is '推荐次序';
comment on column "appointment_cases"."interviews_on" is '谈话调研推荐日期';
comment on column "appointment_cases"."meeting_on" is '会议推荐日期';
comment on column "appointment_cases"."mode_reason" is '不进行会议推荐的理由';
comment on column "appointment_cases"."recommended_on" is '民主推荐日期';
comment on column "appointment_cases"."recommendation_expected" is '应参加推荐';
comment on column "appointment_cases"."recommendation_present" is '实参加推荐';
comment on column "appointment_cases"."ballots" is '有效票';
comment on column "appointment_cases"."inspection_notice_on" is '考察预告日期';
comment on column "appointment_cases"."inspected_from" is '考察开始';
comment on column "appointment_cases"."inspected_on" is '考察结束';
comment on column "appointment_cases"."inspectors" is '考察组成员';
comment on column "appointment_cases"."team" is '考察组';
comment on column "appointment_cases"."body" is '决定机关';
comment on column "appointment_cases"."meeting" is '会议';
comment on column "appointment_cases"."discussed_on" is '讨论决定日期';
comment on column "appointment_cases"."decision_number" is '决定编号';
comment on column "appointment_cases"."expected" is '应到会成员';
comment on column "appointment_cases"."present" is '实到会成员';
comment on column "appointment_cases"."spoke" is '与会成员逐一发表意见，主要负责人最后表态';
comment on column "appointment_cases"."publicity_from" is '公示开始日期';
comment on column "appointment_cases"."publicity_to" is '公示截止日期';
comment on column "appointment_cases"."publicity_exempt" is '不公示的情形';
comment on column "appointment_cases"."publicity_feedback" is '公示反映';
comment on column "appointment_cases"."any_unit_changing" is '机构变动';
comment on column "appointment_cases"."any_chief_leaving" is '主要领导即将离任';
comment on column "appointment_cases"."any_mass_adjustment" is '短期内大批调整';
comment on column "appointment_cases"."any_over_quota" is '超职数配备';
comment on column "appointment_cases"."any_exceptional" is '破格、越级提拔';
comment on column "appointment_cases"."any_kin_of_leader" is '领导干部近亲属或者身边工作人员';
comment on column "appointment_cases"."any_after_effect_period" is '影响期满重新任用或者提拔';
comment on column "appointment_cases"."any_chief_below_term" is '县乡党政正职任职不满三年';
comment on column "appointment_cases"."any_not_recommended" is '不经民主推荐';
comment on column "appointment_cases"."any_over_age" is '超过任职年龄或者退休年龄继续任用';
comment on column "appointment_cases"."prior_reported_on" is '事前报告日期';
comment on column "appointment_cases"."prior_replied_on" is '上级答复日期';
comment on column "appointment_cases"."plenum_voted_on" is '全委会表决日期';
comment on column "appointment_cases"."plenum_expected" is '全委会应到会委员';
comment on column "appointment_cases"."between_sessions" is '全委会闭会期间急需任用';
comment on column "appointment_cases"."plenum_consulted_on" is '征求全委会成员意见日期';
comment on column "appointment_cases"."document_number" is '任免文号';
comment on column "appointment_cases"."document_title" is '文件标题';
comment on column "appointment_cases"."notice_on" is '任职通知日期';
comment on column "appointment_cases"."talked_on" is '任职谈话日期';
comment on column "appointment_cases"."talker" is '谈话人';
comment on column "appointment_cases"."trial_assessed_on" is '试用期满考核日期';
comment on column "appointment_cases"."sort_key" is '拼音排序键';
create table "appointment_cases_history" (
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
  "initiated_on" date,
  "initiated_by" text,
  "analysis" text,
  "quota_checked" boolean,
  "proposal_on" date,
  "reported_on" date,
  "consulted_on" date,
  "plan_on" date,
  "plan" text,
  "recommendation_mode" text,
  "interviews_on" date,
  "meeting_on" date,
  "mode_reason" text,
  "recommended_on" date,
  "recommendation_expected" integer,
  "recommendation_present" integer,
  "ballots" integer,
  "inspection_notice_on" date,
  "inspected_from" date,
  "inspected_on" date,
  "inspectors" integer,
  "team" text,
  "body" text,
  "meeting" text,
  "discussed_on" date,
  "decision_number" text,
  "expected" integer,
  "present" integer,
  "spoke" boolean,
  "publicity_from" date,
  "publicity_to" date,
  "publicity_exempt" text,
  "publicity_feedback" text,
  "any_unit_changing" boolean,
  "any_chief_leaving" boolean,
  "any_mass_adjustment" boolean,
  "any_over_quota" boolean,
  "any_exceptional" boolean,
  "any_kin_of_leader" boolean,
  "any_after_effect_period" boolean,
  "any_chief_below_term" boolean,
  "any_not_recommended" boolean,
  "any_over_age" boolean,
  "prior_reported_on" date,
  "prior_replied_on" date,
  "plenum_voted_on" date,
  "plenum_expected" integer,
  "between_sessions" boolean,
  "plenum_consulted_on" date,
  "document_number" text,
  "document_title" text,
  "notice_on" date,
  "talked_on" date,
  "talker" text,
  "trial_assessed_on" date,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "appointment_cases_history" is '选拔任用案：历史，只增不改';
create unique index "appointment_cases_number_key" on "appointment_cases" (tenant, "number");
create index "appointment_cases_sort_key_idx" on "appointment_cases" (tenant, "sort_key");
create index "appointment_cases_stage_opened_on_idx" on "appointment_cases" (tenant, "stage", "opened_on");
create index "appointment_cases_opened_on_idx" on "appointment_cases" (tenant, "opened_on");
create index "appointment_cases_due_idx" on "appointment_cases" (tenant, "due");
alter table "appointment_cases" enable row level security;
alter table "appointment_cases" force row level security;
create policy tenant on "appointment_cases" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "appointment_cases" to mingshi_app;
alter table "appointment_cases_history" enable row level security;
alter table "appointment_cases_history" force row level security;
create policy tenant on "appointment_cases_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "appointment_cases_history" to mingshi_app;

create table "appointment_form" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "proposed_post" text,
  "dismissed_post" text,
  "reason" text,
  "reporting_unit" text,
  "age_reference_date" text collate "C",
  "filled_on" text collate "C",
  "filled_by" text,
  "unparsed" text,
  "received" jsonb,
  primary key (tenant, id)
);
comment on table "appointment_form" is '任免审批表';
comment on column "appointment_form"."person" is '人员';
comment on column "appointment_form"."proposed_post" is '拟任职务';
comment on column "appointment_form"."dismissed_post" is '拟免职务';
comment on column "appointment_form"."reason" is '任免理由';
comment on column "appointment_form"."reporting_unit" is '呈报单位';
comment on column "appointment_form"."age_reference_date" is '计算年龄时间';
comment on column "appointment_form"."filled_on" is '填表时间';
comment on column "appointment_form"."filled_by" is '填表人';
comment on column "appointment_form"."unparsed" is '未能解析的原文';
comment on column "appointment_form"."received" is '来件原文';
create table "appointment_form_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "proposed_post" text,
  "dismissed_post" text,
  "reason" text,
  "reporting_unit" text,
  "age_reference_date" text collate "C",
  "filled_on" text collate "C",
  "filled_by" text,
  "unparsed" text,
  "received" jsonb,
  primary key (tenant, id, act_from)
);
comment on table "appointment_form_history" is '任免审批表：历史，只增不改';
create unique index "appointment_form_person_key" on "appointment_form" (tenant, "person");
alter table "appointment_form" enable row level security;
alter table "appointment_form" force row level security;
create policy tenant on "appointment_form" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "appointment_form" to mingshi_app;
alter table "appointment_form_history" enable row level security;
alter table "appointment_form_history" force row level security;
create policy tenant on "appointment_form_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "appointment_form_history" to mingshi_app;

create table "appointment_items" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "change" text,
  "unit" uuid,
  "position" uuid,
  "post" text,
  "level" text,
  "dismissed" text,
  "kind" text,
  "concurrent" text,
  "reason" text,
  "young" boolean,
  "frontline" boolean,
  "mechanism" text,
  "trial" boolean,
  "exceptional" boolean,
  "exceptional_reason" text,
  "superior_approval_on" date,
  "superior_approval_number" text,
  "not_recommended" boolean,
  "superior_consent_on" date,
  "recommended" integer,
  "findings" text,
  "co_managed" boolean,
  "co_manager_asked_on" date,
  "co_manager_reply" text,
  "co_manager_replied_on" date,
  "archive_reviewed_on" date,
  "archive_result" text,
  "personal_matters_checked_on" date,
  "personal_matters_result" text,
  "discipline_opinion_on" date,
  "discipline_result" text,
  "no_petitions" boolean,
  "petitions_checked_on" date,
  "petitions_result" text,
  "audit_required" boolean,
  "audited_on" date,
  "integrity_opinion_signed" boolean,
  "evaluated" integer,
  "favourable" integer,
  "votes_for" integer,
  "votes_against" integer,
  "deferrals" integer,
  "local_chief" boolean,
  "plenum_for" integer,
  "recused" text,
  "basis_kind" text,
  "lawful_body" text,
  "lawful_on" date,
  "trial_result" text,
  "relied" jsonb,
  primary key (tenant, id)
);
comment on table "appointment_items" is '选拔任用人选';
comment on column "appointment_items"."case" is '案';
comment on column "appointment_items"."on" is '列入日期';
comment on column "appointment_items"."status" is '状况';
comment on column "appointment_items"."person" is '人选';
comment on column "appointment_items"."change" is '任用形式';
comment on column "appointment_items"."unit" is '拟任单位';
comment on column "appointment_items"."position" is '拟任职位';
comment on column "appointment_items"."post" is '拟任职务';
comment on column "appointment_items"."level" is '拟任职务层次';
comment on column "appointment_items"."dismissed" is '拟免职务';
comment on column "appointment_items"."kind" is '任职性质';
comment on column "appointment_items"."concurrent" is '现兼任职务';
comment on column "appointment_items"."reason" is '任免理由';
comment on column "appointment_items"."young" is '优秀年轻干部';
comment on column "appointment_items"."frontline" is '一线脱贫干部';
comment on column "appointment_items"."mechanism" is '运用三项机制';
comment on column "appointment_items"."trial" is '实行任职试用期';
comment on column "appointment_items"."exceptional" is '破格提拔';
comment on column "appointment_items"."exceptional_reason" is '破格的情形和理由';
comment on column "appointment_items"."superior_approval_on" is '上级批复日期';
comment on column "appointment_items"."superior_approval_number" is '上级批复文号';
comment on column "appointment_items"."not_recommended" is '不经民主推荐';
comment on column "appointment_items"."superior_consent_on" is '上级组织部门同意日期';
comment on column "appointment_items"."recommended" is '推荐得票';
comment on column "appointment_items"."findings" is '须由组织认定的各项';
comment on column "appointment_items"."co_managed" is '双重管理';
comment on column "appointment_items"."co_manager_asked_on" is '协管方收到日期';
comment on column "appointment_items"."co_manager_reply" is '协管方意见';
comment on column "appointment_items"."co_manager_replied_on" is '协管方答复日期';
comment on column "appointment_items"."archive_reviewed_on" is '档案审核日期';
comment on column "appointment_items"."archive_result" is '档案审核结果';
comment on column "appointment_items"."personal_matters_checked_on" is '个人事项查核日期';
comment on column "appointment_items"."personal_matters_result" is '个人事项查核结果';
comment on column "appointment_items"."discipline_opinion_on" is '纪检监察意见日期';
comment on column "appointment_items"."discipline_result" is '纪检监察意见';
comment on column "appointment_items"."no_petitions" is '没有可查的信访举报';
comment on column "appointment_items"."petitions_checked_on" is '信访举报核查日期';
comment on column "appointment_items"."petitions_result" is '信访举报核查结果';
comment on column "appointment_items"."audit_required" is '需要经济责任审计';
comment on column "appointment_items"."audited_on" is '经济责任审计日期';
comment on column "appointment_items"."integrity_opinion_signed" is '廉洁结论已双签字';
comment on column "appointment_items"."evaluated" is '测评参加人数';
comment on column "appointment_items"."favourable" is '测评同意';
comment on column "appointment_items"."votes_for" is '同意';
comment on column "appointment_items"."votes_against" is '不同意';
comment on column "appointment_items"."deferrals" is '缓议';
comment on column "appointment_items"."local_chief" is '市、县党委和政府正职';
comment on column "appointment_items"."plenum_for" is '全委会同意';
comment on column "appointment_items"."recused" is '回避的成员';
comment on column "appointment_items"."basis_kind" is '任职方式';
comment on column "appointment_items"."lawful_body" is '选举、任命机关';
comment on column "appointment_items"."lawful_on" is '当选、任命日期';
comment on column "appointment_items"."trial_result" is '试用期满考核';
comment on column "appointment_items"."relied" is '所据记录';
create table "appointment_items_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "change" text,
  "unit" uuid,
  "position" uuid,
  "post" text,
  "level" text,
  "dismissed" text,
  "kind" text,
  "concurrent" text,
  "reason" text,
  "young" boolean,
  "frontline" boolean,
  "mechanism" text,
  "trial" boolean,
  "exceptional" boolean,
  "exceptional_reason" text,
  "superior_approval_on" date,
  "superior_approval_number" text,
  "not_recommended" boolean,
  "superior_consent_on" date,
  "recommended" integer,
  "findings" text,
  "co_managed" boolean,
  "co_manager_asked_on" date,
  "co_manager_reply" text,
  "co_manager_replied_on" date,
  "archive_reviewed_on" date,
  "archive_result" text,
  "personal_matters_checked_on" date,
  "personal_matters_result" text,
  "discipline_opinion_on" date,
  "discipline_result" text,
  "no_petitions" boolean,
  "petitions_checked_on" date,
  "petitions_result" text,
  "audit_required" boolean,
  "audited_on" date,
  "integrity_opinion_signed" boolean,
  "evaluated" integer,
  "favourable" integer,
  "votes_for" integer,
  "votes_against" integer,
  "deferrals" integer,
  "local_chief" boolean,
  "plenum_for" integer,
  "recused" text,
  "basis_kind" text,
  "lawful_body" text,
  "lawful_on" date,
  "trial_result" text,
  "relied" jsonb,
  primary key (tenant, id, act_from)
);
comment on table "appointment_items_history" is '选拔任用人选：历史，只增不改';
create unique index "appointment_items_case_person_key" on "appointment_items" (tenant, "case", "person");
create index "appointment_items_person_idx" on "appointment_items" (tenant, "person");
create index "appointment_items_unit_idx" on "appointment_items" (tenant, "unit");
create index "appointment_items_position_idx" on "appointment_items" (tenant, "position");
create index "appointment_items_on_idx" on "appointment_items" (tenant, "on");
alter table "appointment_items" enable row level security;
alter table "appointment_items" force row level security;
create policy tenant on "appointment_items" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "appointment_items" to mingshi_app;
alter table "appointment_items_history" enable row level security;
alter table "appointment_items_history" force row level security;
create policy tenant on "appointment_items_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "appointment_items_history" to mingshi_app;

create table "appointment_notices" (
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
comment on table "appointment_notices" is '选拔任用到期提醒';
comment on column "appointment_notices"."case" is '案';
comment on column "appointment_notices"."visit" is '进入阶段的步序';
comment on column "appointment_notices"."level" is '提醒级别';
comment on column "appointment_notices"."stage" is '阶段';
comment on column "appointment_notices"."on" is '提醒日期';
comment on column "appointment_notices"."due" is '本阶段期限';
comment on column "appointment_notices"."told" is '提醒对象';
comment on column "appointment_notices"."reason" is '事由';
comment on column "appointment_notices"."clause" is '依据';
create table "appointment_notices_history" (
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
comment on table "appointment_notices_history" is '选拔任用到期提醒：历史，只增不改';
create unique index "appointment_notices_case_visit_level_key" on "appointment_notices" (tenant, "case", "visit", "level");
create index "appointment_notices_on_idx" on "appointment_notices" (tenant, "on");
create index "appointment_notices_level_on_idx" on "appointment_notices" (tenant, "level", "on");
alter table "appointment_notices" enable row level security;
alter table "appointment_notices" force row level security;
create policy tenant on "appointment_notices" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "appointment_notices" to mingshi_app;
alter table "appointment_notices_history" enable row level security;
alter table "appointment_notices_history" force row level security;
create policy tenant on "appointment_notices_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "appointment_notices_history" to mingshi_app;

create table "appointment_steps" (
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
comment on table "appointment_steps" is '选拔任用纪实';
comment on column "appointment_steps"."case" is '案';
comment on column "appointment_steps"."sequence" is '序号';
comment on column "appointment_steps"."act" is '办理';
comment on column "appointment_steps"."from" is '原阶段';
comment on column "appointment_steps"."to" is '后阶段';
comment on column "appointment_steps"."on" is '办理日期';
comment on column "appointment_steps"."at" is '办理时刻';
comment on column "appointment_steps"."by" is '办理账号';
comment on column "appointment_steps"."by_name" is '办理人';
comment on column "appointment_steps"."on_behalf_of" is '代谁办理';
comment on column "appointment_steps"."note" is '意见';
comment on column "appointment_steps"."values" is '填报内容';
comment on column "appointment_steps"."verdicts" is '规则结论';
comment on column "appointment_steps"."materials" is '材料';
comment on column "appointment_steps"."documents" is '生成文书';
create table "appointment_steps_history" (
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
comment on table "appointment_steps_history" is '选拔任用纪实：历史，只增不改';
create unique index "appointment_steps_case_sequence_key" on "appointment_steps" (tenant, "case", "sequence");
create index "appointment_steps_on_idx" on "appointment_steps" (tenant, "on");
alter table "appointment_steps" enable row level security;
alter table "appointment_steps" force row level security;
create policy tenant on "appointment_steps" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "appointment_steps" to mingshi_app;
alter table "appointment_steps_history" enable row level security;
alter table "appointment_steps_history" force row level security;
create policy tenant on "appointment_steps_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "appointment_steps_history" to mingshi_app;

create table "assessment" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "year" text collate "C" not null,
  "grade" text not null,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "assessment" is '年度考核';
comment on column "assessment"."person" is '人员';
comment on column "assessment"."year" is '考核年度';
comment on column "assessment"."grade" is '考核结论';
comment on column "assessment"."document" is '文件';
create table "assessment_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "year" text collate "C" not null,
  "grade" text not null,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "assessment_history" is '年度考核：历史，只增不改';
create unique index "assessment_person_year_key" on "assessment" (tenant, "person", "year");
create index "assessment_document_idx" on "assessment" (tenant, "document");
create index "assessment_year_idx" on "assessment" (tenant, "year");
create index "assessment_grade_year_idx" on "assessment" (tenant, "grade", "year");
alter table "assessment" enable row level security;
alter table "assessment" force row level security;
create policy tenant on "assessment" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "assessment" to mingshi_app;
alter table "assessment_history" enable row level security;
alter table "assessment_history" force row level security;
create policy tenant on "assessment_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "assessment_history" to mingshi_app;

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

create table "clarification" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "matter" text not null,
  "received_on" date not null,
  "applies" text not null,
  "finding" text not null,
  "deciding_body" text not null,
  "decided_on" date not null,
  "consent" boolean not null,
  "method" text not null,
  "extent" text,
  "clarified_on" date not null,
  "feedback" boolean,
  "revisited_on" date,
  "revisit" text,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "clarification" is '澄清';
comment on column "clarification"."person" is '干部';
comment on column "clarification"."matter" is '反映事项';
comment on column "clarification"."received_on" is '受理日期';
comment on column "clarification"."applies" is '适用情形';
comment on column "clarification"."finding" is '核查结论';
comment on column "clarification"."deciding_body" is '认定机关';
comment on column "clarification"."decided_on" is '认定日期';
comment on column "clarification"."consent" is '本人同意澄清';
comment on column "clarification"."method" is '澄清方式';
comment on column "clarification"."extent" is '澄清范围';
comment on column "clarification"."clarified_on" is '澄清日期';
comment on column "clarification"."feedback" is '已书面反馈组织人事部门';
comment on column "clarification"."revisited_on" is '回访日期';
comment on column "clarification"."revisit" is '回访情况';
comment on column "clarification"."document" is '文件';
create table "clarification_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "matter" text not null,
  "received_on" date not null,
  "applies" text not null,
  "finding" text not null,
  "deciding_body" text not null,
  "decided_on" date not null,
  "consent" boolean not null,
  "method" text not null,
  "extent" text,
  "clarified_on" date not null,
  "feedback" boolean,
  "revisited_on" date,
  "revisit" text,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "clarification_history" is '澄清：历史，只增不改';
create unique index "clarification_person_received_on_clarified_on_key" on "clarification" (tenant, "person", "received_on", "clarified_on");
create index "clarification_document_idx" on "clarification" (tenant, "document");
create index "clarification_clarified_on_idx" on "clarification" (tenant, "clarified_on");
create index "clarification_applies_clarified_on_idx" on "clarification" (tenant, "applies", "clarified_on");
create index "clarification_method_clarified_on_idx" on "clarification" (tenant, "method", "clarified_on");
alter table "clarification" enable row level security;
alter table "clarification" force row level security;
create policy tenant on "clarification" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "clarification" to mingshi_app;
alter table "clarification_history" enable row level security;
alter table "clarification_history" force row level security;
create policy tenant on "clarification_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "clarification_history" to mingshi_app;

create table "clarification_cases" (
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
  "matter" text,
  "received_on" date,
  "finding" text,
  "result" text,
  "deciding_body" text,
  "decided_on" date,
  "consent" boolean,
  "method" text,
  "extent" text,
  "clarified_on" date,
  "revisited_on" date,
  "revisit" text,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "clarification_cases" is '澄清保护案';
comment on column "clarification_cases"."number" is '案号';
comment on column "clarification_cases"."title" is '案由';
comment on column "clarification_cases"."edition" is '所依版本';
comment on column "clarification_cases"."stage" is '阶段';
comment on column "clarification_cases"."opened_on" is '立案日期';
comment on column "clarification_cases"."opened_by" is '立案人';
comment on column "clarification_cases"."opened_by_account" is '立案账号';
comment on column "clarification_cases"."assignee" is '承办账号';
comment on column "clarification_cases"."assignee_name" is '承办人';
comment on column "clarification_cases"."stage_since" is '进入本阶段日期';
comment on column "clarification_cases"."due" is '本阶段期限';
comment on column "clarification_cases"."light" is '原提醒';
comment on column "clarification_cases"."closed_on" is '办结日期';
comment on column "clarification_cases"."matter" is '反映事项';
comment on column "clarification_cases"."received_on" is '受理日期';
comment on column "clarification_cases"."finding" is '核查结论';
comment on column "clarification_cases"."result" is '认定结果';
comment on column "clarification_cases"."deciding_body" is '认定机关';
comment on column "clarification_cases"."decided_on" is '认定日期';
comment on column "clarification_cases"."consent" is '本人同意澄清';
comment on column "clarification_cases"."method" is '澄清方式';
comment on column "clarification_cases"."extent" is '澄清范围';
comment on column "clarification_cases"."clarified_on" is '澄清日期';
comment on column "clarification_cases"."revisited_on" is '回访日期';
comment on column "clarification_cases"."revisit" is '回访情况';
comment on column "clarification_cases"."sort_key" is '拼音排序键';
create table "clarification_cases_history" (
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
  "matter" text,
  "received_on" date,
  "finding" text,
  "result" text,
  "deciding_body" text,
  "decided_on" date,
  "consent" boolean,
  "method" text,
  "extent" text,
  "clarified_on" date,
  "revisited_on" date,
  "revisit" text,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "clarification_cases_history" is '澄清保护案：历史，只增不改';
create unique index "clarification_cases_number_key" on "clarification_cases" (tenant, "number");
create index "clarification_cases_sort_key_idx" on "clarification_cases" (tenant, "sort_key");
create index "clarification_cases_stage_opened_on_idx" on "clarification_cases" (tenant, "stage", "opened_on");
create index "clarification_cases_opened_on_idx" on "clarification_cases" (tenant, "opened_on");
create index "clarification_cases_due_idx" on "clarification_cases" (tenant, "due");
alter table "clarification_cases" enable row level security;
alter table "clarification_cases" force row level security;
create policy tenant on "clarification_cases" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "clarification_cases" to mingshi_app;
alter table "clarification_cases_history" enable row level security;
alter table "clarification_cases_history" force row level security;
create policy tenant on "clarification_cases_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "clarification_cases_history" to mingshi_app;

create table "clarification_items" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "entry" uuid,
  "admonition" uuid,
  "relied" jsonb,
  primary key (tenant, id)
);
comment on table "clarification_items" is '澄清保护干部';
comment on column "clarification_items"."case" is '案';
comment on column "clarification_items"."on" is '列入日期';
comment on column "clarification_items"."status" is '状况';
comment on column "clarification_items"."person" is '干部';
comment on column "clarification_items"."entry" is '原线索';
comment on column "clarification_items"."admonition" is '据此作出的提醒函询诫勉';
comment on column "clarification_items"."relied" is '所据记录';
create table "clarification_items_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "entry" uuid,
  "admonition" uuid,
  "relied" jsonb,
  primary key (tenant, id, act_from)
);
comment on table "clarification_items_history" is '澄清保护干部：历史，只增不改';
create unique index "clarification_items_case_person_key" on "clarification_items" (tenant, "case", "person");
create index "clarification_items_person_idx" on "clarification_items" (tenant, "person");
create index "clarification_items_entry_idx" on "clarification_items" (tenant, "entry");
create index "clarification_items_admonition_idx" on "clarification_items" (tenant, "admonition");
create index "clarification_items_on_idx" on "clarification_items" (tenant, "on");
alter table "clarification_items" enable row level security;
alter table "clarification_items" force row level security;
create policy tenant on "clarification_items" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "clarification_items" to mingshi_app;
alter table "clarification_items_history" enable row level security;
alter table "clarification_items_history" force row level security;
create policy tenant on "clarification_items_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "clarification_items_history" to mingshi_app;

create table "clarification_notices" (
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
comment on table "clarification_notices" is '澄清保护到期提醒';
comment on column "clarification_notices"."case" is '案';
comment on column "clarification_notices"."visit" is '进入阶段的步序';
comment on column "clarification_notices"."level" is '提醒级别';
comment on column "clarification_notices"."stage" is '阶段';
comment on column "clarification_notices"."on" is '提醒日期';
comment on column "clarification_notices"."due" is '本阶段期限';
comment on column "clarification_notices"."told" is '提醒对象';
comment on column "clarification_notices"."reason" is '事由';
comment on column "clarification_notices"."clause" is '依据';
create table "clarification_notices_history" (
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
comment on table "clarification_notices_history" is '澄清保护到期提醒：历史，只增不改';
create unique index "clarification_notices_case_visit_level_key" on "clarification_notices" (tenant, "case", "visit", "level");
create index "clarification_notices_on_idx" on "clarification_notices" (tenant, "on");
create index "clarification_notices_level_on_idx" on "clarification_notices" (tenant, "level", "on");
alter table "clarification_notices" enable row level security;
alter table "clarification_notices" force row level security;
create policy tenant on "clarification_notices" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "clarification_notices" to mingshi_app;
alter table "clarification_notices_history" enable row level security;
alter table "clarification_notices_history" force row level security;
create policy tenant on "clarification_notices_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "clarification_notices_history" to mingshi_app;

create table "clarification_steps" (
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
comment on table "clarification_steps" is '澄清保护纪实';
comment on column "clarification_steps"."case" is '案';
comment on column "clarification_steps"."sequence" is '序号';
comment on column "clarification_steps"."act" is '办理';
comment on column "clarification_steps"."from" is '原阶段';
comment on column "clarification_steps"."to" is '后阶段';
comment on column "clarification_steps"."on" is '办理日期';
comment on column "clarification_steps"."at" is '办理时刻';
comment on column "clarification_steps"."by" is '办理账号';
comment on column "clarification_steps"."by_name" is '办理人';
comment on column "clarification_steps"."on_behalf_of" is '代谁办理';
comment on column "clarification_steps"."note" is '意见';
comment on column "clarification_steps"."values" is '填报内容';
comment on column "clarification_steps"."verdicts" is '规则结论';
comment on column "clarification_steps"."materials" is '材料';
comment on column "clarification_steps"."documents" is '生成文书';
create table "clarification_steps_history" (
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
comment on table "clarification_steps_history" is '澄清保护纪实：历史，只增不改';
create unique index "clarification_steps_case_sequence_key" on "clarification_steps" (tenant, "case", "sequence");
create index "clarification_steps_on_idx" on "clarification_steps" (tenant, "on");
alter table "clarification_steps" enable row level security;
alter table "clarification_steps" force row level security;
create policy tenant on "clarification_steps" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "clarification_steps" to mingshi_app;
alter table "clarification_steps_history" enable row level security;
alter table "clarification_steps_history" force row level security;
create policy tenant on "clarification_steps_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "clarification_steps_history" to mingshi_app;

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

create table "debriefs" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "organization" uuid not null,
  "year" text collate "C" not null,
  "held_on" date not null,
  "hosted_by" uuid,
  "level" text not null,
  "grade" text not null,
  "comments" text,
  "document" uuid,
  "decision" uuid,
  primary key (tenant, id)
);
comment on table "debriefs" is '抓党建述职评议';
comment on column "debriefs"."organization" is '述职党组织';
comment on column "debriefs"."year" is '述职年度';
comment on column "debriefs"."held_on" is '评议日期';
comment on column "debriefs"."hosted_by" is '组织评议的党组织';
comment on column "debriefs"."level" is '评议层级';
comment on column "debriefs"."grade" is '综合评价';
comment on column "debriefs"."comments" is '点评意见';
comment on column "debriefs"."document" is '文件';
comment on column "debriefs"."decision" is '决定';
create table "debriefs_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "organization" uuid not null,
  "year" text collate "C" not null,
  "held_on" date not null,
  "hosted_by" uuid,
  "level" text not null,
  "grade" text not null,
  "comments" text,
  "document" uuid,
  "decision" uuid,
  primary key (tenant, id, act_from)
);
comment on table "debriefs_history" is '抓党建述职评议：历史，只增不改';
create unique index "debriefs_organization_year_level_key" on "debriefs" (tenant, "organization", "year", "level");
create index "debriefs_hosted_by_idx" on "debriefs" (tenant, "hosted_by");
create index "debriefs_document_idx" on "debriefs" (tenant, "document");
create index "debriefs_decision_idx" on "debriefs" (tenant, "decision");
create index "debriefs_held_on_idx" on "debriefs" (tenant, "held_on");
create index "debriefs_year_idx" on "debriefs" (tenant, "year");
create index "debriefs_level_year_idx" on "debriefs" (tenant, "level", "year");
create index "debriefs_grade_year_idx" on "debriefs" (tenant, "grade", "year");
alter table "debriefs" enable row level security;
alter table "debriefs" force row level security;
create policy tenant on "debriefs" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "debriefs" to mingshi_app;
alter table "debriefs_history" enable row level security;
alter table "debriefs_history" force row level security;
create policy tenant on "debriefs_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "debriefs_history" to mingshi_app;

create table "decisions" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "number" text not null,
  "body" text not null,
  "meeting" text,
  "decided_on" date not null,
  "agenda" text not null,
  "expected" integer,
  "present" integer,
  "votes_for" integer,
  "votes_against" integer,
  "abstentions" integer,
  "resolution" text,
  "document" uuid,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "decisions" is '会议与决定';
comment on column "decisions"."number" is '决定编号';
comment on column "decisions"."body" is '决定机关';
comment on column "decisions"."meeting" is '会议';
comment on column "decisions"."decided_on" is '决定日期';
comment on column "decisions"."agenda" is '议题';
comment on column "decisions"."expected" is '应到';
comment on column "decisions"."present" is '实到';
comment on column "decisions"."votes_for" is '同意';
comment on column "decisions"."votes_against" is '不同意';
comment on column "decisions"."abstentions" is '弃权';
comment on column "decisions"."resolution" is '决定内容';
comment on column "decisions"."document" is '文件';
comment on column "decisions"."sort_key" is '拼音排序键';
create table "decisions_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "number" text not null,
  "body" text not null,
  "meeting" text,
  "decided_on" date not null,
  "agenda" text not null,
  "expected" integer,
  "present" integer,
  "votes_for" integer,
  "votes_against" integer,
  "abstentions" integer,
  "resolution" text,
  "document" uuid,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "decisions_history" is '会议与决定：历史，只增不改';
create unique index "decisions_number_key" on "decisions" (tenant, "number");
create index "decisions_document_idx" on "decisions" (tenant, "document");
create index "decisions_decided_on_idx" on "decisions" (tenant, "decided_on");
create index "decisions_sort_key_idx" on "decisions" (tenant, "sort_key");
create index "decisions_body_idx" on "decisions" (tenant, "body");
alter table "decisions" enable row level security;
alter table "decisions" force row level security;
create policy tenant on "decisions" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "decisions" to mingshi_app;
alter table "decisions_history" enable row level security;
alter table "decisions_history" force row level security;
create policy tenant on "decisions_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "decisions_history" to mingshi_app;

create table "deputies" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "account" text not null,
  "deputy" text not null,
  "reason" text not null,
  "document" text,
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
comment on column "deputies"."document" is '依据文件';
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
  "document" text,
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

create table "documents" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "number" text not null,
  "title" text not null,
  "issuer" text not null,
  "issued_on" date not null,
  "secrecy" text,
  "attachment" text,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "documents" is '文件';
comment on column "documents"."number" is '文号';
comment on column "documents"."title" is '文件标题';
comment on column "documents"."issuer" is '发文机关';
comment on column "documents"."issued_on" is '成文日期';
comment on column "documents"."secrecy" is '密级提示';
comment on column "documents"."attachment" is '附件';
comment on column "documents"."sort_key" is '拼音排序键';
create table "documents_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "number" text not null,
  "title" text not null,
  "issuer" text not null,
  "issued_on" date not null,
  "secrecy" text,
  "attachment" text,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "documents_history" is '文件：历史，只增不改';
create unique index "documents_number_key" on "documents" (tenant, "number");
create index "documents_issued_on_idx" on "documents" (tenant, "issued_on");
create index "documents_sort_key_idx" on "documents" (tenant, "sort_key");
create index "documents_issuer_idx" on "documents" (tenant, "issuer");
alter table "documents" enable row level security;
alter table "documents" force row level security;
create policy tenant on "documents" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "documents" to mingshi_app;
alter table "documents_history" enable row level security;
alter table "documents_history" force row level security;
create policy tenant on "documents_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "documents_history" to mingshi_app;

create table "education" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "kind" text not null,
  "level" text,
  "degree" text,
  "school" text,
  "degree_school" text,
  "enrolled_on" text collate "C",
  "graduated_on" text collate "C",
  "verified" boolean,
  primary key (tenant, id)
);
comment on table "education" is '学历学位';
comment on column "education"."person" is '人员';
comment on column "education"."kind" is '教育类别';
comment on column "education"."level" is '学历';
comment on column "education"."degree" is '学位';
comment on column "education"."school" is '毕业院校系及专业';
comment on column "education"."degree_school" is '学位授予院校系及专业';
comment on column "education"."enrolled_on" is '入学时间';
comment on column "education"."graduated_on" is '毕业时间';
comment on column "education"."verified" is '学历已认定';
create table "education_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "kind" text not null,
  "level" text,
  "degree" text,
  "school" text,
  "degree_school" text,
  "enrolled_on" text collate "C",
  "graduated_on" text collate "C",
  "verified" boolean,
  primary key (tenant, id, act_from)
);
comment on table "education_history" is '学历学位：历史，只增不改';
create unique index "education_person_kind_level_school_key" on "education" (tenant, "person", "kind", "level", "school");
alter table "education" enable row level security;
alter table "education" force row level security;
create policy tenant on "education" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "education" to mingshi_app;
alter table "education_history" enable row level security;
alter table "education_history" force row level security;
create policy tenant on "education_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "education_history" to mingshi_app;

create table "exchange_cases" (
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
  "consulted_on" date,
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
  "effective_on" date,
  "talked_on" date,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "exchange_cases" is '干部交流案';
comment on column "exchange_cases"."number" is '案号';
comment on column "exchange_cases"."title" is '案由';
comment on column "exchange_cases"."edition" is '所依版本';
comment on column "exchange_cases"."stage" is '阶段';
comment on column "exchange_cases"."opened_on" is '立案日期';
comment on column "exchange_cases"."opened_by" is '立案人';
comment on column "exchange_cases"."opened_by_account" is '立案账号';
comment on column "exchange_cases"."assignee" is '承办账号';
comment on column "exchange_cases"."assignee_name" is '承办人';
comment on column "exchange_cases"."stage_since" is '进入本阶段日期';
comment on column "exchange_cases"."due" is '本阶段期限';
comment on column "exchange_cases"."light" is '原提醒';
comment on column "exchange_cases"."closed_on" is '办结日期';
comment on column "exchange_cases"."ground" is '事由';
comment on column "exchange_cases"."consulted_on" is '酝酿日期';
comment on column "exchange_cases"."body" is '决定机关';
comment on column "exchange_cases"."meeting" is '会议';
comment on column "exchange_cases"."decided_on" is '决定日期';
comment on column "exchange_cases"."decision_number" is '决定编号';
comment on column "exchange_cases"."expected" is '应到';
comment on column "exchange_cases"."present" is '实到';
comment on column "exchange_cases"."votes_for" is '同意';
comment on column "exchange_cases"."document_number" is '文号';
comment on column "exchange_cases"."document_title" is '文件标题';
comment on column "exchange_cases"."issued_on" is '发文日期';
comment on column "exchange_cases"."effective_on" is '任职日期';
comment on column "exchange_cases"."talked_on" is '谈话日期';
comment on column "exchange_cases"."sort_key" is '拼音排序键';
create table "exchange_cases_history" (
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
  "consulted_on" date,
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
  "effective_on" date,
  "talked_on" date,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "exchange_cases_history" is '干部交流案：历史，只增不改';
create unique index "exchange_cases_number_key" on "exchange_cases" (tenant, "number");
create index "exchange_cases_sort_key_idx" on "exchange_cases" (tenant, "sort_key");
create index "exchange_cases_stage_opened_on_idx" on "exchange_cases" (tenant, "stage", "opened_on");
create index "exchange_cases_opened_on_idx" on "exchange_cases" (tenant, "opened_on");
create index "exchange_cases_due_idx" on "exchange_cases" (tenant, "due");
alter table "exchange_cases" enable row level security;
alter table "exchange_cases" force row level security;
create policy tenant on "exchange_cases" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "exchange_cases" to mingshi_app;
alter table "exchange_cases_history" enable row level security;
alter table "exchange_cases_history" force row level security;
create policy tenant on "exchange_cases_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "exchange_cases_history" to mingshi_app;

create table "exchange_items" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "form" text,
  "unit" uuid,
  "position" uuid,
  "post" text,
  "level" text,
  "recusal_ground" text,
  "relative" uuid,
  "relation" text,
  "concurrent" text,
  "relied" jsonb,
  primary key (tenant, id)
);
comment on table "exchange_items" is '干部交流交流对象';
comment on column "exchange_items"."case" is '案';
comment on column "exchange_items"."on" is '列入日期';
comment on column "exchange_items"."status" is '状况';
comment on column "exchange_items"."person" is '干部';
comment on column "exchange_items"."form" is '交流形式';
comment on column "exchange_items"."unit" is '拟任单位';
comment on column "exchange_items"."position" is '拟任职位';
comment on column "exchange_items"."post" is '拟任职务';
comment on column "exchange_items"."level" is '职务层次';
comment on column "exchange_items"."recusal_ground" is '回避情形';
comment on column "exchange_items"."relative" is '有回避关系的人';
comment on column "exchange_items"."relation" is '关系';
comment on column "exchange_items"."concurrent" is '现兼任职务';
comment on column "exchange_items"."relied" is '所据记录';
create table "exchange_items_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "form" text,
  "unit" uuid,
  "position" uuid,
  "post" text,
  "level" text,
  "recusal_ground" text,
  "relative" uuid,
  "relation" text,
  "concurrent" text,
  "relied" jsonb,
  primary key (tenant, id, act_from)
);
comment on table "exchange_items_history" is '干部交流交流对象：历史，只增不改';
create unique index "exchange_items_case_person_key" on "exchange_items" (tenant, "case", "person");
create index "exchange_items_person_idx" on "exchange_items" (tenant, "person");
create index "exchange_items_unit_idx" on "exchange_items" (tenant, "unit");
create index "exchange_items_position_idx" on "exchange_items" (tenant, "position");
create index "exchange_items_relative_idx" on "exchange_items" (tenant, "relative");
create index "exchange_items_on_idx" on "exchange_items" (tenant, "on");
alter table "exchange_items" enable row level security;
alter table "exchange_items" force row level security;
create policy tenant on "exchange_items" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "exchange_items" to mingshi_app;
alter table "exchange_items_history" enable row level security;
alter table "exchange_items_history" force row level security;
create policy tenant on "exchange_items_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "exchange_items_history" to mingshi_app;

create table "exchange_notices" (
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
comment on table "exchange_notices" is '干部交流到期提醒';
comment on column "exchange_notices"."case" is '案';
comment on column "exchange_notices"."visit" is '进入阶段的步序';
comment on column "exchange_notices"."level" is '提醒级别';
comment on column "exchange_notices"."stage" is '阶段';
comment on column "exchange_notices"."on" is '提醒日期';
comment on column "exchange_notices"."due" is '本阶段期限';
comment on column "exchange_notices"."told" is '提醒对象';
comment on column "exchange_notices"."reason" is '事由';
comment on column "exchange_notices"."clause" is '依据';
create table "exchange_notices_history" (
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
comment on table "exchange_notices_history" is '干部交流到期提醒：历史，只增不改';
create unique index "exchange_notices_case_visit_level_key" on "exchange_notices" (tenant, "case", "visit", "level");
create index "exchange_notices_on_idx" on "exchange_notices" (tenant, "on");
create index "exchange_notices_level_on_idx" on "exchange_notices" (tenant, "level", "on");
alter table "exchange_notices" enable row level security;
alter table "exchange_notices" force row level security;
create policy tenant on "exchange_notices" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "exchange_notices" to mingshi_app;
alter table "exchange_notices_history" enable row level security;
alter table "exchange_notices_history" force row level security;
create policy tenant on "exchange_notices_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "exchange_notices_history" to mingshi_app;

create table "exchange_steps" (
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
comment on table "exchange_steps" is '干部交流纪实';
comment on column "exchange_steps"."case" is '案';
comment on column "exchange_steps"."sequence" is '序号';
comment on column "exchange_steps"."act" is '办理';
comment on column "exchange_steps"."from" is '原阶段';
comment on column "exchange_steps"."to" is '后阶段';
comment on column "exchange_steps"."on" is '办理日期';
comment on column "exchange_steps"."at" is '办理时刻';
comment on column "exchange_steps"."by" is '办理账号';
comment on column "exchange_steps"."by_name" is '办理人';
comment on column "exchange_steps"."on_behalf_of" is '代谁办理';
comment on column "exchange_steps"."note" is '意见';
comment on column "exchange_steps"."values" is '填报内容';
comment on column "exchange_steps"."verdicts" is '规则结论';
comment on column "exchange_steps"."materials" is '材料';
comment on column "exchange_steps"."documents" is '生成文书';
create table "exchange_steps_history" (
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
comment on table "exchange_steps_history" is '干部交流纪实：历史，只增不改';
create unique index "exchange_steps_case_sequence_key" on "exchange_steps" (tenant, "case", "sequence");
create index "exchange_steps_on_idx" on "exchange_steps" (tenant, "on");
alter table "exchange_steps" enable row level security;
alter table "exchange_steps" force row level security;
create policy tenant on "exchange_steps" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "exchange_steps" to mingshi_app;
alter table "exchange_steps_history" enable row level security;
alter table "exchange_steps_history" force row level security;
create policy tenant on "exchange_steps_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "exchange_steps_history" to mingshi_app;

create table "expert_engagement" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "role" text not null,
  "field" text,
  "unit" uuid,
  "decision" uuid,
  "document" uuid,
  "valid_from" date generated always as (mingshi_earliest(since)) stored,
  "valid_to" date generated always as (mingshi_earliest(until)) stored,
  primary key (tenant, id)
);
comment on table "expert_engagement" is '专家选聘';
comment on column "expert_engagement"."since" is '聘任时间';
comment on column "expert_engagement"."until" is '聘期至';
comment on column "expert_engagement"."person" is '姓名';
comment on column "expert_engagement"."role" is '聘任类别';
comment on column "expert_engagement"."field" is '专业领域';
comment on column "expert_engagement"."unit" is '聘用单位';
comment on column "expert_engagement"."decision" is '决定';
comment on column "expert_engagement"."document" is '聘任文件';
comment on column "expert_engagement"."valid_from" is '生效日';
comment on column "expert_engagement"."valid_to" is '失效日（不含）';
create table "expert_engagement_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "role" text not null,
  "field" text,
  "unit" uuid,
  "decision" uuid,
  "document" uuid,
  "valid_from" date,
  "valid_to" date,
  primary key (tenant, id, act_from)
);
comment on table "expert_engagement_history" is '专家选聘：历史，只增不改';
create unique index "expert_engagement_person_role_since_key" on "expert_engagement" (tenant, "person", "role", "since");
create index "expert_engagement_unit_idx" on "expert_engagement" (tenant, "unit");
create index "expert_engagement_decision_idx" on "expert_engagement" (tenant, "decision");
create index "expert_engagement_document_idx" on "expert_engagement" (tenant, "document");
create index "expert_engagement_since_idx" on "expert_engagement" (tenant, "since");
create index "expert_engagement_role_since_idx" on "expert_engagement" (tenant, "role", "since");
create index "expert_engagement_until_idx" on "expert_engagement" (tenant, "until");
alter table "expert_engagement" enable row level security;
alter table "expert_engagement" force row level security;
create policy tenant on "expert_engagement" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "expert_engagement" to mingshi_app;
alter table "expert_engagement_history" enable row level security;
alter table "expert_engagement_history" force row level security;
create policy tenant on "expert_engagement_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "expert_engagement_history" to mingshi_app;

create table "family_member" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "relation" text not null,
  "kin" text,
  "name" text not null,
  "birth" text collate "C",
  "political" text,
  "work" text,
  "relative" uuid,
  "abroad" text,
  "abroad_since" text collate "C",
  "deceased" boolean,
  primary key (tenant, id)
);
comment on table "family_member" is '家庭成员';
comment on column "family_member"."person" is '人员';
comment on column "family_member"."relation" is '称谓';
comment on column "family_member"."kin" is '亲属关系';
comment on column "family_member"."name" is '姓名';
comment on column "family_member"."birth" is '出生年月';
comment on column "family_member"."political" is '政治面貌';
comment on column "family_member"."work" is '工作单位及职务';
comment on column "family_member"."relative" is '本系统内人员';
comment on column "family_member"."abroad" is '移居国（境）外情况';
comment on column "family_member"."abroad_since" is '移居时间';
comment on column "family_member"."deceased" is '已去世';
create table "family_member_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "relation" text not null,
  "kin" text,
  "name" text not null,
  "birth" text collate "C",
  "political" text,
  "work" text,
  "relative" uuid,
  "abroad" text,
  "abroad_since" text collate "C",
  "deceased" boolean,
  primary key (tenant, id, act_from)
);
comment on table "family_member_history" is '家庭成员：历史，只增不改';
create unique index "family_member_person_relation_name_birth_key" on "family_member" (tenant, "person", "relation", "name", "birth");
create index "family_member_relative_idx" on "family_member" (tenant, "relative");
alter table "family_member" enable row level security;
alter table "family_member" force row level security;
create policy tenant on "family_member" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "family_member" to mingshi_app;
alter table "family_member_history" enable row level security;
alter table "family_member_history" force row level security;
create policy tenant on "family_member_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "family_member_history" to mingshi_app;

create table "frozen_reports" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "report" text not null,
  "title" text not null,
  "period" text not null,
  "as_of" date not null,
  "known_at" integer not null,
  "frozen_on" date not null,
  "digest" text not null,
  "content" jsonb not null,
  primary key (tenant, id)
);
comment on table "frozen_reports" is '冻结报告';
comment on column "frozen_reports"."report" is '报告';
comment on column "frozen_reports"."title" is '标题';
comment on column "frozen_reports"."period" is '报告期';
comment on column "frozen_reports"."as_of" is '截至日';
comment on column "frozen_reports"."known_at" is '所知到';
comment on column "frozen_reports"."frozen_on" is '冻结日期';
comment on column "frozen_reports"."digest" is '总摘要值';
comment on column "frozen_reports"."content" is '内容';
create table "frozen_reports_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "report" text not null,
  "title" text not null,
  "period" text not null,
  "as_of" date not null,
  "known_at" integer not null,
  "frozen_on" date not null,
  "digest" text not null,
  "content" jsonb not null,
  primary key (tenant, id, act_from)
);
comment on table "frozen_reports_history" is '冻结报告：历史，只增不改';
create unique index "frozen_reports_digest_key" on "frozen_reports" (tenant, "digest");
create index "frozen_reports_frozen_on_idx" on "frozen_reports" (tenant, "frozen_on");
alter table "frozen_reports" enable row level security;
alter table "frozen_reports" force row level security;
create policy tenant on "frozen_reports" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "frozen_reports" to mingshi_app;
alter table "frozen_reports_history" enable row level security;
alter table "frozen_reports_history" force row level security;
create policy tenant on "frozen_reports_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "frozen_reports_history" to mingshi_app;

create table "identity_judgements" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "register" text not null,
  "first" text not null,
  "second" text not null,
  "decision" text not null,
  "survivor" text,
  "grounds" text not null,
  "facts" text,
  primary key (tenant, id)
);
comment on table "identity_judgements" is '同一性认定';
comment on column "identity_judgements"."register" is '台账';
comment on column "identity_judgements"."first" is '其一';
comment on column "identity_judgements"."second" is '其二';
comment on column "identity_judgements"."decision" is '认定';
comment on column "identity_judgements"."survivor" is '保留的一条';
comment on column "identity_judgements"."grounds" is '理由';
comment on column "identity_judgements"."facts" is '认定时内容的摘要';
create table "identity_judgements_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "register" text not null,
  "first" text not null,
  "second" text not null,
  "decision" text not null,
  "survivor" text,
  "grounds" text not null,
  "facts" text,
  primary key (tenant, id, act_from)
);
comment on table "identity_judgements_history" is '同一性认定：历史，只增不改';
create unique index "identity_judgements_register_first_second_key" on "identity_judgements" (tenant, "register", "first", "second");
alter table "identity_judgements" enable row level security;
alter table "identity_judgements" force row level security;
create policy tenant on "identity_judgements" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "identity_judgements" to mingshi_app;
alter table "identity_judgements_history" enable row level security;
alter table "identity_judgements_history" force row level security;
create policy tenant on "identity_judgements_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "identity_judgements_history" to mingshi_app;

create table "investigation" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "body" text not null,
  "filed_on" date not null,
  "closed_on" date,
  "result" text,
  "grounds" text,
  "evidence" text,
  "statement" text,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "investigation" is '审查调查';
comment on column "investigation"."person" is '干部';
comment on column "investigation"."body" is '立案机关';
comment on column "investigation"."filed_on" is '立案日期';
comment on column "investigation"."closed_on" is '结案日期';
comment on column "investigation"."result" is '结果';
comment on column "investigation"."grounds" is '事由';
comment on column "investigation"."evidence" is '认定依据';
comment on column "investigation"."statement" is '本人陈述';
comment on column "investigation"."document" is '通报文件';
create table "investigation_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "body" text not null,
  "filed_on" date not null,
  "closed_on" date,
  "result" text,
  "grounds" text,
  "evidence" text,
  "statement" text,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "investigation_history" is '审查调查：历史，只增不改';
create unique index "investigation_person_body_filed_on_key" on "investigation" (tenant, "person", "body", "filed_on");
create index "investigation_document_idx" on "investigation" (tenant, "document");
create index "investigation_filed_on_idx" on "investigation" (tenant, "filed_on");
alter table "investigation" enable row level security;
alter table "investigation" force row level security;
create policy tenant on "investigation" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "investigation" to mingshi_app;
alter table "investigation_history" enable row level security;
alter table "investigation_history" force row level security;
create policy tenant on "investigation_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "investigation_history" to mingshi_app;

create table "key_tasks" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "plan" uuid not null,
  "number" text not null,
  "parent" uuid,
  "level" integer not null,
  "title" text not null,
  "text" text not null,
  "start" integer,
  "end" integer,
  "kind" text not null,
  "owner" text,
  "partners" text,
  "deadline" text collate "C",
  "target" numeric,
  "target_unit" text,
  "mechanism" text,
  "indicator" text,
  "state" text,
  "order" integer,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "key_tasks" is '年度重点任务';
comment on column "key_tasks"."plan" is '来源';
comment on column "key_tasks"."number" is '编号';
comment on column "key_tasks"."parent" is '上级任务';
comment on column "key_tasks"."level" is '层级';
comment on column "key_tasks"."title" is '任务';
comment on column "key_tasks"."text" is '原文';
comment on column "key_tasks"."start" is '原文起';
comment on column "key_tasks"."end" is '原文止';
comment on column "key_tasks"."kind" is '成果形式';
comment on column "key_tasks"."owner" is '牵头科室';
comment on column "key_tasks"."partners" is '配合单位';
comment on column "key_tasks"."deadline" is '完成时限';
comment on column "key_tasks"."target" is '量化目标';
comment on column "key_tasks"."target_unit" is '目标单位';
comment on column "key_tasks"."mechanism" is '所属机制';
comment on column "key_tasks"."indicator" is '绑定指标';
comment on column "key_tasks"."state" is '进度';
comment on column "key_tasks"."order" is '排序';
comment on column "key_tasks"."sort_key" is '拼音排序键';
create table "key_tasks_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "plan" uuid not null,
  "number" text not null,
  "parent" uuid,
  "level" integer not null,
  "title" text not null,
  "text" text not null,
  "start" integer,
  "end" integer,
  "kind" text not null,
  "owner" text,
  "partners" text,
  "deadline" text collate "C",
  "target" numeric,
  "target_unit" text,
  "mechanism" text,
  "indicator" text,
  "state" text,
  "order" integer,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "key_tasks_history" is '年度重点任务：历史，只增不改';
create unique index "key_tasks_plan_number_key" on "key_tasks" (tenant, "plan", "number");
create index "key_tasks_parent_idx" on "key_tasks" (tenant, "parent");
create index "key_tasks_sort_key_idx" on "key_tasks" (tenant, "sort_key");
create index "key_tasks_owner_idx" on "key_tasks" (tenant, "owner");
create index "key_tasks_mechanism_idx" on "key_tasks" (tenant, "mechanism");
create index "key_tasks_state_idx" on "key_tasks" (tenant, "state");
create index "key_tasks_deadline_idx" on "key_tasks" (tenant, "deadline");
alter table "key_tasks" enable row level security;
alter table "key_tasks" force row level security;
create policy tenant on "key_tasks" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "key_tasks" to mingshi_app;
alter table "key_tasks_history" enable row level security;
alter table "key_tasks_history" force row level security;
create policy tenant on "key_tasks_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "key_tasks_history" to mingshi_app;

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

create table "members" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "organization" uuid not null,
  "category" text not null,
  "regular_on" text collate "C",
  "job" text,
  "floating" boolean,
  "lost" boolean,
  "valid_from" date generated always as (mingshi_earliest(since)) stored,
  "valid_to" date generated always as (mingshi_earliest(until)) stored,
  primary key (tenant, id)
);
comment on table "members" is '党员';
comment on column "members"."since" is '转入时间';
comment on column "members"."until" is '转出时间';
comment on column "members"."person" is '姓名';
comment on column "members"."organization" is '所在党支部';
comment on column "members"."category" is '人员类别';
comment on column "members"."regular_on" is '转正时间';
comment on column "members"."job" is '工作岗位';
comment on column "members"."floating" is '流动党员';
comment on column "members"."lost" is '失联党员';
comment on column "members"."valid_from" is '生效日';
comment on column "members"."valid_to" is '失效日（不含）';
create table "members_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "organization" uuid not null,
  "category" text not null,
  "regular_on" text collate "C",
  "job" text,
  "floating" boolean,
  "lost" boolean,
  "valid_from" date,
  "valid_to" date,
  primary key (tenant, id, act_from)
);
comment on table "members_history" is '党员：历史，只增不改';
create unique index "members_person_since_key" on "members" (tenant, "person", "since");
create index "members_organization_idx" on "members" (tenant, "organization");
create index "members_since_idx" on "members" (tenant, "since");
create index "members_category_idx" on "members" (tenant, "category");
create index "members_floating_idx" on "members" (tenant, "floating");
create index "members_lost_idx" on "members" (tenant, "lost");
alter table "members" enable row level security;
alter table "members" force row level security;
create policy tenant on "members" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "members" to mingshi_app;
alter table "members_history" enable row level security;
alter table "members_history" force row level security;
create policy tenant on "members_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "members_history" to mingshi_app;

create table "mobility_cases" (
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
  "clues" text,
  "inspectors" integer,
  "inspected_on" date,
  "verified" text,
  "statement" text,
  "proposal" text,
  "proposed_on" date,
  "body" text,
  "decided_on" date,
  "decision_number" text,
  "expected" integer,
  "present" integer,
  "votes_for" integer,
  "votes_against" integer,
  "abstentions" integer,
  "result" text,
  "talked_on" date,
  "talker" text,
  "document_number" text,
  "document_title" text,
  "effective_on" date,
  "review_request" text,
  "review_requested_on" date,
  "reviewed_on" date,
  "review_finding" text,
  "review_result" text,
  "filed_with" text,
  "filed_on" date,
  "applied" text,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "mobility_cases" is '能上能下案';
comment on column "mobility_cases"."number" is '案号';
comment on column "mobility_cases"."title" is '案由';
comment on column "mobility_cases"."edition" is '所依版本';
comment on column "mobility_cases"."stage" is '阶段';
comment on column "mobility_cases"."opened_on" is '立案日期';
comment on column "mobility_cases"."opened_by" is '立案人';
comment on column "mobility_cases"."opened_by_account" is '立案账号';
comment on column "mobility_cases"."assignee" is '承办账号';
comment on column "mobility_cases"."assignee_name" is '承办人';
comment on column "mobility_cases"."stage_since" is '进入本阶段日期';
comment on column "mobility_cases"."due" is '本阶段期限';
comment on column "mobility_cases"."light" is '原提醒';
comment on column "mobility_cases"."closed_on" is '办结日期';
comment on column "mobility_cases"."ground" is '情形';
comment on column "mobility_cases"."clues" is '线索汇集';
comment on column "mobility_cases"."inspectors" is '考察组人数';
comment on column "mobility_cases"."inspected_on" is '考察核实日期';
comment on column "mobility_cases"."verified" is '核实情况';
comment on column "mobility_cases"."statement" is '本人陈述';
comment on column "mobility_cases"."proposal" is '调整建议';
comment on column "mobility_cases"."proposed_on" is '提出调整建议日期';
comment on column "mobility_cases"."body" is '决定机关';
comment on column "mobility_cases"."decided_on" is '决定日期';
comment on column "mobility_cases"."decision_number" is '决定编号';
comment on column "mobility_cases"."expected" is '应到';
comment on column "mobility_cases"."present" is '实到';
comment on column "mobility_cases"."votes_for" is '同意';
comment on column "mobility_cases"."votes_against" is '不同意';
comment on column "mobility_cases"."abstentions" is '弃权';
comment on column "mobility_cases"."result" is '决定';
comment on column "mobility_cases"."talked_on" is '谈话日期';
comment on column "mobility_cases"."talker" is '谈话人';
comment on column "mobility_cases"."document_number" is '文号';
comment on column "mobility_cases"."document_title" is '文件标题';
comment on column "mobility_cases"."effective_on" is '生效日期';
comment on column "mobility_cases"."review_request" is '复核申请';
comment on column "mobility_cases"."review_requested_on" is '申请复核日期';
comment on column "mobility_cases"."reviewed_on" is '复核日期';
comment on column "mobility_cases"."review_finding" is '复核意见';
comment on column "mobility_cases"."review_result" is '复核结果';
comment on column "mobility_cases"."filed_with" is '备案机关';
comment on column "mobility_cases"."filed_on" is '备案日期';
comment on column "mobility_cases"."applied" is '跟踪和运用情况';
comment on column "mobility_cases"."sort_key" is '拼音排序键';
create table "mobility_cases_history" (
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
  "clues" text,
  "inspectors" integer,
  "inspected_on" date,
  "verified" text,
  "statement" text,
  "proposal" text,
  "proposed_on" date,
  "body" text,
  "decided_on" date,
  "decision_number" text,
  "expected" integer,
  "present" integer,
  "votes_for" integer,
  "votes_against" integer,
  "abstentions" integer,
  "result" text,
  "talked_on" date,
  "talker" text,
  "document_number" text,
  "document_title" text,
  "effective_on" date,
  "review_request" text,
  "review_requested_on" date,
  "reviewed_on" date,
  "review_finding" text,
  "review_result" text,
  "filed_with" text,
  "filed_on" date,
  "applied" text,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "mobility_cases_history" is '能上能下案：历史，只增不改';
create unique index "mobility_cases_number_key" on "mobility_cases" (tenant, "number");
create index "mobility_cases_sort_key_idx" on "mobility_cases" (tenant, "sort_key");
create index "mobility_cases_stage_opened_on_idx" on "mobility_cases" (tenant, "stage", "opened_on");
create index "mobility_cases_opened_on_idx" on "mobility_cases" (tenant, "opened_on");
create index "mobility_cases_due_idx" on "mobility_cases" (tenant, "due");
alter table "mobility_cases" enable row level security;
alter table "mobility_cases" force row level security;
create policy tenant on "mobility_cases" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "mobility_cases" to mingshi_app;
alter table "mobility_cases_history" enable row level security;
alter table "mobility_cases_history" force row level security;
create policy tenant on "mobility_cases_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "mobility_cases_history" to mingshi_app;

create table "mobility_items" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "way" text,
  "unit" uuid,
  "post" text,
  "level" text,
  "rank" text,
  "concurrent" text,
  "relied" jsonb,
  primary key (tenant, id)
);
comment on table "mobility_items" is '能上能下干部';
comment on column "mobility_items"."case" is '案';
comment on column "mobility_items"."on" is '列入日期';
comment on column "mobility_items"."status" is '状况';
comment on column "mobility_items"."person" is '干部';
comment on column "mobility_items"."way" is '方式';
comment on column "mobility_items"."unit" is '调整后单位';
comment on column "mobility_items"."post" is '调整后职务';
comment on column "mobility_items"."level" is '调整后职务层次';
comment on column "mobility_items"."rank" is '转任的职级';
comment on column "mobility_items"."concurrent" is '兼任职务';
comment on column "mobility_items"."relied" is '所据记录';
create table "mobility_items_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "way" text,
  "unit" uuid,
  "post" text,
  "level" text,
  "rank" text,
  "concurrent" text,
  "relied" jsonb,
  primary key (tenant, id, act_from)
);
comment on table "mobility_items_history" is '能上能下干部：历史，只增不改';
create unique index "mobility_items_case_person_key" on "mobility_items" (tenant, "case", "person");
create index "mobility_items_person_idx" on "mobility_items" (tenant, "person");
create index "mobility_items_unit_idx" on "mobility_items" (tenant, "unit");
create index "mobility_items_on_idx" on "mobility_items" (tenant, "on");
alter table "mobility_items" enable row level security;
alter table "mobility_items" force row level security;
create policy tenant on "mobility_items" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "mobility_items" to mingshi_app;
alter table "mobility_items_history" enable row level security;
alter table "mobility_items_history" force row level security;
create policy tenant on "mobility_items_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "mobility_items_history" to mingshi_app;

create table "mobility_notices" (
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
comment on table "mobility_notices" is '能上能下到期提醒';
comment on column "mobility_notices"."case" is '案';
comment on column "mobility_notices"."visit" is '进入阶段的步序';
comment on column "mobility_notices"."level" is '提醒级别';
comment on column "mobility_notices"."stage" is '阶段';
comment on column "mobility_notices"."on" is '提醒日期';
comment on column "mobility_notices"."due" is '本阶段期限';
comment on column "mobility_notices"."told" is '提醒对象';
comment on column "mobility_notices"."reason" is '事由';
comment on column "mobility_notices"."clause" is '依据';
create table "mobility_notices_history" (
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
comment on table "mobility_notices_history" is '能上能下到期提醒：历史，只增不改';
create unique index "mobility_notices_case_visit_level_key" on "mobility_notices" (tenant, "case", "visit", "level");
create index "mobility_notices_on_idx" on "mobility_notices" (tenant, "on");
create index "mobility_notices_level_on_idx" on "mobility_notices" (tenant, "level", "on");
alter table "mobility_notices" enable row level security;
alter table "mobility_notices" force row level security;
create policy tenant on "mobility_notices" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "mobility_notices" to mingshi_app;
alter table "mobility_notices_history" enable row level security;
alter table "mobility_notices_history" force row level security;
create policy tenant on "mobility_notices_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "mobility_notices_history" to mingshi_app;

create table "mobility_steps" (
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
comment on table "mobility_steps" is '能上能下纪实';
comment on column "mobility_steps"."case" is '案';
comment on column "mobility_steps"."sequence" is '序号';
comment on column "mobility_steps"."act" is '办理';
comment on column "mobility_steps"."from" is '原阶段';
comment on column "mobility_steps"."to" is '后阶段';
comment on column "mobility_steps"."on" is '办理日期';
comment on column "mobility_steps"."at" is '办理时刻';
comment on column "mobility_steps"."by" is '办理账号';
comment on column "mobility_steps"."by_name" is '办理人';
comment on column "mobility_steps"."on_behalf_of" is '代谁办理';
comment on column "mobility_steps"."note" is '意见';
comment on column "mobility_steps"."values" is '填报内容';
comment on column "mobility_steps"."verdicts" is '规则结论';
comment on column "mobility_steps"."materials" is '材料';
comment on column "mobility_steps"."documents" is '生成文书';
create table "mobility_steps_history" (
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
comment on table "mobility_steps_history" is '能上能下纪实：历史，只增不改';
create unique index "mobility_steps_case_sequence_key" on "mobility_steps" (tenant, "case", "sequence");
create index "mobility_steps_on_idx" on "mobility_steps" (tenant, "on");
alter table "mobility_steps" enable row level security;
alter table "mobility_steps" force row level security;
create policy tenant on "mobility_steps" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "mobility_steps" to mingshi_app;
alter table "mobility_steps_history" enable row level security;
alter table "mobility_steps_history" force row level security;
create policy tenant on "mobility_steps_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "mobility_steps_history" to mingshi_app;

create table "model_villages" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "village" uuid not null,
  "level" text not null,
  "named_on" date not null,
  "revoked_on" date,
  "note" text,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "model_villages" is '标准化示范村';
comment on column "model_villages"."village" is '村（社区）';
comment on column "model_villages"."level" is '示范级别';
comment on column "model_villages"."named_on" is '命名日期';
comment on column "model_villages"."revoked_on" is '摘牌日期';
comment on column "model_villages"."note" is '备注';
comment on column "model_villages"."decision" is '决定';
comment on column "model_villages"."document" is '命名文件';
create table "model_villages_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "village" uuid not null,
  "level" text not null,
  "named_on" date not null,
  "revoked_on" date,
  "note" text,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "model_villages_history" is '标准化示范村：历史，只增不改';
create unique index "model_villages_village_level_named_on_key" on "model_villages" (tenant, "village", "level", "named_on");
create index "model_villages_decision_idx" on "model_villages" (tenant, "decision");
create index "model_villages_document_idx" on "model_villages" (tenant, "document");
create index "model_villages_named_on_idx" on "model_villages" (tenant, "named_on");
create index "model_villages_level_named_on_idx" on "model_villages" (tenant, "level", "named_on");
alter table "model_villages" enable row level security;
alter table "model_villages" force row level security;
create policy tenant on "model_villages" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "model_villages" to mingshi_app;
alter table "model_villages_history" enable row level security;
alter table "model_villages_history" force row level security;
create policy tenant on "model_villages_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "model_villages_history" to mingshi_app;

create table "new_cadre_review" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "review" uuid not null,
  "year" text collate "C" not null,
  "ballots" integer not null,
  "satisfied" integer not null,
  "fairly" integer not null,
  "dissatisfied" integer not null,
  "unaware" integer not null,
  primary key (tenant, id)
);
comment on table "new_cadre_review" is '新提拔干部评议';
comment on column "new_cadre_review"."person" is '干部';
comment on column "new_cadre_review"."review" is '评议';
comment on column "new_cadre_review"."year" is '年度';
comment on column "new_cadre_review"."ballots" is '有效票';
comment on column "new_cadre_review"."satisfied" is '满意';
comment on column "new_cadre_review"."fairly" is '基本满意';
comment on column "new_cadre_review"."dissatisfied" is '不满意';
comment on column "new_cadre_review"."unaware" is '不了解';
create table "new_cadre_review_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "review" uuid not null,
  "year" text collate "C" not null,
  "ballots" integer not null,
  "satisfied" integer not null,
  "fairly" integer not null,
  "dissatisfied" integer not null,
  "unaware" integer not null,
  primary key (tenant, id, act_from)
);
comment on table "new_cadre_review_history" is '新提拔干部评议：历史，只增不改';
create unique index "new_cadre_review_person_review_key" on "new_cadre_review" (tenant, "person", "review");
create index "new_cadre_review_review_idx" on "new_cadre_review" (tenant, "review");
create index "new_cadre_review_year_idx" on "new_cadre_review" (tenant, "year");
alter table "new_cadre_review" enable row level security;
alter table "new_cadre_review" force row level security;
create policy tenant on "new_cadre_review" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "new_cadre_review" to mingshi_app;
alter table "new_cadre_review_history" enable row level security;
alter table "new_cadre_review_history" force row level security;
create policy tenant on "new_cadre_review_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "new_cadre_review_history" to mingshi_app;

create table "party_organizations" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "name" text not null,
  "code" text,
  "type" text not null,
  "sector" text not null,
  "parent" uuid,
  "unit" uuid,
  "established_on" text collate "C",
  "abolished_on" text collate "C",
  "elected_on" text collate "C",
  "term_years" integer,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "party_organizations" is '党组织';
comment on column "party_organizations"."name" is '党组织名称';
comment on column "party_organizations"."code" is '党组织代码';
comment on column "party_organizations"."type" is '党组织类别';
comment on column "party_organizations"."sector" is '所属领域';
comment on column "party_organizations"."parent" is '上级党组织';
comment on column "party_organizations"."unit" is '所在单位';
comment on column "party_organizations"."established_on" is '成立时间';
comment on column "party_organizations"."abolished_on" is '撤销时间';
comment on column "party_organizations"."elected_on" is '本届选举时间';
comment on column "party_organizations"."term_years" is '任期';
comment on column "party_organizations"."sort_key" is '拼音排序键';
create table "party_organizations_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "name" text not null,
  "code" text,
  "type" text not null,
  "sector" text not null,
  "parent" uuid,
  "unit" uuid,
  "established_on" text collate "C",
  "abolished_on" text collate "C",
  "elected_on" text collate "C",
  "term_years" integer,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "party_organizations_history" is '党组织：历史，只增不改';
create unique index "party_organizations_code_key" on "party_organizations" (tenant, "code");
create unique index "party_organizations_name_key" on "party_organizations" (tenant, "name");
create index "party_organizations_parent_idx" on "party_organizations" (tenant, "parent");
create index "party_organizations_unit_idx" on "party_organizations" (tenant, "unit");
create index "party_organizations_sort_key_idx" on "party_organizations" (tenant, "sort_key");
create index "party_organizations_type_sort_key_idx" on "party_organizations" (tenant, "type", "sort_key");
create index "party_organizations_sector_sort_key_idx" on "party_organizations" (tenant, "sector", "sort_key");
alter table "party_organizations" enable row level security;
alter table "party_organizations" force row level security;
create policy tenant on "party_organizations" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "party_organizations" to mingshi_app;
alter table "party_organizations_history" enable row level security;
alter table "party_organizations_history" force row level security;
create policy tenant on "party_organizations_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "party_organizations_history" to mingshi_app;

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

create table "person" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "name" text not null,
  "sex" text not null,
  "birth" text collate "C" not null,
  "identity_number" text,
  "ethnicity" text,
  "native_place" text,
  "birthplace" text,
  "growth_place" text,
  "political" text,
  "party_joined" text collate "C",
  "work_started" text collate "C",
  "hired_on" text collate "C",
  "health" text,
  "professional_title" text,
  "expertise" text,
  "current_post" text,
  "retirement_month" text collate "C",
  "age_limit_class" text,
  "personnel_type" text,
  "category" text,
  "managed_by" text,
  "phone" text,
  "photo" text,
  "note" text,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "person" is '人员';
comment on column "person"."name" is '姓名';
comment on column "person"."sex" is '性别';
comment on column "person"."birth" is '出生年月';
comment on column "person"."identity_number" is '公民身份号码';
comment on column "person"."ethnicity" is '民族';
comment on column "person"."native_place" is '籍贯';
comment on column "person"."birthplace" is '出生地';
comment on column "person"."growth_place" is '成长地';
comment on column "person"."political" is '政治面貌';
comment on column "person"."party_joined" is '入党时间';
comment on column "person"."work_started" is '参加工作时间';
comment on column "person"."hired_on" is '录用时间';
comment on column "person"."health" is '健康状况';
comment on column "person"."professional_title" is '专业技术职务';
comment on column "person"."expertise" is '熟悉专业有何专长';
comment on column "person"."current_post" is '现任职务';
comment on column "person"."retirement_month" is '到龄时间';
comment on column "person"."age_limit_class" is '改革前任职年龄界限';
comment on column "person"."personnel_type" is '退休类别';
comment on column "person"."category" is '人员类别';
comment on column "person"."managed_by" is '管理类别';
comment on column "person"."phone" is '联系电话';
comment on column "person"."photo" is '照片';
comment on column "person"."note" is '备注';
comment on column "person"."sort_key" is '拼音排序键';
create table "person_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "name" text not null,
  "sex" text not null,
  "birth" text collate "C" not null,
  "identity_number" text,
  "ethnicity" text,
  "native_place" text,
  "birthplace" text,
  "growth_place" text,
  "political" text,
  "party_joined" text collate "C",
  "work_started" text collate "C",
  "hired_on" text collate "C",
  "health" text,
  "professional_title" text,
  "expertise" text,
  "current_post" text,
  "retirement_month" text collate "C",
  "age_limit_class" text,
  "personnel_type" text,
  "category" text,
  "managed_by" text,
  "phone" text,
  "photo" text,
  "note" text,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "person_history" is '人员：历史，只增不改';
create unique index "person_identity_number_key" on "person" (tenant, "identity_number");
create index "person_name_birth_sex_idx" on "person" (tenant, "name", "birth", "sex");
create index "person_sort_key_idx" on "person" (tenant, "sort_key");
create index "person_managed_by_sort_key_idx" on "person" (tenant, "managed_by", "sort_key");
create index "person_sex_sort_key_idx" on "person" (tenant, "sex", "sort_key");
create index "person_birth_idx" on "person" (tenant, "birth");
create index "person_ethnicity_sort_key_idx" on "person" (tenant, "ethnicity", "sort_key");
create index "person_political_sort_key_idx" on "person" (tenant, "political", "sort_key");
create index "person_retirement_month_idx" on "person" (tenant, "retirement_month");
alter table "person" enable row level security;
alter table "person" force row level security;
create policy tenant on "person" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "person" to mingshi_app;
alter table "person_history" enable row level security;
alter table "person_history" force row level security;
create policy tenant on "person_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "person_history" to mingshi_app;

create table "personal_matters" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "year" integer not null,
  "reported_on" date,
  "check_kind" text,
  "checked_on" date,
  "check_result" text,
  "handling" text,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "personal_matters" is '个人有关事项报告';
comment on column "personal_matters"."person" is '干部';
comment on column "personal_matters"."year" is '报告年度';
comment on column "personal_matters"."reported_on" is '报告日期';
comment on column "personal_matters"."check_kind" is '查核类别';
comment on column "personal_matters"."checked_on" is '查核日期';
comment on column "personal_matters"."check_result" is '查核结果';
comment on column "personal_matters"."handling" is '处理情况';
comment on column "personal_matters"."document" is '文件';
create table "personal_matters_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "year" integer not null,
  "reported_on" date,
  "check_kind" text,
  "checked_on" date,
  "check_result" text,
  "handling" text,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "personal_matters_history" is '个人有关事项报告：历史，只增不改';
create unique index "personal_matters_person_year_key" on "personal_matters" (tenant, "person", "year");
create index "personal_matters_document_idx" on "personal_matters" (tenant, "document");
create index "personal_matters_reported_on_idx" on "personal_matters" (tenant, "reported_on");
create index "personal_matters_year_idx" on "personal_matters" (tenant, "year");
create index "personal_matters_check_kind_year_idx" on "personal_matters" (tenant, "check_kind", "year");
create index "personal_matters_check_result_year_idx" on "personal_matters" (tenant, "check_result", "year");
alter table "personal_matters" enable row level security;
alter table "personal_matters" force row level security;
create policy tenant on "personal_matters" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "personal_matters" to mingshi_app;
alter table "personal_matters_history" enable row level security;
alter table "personal_matters_history" force row level security;
create policy tenant on "personal_matters_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "personal_matters_history" to mingshi_app;

create table "plan_sentences" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "plan" uuid not null,
  "start" integer not null,
  "end" integer not null,
  "kind" text not null,
  "task" uuid,
  primary key (tenant, id)
);
comment on table "plan_sentences" is '计划原文句子';
comment on column "plan_sentences"."plan" is '来源';
comment on column "plan_sentences"."start" is '起';
comment on column "plan_sentences"."end" is '止';
comment on column "plan_sentences"."kind" is '类别';
comment on column "plan_sentences"."task" is '任务';
create table "plan_sentences_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "plan" uuid not null,
  "start" integer not null,
  "end" integer not null,
  "kind" text not null,
  "task" uuid,
  primary key (tenant, id, act_from)
);
comment on table "plan_sentences_history" is '计划原文句子：历史，只增不改';
create unique index "plan_sentences_plan_start_key" on "plan_sentences" (tenant, "plan", "start");
create index "plan_sentences_task_idx" on "plan_sentences" (tenant, "task");
alter table "plan_sentences" enable row level security;
alter table "plan_sentences" force row level security;
create policy tenant on "plan_sentences" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "plan_sentences" to mingshi_app;
alter table "plan_sentences_history" enable row level security;
alter table "plan_sentences_history" force row level security;
create policy tenant on "plan_sentences_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "plan_sentences_history" to mingshi_app;

create table "plans" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "title" text not null,
  "year" text collate "C" not null,
  "source" text,
  "digest" text not null,
  "text" text not null,
  primary key (tenant, id)
);
comment on table "plans" is '年度计划来源';
comment on column "plans"."title" is '标题';
comment on column "plans"."year" is '计划年度';
comment on column "plans"."source" is '来源文件';
comment on column "plans"."digest" is '原文摘要值';
comment on column "plans"."text" is '原文';
create table "plans_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "title" text not null,
  "year" text collate "C" not null,
  "source" text,
  "digest" text not null,
  "text" text not null,
  primary key (tenant, id, act_from)
);
comment on table "plans_history" is '年度计划来源：历史，只增不改';
create unique index "plans_digest_key" on "plans" (tenant, "digest");
alter table "plans" enable row level security;
alter table "plans" force row level security;
create policy tenant on "plans" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "plans" to mingshi_app;
alter table "plans_history" enable row level security;
alter table "plans_history" force row level security;
create policy tenant on "plans_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "plans_history" to mingshi_app;

create table "political_file_material" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "kind" text not null,
  "title" text not null,
  "formed_on" date not null,
  "pages" integer,
  "filed_on" date not null,
  "archive_number" text,
  "inspection" uuid,
  "veto" uuid,
  "attachment" text,
  primary key (tenant, id)
);
comment on table "political_file_material" is '政治档案材料';
comment on column "political_file_material"."person" is '干部';
comment on column "political_file_material"."kind" is '材料类别';
comment on column "political_file_material"."title" is '材料名称';
comment on column "political_file_material"."formed_on" is '形成日期';
comment on column "political_file_material"."pages" is '页数';
comment on column "political_file_material"."filed_on" is '归档日期';
comment on column "political_file_material"."archive_number" is '政治档案号';
comment on column "political_file_material"."inspection" is '所属考察';
comment on column "political_file_material"."veto" is '所属否决';
comment on column "political_file_material"."attachment" is '材料';
create table "political_file_material_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "kind" text not null,
  "title" text not null,
  "formed_on" date not null,
  "pages" integer,
  "filed_on" date not null,
  "archive_number" text,
  "inspection" uuid,
  "veto" uuid,
  "attachment" text,
  primary key (tenant, id, act_from)
);
comment on table "political_file_material_history" is '政治档案材料：历史，只增不改';
create unique index "political_file_material_person_kind_formed_on_filed_on_key" on "political_file_material" (tenant, "person", "kind", "formed_on", "filed_on");
create index "political_file_material_inspection_idx" on "political_file_material" (tenant, "inspection");
create index "political_file_material_veto_idx" on "political_file_material" (tenant, "veto");
create index "political_file_material_filed_on_idx" on "political_file_material" (tenant, "filed_on");
create index "political_file_material_kind_formed_on_idx" on "political_file_material" (tenant, "kind", "formed_on");
create index "political_file_material_formed_on_idx" on "political_file_material" (tenant, "formed_on");
alter table "political_file_material" enable row level security;
alter table "political_file_material" force row level security;
create policy tenant on "political_file_material" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "political_file_material" to mingshi_app;
alter table "political_file_material_history" enable row level security;
alter table "political_file_material_history" force row level security;
create policy tenant on "political_file_material_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "political_file_material_history" to mingshi_app;

create table "political_inspection" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "inspected_on" date not null,
  "purpose" text not null,
  "team" text not null,
  "talks" integer,
  "voters" integer,
  "good" integer,
  "fair" integer,
  "average" integer,
  "poor" integer,
  "conclusion" text not null,
  "statement" text,
  "deciding_body" text not null,
  "filed_on" date,
  "archive_number" text,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "political_inspection" is '政治素质考察';
comment on column "political_inspection"."person" is '干部';
comment on column "political_inspection"."inspected_on" is '考察日期';
comment on column "political_inspection"."purpose" is '考察事由';
comment on column "political_inspection"."team" is '考察组';
comment on column "political_inspection"."talks" is '谈话人数';
comment on column "political_inspection"."voters" is '测评参加人数';
comment on column "political_inspection"."good" is '测评“好”';
comment on column "political_inspection"."fair" is '测评“较好”';
comment on column "political_inspection"."average" is '测评“一般”';
comment on column "political_inspection"."poor" is '测评“差”';
comment on column "political_inspection"."conclusion" is '考察组结论';
comment on column "political_inspection"."statement" is '本人说明';
comment on column "political_inspection"."deciding_body" is '审定机关';
comment on column "political_inspection"."filed_on" is '归档日期';
comment on column "political_inspection"."archive_number" is '政治档案号';
comment on column "political_inspection"."document" is '文件';
create table "political_inspection_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "inspected_on" date not null,
  "purpose" text not null,
  "team" text not null,
  "talks" integer,
  "voters" integer,
  "good" integer,
  "fair" integer,
  "average" integer,
  "poor" integer,
  "conclusion" text not null,
  "statement" text,
  "deciding_body" text not null,
  "filed_on" date,
  "archive_number" text,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "political_inspection_history" is '政治素质考察：历史，只增不改';
create unique index "political_inspection_person_inspected_on_key" on "political_inspection" (tenant, "person", "inspected_on");
create index "political_inspection_document_idx" on "political_inspection" (tenant, "document");
create index "political_inspection_inspected_on_idx" on "political_inspection" (tenant, "inspected_on");
alter table "political_inspection" enable row level security;
alter table "political_inspection" force row level security;
create policy tenant on "political_inspection" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "political_inspection" to mingshi_app;
alter table "political_inspection_history" enable row level security;
alter table "political_inspection_history" force row level security;
create policy tenant on "political_inspection_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "political_inspection_history" to mingshi_app;

create table "political_inspection_cases" (
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
  "purpose" text,
  "plan" text,
  "team" text,
  "inspectors" integer,
  "inspected_on" date,
  "deciding_body" text,
  "decided_on" date,
  "filed_on" date,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "political_inspection_cases" is '政治素质考察案';
comment on column "political_inspection_cases"."number" is '案号';
comment on column "political_inspection_cases"."title" is '案由';
comment on column "political_inspection_cases"."edition" is '所依版本';
comment on column "political_inspection_cases"."stage" is '阶段';
comment on column "political_inspection_cases"."opened_on" is '立案日期';
comment on column "political_inspection_cases"."opened_by" is '立案人';
comment on column "political_inspection_cases"."opened_by_account" is '立案账号';
comment on column "political_inspection_cases"."assignee" is '承办账号';
comment on column "political_inspection_cases"."assignee_name" is '承办人';
comment on column "political_inspection_cases"."stage_since" is '进入本阶段日期';
comment on column "political_inspection_cases"."due" is '本阶段期限';
comment on column "political_inspection_cases"."light" is '原提醒';
comment on column "political_inspection_cases"."closed_on" is '办结日期';
comment on column "political_inspection_cases"."purpose" is '考察事由';
comment on column "political_inspection_cases"."plan" is '考察方案';
comment on column "political_inspection_cases"."team" is '考察组';
comment on column "political_inspection_cases"."inspectors" is '考察组人数';
comment on column "political_inspection_cases"."inspected_on" is '考察日期';
comment on column "political_inspection_cases"."deciding_body" is '审定机关';
comment on column "political_inspection_cases"."decided_on" is '审定日期';
comment on column "political_inspection_cases"."filed_on" is '归档日期';
comment on column "political_inspection_cases"."sort_key" is '拼音排序键';
create table "political_inspection_cases_history" (
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
  "purpose" text,
  "plan" text,
  "team" text,
  "inspectors" integer,
  "inspected_on" date,
  "deciding_body" text,
  "decided_on" date,
  "filed_on" date,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "political_inspection_cases_history" is '政治素质考察案：历史，只增不改';
create unique index "political_inspection_cases_number_key" on "political_inspection_cases" (tenant, "number");
create index "political_inspection_cases_sort_key_idx" on "political_inspection_cases" (tenant, "sort_key");
create index "political_inspection_cases_stage_opened_on_idx" on "political_inspection_cases" (tenant, "stage", "opened_on");
create index "political_inspection_cases_opened_on_idx" on "political_inspection_cases" (tenant, "opened_on");
create index "political_inspection_cases_due_idx" on "political_inspection_cases" (tenant, "due");
alter table "political_inspection_cases" enable row level security;
alter table "political_inspection_cases" force row level security;
create policy tenant on "political_inspection_cases" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "political_inspection_cases" to mingshi_app;
alter table "political_inspection_cases_history" enable row level security;
alter table "political_inspection_cases_history" force row level security;
create policy tenant on "political_inspection_cases_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "political_inspection_cases_history" to mingshi_app;

create table "political_inspection_items" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "talks" integer,
  "voters" integer,
  "good" integer,
  "fair" integer,
  "average" integer,
  "poor" integer,
  "conclusion" text,
  "statement" text,
  "archive_number" text,
  "relied" jsonb,
  primary key (tenant, id)
);
comment on table "political_inspection_items" is '政治素质考察考察对象';
comment on column "political_inspection_items"."case" is '案';
comment on column "political_inspection_items"."on" is '列入日期';
comment on column "political_inspection_items"."status" is '状况';
comment on column "political_inspection_items"."person" is '干部';
comment on column "political_inspection_items"."talks" is '谈话人数';
comment on column "political_inspection_items"."voters" is '测评参加人数';
comment on column "political_inspection_items"."good" is '测评“好”';
comment on column "political_inspection_items"."fair" is '测评“较好”';
comment on column "political_inspection_items"."average" is '测评“一般”';
comment on column "political_inspection_items"."poor" is '测评“差”';
comment on column "political_inspection_items"."conclusion" is '考察组结论';
comment on column "political_inspection_items"."statement" is '本人说明';
comment on column "political_inspection_items"."archive_number" is '政治档案号';
comment on column "political_inspection_items"."relied" is '所据记录';
create table "political_inspection_items_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "talks" integer,
  "voters" integer,
  "good" integer,
  "fair" integer,
  "average" integer,
  "poor" integer,
  "conclusion" text,
  "statement" text,
  "archive_number" text,
  "relied" jsonb,
  primary key (tenant, id, act_from)
);
comment on table "political_inspection_items_history" is '政治素质考察考察对象：历史，只增不改';
create unique index "political_inspection_items_case_person_key" on "political_inspection_items" (tenant, "case", "person");
create index "political_inspection_items_person_idx" on "political_inspection_items" (tenant, "person");
create index "political_inspection_items_on_idx" on "political_inspection_items" (tenant, "on");
alter table "political_inspection_items" enable row level security;
alter table "political_inspection_items" force row level security;
create policy tenant on "political_inspection_items" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "political_inspection_items" to mingshi_app;
alter table "political_inspection_items_history" enable row level security;
alter table "political_inspection_items_history" force row level security;
create policy tenant on "political_inspection_items_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "political_inspection_items_history" to mingshi_app;

create table "political_inspection_notices" (
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
comment on table "political_inspection_notices" is '政治素质考察到期提醒';
comment on column "political_inspection_notices"."case" is '案';
comment on column "political_inspection_notices"."visit" is '进入阶段的步序';
comment on column "political_inspection_notices"."level" is '提醒级别';
comment on column "political_inspection_notices"."stage" is '阶段';
comment on column "political_inspection_notices"."on" is '提醒日期';
comment on column "political_inspection_notices"."due" is '本阶段期限';
comment on column "political_inspection_notices"."told" is '提醒对象';
comment on column "political_inspection_notices"."reason" is '事由';
comment on column "political_inspection_notices"."clause" is '依据';
create table "political_inspection_notices_history" (
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
comment on table "political_inspection_notices_history" is '政治素质考察到期提醒：历史，只增不改';
create unique index "political_inspection_notices_case_visit_level_key" on "political_inspection_notices" (tenant, "case", "visit", "level");
create index "political_inspection_notices_on_idx" on "political_inspection_notices" (tenant, "on");
create index "political_inspection_notices_level_on_idx" on "political_inspection_notices" (tenant, "level", "on");
alter table "political_inspection_notices" enable row level security;
alter table "political_inspection_notices" force row level security;
create policy tenant on "political_inspection_notices" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "political_inspection_notices" to mingshi_app;
alter table "political_inspection_notices_history" enable row level security;
alter table "political_inspection_notices_history" force row level security;
create policy tenant on "political_inspection_notices_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "political_inspection_notices_history" to mingshi_app;

create table "political_inspection_steps" (
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
comment on table "political_inspection_steps" is '政治素质考察纪实';
comment on column "political_inspection_steps"."case" is '案';
comment on column "political_inspection_steps"."sequence" is '序号';
comment on column "political_inspection_steps"."act" is '办理';
comment on column "political_inspection_steps"."from" is '原阶段';
comment on column "political_inspection_steps"."to" is '后阶段';
comment on column "political_inspection_steps"."on" is '办理日期';
comment on column "political_inspection_steps"."at" is '办理时刻';
comment on column "political_inspection_steps"."by" is '办理账号';
comment on column "political_inspection_steps"."by_name" is '办理人';
comment on column "political_inspection_steps"."on_behalf_of" is '代谁办理';
comment on column "political_inspection_steps"."note" is '意见';
comment on column "political_inspection_steps"."values" is '填报内容';
comment on column "political_inspection_steps"."verdicts" is '规则结论';
comment on column "political_inspection_steps"."materials" is '材料';
comment on column "political_inspection_steps"."documents" is '生成文书';
create table "political_inspection_steps_history" (
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
comment on table "political_inspection_steps_history" is '政治素质考察纪实：历史，只增不改';
create unique index "political_inspection_steps_case_sequence_key" on "political_inspection_steps" (tenant, "case", "sequence");
create index "political_inspection_steps_on_idx" on "political_inspection_steps" (tenant, "on");
alter table "political_inspection_steps" enable row level security;
alter table "political_inspection_steps" force row level security;
create policy tenant on "political_inspection_steps" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "political_inspection_steps" to mingshi_app;
alter table "political_inspection_steps_history" enable row level security;
alter table "political_inspection_steps_history" force row level security;
create policy tenant on "political_inspection_steps_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "political_inspection_steps_history" to mingshi_app;

create table "political_veto" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "decided_on" date not null,
  "deciding_body" text not null,
  "grounds" text not null,
  "evidence" text not null,
  "statement" text not null,
  "ends_on" date not null,
  "review_requested_on" date,
  "reviewed_on" date,
  "review_result" text,
  "lifted_on" date,
  "decision" uuid not null,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "political_veto" is '政治素质一票否决';
comment on column "political_veto"."person" is '干部';
comment on column "political_veto"."decided_on" is '决定日期';
comment on column "political_veto"."deciding_body" is '决定机关';
comment on column "political_veto"."grounds" is '事实依据';
comment on column "political_veto"."evidence" is '证据';
comment on column "political_veto"."statement" is '本人陈述';
comment on column "political_veto"."ends_on" is '期限届满日';
comment on column "political_veto"."review_requested_on" is '申请复核日期';
comment on column "political_veto"."reviewed_on" is '复核日期';
comment on column "political_veto"."review_result" is '复核结果';
comment on column "political_veto"."lifted_on" is '解除日期';
comment on column "political_veto"."decision" is '决定';
comment on column "political_veto"."document" is '文件';
create table "political_veto_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "decided_on" date not null,
  "deciding_body" text not null,
  "grounds" text not null,
  "evidence" text not null,
  "statement" text not null,
  "ends_on" date not null,
  "review_requested_on" date,
  "reviewed_on" date,
  "review_result" text,
  "lifted_on" date,
  "decision" uuid not null,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "political_veto_history" is '政治素质一票否决：历史，只增不改';
create unique index "political_veto_person_decided_on_key" on "political_veto" (tenant, "person", "decided_on");
create index "political_veto_decision_idx" on "political_veto" (tenant, "decision");
create index "political_veto_document_idx" on "political_veto" (tenant, "document");
create index "political_veto_decided_on_idx" on "political_veto" (tenant, "decided_on");
create index "political_veto_ends_on_idx" on "political_veto" (tenant, "ends_on");
create index "political_veto_review_requested_on_idx" on "political_veto" (tenant, "review_requested_on");
alter table "political_veto" enable row level security;
alter table "political_veto" force row level security;
create policy tenant on "political_veto" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "political_veto" to mingshi_app;
alter table "political_veto_history" enable row level security;
alter table "political_veto_history" force row level security;
create policy tenant on "political_veto_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "political_veto_history" to mingshi_app;

create table "political_veto_cases" (
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
  "grounds" text,
  "evidence" text,
  "notified_on" date,
  "statement" text,
  "stated_on" date,
  "body" text,
  "decided_on" date,
  "decision_number" text,
  "expected" integer,
  "present" integer,
  "votes_for" integer,
  "result" text,
  "ends_on" date,
  "review_request" text,
  "review_requested_on" date,
  "reviewed_on" date,
  "review_finding" text,
  "review_result" text,
  "closing" text,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "political_veto_cases" is '政治素质一票否决案';
comment on column "political_veto_cases"."number" is '案号';
comment on column "political_veto_cases"."title" is '案由';
comment on column "political_veto_cases"."edition" is '所依版本';
comment on column "political_veto_cases"."stage" is '阶段';
comment on column "political_veto_cases"."opened_on" is '立案日期';
comment on column "political_veto_cases"."opened_by" is '立案人';
comment on column "political_veto_cases"."opened_by_account" is '立案账号';
comment on column "political_veto_cases"."assignee" is '承办账号';
comment on column "political_veto_cases"."assignee_name" is '承办人';
comment on column "political_veto_cases"."stage_since" is '进入本阶段日期';
comment on column "political_veto_cases"."due" is '本阶段期限';
comment on column "political_veto_cases"."light" is '原提醒';
comment on column "political_veto_cases"."closed_on" is '办结日期';
comment on column "political_veto_cases"."grounds" is '事实依据';
comment on column "political_veto_cases"."evidence" is '证据';
comment on column "political_veto_cases"."notified_on" is '告知日期';
comment on column "political_veto_cases"."statement" is '本人陈述';
comment on column "political_veto_cases"."stated_on" is '陈述日期';
comment on column "political_veto_cases"."body" is '决定机关';
comment on column "political_veto_cases"."decided_on" is '决定日期';
comment on column "political_veto_cases"."decision_number" is '决定编号';
comment on column "political_veto_cases"."expected" is '应到';
comment on column "political_veto_cases"."present" is '实到';
comment on column "political_veto_cases"."votes_for" is '同意';
comment on column "political_veto_cases"."result" is '决定';
comment on column "political_veto_cases"."ends_on" is '期限届满日';
comment on column "political_veto_cases"."review_request" is '复核申请';
comment on column "political_veto_cases"."review_requested_on" is '申请复核日期';
comment on column "political_veto_cases"."reviewed_on" is '复核日期';
comment on column "political_veto_cases"."review_finding" is '复核意见';
comment on column "political_veto_cases"."review_result" is '复核结果';
comment on column "political_veto_cases"."closing" is '了结说明';
comment on column "political_veto_cases"."sort_key" is '拼音排序键';
create table "political_veto_cases_history" (
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
  "grounds" text,
  "evidence" text,
  "notified_on" date,
  "statement" text,
  "stated_on" date,
  "body" text,
  "decided_on" date,
  "decision_number" text,
  "expected" integer,
  "present" integer,
  "votes_for" integer,
  "result" text,
  "ends_on" date,
  "review_request" text,
  "review_requested_on" date,
  "reviewed_on" date,
  "review_finding" text,
  "review_result" text,
  "closing" text,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "political_veto_cases_history" is '政治素质一票否决案：历史，只增不改';
create unique index "political_veto_cases_number_key" on "political_veto_cases" (tenant, "number");
create index "political_veto_cases_sort_key_idx" on "political_veto_cases" (tenant, "sort_key");
create index "political_veto_cases_stage_opened_on_idx" on "political_veto_cases" (tenant, "stage", "opened_on");
create index "political_veto_cases_opened_on_idx" on "political_veto_cases" (tenant, "opened_on");
create index "political_veto_cases_due_idx" on "political_veto_cases" (tenant, "due");
alter table "political_veto_cases" enable row level security;
alter table "political_veto_cases" force row level security;
create policy tenant on "political_veto_cases" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "political_veto_cases" to mingshi_app;
alter table "political_veto_cases_history" enable row level security;
alter table "political_veto_cases_history" force row level security;
create policy tenant on "political_veto_cases_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "political_veto_cases_history" to mingshi_app;

create table "political_veto_items" (
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
comment on table "political_veto_items" is '政治素质一票否决干部';
comment on column "political_veto_items"."case" is '案';
comment on column "political_veto_items"."on" is '列入日期';
comment on column "political_veto_items"."status" is '状况';
comment on column "political_veto_items"."person" is '干部';
comment on column "political_veto_items"."relied" is '所据记录';
create table "political_veto_items_history" (
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
comment on table "political_veto_items_history" is '政治素质一票否决干部：历史，只增不改';
create unique index "political_veto_items_case_person_key" on "political_veto_items" (tenant, "case", "person");
create index "political_veto_items_person_idx" on "political_veto_items" (tenant, "person");
create index "political_veto_items_on_idx" on "political_veto_items" (tenant, "on");
alter table "political_veto_items" enable row level security;
alter table "political_veto_items" force row level security;
create policy tenant on "political_veto_items" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "political_veto_items" to mingshi_app;
alter table "political_veto_items_history" enable row level security;
alter table "political_veto_items_history" force row level security;
create policy tenant on "political_veto_items_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "political_veto_items_history" to mingshi_app;

create table "political_veto_notices" (
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
comment on table "political_veto_notices" is '政治素质一票否决到期提醒';
comment on column "political_veto_notices"."case" is '案';
comment on column "political_veto_notices"."visit" is '进入阶段的步序';
comment on column "political_veto_notices"."level" is '提醒级别';
comment on column "political_veto_notices"."stage" is '阶段';
comment on column "political_veto_notices"."on" is '提醒日期';
comment on column "political_veto_notices"."due" is '本阶段期限';
comment on column "political_veto_notices"."told" is '提醒对象';
comment on column "political_veto_notices"."reason" is '事由';
comment on column "political_veto_notices"."clause" is '依据';
create table "political_veto_notices_history" (
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
comment on table "political_veto_notices_history" is '政治素质一票否决到期提醒：历史，只增不改';
create unique index "political_veto_notices_case_visit_level_key" on "political_veto_notices" (tenant, "case", "visit", "level");
create index "political_veto_notices_on_idx" on "political_veto_notices" (tenant, "on");
create index "political_veto_notices_level_on_idx" on "political_veto_notices" (tenant, "level", "on");
alter table "political_veto_notices" enable row level security;
alter table "political_veto_notices" force row level security;
create policy tenant on "political_veto_notices" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "political_veto_notices" to mingshi_app;
alter table "political_veto_notices_history" enable row level security;
alter table "political_veto_notices_history" force row level security;
create policy tenant on "political_veto_notices_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "political_veto_notices_history" to mingshi_app;

create table "political_veto_steps" (
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
comment on table "political_veto_steps" is '政治素质一票否决纪实';
comment on column "political_veto_steps"."case" is '案';
comment on column "political_veto_steps"."sequence" is '序号';
comment on column "political_veto_steps"."act" is '办理';
comment on column "political_veto_steps"."from" is '原阶段';
comment on column "political_veto_steps"."to" is '后阶段';
comment on column "political_veto_steps"."on" is '办理日期';
comment on column "political_veto_steps"."at" is '办理时刻';
comment on column "political_veto_steps"."by" is '办理账号';
comment on column "political_veto_steps"."by_name" is '办理人';
comment on column "political_veto_steps"."on_behalf_of" is '代谁办理';
comment on column "political_veto_steps"."note" is '意见';
comment on column "political_veto_steps"."values" is '填报内容';
comment on column "political_veto_steps"."verdicts" is '规则结论';
comment on column "political_veto_steps"."materials" is '材料';
comment on column "political_veto_steps"."documents" is '生成文书';
create table "political_veto_steps_history" (
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
comment on table "political_veto_steps_history" is '政治素质一票否决纪实：历史，只增不改';
create unique index "political_veto_steps_case_sequence_key" on "political_veto_steps" (tenant, "case", "sequence");
create index "political_veto_steps_on_idx" on "political_veto_steps" (tenant, "on");
alter table "political_veto_steps" enable row level security;
alter table "political_veto_steps" force row level security;
create policy tenant on "political_veto_steps" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "political_veto_steps" to mingshi_app;
alter table "political_veto_steps_history" enable row level security;
alter table "political_veto_steps_history" force row level security;
create policy tenant on "political_veto_steps_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "political_veto_steps_history" to mingshi_app;

create table "posts" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "unit" uuid not null,
  "title" text not null,
  "level" text,
  "kind" text,
  "quota" integer,
  "leading" boolean,
  "duties" text,
  "function" text,
  "local" boolean,
  "requirements" text,
  "term" integer,
  "established_on" text collate "C",
  "abolished_on" text collate "C",
  primary key (tenant, id)
);
comment on table "posts" is '职位';
comment on column "posts"."unit" is '单位';
comment on column "posts"."title" is '职位名称';
comment on column "posts"."level" is '职务层次';
comment on column "posts"."kind" is '职位类别';
comment on column "posts"."quota" is '职数';
comment on column "posts"."leading" is '领导职务';
comment on column "posts"."duties" is '分管';
comment on column "posts"."function" is '职能';
comment on column "posts"."local" is '须地域回避';
comment on column "posts"."requirements" is '任职条件';
comment on column "posts"."term" is '任期';
comment on column "posts"."established_on" is '设置时间';
comment on column "posts"."abolished_on" is '撤销时间';
create table "posts_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "unit" uuid not null,
  "title" text not null,
  "level" text,
  "kind" text,
  "quota" integer,
  "leading" boolean,
  "duties" text,
  "function" text,
  "local" boolean,
  "requirements" text,
  "term" integer,
  "established_on" text collate "C",
  "abolished_on" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "posts_history" is '职位：历史，只增不改';
create unique index "posts_unit_title_key" on "posts" (tenant, "unit", "title");
alter table "posts" enable row level security;
alter table "posts" force row level security;
create policy tenant on "posts" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "posts" to mingshi_app;
alter table "posts_history" enable row level security;
alter table "posts_history" force row level security;
create policy tenant on "posts_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "posts_history" to mingshi_app;

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

create table "professional_title" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "title" text not null,
  "level" text not null,
  "obtained_on" text collate "C" not null,
  "series" text,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "professional_title" is '专业技术职务任职资格';
comment on column "professional_title"."person" is '人员';
comment on column "professional_title"."title" is '资格名称';
comment on column "professional_title"."level" is '级别';
comment on column "professional_title"."obtained_on" is '取得时间';
comment on column "professional_title"."series" is '系列';
comment on column "professional_title"."document" is '文件';
create table "professional_title_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "title" text not null,
  "level" text not null,
  "obtained_on" text collate "C" not null,
  "series" text,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "professional_title_history" is '专业技术职务任职资格：历史，只增不改';
create unique index "professional_title_person_title_obtained_on_key" on "professional_title" (tenant, "person", "title", "obtained_on");
create index "professional_title_document_idx" on "professional_title" (tenant, "document");
create index "professional_title_obtained_on_idx" on "professional_title" (tenant, "obtained_on");
create index "professional_title_level_obtained_on_idx" on "professional_title" (tenant, "level", "obtained_on");
alter table "professional_title" enable row level security;
alter table "professional_title" force row level security;
create policy tenant on "professional_title" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "professional_title" to mingshi_app;
alter table "professional_title_history" enable row level security;
alter table "professional_title_history" force row level security;
create policy tenant on "professional_title_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "professional_title_history" to mingshi_app;

create table "rank_promotion_cases" (
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
comment on column "rank_promotion_cases"."edition" is '所依版本';
comment on column "rank_promotion_cases"."stage" is '阶段';
comment on column "rank_promotion_cases"."opened_on" is '立案日期';
comment on column "rank_promotion_cases"."opened_by" is '立案人';
comment on column "rank_promotion_cases"."opened_by_account" is '立案账号';
comment on column "rank_promotion_cases"."assignee" is '承办账号';
comment on column "rank_promotion_cases"."assignee_name" is '承办人';
comment on column "rank_promotion_cases"."stage_since" is '进入本阶段日期';
comment on column "rank_promotion_cases"."due" is '本阶段期限';
comment on column "rank_promotion_cases"."light" is '原提醒';
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
comment on table "rank_promotion_items" is '职级晋升人员';
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
comment on table "rank_promotion_items_history" is '职级晋升人员：历史，只增不改';
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

create table "rank_promotion_notices" (
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
comment on table "rank_promotion_notices" is '职级晋升到期提醒';
comment on column "rank_promotion_notices"."case" is '案';
comment on column "rank_promotion_notices"."visit" is '进入阶段的步序';
comment on column "rank_promotion_notices"."level" is '提醒级别';
comment on column "rank_promotion_notices"."stage" is '阶段';
comment on column "rank_promotion_notices"."on" is '提醒日期';
comment on column "rank_promotion_notices"."due" is '本阶段期限';
comment on column "rank_promotion_notices"."told" is '提醒对象';
comment on column "rank_promotion_notices"."reason" is '事由';
comment on column "rank_promotion_notices"."clause" is '依据';
create table "rank_promotion_notices_history" (
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
comment on table "rank_promotion_notices_history" is '职级晋升到期提醒：历史，只增不改';
create unique index "rank_promotion_notices_case_visit_level_key" on "rank_promotion_notices" (tenant, "case", "visit", "level");
create index "rank_promotion_notices_on_idx" on "rank_promotion_notices" (tenant, "on");
create index "rank_promotion_notices_level_on_idx" on "rank_promotion_notices" (tenant, "level", "on");
alter table "rank_promotion_notices" enable row level security;
alter table "rank_promotion_notices" force row level security;
create policy tenant on "rank_promotion_notices" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "rank_promotion_notices" to mingshi_app;
alter table "rank_promotion_notices_history" enable row level security;
alter table "rank_promotion_notices_history" force row level security;
create policy tenant on "rank_promotion_notices_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "rank_promotion_notices_history" to mingshi_app;

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

create table "ranks" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "rank" text not null,
  "change" text not null,
  "unit" uuid,
  "decision" uuid,
  "document" uuid,
  "note" text,
  "valid_from" date generated always as (mingshi_earliest(since)) stored,
  "valid_to" date generated always as (mingshi_earliest(until)) stored,
  primary key (tenant, id)
);
comment on table "ranks" is '职级';
comment on column "ranks"."since" is '任职级时间';
comment on column "ranks"."until" is '终止时间';
comment on column "ranks"."person" is '人员';
comment on column "ranks"."rank" is '职级';
comment on column "ranks"."change" is '变动类型';
comment on column "ranks"."unit" is '单位';
comment on column "ranks"."decision" is '决定';
comment on column "ranks"."document" is '文件';
comment on column "ranks"."note" is '备注';
comment on column "ranks"."valid_from" is '生效日';
comment on column "ranks"."valid_to" is '失效日（不含）';
create table "ranks_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "rank" text not null,
  "change" text not null,
  "unit" uuid,
  "decision" uuid,
  "document" uuid,
  "note" text,
  "valid_from" date,
  "valid_to" date,
  primary key (tenant, id, act_from)
);
comment on table "ranks_history" is '职级：历史，只增不改';
create unique index "ranks_person_since_key" on "ranks" (tenant, "person", "since");
create index "ranks_unit_idx" on "ranks" (tenant, "unit");
create index "ranks_decision_idx" on "ranks" (tenant, "decision");
create index "ranks_document_idx" on "ranks" (tenant, "document");
create index "ranks_since_idx" on "ranks" (tenant, "since");
create index "ranks_rank_since_idx" on "ranks" (tenant, "rank", "since");
create index "ranks_change_since_idx" on "ranks" (tenant, "change", "since");
alter table "ranks" enable row level security;
alter table "ranks" force row level security;
create policy tenant on "ranks" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "ranks" to mingshi_app;
alter table "ranks_history" enable row level security;
alter table "ranks_history" force row level security;
create policy tenant on "ranks_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "ranks_history" to mingshi_app;

create table "recusal" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "relative" uuid,
  "relation" text not null,
  "ground" text not null,
  "facts" text,
  "decided_on" date not null,
  "deciding_body" text not null,
  "measure" text not null,
  "carried_on" date,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "recusal" is '任职回避';
comment on column "recusal"."person" is '干部';
comment on column "recusal"."relative" is '有回避关系的人';
comment on column "recusal"."relation" is '关系';
comment on column "recusal"."ground" is '情形';
comment on column "recusal"."facts" is '事实';
comment on column "recusal"."decided_on" is '决定日期';
comment on column "recusal"."deciding_body" is '决定机关';
comment on column "recusal"."measure" is '处理';
comment on column "recusal"."carried_on" is '办理日期';
comment on column "recusal"."decision" is '决定';
comment on column "recusal"."document" is '文件';
create table "recusal_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "relative" uuid,
  "relation" text not null,
  "ground" text not null,
  "facts" text,
  "decided_on" date not null,
  "deciding_body" text not null,
  "measure" text not null,
  "carried_on" date,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "recusal_history" is '任职回避：历史，只增不改';
create unique index "recusal_person_ground_decided_on_key" on "recusal" (tenant, "person", "ground", "decided_on");
create index "recusal_relative_idx" on "recusal" (tenant, "relative");
create index "recusal_decision_idx" on "recusal" (tenant, "decision");
create index "recusal_document_idx" on "recusal" (tenant, "document");
create index "recusal_decided_on_idx" on "recusal" (tenant, "decided_on");
create index "recusal_ground_decided_on_idx" on "recusal" (tenant, "ground", "decided_on");
create index "recusal_measure_decided_on_idx" on "recusal" (tenant, "measure", "decided_on");
alter table "recusal" enable row level security;
alter table "recusal" force row level security;
create policy tenant on "recusal" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "recusal" to mingshi_app;
alter table "recusal_history" enable row level security;
alter table "recusal_history" force row level security;
create policy tenant on "recusal_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "recusal_history" to mingshi_app;

create table "regulations_library" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "title" text not null,
  "kind" text not null,
  "issued_on" date not null,
  "drafter" uuid,
  "state" text not null,
  "task" uuid,
  "decision" uuid,
  "document" uuid,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "regulations_library" is '制度库';
comment on column "regulations_library"."title" is '制度名称';
comment on column "regulations_library"."kind" is '种类';
comment on column "regulations_library"."issued_on" is '印发日期';
comment on column "regulations_library"."drafter" is '起草单位';
comment on column "regulations_library"."state" is '效力';
comment on column "regulations_library"."task" is '对应任务';
comment on column "regulations_library"."decision" is '审议决定';
comment on column "regulations_library"."document" is '印发文件';
comment on column "regulations_library"."sort_key" is '拼音排序键';
create table "regulations_library_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "title" text not null,
  "kind" text not null,
  "issued_on" date not null,
  "drafter" uuid,
  "state" text not null,
  "task" uuid,
  "decision" uuid,
  "document" uuid,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "regulations_library_history" is '制度库：历史，只增不改';
create unique index "regulations_library_title_issued_on_key" on "regulations_library" (tenant, "title", "issued_on");
create index "regulations_library_drafter_idx" on "regulations_library" (tenant, "drafter");
create index "regulations_library_task_idx" on "regulations_library" (tenant, "task");
create index "regulations_library_decision_idx" on "regulations_library" (tenant, "decision");
create index "regulations_library_document_idx" on "regulations_library" (tenant, "document");
create index "regulations_library_issued_on_idx" on "regulations_library" (tenant, "issued_on");
create index "regulations_library_sort_key_idx" on "regulations_library" (tenant, "sort_key");
create index "regulations_library_kind_issued_on_idx" on "regulations_library" (tenant, "kind", "issued_on");
create index "regulations_library_state_issued_on_idx" on "regulations_library" (tenant, "state", "issued_on");
alter table "regulations_library" enable row level security;
alter table "regulations_library" force row level security;
create policy tenant on "regulations_library" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "regulations_library" to mingshi_app;
alter table "regulations_library_history" enable row level security;
alter table "regulations_library_history" force row level security;
create policy tenant on "regulations_library_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "regulations_library_history" to mingshi_app;

create table "report_narrative" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "report" text not null,
  "year" text collate "C" not null,
  "place" text not null,
  "kind" text not null,
  "text" text,
  primary key (tenant, id)
);
comment on table "report_narrative" is '报告正文';
comment on column "report_narrative"."report" is '报告';
comment on column "report_narrative"."year" is '报告年度';
comment on column "report_narrative"."place" is '次序';
comment on column "report_narrative"."kind" is '类别';
comment on column "report_narrative"."text" is '正文';
create table "report_narrative_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "report" text not null,
  "year" text collate "C" not null,
  "place" text not null,
  "kind" text not null,
  "text" text,
  primary key (tenant, id, act_from)
);
comment on table "report_narrative_history" is '报告正文：历史，只增不改';
create unique index "report_narrative_report_year_place_key" on "report_narrative" (tenant, "report", "year", "place");
alter table "report_narrative" enable row level security;
alter table "report_narrative" force row level security;
create policy tenant on "report_narrative" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "report_narrative" to mingshi_app;
alter table "report_narrative_history" enable row level security;
alter table "report_narrative_history" force row level security;
create policy tenant on "report_narrative_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "report_narrative_history" to mingshi_app;

create table "report_paragraphs" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "year" text collate "C" not null,
  "section" text not null,
  "order" integer not null,
  "text" text not null,
  primary key (tenant, id)
);
comment on table "report_paragraphs" is '报告补充段落';
comment on column "report_paragraphs"."year" is '报告年度';
comment on column "report_paragraphs"."section" is '所在层次标题';
comment on column "report_paragraphs"."order" is '排序';
comment on column "report_paragraphs"."text" is '正文';
create table "report_paragraphs_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "year" text collate "C" not null,
  "section" text not null,
  "order" integer not null,
  "text" text not null,
  primary key (tenant, id, act_from)
);
comment on table "report_paragraphs_history" is '报告补充段落：历史，只增不改';
create unique index "report_paragraphs_year_section_order_key" on "report_paragraphs" (tenant, "year", "section", "order");
alter table "report_paragraphs" enable row level security;
alter table "report_paragraphs" force row level security;
create policy tenant on "report_paragraphs" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "report_paragraphs" to mingshi_app;
alter table "report_paragraphs_history" enable row level security;
alter table "report_paragraphs_history" force row level security;
create policy tenant on "report_paragraphs_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "report_paragraphs_history" to mingshi_app;

create table "report_signatures" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "frozen" uuid not null,
  "round" integer not null,
  "step" integer not null,
  "duty" text not null,
  "account" text not null,
  "signer" text not null,
  "state" text not null,
  "signed_at" text,
  "comment" text,
  "digest" text,
  primary key (tenant, id)
);
comment on table "report_signatures" is '报告签署';
comment on column "report_signatures"."frozen" is '冻结报告';
comment on column "report_signatures"."round" is '第几轮';
comment on column "report_signatures"."step" is '次序';
comment on column "report_signatures"."duty" is '签署事项';
comment on column "report_signatures"."account" is '签署账号';
comment on column "report_signatures"."signer" is '签署人';
comment on column "report_signatures"."state" is '状态';
comment on column "report_signatures"."signed_at" is '签署时间';
comment on column "report_signatures"."comment" is '意见';
comment on column "report_signatures"."digest" is '所签内容摘要值';
create table "report_signatures_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "frozen" uuid not null,
  "round" integer not null,
  "step" integer not null,
  "duty" text not null,
  "account" text not null,
  "signer" text not null,
  "state" text not null,
  "signed_at" text,
  "comment" text,
  "digest" text,
  primary key (tenant, id, act_from)
);
comment on table "report_signatures_history" is '报告签署：历史，只增不改';
create unique index "report_signatures_frozen_round_step_key" on "report_signatures" (tenant, "frozen", "round", "step");
alter table "report_signatures" enable row level security;
alter table "report_signatures" force row level security;
create policy tenant on "report_signatures" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "report_signatures" to mingshi_app;
alter table "report_signatures_history" enable row level security;
alter table "report_signatures_history" force row level security;
create policy tenant on "report_signatures_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "report_signatures_history" to mingshi_app;

create table "reward" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "name" text not null,
  "granted_on" text collate "C",
  "approved_by" text,
  "text" text,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "reward" is '奖惩';
comment on column "reward"."person" is '人员';
comment on column "reward"."name" is '奖惩名称';
comment on column "reward"."granted_on" is '批准时间';
comment on column "reward"."approved_by" is '批准机关';
comment on column "reward"."text" is '原文';
comment on column "reward"."decision" is '决定';
comment on column "reward"."document" is '文件';
create table "reward_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "name" text not null,
  "granted_on" text collate "C",
  "approved_by" text,
  "text" text,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "reward_history" is '奖惩：历史，只增不改';
create unique index "reward_person_name_granted_on_key" on "reward" (tenant, "person", "name", "granted_on");
create index "reward_decision_idx" on "reward" (tenant, "decision");
create index "reward_document_idx" on "reward" (tenant, "document");
create index "reward_granted_on_idx" on "reward" (tenant, "granted_on");
alter table "reward" enable row level security;
alter table "reward" force row level security;
create policy tenant on "reward" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "reward" to mingshi_app;
alter table "reward_history" enable row level security;
alter table "reward_history" force row level security;
create policy tenant on "reward_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "reward_history" to mingshi_app;

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

create table "sanction" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "kind" text not null,
  "decided_on" date not null,
  "effective_on" date,
  "months" integer,
  "effect_ends_on" date,
  "restored_on" date,
  "revoked_on" date,
  "deciding_body" text not null,
  "grounds" text not null,
  "evidence" text,
  "statement" text,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "sanction" is '处分与组织处理';
comment on column "sanction"."person" is '干部';
comment on column "sanction"."kind" is '种类';
comment on column "sanction"."decided_on" is '决定日期';
comment on column "sanction"."effective_on" is '生效日期';
comment on column "sanction"."months" is '期限';
comment on column "sanction"."effect_ends_on" is '影响期届满日';
comment on column "sanction"."restored_on" is '恢复党员权利日期';
comment on column "sanction"."revoked_on" is '撤销日期';
comment on column "sanction"."deciding_body" is '决定机关';
comment on column "sanction"."grounds" is '事由';
comment on column "sanction"."evidence" is '认定依据';
comment on column "sanction"."statement" is '本人陈述';
comment on column "sanction"."decision" is '决定';
comment on column "sanction"."document" is '文件';
create table "sanction_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "kind" text not null,
  "decided_on" date not null,
  "effective_on" date,
  "months" integer,
  "effect_ends_on" date,
  "restored_on" date,
  "revoked_on" date,
  "deciding_body" text not null,
  "grounds" text not null,
  "evidence" text,
  "statement" text,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "sanction_history" is '处分与组织处理：历史，只增不改';
create unique index "sanction_person_kind_decided_on_key" on "sanction" (tenant, "person", "kind", "decided_on");
create index "sanction_decision_idx" on "sanction" (tenant, "decision");
create index "sanction_document_idx" on "sanction" (tenant, "document");
create index "sanction_decided_on_idx" on "sanction" (tenant, "decided_on");
create index "sanction_kind_decided_on_idx" on "sanction" (tenant, "kind", "decided_on");
create index "sanction_effect_ends_on_idx" on "sanction" (tenant, "effect_ends_on");
alter table "sanction" enable row level security;
alter table "sanction" force row level security;
create policy tenant on "sanction" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "sanction" to mingshi_app;
alter table "sanction_history" enable row level security;
alter table "sanction_history" force row level security;
create policy tenant on "sanction_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "sanction_history" to mingshi_app;

create table "selection_complaint" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "number" text not null,
  "received_on" date not null,
  "channel" text not null,
  "named" text not null,
  "matter" text not null,
  "unit" uuid,
  "person" uuid,
  "handler" text,
  "result" text,
  "concluded_on" date,
  "handling" text,
  "replied_on" date,
  "document" uuid,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "selection_complaint" is '选人用人举报受理';
comment on column "selection_complaint"."number" is '受理编号';
comment on column "selection_complaint"."received_on" is '受理日期';
comment on column "selection_complaint"."channel" is '渠道';
comment on column "selection_complaint"."named" is '实名情况';
comment on column "selection_complaint"."matter" is '反映事项';
comment on column "selection_complaint"."unit" is '涉及单位';
comment on column "selection_complaint"."person" is '涉及干部';
comment on column "selection_complaint"."handler" is '承办单位';
comment on column "selection_complaint"."result" is '核查结果';
comment on column "selection_complaint"."concluded_on" is '办结日期';
comment on column "selection_complaint"."handling" is '处理情况';
comment on column "selection_complaint"."replied_on" is '答复举报人日期';
comment on column "selection_complaint"."document" is '文件';
comment on column "selection_complaint"."sort_key" is '拼音排序键';
create table "selection_complaint_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "number" text not null,
  "received_on" date not null,
  "channel" text not null,
  "named" text not null,
  "matter" text not null,
  "unit" uuid,
  "person" uuid,
  "handler" text,
  "result" text,
  "concluded_on" date,
  "handling" text,
  "replied_on" date,
  "document" uuid,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "selection_complaint_history" is '选人用人举报受理：历史，只增不改';
create unique index "selection_complaint_number_key" on "selection_complaint" (tenant, "number");
create index "selection_complaint_unit_idx" on "selection_complaint" (tenant, "unit");
create index "selection_complaint_person_idx" on "selection_complaint" (tenant, "person");
create index "selection_complaint_document_idx" on "selection_complaint" (tenant, "document");
create index "selection_complaint_received_on_idx" on "selection_complaint" (tenant, "received_on");
create index "selection_complaint_sort_key_idx" on "selection_complaint" (tenant, "sort_key");
create index "selection_complaint_channel_received_on_idx" on "selection_complaint" (tenant, "channel", "received_on");
create index "selection_complaint_result_received_on_idx" on "selection_complaint" (tenant, "result", "received_on");
alter table "selection_complaint" enable row level security;
alter table "selection_complaint" force row level security;
create policy tenant on "selection_complaint" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "selection_complaint" to mingshi_app;
alter table "selection_complaint_history" enable row level security;
alter table "selection_complaint_history" force row level security;
create policy tenant on "selection_complaint_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "selection_complaint_history" to mingshi_app;

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

create table "selection_problem" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "unit" uuid not null,
  "kind" text not null,
  "inspection" uuid,
  "found_on" date not null,
  "problem" text not null,
  "measure" text,
  "responsible" text,
  "due_on" date,
  "closed_on" date,
  "checked_on" date,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "selection_problem" is '选人用人问题整改';
comment on column "selection_problem"."unit" is '单位';
comment on column "selection_problem"."kind" is '来源';
comment on column "selection_problem"."inspection" is '所属检查';
comment on column "selection_problem"."found_on" is '发现日期';
comment on column "selection_problem"."problem" is '问题';
comment on column "selection_problem"."measure" is '整改措施';
comment on column "selection_problem"."responsible" is '责任人';
comment on column "selection_problem"."due_on" is '整改期限';
comment on column "selection_problem"."closed_on" is '销号日期';
comment on column "selection_problem"."checked_on" is '回头看日期';
comment on column "selection_problem"."document" is '文件';
create table "selection_problem_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "unit" uuid not null,
  "kind" text not null,
  "inspection" uuid,
  "found_on" date not null,
  "problem" text not null,
  "measure" text,
  "responsible" text,
  "due_on" date,
  "closed_on" date,
  "checked_on" date,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "selection_problem_history" is '选人用人问题整改：历史，只增不改';
create index "selection_problem_unit_idx" on "selection_problem" (tenant, "unit");
create index "selection_problem_inspection_idx" on "selection_problem" (tenant, "inspection");
create index "selection_problem_document_idx" on "selection_problem" (tenant, "document");
create index "selection_problem_found_on_idx" on "selection_problem" (tenant, "found_on");
create index "selection_problem_kind_found_on_idx" on "selection_problem" (tenant, "kind", "found_on");
create index "selection_problem_due_on_idx" on "selection_problem" (tenant, "due_on");
alter table "selection_problem" enable row level security;
alter table "selection_problem" force row level security;
create policy tenant on "selection_problem" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "selection_problem" to mingshi_app;
alter table "selection_problem_history" enable row level security;
alter table "selection_problem_history" force row level security;
create policy tenant on "selection_problem_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "selection_problem_history" to mingshi_app;

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

create table "selection_review" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "unit" uuid not null,
  "year" text collate "C" not null,
  "held_on" date not null,
  "expected" integer not null,
  "present" integer not null,
  "ballots" integer not null,
  "satisfied" integer not null,
  "fairly" integer not null,
  "dissatisfied" integer not null,
  "unaware" integer not null,
  "reported_on" date,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "selection_review" is '选人用人工作评议';
comment on column "selection_review"."unit" is '单位';
comment on column "selection_review"."year" is '年度';
comment on column "selection_review"."held_on" is '评议日期';
comment on column "selection_review"."expected" is '应到';
comment on column "selection_review"."present" is '实到';
comment on column "selection_review"."ballots" is '有效票';
comment on column "selection_review"."satisfied" is '满意';
comment on column "selection_review"."fairly" is '基本满意';
comment on column "selection_review"."dissatisfied" is '不满意';
comment on column "selection_review"."unaware" is '不了解';
comment on column "selection_review"."reported_on" is '上报日期';
comment on column "selection_review"."document" is '文件';
create table "selection_review_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "unit" uuid not null,
  "year" text collate "C" not null,
  "held_on" date not null,
  "expected" integer not null,
  "present" integer not null,
  "ballots" integer not null,
  "satisfied" integer not null,
  "fairly" integer not null,
  "dissatisfied" integer not null,
  "unaware" integer not null,
  "reported_on" date,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "selection_review_history" is '选人用人工作评议：历史，只增不改';
create unique index "selection_review_unit_year_key" on "selection_review" (tenant, "unit", "year");
create index "selection_review_document_idx" on "selection_review" (tenant, "document");
create index "selection_review_held_on_idx" on "selection_review" (tenant, "held_on");
create index "selection_review_year_idx" on "selection_review" (tenant, "year");
alter table "selection_review" enable row level security;
alter table "selection_review" force row level security;
create policy tenant on "selection_review" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "selection_review" to mingshi_app;
alter table "selection_review_history" enable row level security;
alter table "selection_review_history" force row level security;
create policy tenant on "selection_review_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "selection_review_history" to mingshi_app;

create table "selection_review_cases" (
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
  "unit" uuid,
  "year" text collate "C",
  "report" text,
  "held_on" date,
  "expected" integer,
  "present" integer,
  "ballots" integer,
  "satisfied" integer,
  "fairly" integer,
  "dissatisfied" integer,
  "unaware" integer,
  "feedback_on" date,
  "feedback" text,
  "rectification" text,
  "rectified_on" date,
  "reported_on" date,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "selection_review_cases" is '一报告两评议案';
comment on column "selection_review_cases"."number" is '案号';
comment on column "selection_review_cases"."title" is '案由';
comment on column "selection_review_cases"."edition" is '所依版本';
comment on column "selection_review_cases"."stage" is '阶段';
comment on column "selection_review_cases"."opened_on" is '立案日期';
comment on column "selection_review_cases"."opened_by" is '立案人';
comment on column "selection_review_cases"."opened_by_account" is '立案账号';
comment on column "selection_review_cases"."assignee" is '承办账号';
comment on column "selection_review_cases"."assignee_name" is '承办人';
comment on column "selection_review_cases"."stage_since" is '进入本阶段日期';
comment on column "selection_review_cases"."due" is '本阶段期限';
comment on column "selection_review_cases"."light" is '原提醒';
comment on column "selection_review_cases"."closed_on" is '办结日期';
comment on column "selection_review_cases"."unit" is '单位';
comment on column "selection_review_cases"."year" is '年度';
comment on column "selection_review_cases"."report" is '选人用人工作报告摘要';
comment on column "selection_review_cases"."held_on" is '评议日期';
comment on column "selection_review_cases"."expected" is '应到';
comment on column "selection_review_cases"."present" is '实到';
comment on column "selection_review_cases"."ballots" is '有效票';
comment on column "selection_review_cases"."satisfied" is '满意';
comment on column "selection_review_cases"."fairly" is '基本满意';
comment on column "selection_review_cases"."dissatisfied" is '不满意';
comment on column "selection_review_cases"."unaware" is '不了解';
comment on column "selection_review_cases"."feedback_on" is '反馈日期';
comment on column "selection_review_cases"."feedback" is '反馈意见';
comment on column "selection_review_cases"."rectification" is '整改措施';
comment on column "selection_review_cases"."rectified_on" is '整改完成日期';
comment on column "selection_review_cases"."reported_on" is '上报日期';
comment on column "selection_review_cases"."sort_key" is '拼音排序键';
create table "selection_review_cases_history" (
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
  "unit" uuid,
  "year" text collate "C",
  "report" text,
  "held_on" date,
  "expected" integer,
  "present" integer,
  "ballots" integer,
  "satisfied" integer,
  "fairly" integer,
  "dissatisfied" integer,
  "unaware" integer,
  "feedback_on" date,
  "feedback" text,
  "rectification" text,
  "rectified_on" date,
  "reported_on" date,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "selection_review_cases_history" is '一报告两评议案：历史，只增不改';
create unique index "selection_review_cases_number_key" on "selection_review_cases" (tenant, "number");
create index "selection_review_cases_unit_idx" on "selection_review_cases" (tenant, "unit");
create index "selection_review_cases_sort_key_idx" on "selection_review_cases" (tenant, "sort_key");
create index "selection_review_cases_stage_opened_on_idx" on "selection_review_cases" (tenant, "stage", "opened_on");
create index "selection_review_cases_opened_on_idx" on "selection_review_cases" (tenant, "opened_on");
create index "selection_review_cases_due_idx" on "selection_review_cases" (tenant, "due");
alter table "selection_review_cases" enable row level security;
alter table "selection_review_cases" force row level security;
create policy tenant on "selection_review_cases" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "selection_review_cases" to mingshi_app;
alter table "selection_review_cases_history" enable row level security;
alter table "selection_review_cases_history" force row level security;
create policy tenant on "selection_review_cases_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "selection_review_cases_history" to mingshi_app;

create table "selection_review_items" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "ballots" integer,
  "satisfied" integer,
  "fairly" integer,
  "dissatisfied" integer,
  "unaware" integer,
  "relied" jsonb,
  primary key (tenant, id)
);
comment on table "selection_review_items" is '一报告两评议新提拔任用干部';
comment on column "selection_review_items"."case" is '案';
comment on column "selection_review_items"."on" is '列入日期';
comment on column "selection_review_items"."status" is '状况';
comment on column "selection_review_items"."person" is '干部';
comment on column "selection_review_items"."ballots" is '有效票';
comment on column "selection_review_items"."satisfied" is '满意';
comment on column "selection_review_items"."fairly" is '基本满意';
comment on column "selection_review_items"."dissatisfied" is '不满意';
comment on column "selection_review_items"."unaware" is '不了解';
comment on column "selection_review_items"."relied" is '所据记录';
create table "selection_review_items_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "ballots" integer,
  "satisfied" integer,
  "fairly" integer,
  "dissatisfied" integer,
  "unaware" integer,
  "relied" jsonb,
  primary key (tenant, id, act_from)
);
comment on table "selection_review_items_history" is '一报告两评议新提拔任用干部：历史，只增不改';
create unique index "selection_review_items_case_person_key" on "selection_review_items" (tenant, "case", "person");
create index "selection_review_items_person_idx" on "selection_review_items" (tenant, "person");
create index "selection_review_items_on_idx" on "selection_review_items" (tenant, "on");
alter table "selection_review_items" enable row level security;
alter table "selection_review_items" force row level security;
create policy tenant on "selection_review_items" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "selection_review_items" to mingshi_app;
alter table "selection_review_items_history" enable row level security;
alter table "selection_review_items_history" force row level security;
create policy tenant on "selection_review_items_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "selection_review_items_history" to mingshi_app;

create table "selection_review_notices" (
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
comment on table "selection_review_notices" is '一报告两评议到期提醒';
comment on column "selection_review_notices"."case" is '案';
comment on column "selection_review_notices"."visit" is '进入阶段的步序';
comment on column "selection_review_notices"."level" is '提醒级别';
comment on column "selection_review_notices"."stage" is '阶段';
comment on column "selection_review_notices"."on" is '提醒日期';
comment on column "selection_review_notices"."due" is '本阶段期限';
comment on column "selection_review_notices"."told" is '提醒对象';
comment on column "selection_review_notices"."reason" is '事由';
comment on column "selection_review_notices"."clause" is '依据';
create table "selection_review_notices_history" (
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
comment on table "selection_review_notices_history" is '一报告两评议到期提醒：历史，只增不改';
create unique index "selection_review_notices_case_visit_level_key" on "selection_review_notices" (tenant, "case", "visit", "level");
create index "selection_review_notices_on_idx" on "selection_review_notices" (tenant, "on");
create index "selection_review_notices_level_on_idx" on "selection_review_notices" (tenant, "level", "on");
alter table "selection_review_notices" enable row level security;
alter table "selection_review_notices" force row level security;
create policy tenant on "selection_review_notices" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "selection_review_notices" to mingshi_app;
alter table "selection_review_notices_history" enable row level security;
alter table "selection_review_notices_history" force row level security;
create policy tenant on "selection_review_notices_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "selection_review_notices_history" to mingshi_app;

create table "selection_review_steps" (
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
comment on table "selection_review_steps" is '一报告两评议纪实';
comment on column "selection_review_steps"."case" is '案';
comment on column "selection_review_steps"."sequence" is '序号';
comment on column "selection_review_steps"."act" is '办理';
comment on column "selection_review_steps"."from" is '原阶段';
comment on column "selection_review_steps"."to" is '后阶段';
comment on column "selection_review_steps"."on" is '办理日期';
comment on column "selection_review_steps"."at" is '办理时刻';
comment on column "selection_review_steps"."by" is '办理账号';
comment on column "selection_review_steps"."by_name" is '办理人';
comment on column "selection_review_steps"."on_behalf_of" is '代谁办理';
comment on column "selection_review_steps"."note" is '意见';
comment on column "selection_review_steps"."values" is '填报内容';
comment on column "selection_review_steps"."verdicts" is '规则结论';
comment on column "selection_review_steps"."materials" is '材料';
comment on column "selection_review_steps"."documents" is '生成文书';
create table "selection_review_steps_history" (
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
comment on table "selection_review_steps_history" is '一报告两评议纪实：历史，只增不改';
create unique index "selection_review_steps_case_sequence_key" on "selection_review_steps" (tenant, "case", "sequence");
create index "selection_review_steps_on_idx" on "selection_review_steps" (tenant, "on");
alter table "selection_review_steps" enable row level security;
alter table "selection_review_steps" force row level security;
create policy tenant on "selection_review_steps" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "selection_review_steps" to mingshi_app;
alter table "selection_review_steps_history" enable row level security;
alter table "selection_review_steps_history" force row level security;
create policy tenant on "selection_review_steps_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "selection_review_steps_history" to mingshi_app;

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

create table "supervision_entry" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "source" text not null,
  "received_on" date not null,
  "matter" text not null,
  "verification" text not null,
  "verified_on" date,
  "verified_by" text,
  "evidence" text,
  "statement" text,
  "expires_on" date,
  "cleared_on" date,
  "clarification" uuid,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "supervision_entry" is '日常监督信息';
comment on column "supervision_entry"."person" is '干部';
comment on column "supervision_entry"."source" is '来源';
comment on column "supervision_entry"."received_on" is '收到日期';
comment on column "supervision_entry"."matter" is '反映事项';
comment on column "supervision_entry"."verification" is '核实状态';
comment on column "supervision_entry"."verified_on" is '核实日期';
comment on column "supervision_entry"."verified_by" is '核实机关';
comment on column "supervision_entry"."evidence" is '核实依据';
comment on column "supervision_entry"."statement" is '本人说明';
comment on column "supervision_entry"."expires_on" is '使用到期日';
comment on column "supervision_entry"."cleared_on" is '清除日期';
comment on column "supervision_entry"."clarification" is '澄清';
comment on column "supervision_entry"."document" is '文件';
create table "supervision_entry_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "source" text not null,
  "received_on" date not null,
  "matter" text not null,
  "verification" text not null,
  "verified_on" date,
  "verified_by" text,
  "evidence" text,
  "statement" text,
  "expires_on" date,
  "cleared_on" date,
  "clarification" uuid,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "supervision_entry_history" is '日常监督信息：历史，只增不改';
create unique index "supervision_entry_person_source_received_on_key" on "supervision_entry" (tenant, "person", "source", "received_on");
create index "supervision_entry_clarification_idx" on "supervision_entry" (tenant, "clarification");
create index "supervision_entry_document_idx" on "supervision_entry" (tenant, "document");
create index "supervision_entry_received_on_idx" on "supervision_entry" (tenant, "received_on");
create index "supervision_entry_source_received_on_idx" on "supervision_entry" (tenant, "source", "received_on");
create index "supervision_entry_verification_received_on_idx" on "supervision_entry" (tenant, "verification", "received_on");
create index "supervision_entry_expires_on_idx" on "supervision_entry" (tenant, "expires_on");
alter table "supervision_entry" enable row level security;
alter table "supervision_entry" force row level security;
create policy tenant on "supervision_entry" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "supervision_entry" to mingshi_app;
alter table "supervision_entry_history" enable row level security;
alter table "supervision_entry_history" force row level security;
create policy tenant on "supervision_entry_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "supervision_entry_history" to mingshi_app;

create table "supervision_verification_cases" (
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
  "source" text,
  "received_on" date,
  "matter" text,
  "assigned_to" text,
  "statement" text,
  "stated_on" date,
  "verification" text,
  "verified_on" date,
  "evidence" text,
  "expires_on" date,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "supervision_verification_cases" is '监督信息核实案';
comment on column "supervision_verification_cases"."number" is '案号';
comment on column "supervision_verification_cases"."title" is '案由';
comment on column "supervision_verification_cases"."edition" is '所依版本';
comment on column "supervision_verification_cases"."stage" is '阶段';
comment on column "supervision_verification_cases"."opened_on" is '立案日期';
comment on column "supervision_verification_cases"."opened_by" is '立案人';
comment on column "supervision_verification_cases"."opened_by_account" is '立案账号';
comment on column "supervision_verification_cases"."assignee" is '承办账号';
comment on column "supervision_verification_cases"."assignee_name" is '承办人';
comment on column "supervision_verification_cases"."stage_since" is '进入本阶段日期';
comment on column "supervision_verification_cases"."due" is '本阶段期限';
comment on column "supervision_verification_cases"."light" is '原提醒';
comment on column "supervision_verification_cases"."closed_on" is '办结日期';
comment on column "supervision_verification_cases"."source" is '来源';
comment on column "supervision_verification_cases"."received_on" is '收到日期';
comment on column "supervision_verification_cases"."matter" is '反映事项';
comment on column "supervision_verification_cases"."assigned_to" is '核实机关';
comment on column "supervision_verification_cases"."statement" is '本人说明';
comment on column "supervision_verification_cases"."stated_on" is '说明日期';
comment on column "supervision_verification_cases"."verification" is '核实结论';
comment on column "supervision_verification_cases"."verified_on" is '核实日期';
comment on column "supervision_verification_cases"."evidence" is '核实依据';
comment on column "supervision_verification_cases"."expires_on" is '使用到期日';
comment on column "supervision_verification_cases"."sort_key" is '拼音排序键';
create table "supervision_verification_cases_history" (
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
  "source" text,
  "received_on" date,
  "matter" text,
  "assigned_to" text,
  "statement" text,
  "stated_on" date,
  "verification" text,
  "verified_on" date,
  "evidence" text,
  "expires_on" date,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "supervision_verification_cases_history" is '监督信息核实案：历史，只增不改';
create unique index "supervision_verification_cases_number_key" on "supervision_verification_cases" (tenant, "number");
create index "supervision_verification_cases_sort_key_idx" on "supervision_verification_cases" (tenant, "sort_key");
create index "supervision_verification_cases_stage_opened_on_idx" on "supervision_verification_cases" (tenant, "stage", "opened_on");
create index "supervision_verification_cases_opened_on_idx" on "supervision_verification_cases" (tenant, "opened_on");
create index "supervision_verification_cases_due_idx" on "supervision_verification_cases" (tenant, "due");
alter table "supervision_verification_cases" enable row level security;
alter table "supervision_verification_cases" force row level security;
create policy tenant on "supervision_verification_cases" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "supervision_verification_cases" to mingshi_app;
alter table "supervision_verification_cases_history" enable row level security;
alter table "supervision_verification_cases_history" force row level security;
create policy tenant on "supervision_verification_cases_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "supervision_verification_cases_history" to mingshi_app;

create table "supervision_verification_items" (
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
comment on table "supervision_verification_items" is '监督信息核实反映对象';
comment on column "supervision_verification_items"."case" is '案';
comment on column "supervision_verification_items"."on" is '列入日期';
comment on column "supervision_verification_items"."status" is '状况';
comment on column "supervision_verification_items"."person" is '干部';
comment on column "supervision_verification_items"."relied" is '所据记录';
create table "supervision_verification_items_history" (
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
comment on table "supervision_verification_items_history" is '监督信息核实反映对象：历史，只增不改';
create unique index "supervision_verification_items_case_person_key" on "supervision_verification_items" (tenant, "case", "person");
create index "supervision_verification_items_person_idx" on "supervision_verification_items" (tenant, "person");
create index "supervision_verification_items_on_idx" on "supervision_verification_items" (tenant, "on");
alter table "supervision_verification_items" enable row level security;
alter table "supervision_verification_items" force row level security;
create policy tenant on "supervision_verification_items" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "supervision_verification_items" to mingshi_app;
alter table "supervision_verification_items_history" enable row level security;
alter table "supervision_verification_items_history" force row level security;
create policy tenant on "supervision_verification_items_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "supervision_verification_items_history" to mingshi_app;

create table "supervision_verification_notices" (
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
comment on table "supervision_verification_notices" is '监督信息核实到期提醒';
comment on column "supervision_verification_notices"."case" is '案';
comment on column "supervision_verification_notices"."visit" is '进入阶段的步序';
comment on column "supervision_verification_notices"."level" is '提醒级别';
comment on column "supervision_verification_notices"."stage" is '阶段';
comment on column "supervision_verification_notices"."on" is '提醒日期';
comment on column "supervision_verification_notices"."due" is '本阶段期限';
comment on column "supervision_verification_notices"."told" is '提醒对象';
comment on column "supervision_verification_notices"."reason" is '事由';
comment on column "supervision_verification_notices"."clause" is '依据';
create table "supervision_verification_notices_history" (
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
comment on table "supervision_verification_notices_history" is '监督信息核实到期提醒：历史，只增不改';
create unique index "supervision_verification_notices_case_visit_level_key" on "supervision_verification_notices" (tenant, "case", "visit", "level");
create index "supervision_verification_notices_on_idx" on "supervision_verification_notices" (tenant, "on");
create index "supervision_verification_notices_level_on_idx" on "supervision_verification_notices" (tenant, "level", "on");
alter table "supervision_verification_notices" enable row level security;
alter table "supervision_verification_notices" force row level security;
create policy tenant on "supervision_verification_notices" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "supervision_verification_notices" to mingshi_app;
alter table "supervision_verification_notices_history" enable row level security;
alter table "supervision_verification_notices_history" force row level security;
create policy tenant on "supervision_verification_notices_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "supervision_verification_notices_history" to mingshi_app;

create table "supervision_verification_steps" (
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
comment on table "supervision_verification_steps" is '监督信息核实纪实';
comment on column "supervision_verification_steps"."case" is '案';
comment on column "supervision_verification_steps"."sequence" is '序号';
comment on column "supervision_verification_steps"."act" is '办理';
comment on column "supervision_verification_steps"."from" is '原阶段';
comment on column "supervision_verification_steps"."to" is '后阶段';
comment on column "supervision_verification_steps"."on" is '办理日期';
comment on column "supervision_verification_steps"."at" is '办理时刻';
comment on column "supervision_verification_steps"."by" is '办理账号';
comment on column "supervision_verification_steps"."by_name" is '办理人';
comment on column "supervision_verification_steps"."on_behalf_of" is '代谁办理';
comment on column "supervision_verification_steps"."note" is '意见';
comment on column "supervision_verification_steps"."values" is '填报内容';
comment on column "supervision_verification_steps"."verdicts" is '规则结论';
comment on column "supervision_verification_steps"."materials" is '材料';
comment on column "supervision_verification_steps"."documents" is '生成文书';
create table "supervision_verification_steps_history" (
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
comment on table "supervision_verification_steps_history" is '监督信息核实纪实：历史，只增不改';
create unique index "supervision_verification_steps_case_sequence_key" on "supervision_verification_steps" (tenant, "case", "sequence");
create index "supervision_verification_steps_on_idx" on "supervision_verification_steps" (tenant, "on");
alter table "supervision_verification_steps" enable row level security;
alter table "supervision_verification_steps" force row level security;
create policy tenant on "supervision_verification_steps" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "supervision_verification_steps" to mingshi_app;
alter table "supervision_verification_steps_history" enable row level security;
alter table "supervision_verification_steps_history" force row level security;
create policy tenant on "supervision_verification_steps_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "supervision_verification_steps_history" to mingshi_app;

create table "talent_pool" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "introduced_on" date not null,
  "level" text not null,
  "field" text,
  "manner" text not null,
  "unit" uuid,
  "contract_until" date,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "talent_pool" is '人才引进';
comment on column "talent_pool"."person" is '姓名';
comment on column "talent_pool"."introduced_on" is '引进日期';
comment on column "talent_pool"."level" is '人才层次';
comment on column "talent_pool"."field" is '专业领域';
comment on column "talent_pool"."manner" is '引进方式';
comment on column "talent_pool"."unit" is '用人单位';
comment on column "talent_pool"."contract_until" is '合同期至';
comment on column "talent_pool"."decision" is '决定';
comment on column "talent_pool"."document" is '文件';
create table "talent_pool_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "introduced_on" date not null,
  "level" text not null,
  "field" text,
  "manner" text not null,
  "unit" uuid,
  "contract_until" date,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "talent_pool_history" is '人才引进：历史，只增不改';
create unique index "talent_pool_person_introduced_on_key" on "talent_pool" (tenant, "person", "introduced_on");
create index "talent_pool_unit_idx" on "talent_pool" (tenant, "unit");
create index "talent_pool_decision_idx" on "talent_pool" (tenant, "decision");
create index "talent_pool_document_idx" on "talent_pool" (tenant, "document");
create index "talent_pool_introduced_on_idx" on "talent_pool" (tenant, "introduced_on");
create index "talent_pool_level_introduced_on_idx" on "talent_pool" (tenant, "level", "introduced_on");
create index "talent_pool_manner_introduced_on_idx" on "talent_pool" (tenant, "manner", "introduced_on");
create index "talent_pool_contract_until_idx" on "talent_pool" (tenant, "contract_until");
alter table "talent_pool" enable row level security;
alter table "talent_pool" force row level security;
create policy tenant on "talent_pool" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "talent_pool" to mingshi_app;
alter table "talent_pool_history" enable row level security;
alter table "talent_pool_history" force row level security;
create policy tenant on "talent_pool_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "talent_pool_history" to mingshi_app;

create table "three_mechanisms" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "mechanism" text not null,
  "matter" text not null,
  "grounds" text not null,
  "deciding_body" text not null,
  "decided_on" date not null,
  "finding" text not null,
  "applied" text,
  "statement" text,
  "filed_with" text,
  "filed_on" date,
  "reviewed_on" date,
  "review_result" text,
  "entry" uuid,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "three_mechanisms" is '三项机制认定';
comment on column "three_mechanisms"."person" is '干部';
comment on column "three_mechanisms"."mechanism" is '机制';
comment on column "three_mechanisms"."matter" is '事项';
comment on column "three_mechanisms"."grounds" is '认定依据';
comment on column "three_mechanisms"."deciding_body" is '认定机关';
comment on column "three_mechanisms"."decided_on" is '认定日期';
comment on column "three_mechanisms"."finding" is '认定结论';
comment on column "three_mechanisms"."applied" is '运用情况';
comment on column "three_mechanisms"."statement" is '本人陈述';
comment on column "three_mechanisms"."filed_with" is '备案机关';
comment on column "three_mechanisms"."filed_on" is '备案日期';
comment on column "three_mechanisms"."reviewed_on" is '复核日期';
comment on column "three_mechanisms"."review_result" is '复核结果';
comment on column "three_mechanisms"."entry" is '所涉监督信息';
comment on column "three_mechanisms"."decision" is '决定';
comment on column "three_mechanisms"."document" is '文件';
create table "three_mechanisms_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "mechanism" text not null,
  "matter" text not null,
  "grounds" text not null,
  "deciding_body" text not null,
  "decided_on" date not null,
  "finding" text not null,
  "applied" text,
  "statement" text,
  "filed_with" text,
  "filed_on" date,
  "reviewed_on" date,
  "review_result" text,
  "entry" uuid,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "three_mechanisms_history" is '三项机制认定：历史，只增不改';
create unique index "three_mechanisms_person_mechanism_decided_on_key" on "three_mechanisms" (tenant, "person", "mechanism", "decided_on");
create index "three_mechanisms_entry_idx" on "three_mechanisms" (tenant, "entry");
create index "three_mechanisms_decision_idx" on "three_mechanisms" (tenant, "decision");
create index "three_mechanisms_document_idx" on "three_mechanisms" (tenant, "document");
create index "three_mechanisms_decided_on_idx" on "three_mechanisms" (tenant, "decided_on");
create index "three_mechanisms_mechanism_decided_on_idx" on "three_mechanisms" (tenant, "mechanism", "decided_on");
alter table "three_mechanisms" enable row level security;
alter table "three_mechanisms" force row level security;
create policy tenant on "three_mechanisms" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "three_mechanisms" to mingshi_app;
alter table "three_mechanisms_history" enable row level security;
alter table "three_mechanisms_history" force row level security;
create policy tenant on "three_mechanisms_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "three_mechanisms_history" to mingshi_app;

create table "three_mechanisms_cases" (
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
  "mechanism" text,
  "matter" text,
  "applied_on" date,
  "statement" text,
  "grounds" text,
  "result" text,
  "finding" text,
  "deciding_body" text,
  "decided_on" date,
  "decision_number" text,
  "filed_with" text,
  "filed_on" date,
  "applied" text,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "three_mechanisms_cases" is '三项机制认定案';
comment on column "three_mechanisms_cases"."number" is '案号';
comment on column "three_mechanisms_cases"."title" is '案由';
comment on column "three_mechanisms_cases"."edition" is '所依版本';
comment on column "three_mechanisms_cases"."stage" is '阶段';
comment on column "three_mechanisms_cases"."opened_on" is '立案日期';
comment on column "three_mechanisms_cases"."opened_by" is '立案人';
comment on column "three_mechanisms_cases"."opened_by_account" is '立案账号';
comment on column "three_mechanisms_cases"."assignee" is '承办账号';
comment on column "three_mechanisms_cases"."assignee_name" is '承办人';
comment on column "three_mechanisms_cases"."stage_since" is '进入本阶段日期';
comment on column "three_mechanisms_cases"."due" is '本阶段期限';
comment on column "three_mechanisms_cases"."light" is '原提醒';
comment on column "three_mechanisms_cases"."closed_on" is '办结日期';
comment on column "three_mechanisms_cases"."mechanism" is '机制';
comment on column "three_mechanisms_cases"."matter" is '事项';
comment on column "three_mechanisms_cases"."applied_on" is '申请日期';
comment on column "three_mechanisms_cases"."statement" is '本人陈述';
comment on column "three_mechanisms_cases"."grounds" is '认定依据';
comment on column "three_mechanisms_cases"."result" is '认定结果';
comment on column "three_mechanisms_cases"."finding" is '认定结论';
comment on column "three_mechanisms_cases"."deciding_body" is '认定机关';
comment on column "three_mechanisms_cases"."decided_on" is '认定日期';
comment on column "three_mechanisms_cases"."decision_number" is '决定编号';
comment on column "three_mechanisms_cases"."filed_with" is '备案机关';
comment on column "three_mechanisms_cases"."filed_on" is '备案日期';
comment on column "three_mechanisms_cases"."applied" is '运用情况';
comment on column "three_mechanisms_cases"."sort_key" is '拼音排序键';
create table "three_mechanisms_cases_history" (
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
  "mechanism" text,
  "matter" text,
  "applied_on" date,
  "statement" text,
  "grounds" text,
  "result" text,
  "finding" text,
  "deciding_body" text,
  "decided_on" date,
  "decision_number" text,
  "filed_with" text,
  "filed_on" date,
  "applied" text,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "three_mechanisms_cases_history" is '三项机制认定案：历史，只增不改';
create unique index "three_mechanisms_cases_number_key" on "three_mechanisms_cases" (tenant, "number");
create index "three_mechanisms_cases_sort_key_idx" on "three_mechanisms_cases" (tenant, "sort_key");
create index "three_mechanisms_cases_stage_opened_on_idx" on "three_mechanisms_cases" (tenant, "stage", "opened_on");
create index "three_mechanisms_cases_opened_on_idx" on "three_mechanisms_cases" (tenant, "opened_on");
create index "three_mechanisms_cases_due_idx" on "three_mechanisms_cases" (tenant, "due");
alter table "three_mechanisms_cases" enable row level security;
alter table "three_mechanisms_cases" force row level security;
create policy tenant on "three_mechanisms_cases" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "three_mechanisms_cases" to mingshi_app;
alter table "three_mechanisms_cases_history" enable row level security;
alter table "three_mechanisms_cases_history" force row level security;
create policy tenant on "three_mechanisms_cases_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "three_mechanisms_cases_history" to mingshi_app;

create table "three_mechanisms_items" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "entry" uuid,
  "relied" jsonb,
  primary key (tenant, id)
);
comment on table "three_mechanisms_items" is '三项机制认定干部';
comment on column "three_mechanisms_items"."case" is '案';
comment on column "three_mechanisms_items"."on" is '列入日期';
comment on column "three_mechanisms_items"."status" is '状况';
comment on column "three_mechanisms_items"."person" is '干部';
comment on column "three_mechanisms_items"."entry" is '所涉监督信息';
comment on column "three_mechanisms_items"."relied" is '所据记录';
create table "three_mechanisms_items_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "case" uuid not null,
  "on" date not null,
  "status" text not null,
  "person" uuid not null,
  "entry" uuid,
  "relied" jsonb,
  primary key (tenant, id, act_from)
);
comment on table "three_mechanisms_items_history" is '三项机制认定干部：历史，只增不改';
create unique index "three_mechanisms_items_case_person_key" on "three_mechanisms_items" (tenant, "case", "person");
create index "three_mechanisms_items_person_idx" on "three_mechanisms_items" (tenant, "person");
create index "three_mechanisms_items_entry_idx" on "three_mechanisms_items" (tenant, "entry");
create index "three_mechanisms_items_on_idx" on "three_mechanisms_items" (tenant, "on");
alter table "three_mechanisms_items" enable row level security;
alter table "three_mechanisms_items" force row level security;
create policy tenant on "three_mechanisms_items" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "three_mechanisms_items" to mingshi_app;
alter table "three_mechanisms_items_history" enable row level security;
alter table "three_mechanisms_items_history" force row level security;
create policy tenant on "three_mechanisms_items_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "three_mechanisms_items_history" to mingshi_app;

create table "three_mechanisms_notices" (
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
comment on table "three_mechanisms_notices" is '三项机制认定到期提醒';
comment on column "three_mechanisms_notices"."case" is '案';
comment on column "three_mechanisms_notices"."visit" is '进入阶段的步序';
comment on column "three_mechanisms_notices"."level" is '提醒级别';
comment on column "three_mechanisms_notices"."stage" is '阶段';
comment on column "three_mechanisms_notices"."on" is '提醒日期';
comment on column "three_mechanisms_notices"."due" is '本阶段期限';
comment on column "three_mechanisms_notices"."told" is '提醒对象';
comment on column "three_mechanisms_notices"."reason" is '事由';
comment on column "three_mechanisms_notices"."clause" is '依据';
create table "three_mechanisms_notices_history" (
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
comment on table "three_mechanisms_notices_history" is '三项机制认定到期提醒：历史，只增不改';
create unique index "three_mechanisms_notices_case_visit_level_key" on "three_mechanisms_notices" (tenant, "case", "visit", "level");
create index "three_mechanisms_notices_on_idx" on "three_mechanisms_notices" (tenant, "on");
create index "three_mechanisms_notices_level_on_idx" on "three_mechanisms_notices" (tenant, "level", "on");
alter table "three_mechanisms_notices" enable row level security;
alter table "three_mechanisms_notices" force row level security;
create policy tenant on "three_mechanisms_notices" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "three_mechanisms_notices" to mingshi_app;
alter table "three_mechanisms_notices_history" enable row level security;
alter table "three_mechanisms_notices_history" force row level security;
create policy tenant on "three_mechanisms_notices_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "three_mechanisms_notices_history" to mingshi_app;

create table "three_mechanisms_steps" (
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
comment on table "three_mechanisms_steps" is '三项机制认定纪实';
comment on column "three_mechanisms_steps"."case" is '案';
comment on column "three_mechanisms_steps"."sequence" is '序号';
comment on column "three_mechanisms_steps"."act" is '办理';
comment on column "three_mechanisms_steps"."from" is '原阶段';
comment on column "three_mechanisms_steps"."to" is '后阶段';
comment on column "three_mechanisms_steps"."on" is '办理日期';
comment on column "three_mechanisms_steps"."at" is '办理时刻';
comment on column "three_mechanisms_steps"."by" is '办理账号';
comment on column "three_mechanisms_steps"."by_name" is '办理人';
comment on column "three_mechanisms_steps"."on_behalf_of" is '代谁办理';
comment on column "three_mechanisms_steps"."note" is '意见';
comment on column "three_mechanisms_steps"."values" is '填报内容';
comment on column "three_mechanisms_steps"."verdicts" is '规则结论';
comment on column "three_mechanisms_steps"."materials" is '材料';
comment on column "three_mechanisms_steps"."documents" is '生成文书';
create table "three_mechanisms_steps_history" (
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
comment on table "three_mechanisms_steps_history" is '三项机制认定纪实：历史，只增不改';
create unique index "three_mechanisms_steps_case_sequence_key" on "three_mechanisms_steps" (tenant, "case", "sequence");
create index "three_mechanisms_steps_on_idx" on "three_mechanisms_steps" (tenant, "on");
alter table "three_mechanisms_steps" enable row level security;
alter table "three_mechanisms_steps" force row level security;
create policy tenant on "three_mechanisms_steps" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "three_mechanisms_steps" to mingshi_app;
alter table "three_mechanisms_steps_history" enable row level security;
alter table "three_mechanisms_steps_history" force row level security;
create policy tenant on "three_mechanisms_steps_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "three_mechanisms_steps_history" to mingshi_app;

create table "training_record" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "name" text not null,
  "kind" text not null,
  "organizer" text,
  "institution" text,
  "started_on" text collate "C" not null,
  "ended_on" text collate "C",
  "days" integer,
  "hours" numeric,
  "off_job" text,
  "result" text,
  "certificate" text,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "training_record" is '培训经历';
comment on column "training_record"."person" is '人员';
comment on column "training_record"."name" is '班次';
comment on column "training_record"."kind" is '培训类别';
comment on column "training_record"."organizer" is '主办单位';
comment on column "training_record"."institution" is '培训机构';
comment on column "training_record"."started_on" is '开始时间';
comment on column "training_record"."ended_on" is '结束时间';
comment on column "training_record"."days" is '天数';
comment on column "training_record"."hours" is '学时';
comment on column "training_record"."off_job" is '脱产情况';
comment on column "training_record"."result" is '结业情况';
comment on column "training_record"."certificate" is '证书编号';
comment on column "training_record"."document" is '文件';
create table "training_record_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "name" text not null,
  "kind" text not null,
  "organizer" text,
  "institution" text,
  "started_on" text collate "C" not null,
  "ended_on" text collate "C",
  "days" integer,
  "hours" numeric,
  "off_job" text,
  "result" text,
  "certificate" text,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "training_record_history" is '培训经历：历史，只增不改';
create unique index "training_record_person_name_started_on_key" on "training_record" (tenant, "person", "name", "started_on");
create index "training_record_document_idx" on "training_record" (tenant, "document");
create index "training_record_started_on_idx" on "training_record" (tenant, "started_on");
create index "training_record_kind_started_on_idx" on "training_record" (tenant, "kind", "started_on");
create index "training_record_institution_started_on_idx" on "training_record" (tenant, "institution", "started_on");
alter table "training_record" enable row level security;
alter table "training_record" force row level security;
create policy tenant on "training_record" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "training_record" to mingshi_app;
alter table "training_record_history" enable row level security;
alter table "training_record_history" force row level security;
create policy tenant on "training_record_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "training_record_history" to mingshi_app;

create table "unit" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "name" text not null,
  "short_name" text,
  "credit_code" text,
  "kind" text not null,
  "level" text,
  "parent" uuid,
  "staffing" integer,
  "established_on" text collate "C",
  "abolished_on" text collate "C",
  "order" integer,
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "unit" is '单位';
comment on column "unit"."name" is '单位名称';
comment on column "unit"."short_name" is '简称';
comment on column "unit"."credit_code" is '统一社会信用代码';
comment on column "unit"."kind" is '单位类别';
comment on column "unit"."level" is '单位级别';
comment on column "unit"."parent" is '上级单位';
comment on column "unit"."staffing" is '编制数';
comment on column "unit"."established_on" is '设立时间';
comment on column "unit"."abolished_on" is '撤销时间';
comment on column "unit"."order" is '排序';
comment on column "unit"."sort_key" is '拼音排序键';
create table "unit_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "name" text not null,
  "short_name" text,
  "credit_code" text,
  "kind" text not null,
  "level" text,
  "parent" uuid,
  "staffing" integer,
  "established_on" text collate "C",
  "abolished_on" text collate "C",
  "order" integer,
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "unit_history" is '单位：历史，只增不改';
create unique index "unit_credit_code_key" on "unit" (tenant, "credit_code");
create unique index "unit_name_key" on "unit" (tenant, "name");
create index "unit_parent_idx" on "unit" (tenant, "parent");
create index "unit_sort_key_idx" on "unit" (tenant, "sort_key");
create index "unit_kind_order_idx" on "unit" (tenant, "kind", "order");
create index "unit_level_order_idx" on "unit" (tenant, "level", "order");
alter table "unit" enable row level security;
alter table "unit" force row level security;
create policy tenant on "unit" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "unit" to mingshi_app;
alter table "unit_history" enable row level security;
alter table "unit_history" force row level security;
create policy tenant on "unit_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "unit_history" to mingshi_app;

create table "village_cadres" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "village" uuid not null,
  "position" text not null,
  "registered" boolean,
  "allowance" numeric,
  "decision" uuid,
  "document" uuid,
  "valid_from" date generated always as (mingshi_earliest(since)) stored,
  "valid_to" date generated always as (mingshi_earliest(until)) stored,
  primary key (tenant, id)
);
comment on table "village_cadres" is '村（社区）干部';
comment on column "village_cadres"."since" is '任职时间';
comment on column "village_cadres"."until" is '离任时间';
comment on column "village_cadres"."person" is '姓名';
comment on column "village_cadres"."village" is '村（社区）';
comment on column "village_cadres"."position" is '职务';
comment on column "village_cadres"."registered" is '县级备案';
comment on column "village_cadres"."allowance" is '月补贴';
comment on column "village_cadres"."decision" is '决定';
comment on column "village_cadres"."document" is '文件';
comment on column "village_cadres"."valid_from" is '生效日';
comment on column "village_cadres"."valid_to" is '失效日（不含）';
create table "village_cadres_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "since" text collate "C" not null,
  "until" text collate "C",
  "person" uuid not null,
  "village" uuid not null,
  "position" text not null,
  "registered" boolean,
  "allowance" numeric,
  "decision" uuid,
  "document" uuid,
  "valid_from" date,
  "valid_to" date,
  primary key (tenant, id, act_from)
);
comment on table "village_cadres_history" is '村（社区）干部：历史，只增不改';
create unique index "village_cadres_person_village_position_since_key" on "village_cadres" (tenant, "person", "village", "position", "since");
create index "village_cadres_village_idx" on "village_cadres" (tenant, "village");
create index "village_cadres_decision_idx" on "village_cadres" (tenant, "decision");
create index "village_cadres_document_idx" on "village_cadres" (tenant, "document");
create index "village_cadres_since_idx" on "village_cadres" (tenant, "since");
create index "village_cadres_position_idx" on "village_cadres" (tenant, "position");
alter table "village_cadres" enable row level security;
alter table "village_cadres" force row level security;
create policy tenant on "village_cadres" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "village_cadres" to mingshi_app;
alter table "village_cadres_history" enable row level security;
alter table "village_cadres_history" force row level security;
create policy tenant on "village_cadres_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "village_cadres_history" to mingshi_app;

create table "village_vetting" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "village" uuid not null,
  "circumstance" text not null,
  "found_on" date not null,
  "facts" text not null,
  "evidence" text,
  "deciding_body" text not null,
  "statement" text,
  "measure" text,
  "cleared_on" date,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "village_vetting" is '问题村干部';
comment on column "village_vetting"."person" is '村干部';
comment on column "village_vetting"."village" is '村（社区）';
comment on column "village_vetting"."circumstance" is '负面情形';
comment on column "village_vetting"."found_on" is '发现日期';
comment on column "village_vetting"."facts" is '事实';
comment on column "village_vetting"."evidence" is '依据';
comment on column "village_vetting"."deciding_body" is '认定机关';
comment on column "village_vetting"."statement" is '本人陈述';
comment on column "village_vetting"."measure" is '处理方式';
comment on column "village_vetting"."cleared_on" is '清理日期';
comment on column "village_vetting"."decision" is '决定';
comment on column "village_vetting"."document" is '文件';
create table "village_vetting_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "person" uuid not null,
  "village" uuid not null,
  "circumstance" text not null,
  "found_on" date not null,
  "facts" text not null,
  "evidence" text,
  "deciding_body" text not null,
  "statement" text,
  "measure" text,
  "cleared_on" date,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "village_vetting_history" is '问题村干部：历史，只增不改';
create unique index "village_vetting_person_found_on_key" on "village_vetting" (tenant, "person", "found_on");
create index "village_vetting_village_idx" on "village_vetting" (tenant, "village");
create index "village_vetting_decision_idx" on "village_vetting" (tenant, "decision");
create index "village_vetting_document_idx" on "village_vetting" (tenant, "document");
create index "village_vetting_found_on_idx" on "village_vetting" (tenant, "found_on");
create index "village_vetting_measure_found_on_idx" on "village_vetting" (tenant, "measure", "found_on");
create index "village_vetting_cleared_on_idx" on "village_vetting" (tenant, "cleared_on");
alter table "village_vetting" enable row level security;
alter table "village_vetting" force row level security;
create policy tenant on "village_vetting" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "village_vetting" to mingshi_app;
alter table "village_vetting_history" enable row level security;
alter table "village_vetting_history" force row level security;
create policy tenant on "village_vetting_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "village_vetting_history" to mingshi_app;

create table "villages" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "name" text not null,
  "kind" text not null,
  "town" uuid not null,
  "division_code" text,
  "organization" uuid,
  "households" integer,
  "population" integer,
  "established_on" text collate "C",
  "abolished_on" text collate "C",
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "villages" is '村（社区）';
comment on column "villages"."name" is '村（社区）名称';
comment on column "villages"."kind" is '类别';
comment on column "villages"."town" is '所属镇（街道）';
comment on column "villages"."division_code" is '区划代码';
comment on column "villages"."organization" is '党组织';
comment on column "villages"."households" is '户数';
comment on column "villages"."population" is '人口';
comment on column "villages"."established_on" is '设立时间';
comment on column "villages"."abolished_on" is '撤并时间';
comment on column "villages"."sort_key" is '拼音排序键';
create table "villages_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "name" text not null,
  "kind" text not null,
  "town" uuid not null,
  "division_code" text,
  "organization" uuid,
  "households" integer,
  "population" integer,
  "established_on" text collate "C",
  "abolished_on" text collate "C",
  "sort_key" text collate "C",
  primary key (tenant, id, act_from)
);
comment on table "villages_history" is '村（社区）：历史，只增不改';
create unique index "villages_town_name_key" on "villages" (tenant, "town", "name");
create unique index "villages_division_code_key" on "villages" (tenant, "division_code");
create index "villages_organization_idx" on "villages" (tenant, "organization");
create index "villages_sort_key_idx" on "villages" (tenant, "sort_key");
create index "villages_kind_idx" on "villages" (tenant, "kind");
alter table "villages" enable row level security;
alter table "villages" force row level security;
create policy tenant on "villages" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "villages" to mingshi_app;
alter table "villages_history" enable row level security;
alter table "villages_history" force row level security;
create policy tenant on "villages_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "villages_history" to mingshi_app;

create table "weak_organizations" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "organization" uuid not null,
  "listed_on" date not null,
  "circumstance" text not null,
  "leader" text,
  "measures" text,
  "accepted_on" date,
  "result" text,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "weak_organizations" is '软弱涣散党组织整顿';
comment on column "weak_organizations"."organization" is '党组织';
comment on column "weak_organizations"."listed_on" is '确定日期';
comment on column "weak_organizations"."circumstance" is '主要情形';
comment on column "weak_organizations"."leader" is '联系领导';
comment on column "weak_organizations"."measures" is '整顿措施';
comment on column "weak_organizations"."accepted_on" is '验收销号日期';
comment on column "weak_organizations"."result" is '整顿结果';
comment on column "weak_organizations"."decision" is '决定';
comment on column "weak_organizations"."document" is '文件';
create table "weak_organizations_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "organization" uuid not null,
  "listed_on" date not null,
  "circumstance" text not null,
  "leader" text,
  "measures" text,
  "accepted_on" date,
  "result" text,
  "decision" uuid,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "weak_organizations_history" is '软弱涣散党组织整顿：历史，只增不改';
create unique index "weak_organizations_organization_listed_on_key" on "weak_organizations" (tenant, "organization", "listed_on");
create index "weak_organizations_decision_idx" on "weak_organizations" (tenant, "decision");
create index "weak_organizations_document_idx" on "weak_organizations" (tenant, "document");
create index "weak_organizations_listed_on_idx" on "weak_organizations" (tenant, "listed_on");
create index "weak_organizations_result_listed_on_idx" on "weak_organizations" (tenant, "result", "listed_on");
create index "weak_organizations_circumstance_listed_on_idx" on "weak_organizations" (tenant, "circumstance", "listed_on");
alter table "weak_organizations" enable row level security;
alter table "weak_organizations" force row level security;
create policy tenant on "weak_organizations" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "weak_organizations" to mingshi_app;
alter table "weak_organizations_history" enable row level security;
alter table "weak_organizations_history" force row level security;
create policy tenant on "weak_organizations_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "weak_organizations_history" to mingshi_app;

create table "working_days" (
  tenant integer not null,
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
  tenant integer not null,
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

create table "written_numbers" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "paragraph" uuid not null,
  "quantity" text not null,
  "grounds" text not null,
  "document" uuid,
  primary key (tenant, id)
);
comment on table "written_numbers" is '手写数字依据';
comment on column "written_numbers"."paragraph" is '所在段落';
comment on column "written_numbers"."quantity" is '手写的数字';
comment on column "written_numbers"."grounds" is '理由';
comment on column "written_numbers"."document" is '来源文件';
create table "written_numbers_history" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  act_to bigint not null,
  "paragraph" uuid not null,
  "quantity" text not null,
  "grounds" text not null,
  "document" uuid,
  primary key (tenant, id, act_from)
);
comment on table "written_numbers_history" is '手写数字依据：历史，只增不改';
create unique index "written_numbers_paragraph_quantity_key" on "written_numbers" (tenant, "paragraph", "quantity");
create index "written_numbers_document_idx" on "written_numbers" (tenant, "document");
alter table "written_numbers" enable row level security;
alter table "written_numbers" force row level security;
create policy tenant on "written_numbers" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "written_numbers" to mingshi_app;
alter table "written_numbers_history" enable row level security;
alter table "written_numbers_history" force row level security;
create policy tenant on "written_numbers_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "written_numbers_history" to mingshi_app;

alter table "absence" add constraint "absence_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "absence" add constraint "absence_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "admonition" add constraint "admonition_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "admonition" add constraint "admonition_clarification_fkey" foreign key (tenant, "clarification") references "clarification" (tenant, id) deferrable initially deferred;

alter table "admonition" add constraint "admonition_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "admonition" add constraint "admonition_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "admonition_items" add constraint "admonition_items_case_fkey" foreign key (tenant, "case") references "admonition_cases" (tenant, id) deferrable initially deferred;

alter table "admonition_items" add constraint "admonition_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "admonition_notices" add constraint "admonition_notices_case_fkey" foreign key (tenant, "case") references "admonition_cases" (tenant, id) deferrable initially deferred;

alter table "admonition_steps" add constraint "admonition_steps_case_fkey" foreign key (tenant, "case") references "admonition_cases" (tenant, id) deferrable initially deferred;

alter table "appointment" add constraint "appointment_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "appointment" add constraint "appointment_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "appointment" add constraint "appointment_position_fkey" foreign key (tenant, "position") references "posts" (tenant, id) deferrable initially deferred;

alter table "appointment" add constraint "appointment_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "appointment" add constraint "appointment_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "appointment_form" add constraint "appointment_form_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "appointment_items" add constraint "appointment_items_case_fkey" foreign key (tenant, "case") references "appointment_cases" (tenant, id) deferrable initially deferred;

alter table "appointment_items" add constraint "appointment_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "appointment_items" add constraint "appointment_items_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "appointment_items" add constraint "appointment_items_position_fkey" foreign key (tenant, "position") references "posts" (tenant, id) deferrable initially deferred;

alter table "appointment_notices" add constraint "appointment_notices_case_fkey" foreign key (tenant, "case") references "appointment_cases" (tenant, id) deferrable initially deferred;

alter table "appointment_steps" add constraint "appointment_steps_case_fkey" foreign key (tenant, "case") references "appointment_cases" (tenant, id) deferrable initially deferred;

alter table "assessment" add constraint "assessment_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "assessment" add constraint "assessment_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "clarification" add constraint "clarification_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "clarification" add constraint "clarification_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "clarification_items" add constraint "clarification_items_case_fkey" foreign key (tenant, "case") references "clarification_cases" (tenant, id) deferrable initially deferred;

alter table "clarification_items" add constraint "clarification_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "clarification_items" add constraint "clarification_items_entry_fkey" foreign key (tenant, "entry") references "supervision_entry" (tenant, id) deferrable initially deferred;

alter table "clarification_items" add constraint "clarification_items_admonition_fkey" foreign key (tenant, "admonition") references "admonition" (tenant, id) deferrable initially deferred;

alter table "clarification_notices" add constraint "clarification_notices_case_fkey" foreign key (tenant, "case") references "clarification_cases" (tenant, id) deferrable initially deferred;

alter table "clarification_steps" add constraint "clarification_steps_case_fkey" foreign key (tenant, "case") references "clarification_cases" (tenant, id) deferrable initially deferred;

alter table "complaint_cases" add constraint "complaint_cases_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "complaint_cases" add constraint "complaint_cases_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "complaint_notices" add constraint "complaint_notices_case_fkey" foreign key (tenant, "case") references "complaint_cases" (tenant, id) deferrable initially deferred;

alter table "complaint_steps" add constraint "complaint_steps_case_fkey" foreign key (tenant, "case") references "complaint_cases" (tenant, id) deferrable initially deferred;

alter table "completeness" add constraint "completeness_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "completeness" add constraint "completeness_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "completeness" add constraint "completeness_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "debriefs" add constraint "debriefs_organization_fkey" foreign key (tenant, "organization") references "party_organizations" (tenant, id) deferrable initially deferred;

alter table "debriefs" add constraint "debriefs_hosted_by_fkey" foreign key (tenant, "hosted_by") references "party_organizations" (tenant, id) deferrable initially deferred;

alter table "debriefs" add constraint "debriefs_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "debriefs" add constraint "debriefs_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "decisions" add constraint "decisions_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "education" add constraint "education_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "exchange_items" add constraint "exchange_items_case_fkey" foreign key (tenant, "case") references "exchange_cases" (tenant, id) deferrable initially deferred;

alter table "exchange_items" add constraint "exchange_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "exchange_items" add constraint "exchange_items_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "exchange_items" add constraint "exchange_items_position_fkey" foreign key (tenant, "position") references "posts" (tenant, id) deferrable initially deferred;

alter table "exchange_items" add constraint "exchange_items_relative_fkey" foreign key (tenant, "relative") references "person" (tenant, id) deferrable initially deferred;

alter table "exchange_notices" add constraint "exchange_notices_case_fkey" foreign key (tenant, "case") references "exchange_cases" (tenant, id) deferrable initially deferred;

alter table "exchange_steps" add constraint "exchange_steps_case_fkey" foreign key (tenant, "case") references "exchange_cases" (tenant, id) deferrable initially deferred;

alter table "expert_engagement" add constraint "expert_engagement_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "expert_engagement" add constraint "expert_engagement_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "expert_engagement" add constraint "expert_engagement_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "expert_engagement" add constraint "expert_engagement_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "family_member" add constraint "family_member_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "family_member" add constraint "family_member_relative_fkey" foreign key (tenant, "relative") references "person" (tenant, id) deferrable initially deferred;

alter table "investigation" add constraint "investigation_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "investigation" add constraint "investigation_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "key_tasks" add constraint "key_tasks_plan_fkey" foreign key (tenant, "plan") references "plans" (tenant, id) deferrable initially deferred;

alter table "key_tasks" add constraint "key_tasks_parent_fkey" foreign key (tenant, "parent") references "key_tasks" (tenant, id) deferrable initially deferred;

alter table "leaving" add constraint "leaving_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "leaving" add constraint "leaving_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "leaving" add constraint "leaving_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "leaving_office_items" add constraint "leaving_office_items_case_fkey" foreign key (tenant, "case") references "leaving_office_cases" (tenant, id) deferrable initially deferred;

alter table "leaving_office_items" add constraint "leaving_office_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "leaving_office_notices" add constraint "leaving_office_notices_case_fkey" foreign key (tenant, "case") references "leaving_office_cases" (tenant, id) deferrable initially deferred;

alter table "leaving_office_steps" add constraint "leaving_office_steps_case_fkey" foreign key (tenant, "case") references "leaving_office_cases" (tenant, id) deferrable initially deferred;

alter table "members" add constraint "members_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "members" add constraint "members_organization_fkey" foreign key (tenant, "organization") references "party_organizations" (tenant, id) deferrable initially deferred;

alter table "mobility_items" add constraint "mobility_items_case_fkey" foreign key (tenant, "case") references "mobility_cases" (tenant, id) deferrable initially deferred;

alter table "mobility_items" add constraint "mobility_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "mobility_items" add constraint "mobility_items_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "mobility_notices" add constraint "mobility_notices_case_fkey" foreign key (tenant, "case") references "mobility_cases" (tenant, id) deferrable initially deferred;

alter table "mobility_steps" add constraint "mobility_steps_case_fkey" foreign key (tenant, "case") references "mobility_cases" (tenant, id) deferrable initially deferred;

alter table "model_villages" add constraint "model_villages_village_fkey" foreign key (tenant, "village") references "villages" (tenant, id) deferrable initially deferred;

alter table "model_villages" add constraint "model_villages_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "model_villages" add constraint "model_villages_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "new_cadre_review" add constraint "new_cadre_review_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "new_cadre_review" add constraint "new_cadre_review_review_fkey" foreign key (tenant, "review") references "selection_review" (tenant, id) deferrable initially deferred;

alter table "party_organizations" add constraint "party_organizations_parent_fkey" foreign key (tenant, "parent") references "party_organizations" (tenant, id) deferrable initially deferred;

alter table "party_organizations" add constraint "party_organizations_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "pay_grade" add constraint "pay_grade_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "pay_grade" add constraint "pay_grade_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "personal_matters" add constraint "personal_matters_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "personal_matters" add constraint "personal_matters_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "plan_sentences" add constraint "plan_sentences_plan_fkey" foreign key (tenant, "plan") references "plans" (tenant, id) deferrable initially deferred;

alter table "plan_sentences" add constraint "plan_sentences_task_fkey" foreign key (tenant, "task") references "key_tasks" (tenant, id) deferrable initially deferred;

alter table "political_file_material" add constraint "political_file_material_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "political_file_material" add constraint "political_file_material_inspection_fkey" foreign key (tenant, "inspection") references "political_inspection" (tenant, id) deferrable initially deferred;

alter table "political_file_material" add constraint "political_file_material_veto_fkey" foreign key (tenant, "veto") references "political_veto" (tenant, id) deferrable initially deferred;

alter table "political_inspection" add constraint "political_inspection_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "political_inspection" add constraint "political_inspection_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "political_inspection_items" add constraint "political_inspection_items_case_fkey" foreign key (tenant, "case") references "political_inspection_cases" (tenant, id) deferrable initially deferred;

alter table "political_inspection_items" add constraint "political_inspection_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "political_inspection_notices" add constraint "political_inspection_notices_case_fkey" foreign key (tenant, "case") references "political_inspection_cases" (tenant, id) deferrable initially deferred;

alter table "political_inspection_steps" add constraint "political_inspection_steps_case_fkey" foreign key (tenant, "case") references "political_inspection_cases" (tenant, id) deferrable initially deferred;

alter table "political_veto" add constraint "political_veto_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "political_veto" add constraint "political_veto_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "political_veto" add constraint "political_veto_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "political_veto_items" add constraint "political_veto_items_case_fkey" foreign key (tenant, "case") references "political_veto_cases" (tenant, id) deferrable initially deferred;

alter table "political_veto_items" add constraint "political_veto_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "political_veto_notices" add constraint "political_veto_notices_case_fkey" foreign key (tenant, "case") references "political_veto_cases" (tenant, id) deferrable initially deferred;

alter table "political_veto_steps" add constraint "political_veto_steps_case_fkey" foreign key (tenant, "case") references "political_veto_cases" (tenant, id) deferrable initially deferred;

alter table "posts" add constraint "posts_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "professional_title" add constraint "professional_title_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "professional_title" add constraint "professional_title_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "rank_promotion_cases" add constraint "rank_promotion_cases_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "rank_promotion_items" add constraint "rank_promotion_items_case_fkey" foreign key (tenant, "case") references "rank_promotion_cases" (tenant, id) deferrable initially deferred;

alter table "rank_promotion_items" add constraint "rank_promotion_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "rank_promotion_items" add constraint "rank_promotion_items_work_unit_fkey" foreign key (tenant, "work_unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "rank_promotion_notices" add constraint "rank_promotion_notices_case_fkey" foreign key (tenant, "case") references "rank_promotion_cases" (tenant, id) deferrable initially deferred;

alter table "rank_promotion_steps" add constraint "rank_promotion_steps_case_fkey" foreign key (tenant, "case") references "rank_promotion_cases" (tenant, id) deferrable initially deferred;

alter table "rank_quota" add constraint "rank_quota_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "rank_quota" add constraint "rank_quota_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "ranks" add constraint "ranks_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "ranks" add constraint "ranks_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "ranks" add constraint "ranks_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "ranks" add constraint "ranks_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "recusal" add constraint "recusal_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "recusal" add constraint "recusal_relative_fkey" foreign key (tenant, "relative") references "person" (tenant, id) deferrable initially deferred;

alter table "recusal" add constraint "recusal_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "recusal" add constraint "recusal_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "regulations_library" add constraint "regulations_library_drafter_fkey" foreign key (tenant, "drafter") references "unit" (tenant, id) deferrable initially deferred;

alter table "regulations_library" add constraint "regulations_library_task_fkey" foreign key (tenant, "task") references "key_tasks" (tenant, id) deferrable initially deferred;

alter table "regulations_library" add constraint "regulations_library_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "regulations_library" add constraint "regulations_library_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "report_signatures" add constraint "report_signatures_frozen_fkey" foreign key (tenant, "frozen") references "frozen_reports" (tenant, id) deferrable initially deferred;

alter table "reward" add constraint "reward_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "reward" add constraint "reward_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "reward" add constraint "reward_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "rule_confirmations" add constraint "rule_confirmations_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "sanction" add constraint "sanction_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "sanction" add constraint "sanction_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "sanction" add constraint "sanction_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "selection_complaint" add constraint "selection_complaint_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "selection_complaint" add constraint "selection_complaint_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "selection_complaint" add constraint "selection_complaint_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "selection_inspection" add constraint "selection_inspection_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "selection_inspection" add constraint "selection_inspection_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "selection_problem" add constraint "selection_problem_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "selection_problem" add constraint "selection_problem_inspection_fkey" foreign key (tenant, "inspection") references "selection_inspection" (tenant, id) deferrable initially deferred;

alter table "selection_problem" add constraint "selection_problem_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "selection_retrospect" add constraint "selection_retrospect_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "selection_retrospect" add constraint "selection_retrospect_appointment_fkey" foreign key (tenant, "appointment") references "appointment" (tenant, id) deferrable initially deferred;

alter table "selection_retrospect" add constraint "selection_retrospect_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "selection_review" add constraint "selection_review_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "selection_review" add constraint "selection_review_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "selection_review_cases" add constraint "selection_review_cases_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "selection_review_items" add constraint "selection_review_items_case_fkey" foreign key (tenant, "case") references "selection_review_cases" (tenant, id) deferrable initially deferred;

alter table "selection_review_items" add constraint "selection_review_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "selection_review_notices" add constraint "selection_review_notices_case_fkey" foreign key (tenant, "case") references "selection_review_cases" (tenant, id) deferrable initially deferred;

alter table "selection_review_steps" add constraint "selection_review_steps_case_fkey" foreign key (tenant, "case") references "selection_review_cases" (tenant, id) deferrable initially deferred;

alter table "staff_grade" add constraint "staff_grade_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "staff_grade" add constraint "staff_grade_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "staff_grade" add constraint "staff_grade_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "supervision_entry" add constraint "supervision_entry_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "supervision_entry" add constraint "supervision_entry_clarification_fkey" foreign key (tenant, "clarification") references "clarification" (tenant, id) deferrable initially deferred;

alter table "supervision_entry" add constraint "supervision_entry_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "supervision_verification_items" add constraint "supervision_verification_items_case_fkey" foreign key (tenant, "case") references "supervision_verification_cases" (tenant, id) deferrable initially deferred;

alter table "supervision_verification_items" add constraint "supervision_verification_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "supervision_verification_notices" add constraint "supervision_verification_notices_case_fkey" foreign key (tenant, "case") references "supervision_verification_cases" (tenant, id) deferrable initially deferred;

alter table "supervision_verification_steps" add constraint "supervision_verification_steps_case_fkey" foreign key (tenant, "case") references "supervision_verification_cases" (tenant, id) deferrable initially deferred;

alter table "talent_pool" add constraint "talent_pool_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "talent_pool" add constraint "talent_pool_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "talent_pool" add constraint "talent_pool_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "talent_pool" add constraint "talent_pool_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms" add constraint "three_mechanisms_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms" add constraint "three_mechanisms_entry_fkey" foreign key (tenant, "entry") references "supervision_entry" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms" add constraint "three_mechanisms_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms" add constraint "three_mechanisms_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms_items" add constraint "three_mechanisms_items_case_fkey" foreign key (tenant, "case") references "three_mechanisms_cases" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms_items" add constraint "three_mechanisms_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms_items" add constraint "three_mechanisms_items_entry_fkey" foreign key (tenant, "entry") references "supervision_entry" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms_notices" add constraint "three_mechanisms_notices_case_fkey" foreign key (tenant, "case") references "three_mechanisms_cases" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms_steps" add constraint "three_mechanisms_steps_case_fkey" foreign key (tenant, "case") references "three_mechanisms_cases" (tenant, id) deferrable initially deferred;

alter table "training_record" add constraint "training_record_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "training_record" add constraint "training_record_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "unit" add constraint "unit_parent_fkey" foreign key (tenant, "parent") references "unit" (tenant, id) deferrable initially deferred;

alter table "village_cadres" add constraint "village_cadres_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "village_cadres" add constraint "village_cadres_village_fkey" foreign key (tenant, "village") references "villages" (tenant, id) deferrable initially deferred;

alter table "village_cadres" add constraint "village_cadres_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "village_cadres" add constraint "village_cadres_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "village_vetting" add constraint "village_vetting_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "village_vetting" add constraint "village_vetting_village_fkey" foreign key (tenant, "village") references "villages" (tenant, id) deferrable initially deferred;

alter table "village_vetting" add constraint "village_vetting_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "village_vetting" add constraint "village_vetting_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "villages" add constraint "villages_town_fkey" foreign key (tenant, "town") references "unit" (tenant, id) deferrable initially deferred;

alter table "villages" add constraint "villages_organization_fkey" foreign key (tenant, "organization") references "party_organizations" (tenant, id) deferrable initially deferred;

alter table "weak_organizations" add constraint "weak_organizations_organization_fkey" foreign key (tenant, "organization") references "party_organizations" (tenant, id) deferrable initially deferred;

alter table "weak_organizations" add constraint "weak_organizations_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "weak_organizations" add constraint "weak_organizations_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "written_numbers" add constraint "written_numbers_paragraph_fkey" foreign key (tenant, "paragraph") references "report_narrative" (tenant, id) deferrable initially deferred;

alter table "written_numbers" add constraint "written_numbers_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;
