-- The first and last day of an imprecise date, as before but no longer declared strict: a null still gives null, and the
-- database may then put the expression in place of the call, which costs a tenth of it. Every span calls it twice on each write.
create or replace function mingshi_earliest(value text) returns date language sql immutable parallel safe as $$
  select case length(value)
    when 4 then make_date(value::integer, 1, 1)
    when 7 then make_date(left(value, 4)::integer, substr(value, 6, 2)::integer, 1)
    else make_date(left(value, 4)::integer, substr(value, 6, 2)::integer, substr(value, 9, 2)::integer) end
$$;
create or replace function mingshi_latest(value text) returns date language sql immutable parallel safe as $$
  select case length(value)
    when 4 then make_date(value::integer, 12, 31)
    when 7 then (make_date(left(value, 4)::integer, substr(value, 6, 2)::integer, 1) + interval '1 month' - interval '1 day')::date
    else make_date(left(value, 4)::integer, substr(value, 6, 2)::integer, substr(value, 9, 2)::integer) end
$$;
