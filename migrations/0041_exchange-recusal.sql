-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

alter table "exchange_items" add column "recusal_ground" text;

alter table "exchange_items_history" add column "recusal_ground" text;

comment on column "exchange_items"."recusal_ground" is '回避情形';

alter table "exchange_items" add column "relative" uuid;

alter table "exchange_items_history" add column "relative" uuid;

comment on column "exchange_items"."relative" is '有回避关系的人';

alter table "exchange_items" add column "relation" text;

alter table "exchange_items_history" add column "relation" text;

comment on column "exchange_items"."relation" is '关系';

create index "exchange_items_relative_idx" on "exchange_items" (tenant, "relative");

alter table "exchange_items" add constraint "exchange_items_relative_fkey" foreign key (tenant, "relative") references "person" (tenant, id) deferrable initially deferred;
