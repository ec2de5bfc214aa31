-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

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

alter table "political_file_material" add constraint "political_file_material_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "political_file_material" add constraint "political_file_material_inspection_fkey" foreign key (tenant, "inspection") references "political_inspection" (tenant, id) deferrable initially deferred;

alter table "political_file_material" add constraint "political_file_material_veto_fkey" foreign key (tenant, "veto") references "political_veto" (tenant, id) deferrable initially deferred;

alter table "training_record" add constraint "training_record_person_fkey" foreign key (tenant, "person") references "person" (tenant, id) deferrable initially deferred;

alter table "training_record" add constraint "training_record_document_fkey" foreign key (tenant, "document") references "documents" (tenant, id) deferrable initially deferred;
