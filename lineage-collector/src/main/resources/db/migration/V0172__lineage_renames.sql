-- A dataset that is renamed has no edges under its old name from then on. Edges keep that end apart from the others: the graph does not
-- count it where the old name and the new one are united.
alter table lineage_lifecycle drop constraint lineage_lifecycle_change_check;
alter table lineage_lifecycle add constraint lineage_lifecycle_change_check check (change in ('DROP', 'TRUNCATE', 'OVERWRITE', 'RENAME'));
alter table lineage_edge add column renamed_at timestamptz;
alter table lineage_edge_before add column renamed_at timestamptz;

-- Whether there are renames that a reader has not read.
create sequence lineage_lifecycle_number;
alter table lineage_lifecycle add column number bigint;
alter table lineage_lifecycle alter column number set default nextval('lineage_lifecycle_number');
create index lineage_lifecycle_renames on lineage_lifecycle (number) where change = 'RENAME';

-- Names as of a time before a rename that has been told already; edges that it ends are found by the next word.
insert into lineage_lifecycle (dataset_id, at, change, job_id)
select s.other_id, e.event_time, 'RENAME', 0 from lineage_same s join lineage_event e on e.id = s.event_id
where s.reason = 'RENAME' and s.other_id <> s.dataset_id on conflict do nothing;
