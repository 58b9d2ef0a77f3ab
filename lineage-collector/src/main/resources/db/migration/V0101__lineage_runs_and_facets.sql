-- A run, put together from its events in whatever order they came. The key is drawn from the id, which need not be a UUID.
create table lineage_run (
    key                  uuid primary key,
    id                   text        not null,
    job_id               bigint      not null references lineage_node (id),
    state                text        not null,
    state_rank           smallint    not null,
    state_at             timestamptz not null,
    started_at           timestamptz,
    nominal_start        timestamptz,
    nominal_end          timestamptz,
    parent_run_id        text,
    parent_job_namespace text,
    parent_job_name      text,
    first_seen           timestamptz not null,
    last_seen            timestamptz not null
);

create index lineage_run_by_job on lineage_run (job_id, last_seen desc);

-- What a run read and wrote.
create table lineage_run_dataset (
    run_key    uuid   not null references lineage_run (key),
    dataset_id bigint not null references lineage_node (id),
    direction  text   not null check (direction in ('INPUT', 'OUTPUT')),
    primary key (run_key, dataset_id, direction)
);

-- The newest facet of each name. Its owner is a dataset, a job, a run, or the reading or writing of a dataset by a run.
create table lineage_facet (
    owner      uuid        not null,
    name       text        not null,
    body       text        not null,
    deleted    boolean     not null,
    event_time timestamptz not null,
    event_id   bigint      not null,
    primary key (owner, name)
);

-- The versions of a dataset's schema, by what the facet says.
create table lineage_schema (
    dataset_id bigint      not null references lineage_node (id),
    digest     uuid        not null,
    fields     text        not null,
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    learned_at timestamptz not null,
    primary key (dataset_id, digest)
);

-- What runs said of having checked data against a contract.
create table lineage_check (
    key             uuid primary key,
    contract        text        not null,
    version         text,
    schema_object   text,
    verdict         text,
    records         bigint,
    invalid_records bigint,
    rules           text        not null,
    run_id          text        not null,
    job_namespace   text        not null,
    job_name        text        not null,
    at              timestamptz not null,
    event_id        bigint      not null
);

create index lineage_check_by_contract on lineage_check (contract, at desc);
create index lineage_node_by_namespace on lineage_node (kind, md5(namespace));
create index lineage_event_by_run on lineage_event (md5(run_id)) where run_id is not null;
