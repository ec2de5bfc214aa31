-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

alter table "admonition_cases" add column "record_made" boolean;

alter table "admonition_cases_history" add column "record_made" boolean;

comment on column "admonition_cases"."record_made" is '有谈话记录';

alter table "admonition_cases" add column "copied_to_unit" boolean;

alter table "admonition_cases_history" add column "copied_to_unit" boolean;

comment on column "admonition_cases"."copied_to_unit" is '已抄送所在单位主要负责人';

alter table "appointment_items" add column "findings" text;

alter table "appointment_items_history" add column "findings" text;

comment on column "appointment_items"."findings" is '须由组织认定的各项';
