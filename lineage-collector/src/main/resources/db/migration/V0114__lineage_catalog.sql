-- What Marquez's clients say of things that no OpenLineage event can say it of.
create table lineage_namespace (
    name        text        primary key check (length(name) <= 1024),
    owner       text,
    description text,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    -- Deleted: not listed until something in it is seen again.
    hidden_at   timestamptz
);
create table lineage_source (
    name           text        primary key check (length(name) <= 1024),
    type           text        not null,
    connection_url text        not null,
    description    text,
    created_at     timestamptz not null,
    updated_at     timestamptz not null
);
create table lineage_tag (
    name        text primary key check (length(name) <= 1024),
    description text
);
-- Tags that people put on datasets, their fields and jobs, beside those that events tell.
create table lineage_tagged (
    node  uuid        not null,
    field text        not null,
    tag   text        not null,
    at    timestamptz not null,
    primary key (node, field, tag)
);
-- Datasets and jobs that were deleted: not listed until they are seen again. Nothing of their lineage goes.
create table lineage_hidden (
    node uuid        primary key,
    at   timestamptz not null
);
