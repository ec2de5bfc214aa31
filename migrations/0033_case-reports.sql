-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

alter table "appointment_cases" add column "any_unit_changing" boolean;

alter table "appointment_cases_history" add column "any_unit_changing" boolean;

comment on column "appointment_cases"."any_unit_changing" is '机构变动';

alter table "appointment_cases" add column "any_chief_leaving" boolean;

alter table "appointment_cases_history" add column "any_chief_leaving" boolean;

comment on column "appointment_cases"."any_chief_leaving" is '主要领导即将离任';

alter table "appointment_cases" add column "any_mass_adjustment" boolean;

alter table "appointment_cases_history" add column "any_mass_adjustment" boolean;

comment on column "appointment_cases"."any_mass_adjustment" is '短期内大批调整';

alter table "appointment_cases" add column "any_over_quota" boolean;

alter table "appointment_cases_history" add column "any_over_quota" boolean;

comment on column "appointment_cases"."any_over_quota" is '超职数配备';

alter table "appointment_cases" add column "any_exceptional" boolean;

alter table "appointment_cases_history" add column "any_exceptional" boolean;

comment on column "appointment_cases"."any_exceptional" is '破格、越级提拔';

alter table "appointment_cases" add column "any_kin_of_leader" boolean;

alter table "appointment_cases_history" add column "any_kin_of_leader" boolean;

comment on column "appointment_cases"."any_kin_of_leader" is '领导干部近亲属或者身边工作人员';

alter table "appointment_cases" add column "any_after_effect_period" boolean;

alter table "appointment_cases_history" add column "any_after_effect_period" boolean;

comment on column "appointment_cases"."any_after_effect_period" is '影响期满重新任用或者提拔';

alter table "appointment_cases" add column "any_chief_below_term" boolean;

alter table "appointment_cases_history" add column "any_chief_below_term" boolean;

comment on column "appointment_cases"."any_chief_below_term" is '县乡党政正职任职不满三年';

alter table "appointment_cases" add column "any_not_recommended" boolean;

alter table "appointment_cases_history" add column "any_not_recommended" boolean;

comment on column "appointment_cases"."any_not_recommended" is '不经民主推荐';

alter table "appointment_cases" add column "any_over_age" boolean;

alter table "appointment_cases_history" add column "any_over_age" boolean;

comment on column "appointment_cases"."any_over_age" is '超过任职年龄或者退休年龄继续任用';

alter table "appointment_cases" add column "prior_reported_on" date;

alter table "appointment_cases_history" add column "prior_reported_on" date;

comment on column "appointment_cases"."prior_reported_on" is '事前报告日期';

alter table "appointment_cases" add column "prior_replied_on" date;

alter table "appointment_cases_history" add column "prior_replied_on" date;

comment on column "appointment_cases"."prior_replied_on" is '上级答复日期';

alter table "appointment_cases" add column "plenum_voted_on" date;

alter table "appointment_cases_history" add column "plenum_voted_on" date;

comment on column "appointment_cases"."plenum_voted_on" is '全委会表决日期';

alter table "appointment_cases" add column "plenum_expected" integer;

alter table "appointment_cases_history" add column "plenum_expected" integer;

comment on column "appointment_cases"."plenum_expected" is '全委会应到会委员';

alter table "appointment_cases" add column "between_sessions" boolean;

alter table "appointment_cases_history" add column "between_sessions" boolean;

comment on column "appointment_cases"."between_sessions" is '全委会闭会期间急需任用';

alter table "appointment_cases" add column "plenum_consulted_on" date;

alter table "appointment_cases_history" add column "plenum_consulted_on" date;

comment on column "appointment_cases"."plenum_consulted_on" is '征求全委会成员意见日期';

alter table "appointment_items" add column "local_chief" boolean;

alter table "appointment_items_history" add column "local_chief" boolean;

comment on column "appointment_items"."local_chief" is '市、县党委和政府正职';

alter table "appointment_items" add column "plenum_for" integer;

alter table "appointment_items_history" add column "plenum_for" integer;

comment on column "appointment_items"."plenum_for" is '全委会同意';

alter table "mobility_cases" add column "proposed_on" date;

alter table "mobility_cases_history" add column "proposed_on" date;

comment on column "mobility_cases"."proposed_on" is '提出调整建议日期';

alter table "mobility_items" add column "rank" text;

alter table "mobility_items_history" add column "rank" text;

comment on column "mobility_items"."rank" is '转任的职级';
