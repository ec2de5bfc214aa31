-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

comment on column "admonition_cases"."light" is '原提醒';

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

comment on column "appointment_cases"."light" is '原提醒';

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

comment on column "clarification_cases"."light" is '原提醒';

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

comment on column "exchange_cases"."light" is '原提醒';

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

comment on column "mobility_cases"."light" is '原提醒';

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

comment on column "political_inspection_cases"."light" is '原提醒';

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

comment on column "political_veto_cases"."light" is '原提醒';

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

comment on column "rank_promotion_cases"."light" is '原提醒';

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

comment on column "selection_review_cases"."light" is '原提醒';

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

comment on column "supervision_verification_cases"."light" is '原提醒';

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

comment on column "three_mechanisms_cases"."light" is '原提醒';

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

alter table "admonition_notices" add constraint "admonition_notices_case_fkey" foreign key (tenant, "case") references "admonition_cases" (tenant, id) deferrable initially deferred;

alter table "appointment_notices" add constraint "appointment_notices_case_fkey" foreign key (tenant, "case") references "appointment_cases" (tenant, id) deferrable initially deferred;

alter table "clarification_notices" add constraint "clarification_notices_case_fkey" foreign key (tenant, "case") references "clarification_cases" (tenant, id) deferrable initially deferred;

alter table "exchange_notices" add constraint "exchange_notices_case_fkey" foreign key (tenant, "case") references "exchange_cases" (tenant, id) deferrable initially deferred;

alter table "mobility_notices" add constraint "mobility_notices_case_fkey" foreign key (tenant, "case") references "mobility_cases" (tenant, id) deferrable initially deferred;

alter table "political_inspection_notices" add constraint "political_inspection_notices_case_fkey" foreign key (tenant, "case") references "political_inspection_cases" (tenant, id) deferrable initially deferred;

alter table "political_veto_notices" add constraint "political_veto_notices_case_fkey" foreign key (tenant, "case") references "political_veto_cases" (tenant, id) deferrable initially deferred;

alter table "rank_promotion_notices" add constraint "rank_promotion_notices_case_fkey" foreign key (tenant, "case") references "rank_promotion_cases" (tenant, id) deferrable initially deferred;

alter table "selection_review_notices" add constraint "selection_review_notices_case_fkey" foreign key (tenant, "case") references "selection_review_cases" (tenant, id) deferrable initially deferred;

alter table "supervision_verification_notices" add constraint "supervision_verification_notices_case_fkey" foreign key (tenant, "case") references "supervision_verification_cases" (tenant, id) deferrable initially deferred;

alter table "three_mechanisms_notices" add constraint "three_mechanisms_notices_case_fkey" foreign key (tenant, "case") references "three_mechanisms_cases" (tenant, id) deferrable initially deferred;
