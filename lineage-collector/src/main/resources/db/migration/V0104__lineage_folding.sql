-- Events are appended first and answered then; what they tell is folded into the tables of the graph soon after, many events at a time.

-- When two events say different things, the newer word holds: by event time, then by how far the run had come, then by digest, so that
-- the order of arrival never matters. All three fit one value that sorts: microseconds since year 1 (60 bits), rank (4), digest (64).
create function lineage_told(at timestamptz, rank integer) returns uuid language sql immutable as $$
    select (lpad(to_hex((((extract(epoch from at) * 1000000)::bigint + 62135596800000000) << 4) | rank), 16, '0')
            || repeat('0', 16))::uuid
$$;

-- Equal bytes have equal event times: the unique index also answers questions by time, and grows at its end.
alter table lineage_event drop constraint lineage_event_digest_key;
drop index lineage_event_by_time;
drop index lineage_event_by_run;
drop index lineage_event_of_declarations;
alter table lineage_event alter column digest type bytea using decode(substr(digest, 8), 'hex');
create unique index lineage_event_once on lineage_event (event_time, digest);
-- What is in the body is not repeated beside it.
alter table lineage_event drop column producer, drop column schema_url, drop column job_namespace, drop column job_name;

-- Appended and not folded yet: a row for each commit of the log.
create table lineage_unfolded (
    number      bigint generated always as identity primary key,
    events      bigint[]    not null,
    appended_at timestamptz not null default now()
);

-- What was kept out, and why: events that were refused, and those that are in the log and could not be folded.
create table lineage_dead_letter (
    digest      bytea       primary key,
    event_id    bigint,
    code        text        not null,
    reason      text        not null,
    body        bytea,
    size        bigint      not null,
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    times       bigint      not null default 1
);
create index lineage_dead_letter_by_time on lineage_dead_letter (last_at desc);

-- Nodes and edges get their numbers under the lock of the folding, so that followers can ask for those above the last.
drop index lineage_node_by_transaction;
alter table lineage_node drop column learned_in;
alter table lineage_node set (fillfactor = 85);
drop index lineage_edge_by_transaction;
alter table lineage_edge drop column changed_in;
alter table lineage_edge add column id bigint generated always as identity;
alter table lineage_edge add column told uuid;
update lineage_edge set told = lineage_told(last_seen, 0);
alter table lineage_edge alter column told set not null;
alter table lineage_edge set (fillfactor = 80);
create unique index lineage_edge_by_number on lineage_edge (id);

-- The edges that each folding touched, for those who keep the graph in memory.
create table lineage_change (
    number bigint generated always as identity primary key,
    at     timestamptz not null,
    edges  bigint[]    not null
);
alter table lineage_change alter column edges set storage external;

-- Whose word an edge is: that of its job, else of the dataset that it leads to.
alter table lineage_edge add column owner_id bigint;
update lineage_edge e set owner_id = case when e.job_id <> 0 then e.job_id when f.kind = 'JOB' then f.id when t.kind = 'JOB' then t.id
    else coalesce((select d.id from lineage_node d where d.kind = 'DATASET' and md5(d.namespace) = md5(t.namespace)
                   and d.namespace = t.namespace and d.name = t.name), t.id) end
from lineage_node f, lineage_node t where f.id = e.from_id and t.id = e.to_id;
alter table lineage_edge alter column owner_id set not null;
create index lineage_edge_by_owner on lineage_edge (owner_id);
drop index lineage_edge_by_target;
drop index lineage_edge_by_job;

-- When a word replaced all that its owner had said before: declarations, and complete snapshots of what a job reads and writes.
-- An edge ends at the first of them after its last sighting.
create table lineage_replacement (
    node_id  bigint      not null,
    declared boolean     not null,
    at       timestamptz not null,
    primary key (node_id, declared, at)
);
insert into lineage_replacement (node_id, declared, at)
select owner_id, true, last_seen from lineage_edge where grade = 3
union select owner_id, true, closed_at from lineage_edge where grade = 3 and closed_at is not null;

-- Facets by their content: the same text is kept once, however many runs repeat it.
create table lineage_facet_body (
    digest uuid primary key,
    body   text not null
);
insert into lineage_facet_body (digest, body)
select distinct on (1) encode(substr(sha256(convert_to(body, 'UTF8') || '\x00'::bytea), 1, 16), 'hex')::uuid, body from lineage_facet;
alter table lineage_facet add column digest uuid, add column told uuid;
update lineage_facet set digest = encode(substr(sha256(convert_to(body, 'UTF8') || '\x00'::bytea), 1, 16), 'hex')::uuid,
                         told = lineage_told(event_time, 0);
alter table lineage_facet alter column digest set not null, alter column told set not null, drop column body, drop column event_time;
alter table lineage_facet set (fillfactor = 85);

alter table lineage_schema drop constraint lineage_schema_dataset_id_fkey, add column told uuid;
update lineage_schema set told = lineage_told(last_seen, 0);
alter table lineage_schema alter column told set not null, set (fillfactor = 85);

alter table lineage_run drop constraint lineage_run_job_id_fkey,
    add column told uuid, add column state_told uuid, add column nominal_told uuid, add column parent_told uuid;
update lineage_run set told = lineage_told(last_seen, 0), state_told = lineage_told(state_at, 0),
    nominal_told = lineage_told(last_seen, 0), parent_told = lineage_told(last_seen, 0);
alter table lineage_run alter column told set not null, alter column state_told set not null, set (fillfactor = 85);
alter table lineage_run_dataset drop constraint lineage_run_dataset_run_key_fkey, drop constraint lineage_run_dataset_dataset_id_fkey;
-- An index on the last sighting would be written with every event of a run; the start of a run rarely moves.
drop index lineage_run_by_job;
create index lineage_run_by_job on lineage_run (job_id, (coalesce(started_at, first_seen)) desc);

alter table lineage_check add column told uuid;
update lineage_check set told = lineage_told(at, 0);
alter table lineage_check alter column told set not null;

-- Where the server has it, lz4 packs a body in a fraction of the time.
do $$
begin
    alter table lineage_event alter column body set compression lz4;
    alter table lineage_facet_body alter column body set compression lz4;
exception when feature_not_supported then null;
end
$$;
