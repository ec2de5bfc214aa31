-- The bin of a register: the traces of withdrawal, latest first. They are few among the traces of imports.
create index act_row_withdrawn_idx on act_row (tenant, register, act desc, id desc) where operation = 'delete';
