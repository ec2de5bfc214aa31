-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

alter table "appointment" add column "exchange" text;

alter table "appointment_history" add column "exchange" text;

comment on column "appointment"."exchange" is '交流形式';

create table "appointment_cases" (
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
comment on column "appointment_cases"."version" is '所依版本';
comment on column "appointment_cases"."stage" is '阶段';
comment on column "appointment_cases"."opened_on" is '立案日期';
comment on column "appointment_cases"."opened_by" is '立案人';
comment on column "appointment_cases"."opened_by_account" is '立案账号';
comment on column "appointment_cases"."assignee" is '承办账号';
comment on column "appointment_cases"."assignee_name" is '承办人';
comment on column "appointment_cases"."stage_since" is '进入本阶段日期';
comment on column "appointment_cases"."due" is '本阶段期限';
comment on column "appointment_cases"."light" is '提醒';
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
  "recused" text,
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
comment on column "appointment_items"."recused" is '回避的成员';
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
  "recused" text,
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
comment on column "clarification_cases"."version" is '所依版本';
comment on column "clarification_cases"."stage" is '阶段';
comment on column "clarification_cases"."opened_on" is '立案日期';
comment on column "clarification_cases"."opened_by" is '立案人';
comment on column "clarification_cases"."opened_by_account" is '立案账号';
comment on column "clarification_cases"."assignee" is '承办账号';
comment on column "clarification_cases"."assignee_name" is '承办人';
comment on column "clarification_cases"."stage_since" is '进入本阶段日期';
comment on column "clarification_cases"."due" is '本阶段期限';
comment on column "clarification_cases"."light" is '提醒';
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
  "relied" jsonb,
  primary key (tenant, id)
);
comment on table "clarification_items" is '澄清保护干部';
comment on column "clarification_items"."case" is '案';
comment on column "clarification_items"."on" is '列入日期';
comment on column "clarification_items"."status" is '状况';
comment on column "clarification_items"."person" is '干部';
comment on column "clarification_items"."entry" is '原线索';
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
  "relied" jsonb,
  primary key (tenant, id, act_from)
);
comment on table "clarification_items_history" is '澄清保护干部：历史，只增不改';
create unique index "clarification_items_case_person_key" on "clarification_items" (tenant, "case", "person");
create index "clarification_items_person_idx" on "clarification_items" (tenant, "person");
create index "clarification_items_entry_idx" on "clarification_items" (tenant, "entry");
create index "clarification_items_on_idx" on "clarification_items" (tenant, "on");
alter table "clarification_items" enable row level security;
alter table "clarification_items" force row level security;
create policy tenant on "clarification_items" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "clarification_items" to mingshi_app;
alter table "clarification_items_history" enable row level security;
alter table "clarification_items_history" force row level security;
create policy tenant on "clarification_items_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "clarification_items_history" to mingshi_app;

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

create table "exchange_cases" (
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
comment on column "exchange_cases"."version" is '所依版本';
comment on column "exchange_cases"."stage" is '阶段';
comment on column "exchange_cases"."opened_on" is '立案日期';
comment on column "exchange_cases"."opened_by" is '立案人';
comment on column "exchange_cases"."opened_by_account" is '立案账号';
comment on column "exchange_cases"."assignee" is '承办账号';
comment on column "exchange_cases"."assignee_name" is '承办人';
comment on column "exchange_cases"."stage_since" is '进入本阶段日期';
comment on column "exchange_cases"."due" is '本阶段期限';
comment on column "exchange_cases"."light" is '提醒';
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
  "relied" jsonb,
  primary key (tenant, id, act_from)
);
comment on table "exchange_items_history" is '干部交流交流对象：历史，只增不改';
create unique index "exchange_items_case_person_key" on "exchange_items" (tenant, "case", "person");
create index "exchange_items_person_idx" on "exchange_items" (tenant, "person");
create index "exchange_items_unit_idx" on "exchange_items" (tenant, "unit");
create index "exchange_items_position_idx" on "exchange_items" (tenant, "position");
create index "exchange_items_on_idx" on "exchange_items" (tenant, "on");
alter table "exchange_items" enable row level security;
alter table "exchange_items" force row level security;
create policy tenant on "exchange_items" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "exchange_items" to mingshi_app;
alter table "exchange_items_history" enable row level security;
alter table "exchange_items_history" force row level security;
create policy tenant on "exchange_items_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "exchange_items_history" to mingshi_app;

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

create table "mobility_cases" (
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
  "ground" text,
  "clues" text,
  "inspectors" integer,
  "inspected_on" date,
  "verified" text,
  "statement" text,
  "proposal" text,
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
  "sort_key" text collate "C",
  primary key (tenant, id)
);
comment on table "mobility_cases" is '能上能下案';
comment on column "mobility_cases"."number" is '案号';
comment on column "mobility_cases"."title" is '案由';
comment on column "mobility_cases"."version" is '所依版本';
comment on column "mobility_cases"."stage" is '阶段';
comment on column "mobility_cases"."opened_on" is '立案日期';
comment on column "mobility_cases"."opened_by" is '立案人';
comment on column "mobility_cases"."opened_by_account" is '立案账号';
comment on column "mobility_cases"."assignee" is '承办账号';
comment on column "mobility_cases"."assignee_name" is '承办人';
comment on column "mobility_cases"."stage_since" is '进入本阶段日期';
comment on column "mobility_cases"."due" is '本阶段期限';
comment on column "mobility_cases"."light" is '提醒';
comment on column "mobility_cases"."closed_on" is '办结日期';
comment on column "mobility_cases"."ground" is '情形';
comment on column "mobility_cases"."clues" is '线索汇集';
comment on column "mobility_cases"."inspectors" is '考察组人数';
comment on column "mobility_cases"."inspected_on" is '考察核实日期';
comment on column "mobility_cases"."verified" is '核实情况';
comment on column "mobility_cases"."statement" is '本人陈述';
comment on column "mobility_cases"."proposal" is '调整建议';
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
comment on column "mobility_cases"."sort_key" is '拼音排序键';
create table "mobility_cases_history" (
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
  "ground" text,
  "clues" text,
  "inspectors" integer,
  "inspected_on" date,
  "verified" text,
  "statement" text,
  "proposal" text,
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
comment on column "political_inspection_cases"."version" is '所依版本';
comment on column "political_inspection_cases"."stage" is '阶段';
comment on column "political_inspection_cases"."opened_on" is '立案日期';
comment on column "political_inspection_cases"."opened_by" is '立案人';
comment on column "political_inspection_cases"."opened_by_account" is '立案账号';
comment on column "political_inspection_cases"."assignee" is '承办账号';
comment on column "political_inspection_cases"."assignee_name" is '承办人';
comment on column "political_inspection_cases"."stage_since" is '进入本阶段日期';
comment on column "political_inspection_cases"."due" is '本阶段期限';
comment on column "political_inspection_cases"."light" is '提醒';
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
comment on column "political_veto_cases"."version" is '所依版本';
comment on column "political_veto_cases"."stage" is '阶段';
comment on column "political_veto_cases"."opened_on" is '立案日期';
comment on column "political_veto_cases"."opened_by" is '立案人';
comment on column "political_veto_cases"."opened_by_account" is '立案账号';
comment on column "political_veto_cases"."assignee" is '承办账号';
comment on column "political_veto_cases"."assignee_name" is '承办人';
comment on column "political_veto_cases"."stage_since" is '进入本阶段日期';
comment on column "political_veto_cases"."due" is '本阶段期限';
comment on column "political_veto_cases"."light" is '提醒';
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

create table "selection_problem" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "unit" uuid not null,
  "kind" text not null,
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
comment on column "selection_review_cases"."version" is '所依版本';
comment on column "selection_review_cases"."stage" is '阶段';
comment on column "selection_review_cases"."opened_on" is '立案日期';
comment on column "selection_review_cases"."opened_by" is '立案人';
comment on column "selection_review_cases"."opened_by_account" is '立案账号';
comment on column "selection_review_cases"."assignee" is '承办账号';
comment on column "selection_review_cases"."assignee_name" is '承办人';
comment on column "selection_review_cases"."stage_since" is '进入本阶段日期';
comment on column "selection_review_cases"."due" is '本阶段期限';
comment on column "selection_review_cases"."light" is '提醒';
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
comment on column "supervision_verification_cases"."version" is '所依版本';
comment on column "supervision_verification_cases"."stage" is '阶段';
comment on column "supervision_verification_cases"."opened_on" is '立案日期';
comment on column "supervision_verification_cases"."opened_by" is '立案人';
comment on column "supervision_verification_cases"."opened_by_account" is '立案账号';
comment on column "supervision_verification_cases"."assignee" is '承办账号';
comment on column "supervision_verification_cases"."assignee_name" is '承办人';
comment on column "supervision_verification_cases"."stage_since" is '进入本阶段日期';
comment on column "supervision_verification_cases"."due" is '本阶段期限';
comment on column "supervision_verification_cases"."light" is '提醒';
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
comment on column "three_mechanisms_cases"."version" is '所依版本';
comment on column "three_mechanisms_cases"."stage" is '阶段';
comment on column "three_mechanisms_cases"."opened_on" is '立案日期';
comment on column "three_mechanisms_cases"."opened_by" is '立案人';
comment on column "three_mechanisms_cases"."opened_by_account" is '立案账号';
comment on column "three_mechanisms_cases"."assignee" is '承办账号';
comment on column "three_mechanisms_cases"."assignee_name" is '承办人';
comment on column "three_mechanisms_cases"."stage_since" is '进入本阶段日期';
comment on column "three_mechanisms_cases"."due" is '本阶段期限';
comment on column "three_mechanisms_cases"."light" is '提醒';
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

alter table "appointment_items" add constraint "appointment_items_case_fkey" foreign key (tenant, "case") references "appointment_cases" (tenant, id) deferrable initially deferred;

alter table "appointment_items" add constraint "appointment_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "appointment_items" add constraint "appointment_items_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "appointment_items" add constraint "appointment_items_position_fkey" foreign key (tenant, "position") references "posts" (tenant, id) deferrable initially deferred;

alter table "appointment_steps" add constraint "appointment_steps_case_fkey" foreign key (tenant, "case") references "appointment_cases" (tenant, id) deferrable initially deferred;

alter table "clarification" add constraint "clarification_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "clarification" add constraint "clarification_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "clarification_items" add constraint "clarification_items_case_fkey" foreign key (tenant, "case") references "clarification_cases" (tenant, id) deferrable initially deferred;

alter table "clarification_items" add constraint "clarification_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "clarification_items" add constraint "clarification_items_entry_fkey" foreign key (tenant, "entry") references "supervision_entry" (tenant, id) deferrable initially deferred;

alter table "clarification_steps" add constraint "clarification_steps_case_fkey" foreign key (tenant, "case") references "clarification_cases" (tenant, id) deferrable initially deferred;

alter table "exchange_items" add constraint "exchange_items_case_fkey" foreign key (tenant, "case") references "exchange_cases" (tenant, id) deferrable initially deferred;

alter table "exchange_items" add constraint "exchange_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "exchange_items" add constraint "exchange_items_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "exchange_items" add constraint "exchange_items_position_fkey" foreign key (tenant, "position") references "posts" (tenant, id) deferrable initially deferred;

alter table "exchange_steps" add constraint "exchange_steps_case_fkey" foreign key (tenant, "case") references "exchange_cases" (tenant, id) deferrable initially deferred;

alter table "mobility_items" add constraint "mobility_items_case_fkey" foreign key (tenant, "case") references "mobility_cases" (tenant, id) deferrable initially deferred;

alter table "mobility_items" add constraint "mobility_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "mobility_items" add constraint "mobility_items_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "mobility_steps" add constraint "mobility_steps_case_fkey" foreign key (tenant, "case") references "mobility_cases" (tenant, id) deferrable initially deferred;

alter table "new_cadre_review" add constraint "new_cadre_review_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "new_cadre_review" add constraint "new_cadre_review_review_fkey" foreign key (tenant, "review") references "selection_review" (tenant, id) deferrable initially deferred;

alter table "political_inspection" add constraint "political_inspection_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "political_inspection" add constraint "political_inspection_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "political_inspection_items" add constraint "political_inspection_items_case_fkey" foreign key (tenant, "case") references "political_inspection_cases" (tenant, id) deferrable initially deferred;

alter table "political_inspection_items" add constraint "political_inspection_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "political_inspection_steps" add constraint "political_inspection_steps_case_fkey" foreign key (tenant, "case") references "political_inspection_cases" (tenant, id) deferrable initially deferred;

alter table "political_veto" add constraint "political_veto_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "political_veto" add constraint "political_veto_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "political_veto" add constraint "political_veto_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "political_veto_items" add constraint "political_veto_items_case_fkey" foreign key (tenant, "case") references "political_veto_cases" (tenant, id) deferrable initially deferred;

alter table "political_veto_items" add constraint "political_veto_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "political_veto_steps" add constraint "political_veto_steps_case_fkey" foreign key (tenant, "case") references "political_veto_cases" (tenant, id) deferrable initially deferred;

alter table "recusal" add constraint "recusal_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "recusal" add constraint "recusal_relative_fkey" foreign key (tenant, "relative") references "person" (tenant, id) deferrable initially deferred;

alter table "recusal" add constraint "recusal_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "recusal" add constraint "recusal_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "selection_complaint" add constraint "selection_complaint_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "selection_complaint" add constraint "selection_complaint_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "selection_complaint" add constraint "selection_complaint_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "selection_problem" add constraint "selection_problem_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "selection_problem" add constraint "selection_problem_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "selection_review" add constraint "selection_review_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "selection_review" add constraint "selection_review_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "selection_review_cases" add constraint "selection_review_cases_unit_fkey" foreign key (tenant, "unit") references "unit" (tenant, id) deferrable initially deferred;

alter table "selection_review_items" add constraint "selection_review_items_case_fkey" foreign key (tenant, "case") references "selection_review_cases" (tenant, id) deferrable initially deferred;

alter table "selection_review_items" add constraint "selection_review_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "selection_review_steps" add constraint "selection_review_steps_case_fkey" foreign key (tenant, "case") references "selection_review_cases" (tenant, id) deferrable initially deferred;

alter table "supervision_entry" add constraint "supervision_entry_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "supervision_entry" add constraint "supervision_entry_clarification_fkey" foreign key (tenant, "clarification") references "clarification" (tenant, id) deferrable initially deferred;

alter table "supervision_entry" add constraint "supervision_entry_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "supervision_verification_items" add constraint "supervision_verification_items_case_fkey" foreign key (tenant, "case") references "supervision_verification_cases" (tenant, id) deferrable initially deferred;

alter table "supervision_verification_items" add constraint "supervision_verification_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "supervision_verification_steps" add constraint "supervision_verification_steps_case_fkey" foreign key (tenant, "case") references "supervision_verification_cases" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms" add constraint "three_mechanisms_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms" add constraint "three_mechanisms_entry_fkey" foreign key (tenant, "entry") references "supervision_entry" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms" add constraint "three_mechanisms_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms" add constraint "three_mechanisms_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms_items" add constraint "three_mechanisms_items_case_fkey" foreign key (tenant, "case") references "three_mechanisms_cases" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms_items" add constraint "three_mechanisms_items_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms_items" add constraint "three_mechanisms_items_entry_fkey" foreign key (tenant, "entry") references "supervision_entry" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms_steps" add constraint "three_mechanisms_steps_case_fkey" foreign key (tenant, "case") references "three_mechanisms_cases" (tenant, id) deferrable initially deferred;
