-- Words of names: fewer, and each under one text. A word leads with its register and its kind ("person g王建"), so that the
-- key compares two columns instead of four. Of the characters of a name its pairs and its last one are kept: a single
-- character is what some pair begins with, or what the name ends with.
alter table search_term rename to former_search_term;
alter table former_search_term drop constraint search_term_pkey;
analyze former_search_term;
set local work_mem = '256MB';
create table search_term (
  tenant integer not null,
  term text collate "C" not null,
  id uuid not null
);

do $$
declare at integer;
begin
  for at in select id from tenant loop
    perform set_config('mingshi.tenant', at::text, true);
    -- In the order of the key, so that what is found together lies together. A last character that also begins a pair is
    -- left out: that pair finds it, and the server puts it in when the name changes.
    insert into search_term (tenant, term, id)
      select at, (register || ' ' || kind::text || term) collate "C" as word, id from former_search_term
        where tenant = at and (kind <> 'g' or char_length(term) > 1)
      union all
      -- Asked by itself, so that both sides are joined as wholes and not row by row.
      select at, (old.register || ' g' || old.term) collate "C", old.id from former_search_term as old
        where old.tenant = at and old.kind = 'g' and char_length(old.term) = 1 and not exists (
          select 1 from former_search_term as pair where pair.tenant = at and pair.kind = 'g' and char_length(pair.term) > 1
            and pair.register = old.register and pair.id = old.id and left(pair.term, 1) = old.term)
      order by word, id;
  end loop;
end $$;

drop table former_search_term;
alter table search_term add primary key (tenant, term, id);
alter table search_term enable row level security;
alter table search_term force row level security;
create policy tenant on search_term using (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer) with check (tenant = nullif(current_setting('mingshi.tenant', true), '')::integer);
grant select, insert, delete on search_term to mingshi_app;
analyze search_term;
