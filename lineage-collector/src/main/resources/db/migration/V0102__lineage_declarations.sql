-- A newer declaration of a job or dataset replaces the older one: edges that it does not repeat are closed.
create index lineage_edge_by_target on lineage_edge (to_id);
create index lineage_edge_by_job on lineage_edge (job_id) where job_id <> 0;
create index lineage_event_of_declarations on lineage_event (kind, md5(job_name)) where kind = 'JOB';
