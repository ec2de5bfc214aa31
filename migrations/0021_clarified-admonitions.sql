-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

alter table "admonition" add column "revoked_on" date;

alter table "admonition_history" add column "revoked_on" date;

comment on column "admonition"."revoked_on" is '撤销日期';

alter table "admonition" add column "clarification" uuid;

alter table "admonition_history" add column "clarification" uuid;

comment on column "admonition"."clarification" is '澄清';

create index "admonition_clarification_idx" on "admonition" (tenant, "clarification");

alter table "admonition" add constraint "admonition_clarification_fkey" foreign key (tenant, "clarification") references "clarification" (tenant, id) deferrable initially deferred;

alter table "clarification_items" add column "admonition" uuid;

alter table "clarification_items_history" add column "admonition" uuid;

comment on column "clarification_items"."admonition" is '据此作出的提醒函询诫勉';

create index "clarification_items_admonition_idx" on "clarification_items" (tenant, "admonition");

alter table "clarification_items" add constraint "clarification_items_admonition_fkey" foreign key (tenant, "admonition") references "admonition" (tenant, id) deferrable initially deferred;
