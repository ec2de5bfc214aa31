-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

alter table "appointment_items" add column "kind" text;

alter table "appointment_items_history" add column "kind" text;

comment on column "appointment_items"."kind" is '任职性质';

alter table "appointment_items" add column "basis_kind" text;

alter table "appointment_items_history" add column "basis_kind" text;

comment on column "appointment_items"."basis_kind" is '任职方式';

alter table "appointment_items" add column "lawful_body" text;

alter table "appointment_items_history" add column "lawful_body" text;

comment on column "appointment_items"."lawful_body" is '选举、任命机关';

alter table "appointment_items" add column "lawful_on" date;

alter table "appointment_items_history" add column "lawful_on" date;

comment on column "appointment_items"."lawful_on" is '当选、任命日期';

alter table "mobility_cases" add column "review_request" text;

alter table "mobility_cases_history" add column "review_request" text;

comment on column "mobility_cases"."review_request" is '复核申请';

alter table "mobility_cases" add column "review_requested_on" date;

alter table "mobility_cases_history" add column "review_requested_on" date;

comment on column "mobility_cases"."review_requested_on" is '申请复核日期';

alter table "mobility_cases" add column "reviewed_on" date;

alter table "mobility_cases_history" add column "reviewed_on" date;

comment on column "mobility_cases"."reviewed_on" is '复核日期';

alter table "mobility_cases" add column "review_finding" text;

alter table "mobility_cases_history" add column "review_finding" text;

comment on column "mobility_cases"."review_finding" is '复核意见';

alter table "mobility_cases" add column "review_result" text;

alter table "mobility_cases_history" add column "review_result" text;

comment on column "mobility_cases"."review_result" is '复核结果';

alter table "mobility_cases" add column "filed_with" text;

alter table "mobility_cases_history" add column "filed_with" text;

comment on column "mobility_cases"."filed_with" is '备案机关';

alter table "mobility_cases" add column "filed_on" date;

alter table "mobility_cases_history" add column "filed_on" date;

comment on column "mobility_cases"."filed_on" is '备案日期';

alter table "mobility_cases" add column "applied" text;

alter table "mobility_cases_history" add column "applied" text;

comment on column "mobility_cases"."applied" is '跟踪和运用情况';

alter table "three_mechanisms" add column "reviewed_on" date;

alter table "three_mechanisms_history" add column "reviewed_on" date;

comment on column "three_mechanisms"."reviewed_on" is '复核日期';

alter table "three_mechanisms" add column "review_result" text;

alter table "three_mechanisms_history" add column "review_result" text;

comment on column "three_mechanisms"."review_result" is '复核结果';
