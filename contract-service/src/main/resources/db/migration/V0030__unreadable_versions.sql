-- Published versions that this Pacta cannot read any more, so that work on all versions goes past them.
create table unreadable_version (
    contract_version_id  bigint      primary key references contract_version (id),
    reason               text        not null,
    found_at             timestamptz not null
);
