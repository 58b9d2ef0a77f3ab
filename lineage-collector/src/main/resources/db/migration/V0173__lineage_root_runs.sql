-- The run that began all of which a run is a part: told by the facet parent beside the run that contains it.
alter table lineage_run
    add column root_run_id text, add column root_job_namespace text, add column root_job_name text;

-- Of what is there already; a text with \u0000, which PostgreSQL cannot hold, is passed over.
update lineage_run r set
    root_run_id = f.root #>> '{run,runId}', root_job_namespace = f.root #>> '{job,namespace}', root_job_name = f.root #>> '{job,name}'
from (
    select f.owner, case when b.body like '%"root"%' and b.body not like '%\\u0000%' then b.body::json -> 'root' end as root
    from lineage_facet f join lineage_facet_body b on b.digest = f.digest where f.name = 'parent' and not f.deleted
) f
where f.owner = r.key and f.root #>> '{run,runId}' <> '' and f.root #>> '{job,namespace}' <> '' and f.root #>> '{job,name}' <> '';

create index lineage_run_by_parent on lineage_run (parent_run_id) where parent_run_id is not null;
create index lineage_run_by_root on lineage_run (root_run_id) where root_run_id is not null;
