-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

alter table "deputies" add column "document" text;

alter table "deputies_history" add column "document" text;

comment on column "deputies"."document" is '依据文件';
