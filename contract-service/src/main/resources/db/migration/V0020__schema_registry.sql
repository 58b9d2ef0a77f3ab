-- Schemas as Kafka clients know them: an id belongs to one text for ever, whatever Pacta writes later.
create table registry_schema (
    id      integer generated always as identity primary key,
    format  text not null,
    digest  text not null,
    schema  text not null,
    unique (format, digest)
);

-- Versions of subjects, counted from 1 in the order of publication; a contract version that changes nothing adds none.
create table registry_subject_version (
    subject           text    not null,
    version           integer not null,
    schema_id         integer not null references registry_schema (id),
    contract_id       text    not null,
    contract_version  text    not null,
    primary key (subject, version),
    unique (subject, schema_id)
);

create index registry_subject_version_by_schema on registry_subject_version (schema_id);

-- Which contract versions have been looked at.
create table registry_seen (
    contract_version_id  bigint primary key references contract_version (id)
);
