-- Names found and ordered at a million records.

-- The register before the word: organizations are then found without passing by the people whose names begin alike.
alter table search_term drop constraint search_term_pkey, add primary key (tenant, register, kind, term, id);

-- Asked with every request.
create index session_token_digest_idx on session (token_digest);

-- 王伟 stands before 王伟明: what ends the pinyin in a sort key comes before any letter and before the blank.
do $$
declare
  found record;
  at integer;
begin
  for at in select id from tenant loop
    perform set_config('mingshi.tenant', at::text, true);
    for found in
      select c.relname as name, case when c.relname like 'key\_tasks%' or c.relname like 'regulations\_library%' then 'title' when c.relname like 'decisions%' or c.relname like 'documents%' then 'number' else 'name' end as text
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attname = 'sort_key' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    loop
      execute format($sql$update %1$I set sort_key = left(sort_key, length(sort_key) - length(left(%2$I, 20)) - 1) || E'\x01' || left(%2$I, 20)
        where right(sort_key, length(left(%2$I, 20)) + 1) = ' ' || left(%2$I, 20)$sql$, found.name, found.text);
    end loop;
  end loop;
end $$;
