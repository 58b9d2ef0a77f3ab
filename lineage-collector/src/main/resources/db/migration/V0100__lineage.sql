-- Every event as it came. Appended to and never changed; the same bytes are kept once.
create table lineage_event (
    id            bigint generated always as identity primary key,
    digest        text        not null unique,
    kind          text        not null check (kind in ('RUN', 'JOB', 'DATASET')),
    event_type    text,
    event_time    timestamptz not null,
    received_at   timestamptz not null,
    producer      text,
    schema_url    text,
    run_id        text,
    job_namespace text,
    job_name      text,
    body          bytea       not null
);

create index lineage_event_by_time on lineage_event (event_time desc, id desc);

create function lineage_refuse_change_of_event() returns trigger language plpgsql as $$
begin
    raise exception 'the event log is appended to and never changed: event %', old.id;
end
$$;

create trigger lineage_event_is_immutable
    before update or delete on lineage_event
    for each row execute function lineage_refuse_change_of_event();

-- Datasets, fields and jobs. The key is drawn from kind and names, which may be longer than an index takes.
create table lineage_node (
    id         bigint generated always as identity primary key,
    key        uuid        not null unique,
    kind       text        not null check (kind in ('DATASET', 'FIELD', 'JOB')),
    namespace  text        not null,
    name       text        not null,
    field      text        not null default '',
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    learned_at timestamptz not null,
    learned_in xid8        not null default pg_current_xact_id()
);

create index lineage_node_by_transaction on lineage_node (learned_in);
create index lineage_node_by_kind on lineage_node (kind, id);

-- Sightings of one flow are merged into one row: when it was so (first and last seen) and when that was learned.
create table lineage_edge (
    from_id         bigint      not null references lineage_node (id),
    to_id           bigint      not null references lineage_node (id),
    job_id          bigint      not null default 0,
    kind            text        not null check (kind in ('DIRECT', 'INDIRECT')),
    grade           smallint    not null check (grade between 0 and 3),
    transformations text        not null,
    first_seen      timestamptz not null,
    last_seen       timestamptz not null,
    learned_at      timestamptz not null,
    closed_at       timestamptz,
    events          bigint      not null,
    changed_in      xid8        not null default pg_current_xact_id(),
    primary key (from_id, to_id, job_id, kind)
);

create index lineage_edge_by_transaction on lineage_edge (changed_in);
