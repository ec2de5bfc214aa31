-- Whether an act has been taken back is asked for every act on a screen: an undo names in its source the act it takes back.
create index act_undo_idx on act (tenant, source) where verb = 'undo';
