-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

create index "admonition_effect_ends_on_idx" on "admonition" (tenant, "effect_ends_on");

create index "expert_engagement_until_idx" on "expert_engagement" (tenant, "until");

create index "person_retirement_month_idx" on "person" (tenant, "retirement_month");

create index "talent_pool_contract_until_idx" on "talent_pool" (tenant, "contract_until");
