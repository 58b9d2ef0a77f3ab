-- What runs read and write, by content: a job that runs every day reads and writes the same, which is kept once.
create table lineage_uses (
    id      bigint generated always as identity primary key,
    key     uuid     not null unique,
    inputs  bigint[] not null,
    outputs bigint[] not null
);
create temporary table uses_of_runs on commit drop as
select run_key, coalesce(array_agg(dataset_id order by dataset_id) filter (where direction = 'INPUT'), '{}') as inputs,
       coalesce(array_agg(dataset_id order by dataset_id) filter (where direction = 'OUTPUT'), '{}') as outputs
from lineage_run_dataset group by run_key;
insert into lineage_uses (key, inputs, outputs)
select distinct encode(substr(sha256(convert_to(inputs::text || '>' || outputs::text, 'UTF8') || '\x00'::bytea), 1, 16), 'hex')::uuid, inputs, outputs
from uses_of_runs;
alter table lineage_run add column uses bigint[] not null default '{}';
update lineage_run r set uses = array[u.id]
from uses_of_runs o join lineage_uses u on u.inputs = o.inputs and u.outputs = o.outputs where o.run_key = r.key;
drop table lineage_run_dataset;

-- Which runs wrote a dataset.
create index lineage_uses_by_output on lineage_uses using gin (outputs);
create index lineage_run_by_uses on lineage_run using gin (uses);
