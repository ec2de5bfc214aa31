-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

alter table "investigation" add column "evidence" text;

alter table "investigation_history" add column "evidence" text;

comment on column "investigation"."evidence" is '认定依据';

alter table "investigation" add column "statement" text;

alter table "investigation_history" add column "statement" text;

comment on column "investigation"."statement" is '本人陈述';
