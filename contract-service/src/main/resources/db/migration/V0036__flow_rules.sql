-- Documents of rules about where data may flow. What breaks them is kept as findings.
create table flow_rules (
    id         text        primary key,
    bytes      bytea       not null,
    digest     text        not null,
    updated_at timestamptz not null,
    updated_by text        not null
);
