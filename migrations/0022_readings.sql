-- Who read the confidential facts of a person, and what for: told to the person recorded.

alter table access_log add column "row" uuid;
alter table access_log add column subject uuid;
create index access_log_subject_idx on access_log (tenant, subject, at) where subject is not null;
