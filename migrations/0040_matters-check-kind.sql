-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

alter table "personal_matters" add column "check_kind" text;

alter table "personal_matters_history" add column "check_kind" text;

comment on column "personal_matters"."check_kind" is '查核类别';

create index "personal_matters_check_kind_year_idx" on "personal_matters" (tenant, "check_kind", "year");
