-- Made by tools/migrate.ts from the declarations; read before committing, never changed after landing.

create index "admonition_measure_decided_on_idx" on "admonition" (tenant, "measure", "decided_on");

drop index "appointment_valid_from_idx";

create index "appointment_since_idx" on "appointment" (tenant, "since");

create index "appointment_level_since_idx" on "appointment" (tenant, "level", "since");

create index "appointment_kind_since_idx" on "appointment" (tenant, "kind", "since");

create index "appointment_change_since_idx" on "appointment" (tenant, "change", "since");

create index "appointment_mechanism_since_idx" on "appointment" (tenant, "mechanism", "since");

create index "assessment_grade_year_idx" on "assessment" (tenant, "grade", "year");

create index "debriefs_year_idx" on "debriefs" (tenant, "year");

create index "debriefs_level_year_idx" on "debriefs" (tenant, "level", "year");

create index "debriefs_grade_year_idx" on "debriefs" (tenant, "grade", "year");

create index "decisions_body_idx" on "decisions" (tenant, "body");

create index "documents_issuer_idx" on "documents" (tenant, "issuer");

drop index "expert_engagement_valid_from_idx";

create index "expert_engagement_since_idx" on "expert_engagement" (tenant, "since");

create index "expert_engagement_role_since_idx" on "expert_engagement" (tenant, "role", "since");

create index "key_tasks_owner_idx" on "key_tasks" (tenant, "owner");

create index "key_tasks_mechanism_idx" on "key_tasks" (tenant, "mechanism");

create index "key_tasks_state_idx" on "key_tasks" (tenant, "state");

create index "key_tasks_deadline_idx" on "key_tasks" (tenant, "deadline");

drop index "members_valid_from_idx";

create index "members_since_idx" on "members" (tenant, "since");

create index "members_category_idx" on "members" (tenant, "category");

create index "members_floating_idx" on "members" (tenant, "floating");

create index "members_lost_idx" on "members" (tenant, "lost");

create index "model_villages_level_named_on_idx" on "model_villages" (tenant, "level", "named_on");

create index "party_organizations_type_sort_key_idx" on "party_organizations" (tenant, "type", "sort_key");

create index "party_organizations_sector_sort_key_idx" on "party_organizations" (tenant, "sector", "sort_key");

create index "person_managed_by_sort_key_idx" on "person" (tenant, "managed_by", "sort_key");

create index "person_sex_sort_key_idx" on "person" (tenant, "sex", "sort_key");

create index "person_birth_idx" on "person" (tenant, "birth");

create index "person_ethnicity_sort_key_idx" on "person" (tenant, "ethnicity", "sort_key");

create index "person_political_sort_key_idx" on "person" (tenant, "political", "sort_key");

drop index "ranks_valid_from_idx";

create index "ranks_since_idx" on "ranks" (tenant, "since");

create index "ranks_rank_since_idx" on "ranks" (tenant, "rank", "since");

create index "ranks_change_since_idx" on "ranks" (tenant, "change", "since");

create index "regulations_library_kind_issued_on_idx" on "regulations_library" (tenant, "kind", "issued_on");

create index "regulations_library_state_issued_on_idx" on "regulations_library" (tenant, "state", "issued_on");

create index "talent_pool_level_introduced_on_idx" on "talent_pool" (tenant, "level", "introduced_on");

create index "talent_pool_manner_introduced_on_idx" on "talent_pool" (tenant, "manner", "introduced_on");

create index "unit_kind_order_idx" on "unit" (tenant, "kind", "order");

create index "unit_level_order_idx" on "unit" (tenant, "level", "order");

drop index "village_cadres_valid_from_idx";

create index "village_cadres_since_idx" on "village_cadres" (tenant, "since");

create index "village_cadres_position_idx" on "village_cadres" (tenant, "position");

create index "village_vetting_measure_found_on_idx" on "village_vetting" (tenant, "measure", "found_on");

create index "village_vetting_cleared_on_idx" on "village_vetting" (tenant, "cleared_on");

create index "villages_kind_idx" on "villages" (tenant, "kind");

create index "weak_organizations_result_listed_on_idx" on "weak_organizations" (tenant, "result", "listed_on");

create index "weak_organizations_circumstance_listed_on_idx" on "weak_organizations" (tenant, "circumstance", "listed_on");
