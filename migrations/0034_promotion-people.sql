-- The people of 职级晋升 were renamed in the declaration before the difference knew of comments on tables.

comment on table "rank_promotion_items" is '职级晋升人员';
comment on table "rank_promotion_items_history" is '职级晋升人员：历史，只增不改';
