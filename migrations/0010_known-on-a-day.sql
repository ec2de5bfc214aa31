-- What was known at the end of a day is what the last act of that day left: the acts of a tenant are looked up by their time. Written by hand.
create index act_at_idx on act (tenant, at);
