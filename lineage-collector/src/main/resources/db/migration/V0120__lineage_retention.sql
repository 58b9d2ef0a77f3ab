-- The log of events by months of event time, so that what nobody has to keep goes as a whole. What was there before is the first part;
-- times that no month was made for yet go to the last.
alter table lineage_event rename to lineage_event_older;
alter table lineage_event_older drop constraint lineage_event_pkey;
alter table lineage_event_older alter column id drop identity if exists;
alter index lineage_event_once rename to lineage_event_older_once;
drop trigger lineage_event_is_immutable on lineage_event_older;

create sequence lineage_event_number;
select setval('lineage_event_number', coalesce((select max(id) from lineage_event_older), 0) + 1, false);
create table lineage_event (like lineage_event_older including all excluding identity excluding indexes) partition by range (event_time);
alter table lineage_event alter column id set default nextval('lineage_event_number');
alter table lineage_event_older alter column id set default nextval('lineage_event_number');
alter sequence lineage_event_number owned by lineage_event.id;
create unique index lineage_event_once on lineage_event (event_time, digest);
create index lineage_event_by_number on lineage_event (id);
create table lineage_event_later partition of lineage_event default;

do $$
declare
    month timestamptz := date_trunc('month', now() at time zone 'UTC') at time zone 'UTC';
begin
    if exists (select from lineage_event_older where event_time >= month) then
        month := (date_trunc('month', now() at time zone 'UTC') + interval '1 month') at time zone 'UTC';
        with moved as (delete from lineage_event_older where event_time >= month returning *) insert into lineage_event_later select * from moved;
    end if;
    execute format('alter table lineage_event attach partition lineage_event_older for values from (minvalue) to (%L)', month);
end
$$;

-- Only the retention takes events away, and says so in its transaction.
create or replace function lineage_refuse_change_of_event() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('pacta.retention', true) = 'drops' then
        return old;
    end if;
    raise exception 'the event log is appended to and never changed: event %', old.id;
end
$$;
create trigger lineage_event_is_immutable
    before update or delete on lineage_event
    for each row execute function lineage_refuse_change_of_event();

-- How many days what is of a namespace is kept; the empty namespace is all that have no row. Null is for ever.
create table lineage_retention_policy (
    namespace  text        primary key check (length(namespace) <= 1024),
    event_days integer     check (event_days > 0),
    run_days   integer     check (run_days > 0),
    edge_days  integer     check (edge_days > 0),
    set_by     text        not null,
    set_at     timestamptz not null
);

-- What is kept whatever the policies say. What is not given does not limit the hold.
create table lineage_hold (
    id                uuid        primary key,
    namespace         text,
    dataset_namespace text,
    dataset_name      text,
    job_namespace     text,
    job_name          text,
    run_id            text,
    since             timestamptz,
    before            timestamptz,
    reason            text        not null,
    ends_at           timestamptz,
    set_by            text        not null,
    set_at            timestamptz not null,
    lifted_by         text,
    lifted_at         timestamptz,
    lift_reason       text
);

-- What went, a row for each transaction that dropped: how many, of which times, and the digest of the names of all of them.
create table lineage_dropped (
    id      bigint      generated always as identity primary key,
    run     uuid        not null,
    kind    text        not null check (kind in ('EVENT', 'RUN', 'EDGE')),
    part    text        not null,
    whole   boolean     not null,
    items   bigint      not null,
    digest  bytea       not null,
    first   timestamptz not null,
    last    timestamptz not null,
    rules   text        not null,
    at      timestamptz not null,
    told    boolean     not null default false
);
create index lineage_dropped_untold on lineage_dropped (id) where not told;

-- Until when edges of a namespace have been dropped: questions of an earlier time are not answered in full.
create table lineage_horizon (
    namespace text        primary key,
    at        timestamptz not null
);

-- Parts of the log in which all that is left has to be kept for now, by these rules until then, and how many of it by a hold: they need
-- not be read again before.
create table lineage_judged (
    part  text        primary key,
    rules text        not null,
    held  bigint      not null,
    until timestamptz not null
);

-- A row for each time that bodies of facets, or edges, have been dropped: what was remembered of them is forgotten.
create table lineage_sweep (
    what   text   not null check (what in ('BODIES', 'EDGES')),
    number bigint not null generated always as identity,
    primary key (what, number)
);
