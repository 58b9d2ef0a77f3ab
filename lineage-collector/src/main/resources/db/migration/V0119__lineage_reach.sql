-- Which runs read a dataset.
create index lineage_uses_by_input on lineage_uses using gin (inputs);

-- What a run's checks ended with.
create index lineage_check_by_run on lineage_check (md5(run_id));
