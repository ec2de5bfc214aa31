-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

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

alter table "appointment" add column "position" uuid;

alter table "appointment_history" add column "position" uuid;

comment on column "appointment"."position" is '职位';

alter table "appointment" add column "elected" boolean;

alter table "appointment_history" add column "elected" boolean;

comment on column "appointment"."elected" is '选举产生';

alter table "appointment" add column "exceptional" boolean;

alter table "appointment_history" add column "exceptional" boolean;

comment on column "appointment"."exceptional" is '破格提拔';

alter table "appointment" add column "basis_kind" text;

alter table "appointment_history" add column "basis_kind" text;

comment on column "appointment"."basis_kind" is '任职方式';

alter table "appointment" add column "effective_on" date;

alter table "appointment_history" add column "effective_on" date;

comment on column "appointment"."effective_on" is '任职时间起算日';

alter table "appointment" add column "trial_ends_on" date;

alter table "appointment_history" add column "trial_ends_on" date;

comment on column "appointment"."trial_ends_on" is '试用期届满日';

alter table "appointment" add column "trial_passed_on" date;

alter table "appointment_history" add column "trial_passed_on" date;

comment on column "appointment"."trial_passed_on" is '试用期满考核合格日期';

create index "appointment_position_idx" on "appointment" (tenant, "position");

create index "appointment_trial_ends_on_idx" on "appointment" (tenant, "trial_ends_on");

alter table "appointment" add constraint "appointment_position_fkey" foreign key (tenant, "position") references "posts" (tenant, id) deferrable initially deferred;

alter table "education" add column "enrolled_on" text collate "C";

alter table "education_history" add column "enrolled_on" text collate "C";

comment on column "education"."enrolled_on" is '入学时间';

alter table "education" add column "verified" boolean;

alter table "education_history" add column "verified" boolean;

comment on column "education"."verified" is '学历已认定';

alter table "family_member" add column "kin" text;

alter table "family_member_history" add column "kin" text;

comment on column "family_member"."kin" is '亲属关系';

alter table "family_member" add column "relative" uuid;

alter table "family_member_history" add column "relative" uuid;

comment on column "family_member"."relative" is '本系统内人员';

alter table "family_member" add column "abroad" text;

alter table "family_member_history" add column "abroad" text;

comment on column "family_member"."abroad" is '移居国（境）外情况';

alter table "family_member" add column "abroad_since" text collate "C";

alter table "family_member_history" add column "abroad_since" text collate "C";

comment on column "family_member"."abroad_since" is '移居时间';

alter table "family_member" add column "deceased" boolean;

alter table "family_member_history" add column "deceased" boolean;

comment on column "family_member"."deceased" is '已去世';

create index "family_member_relative_idx" on "family_member" (tenant, "relative");

alter table "family_member" add constraint "family_member_relative_fkey" foreign key (tenant, "relative") references "person" (tenant, id) deferrable initially deferred;

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

alter table "person" add column "growth_place" text;

alter table "person_history" add column "growth_place" text;

comment on column "person"."growth_place" is '成长地';

alter table "person" add column "hired_on" text collate "C";

alter table "person_history" add column "hired_on" text collate "C";

comment on column "person"."hired_on" is '录用时间';

alter table "person" add column "personnel_type" text;

alter table "person_history" add column "personnel_type" text;

comment on column "person"."personnel_type" is '退休类别';

alter table "person" add column "category" text;

alter table "person_history" add column "category" text;

comment on column "person"."category" is '人员类别';

create table "personal_matters" (
  tenant integer not null,
  id uuid not null,
  act_from bigint not null,
  "person" uuid not null,
  "year" integer not null,
  "reported_on" date,
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
create index "personal_matters_check_result_year_idx" on "personal_matters" (tenant, "check_result", "year");
alter table "personal_matters" enable row level security;
alter table "personal_matters" force row level security;
create policy tenant on "personal_matters" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, update, delete on "personal_matters" to mingshi_app;
alter table "personal_matters_history" enable row level security;
alter table "personal_matters_history" force row level security;
create policy tenant on "personal_matters_history" using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert on "personal_matters_history" to mingshi_app;

alter table "posts" add column "kind" text;

alter table "posts_history" add column "kind" text;

comment on column "posts"."kind" is '职位类别';

alter table "posts" add column "duties" text;

alter table "posts_history" add column "duties" text;

comment on column "posts"."duties" is '分管';

alter table "posts" add column "function" text;

alter table "posts_history" add column "function" text;

comment on column "posts"."function" is '职能';

alter table "posts" add column "local" boolean;

alter table "posts_history" add column "local" boolean;

comment on column "posts"."local" is '须地域回避';

alter table "posts" add column "requirements" text;

alter table "posts_history" add column "requirements" text;

comment on column "posts"."requirements" is '任职条件';

alter table "posts" add column "term" integer;

alter table "posts_history" add column "term" integer;

comment on column "posts"."term" is '任期';

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

alter table "absence" add constraint "absence_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "absence" add constraint "absence_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "investigation" add constraint "investigation_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "investigation" add constraint "investigation_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "personal_matters" add constraint "personal_matters_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "personal_matters" add constraint "personal_matters_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "professional_title" add constraint "professional_title_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "professional_title" add constraint "professional_title_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;

alter table "sanction" add constraint "sanction_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "sanction" add constraint "sanction_decision_fkey" foreign key (tenant, "decision") references "decisions" (tenant, id) deferrable initially deferred;

alter table "sanction" add constraint "sanction_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;
