-- Contracts that say what they are made of. What is published is told to the lineage afterwards: told is behind revision until it was.
create table contract_declaration (
    contract_id text        primary key references contract (id),
    revision    bigint      not null default 1,
    told        bigint      not null default 0,
    told_at     timestamptz not null default now(),
    unknown     text[]      not null default '{}',
    declared    text        not null default ''
);

-- What was published before.
insert into contract_declaration (contract_id)
select c.id from contract c join contract_version v on v.contract_id = c.id and v.version = c.latest_version
where position('transformSourceObjects'::bytea in v.bytes) > 0;
