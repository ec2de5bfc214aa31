-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

alter table "admonition" add column "method" text;

alter table "admonition_history" add column "method" text;

comment on column "admonition"."method" is '方式';

alter table "admonition" add column "delivered_on" date;

alter table "admonition_history" add column "delivered_on" date;

comment on column "admonition"."delivered_on" is '谈话或送达日期';

alter table "admonition" add column "rectification" text;

alter table "admonition_history" add column "rectification" text;

comment on column "admonition"."rectification" is '整改要求';

alter table "admonition" add column "corrected" text;

alter table "admonition_history" add column "corrected" text;

comment on column "admonition"."corrected" is '改正情况';

alter table "appointment_items" add column "concurrent" text;

alter table "appointment_items_history" add column "concurrent" text;

comment on column "appointment_items"."concurrent" is '现兼任职务';

alter table "exchange_items" add column "concurrent" text;

alter table "exchange_items_history" add column "concurrent" text;

comment on column "exchange_items"."concurrent" is '现兼任职务';

alter table "mobility_items" add column "concurrent" text;

alter table "mobility_items_history" add column "concurrent" text;

comment on column "mobility_items"."concurrent" is '兼任职务';
