-- Who told an edge: the first and the newest event, and the producer of the newest. What was told before has none.
create table lineage_producer (
    key  uuid primary key,
    name text not null
);
alter table lineage_edge
    add column first_told  uuid,
    add column first_event bigint,
    add column last_event  bigint,
    add column producer    uuid;

-- What happened to a dataset as a whole, and to which edges that puts an end is decided where they are computed.
create table lineage_lifecycle (
    dataset_id bigint      not null,
    at         timestamptz not null,
    change     text        not null check (change in ('DROP', 'TRUNCATE', 'OVERWRITE')),
    job_id     bigint      not null,
    primary key (dataset_id, at, change, job_id)
);
drop index lineage_node_by_namespace;
create index lineage_node_by_name on lineage_node (kind, md5(namespace), md5(name));
create index lineage_edge_by_target on lineage_edge (to_id);

-- An edge ends where its owner's newer word does not repeat it, or where one of its ends does; whichever comes first.
alter table lineage_edge rename column closed_at to replaced_at;
alter table lineage_edge add column ended_at timestamptz;
alter table lineage_edge add column closed_at timestamptz generated always as (least(replaced_at, ended_at)) stored;

-- What was held to be so before something was learned that changed it, for questions as of then.
alter table lineage_edge add column known_from timestamptz;
update lineage_edge set known_from = learned_at;
alter table lineage_edge alter column known_from set not null;
create table lineage_edge_before (
    id          bigint generated always as identity primary key,
    edge_id     bigint      not null,
    first_seen  timestamptz not null,
    last_seen   timestamptz not null,
    closed_at   timestamptz,
    events      bigint      not null,
    known_from  timestamptz not null,
    known_until timestamptz not null
);
create index lineage_edge_before_by_edge on lineage_edge_before (edge_id);
