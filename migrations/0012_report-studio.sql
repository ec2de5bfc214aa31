-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

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

alter table "report_signatures" add constraint "report_signatures_frozen_fkey" foreign key (tenant, "frozen") references "frozen_reports" (tenant, id) deferrable initially deferred;

alter table "written_numbers" add constraint "written_numbers_paragraph_fkey" foreign key (tenant, "paragraph") references "report_narrative" (tenant, id) deferrable initially deferred;

alter table "written_numbers" add constraint "written_numbers_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;
