-- Where a published version came from, as its publisher said.
alter table contract_version
    add column repository   text,
    add column branch       text,
    add column commit_sha   text,
    add column pull_request text,
    add column author       text,
    add column approvers    text[] not null default '{}';

-- The datasets of a contract's newest version, as "namespace name"; null until the version was read for them.
alter table contract add column datasets text[];
create index contract_by_dataset on contract using gin (datasets);
