-- A new word about a dataset looks at the edges that it can end, not at all that there ever were: those that are open, by target and
-- job, and those that ended later. Each edge is in one of the two, as it was in the index before.
drop index lineage_edge_by_target;
create index lineage_edge_open_by_target on lineage_edge (to_id, job_id) where ended_at is null;
create index lineage_edge_ended_by_target on lineage_edge (to_id, ended_at) where ended_at is not null;
-- The same for the newer words of owners.
drop index lineage_edge_by_owner;
create index lineage_edge_held_by_owner on lineage_edge (owner_id) where replaced_at is null;
create index lineage_edge_replaced_by_owner on lineage_edge (owner_id, replaced_at) where replaced_at is not null;
-- The first word of a kind after a time, however many there are of other kinds.
alter table lineage_lifecycle drop constraint lineage_lifecycle_pkey;
alter table lineage_lifecycle add primary key (dataset_id, change, at, job_id);
