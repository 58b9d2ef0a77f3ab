-- One row per contract; the searchable columns repeat the newest version's words.
create table contract (
    id              text primary key,
    name            text,
    domain          text,
    owner           text,
    status          text,
    latest_version  text        not null,
    versions        integer     not null,
    schema_objects  text[]      not null,
    tags            text[]      not null,
    personal_data   boolean     not null,
    search_text     text        not null,
    published_at    timestamptz not null,
    row_version     bigint      not null
);

create index contract_by_published_at on contract (published_at desc);
create index contract_by_tag on contract using gin (tags);

-- A published version never changes: the bytes are kept as they came.
create table contract_version (
    id            bigint generated always as identity primary key,
    contract_id   text        not null references contract (id),
    version       text        not null,
    digest        text        not null,
    bytes         bytea       not null,
    warnings      text        not null,
    published_at  timestamptz not null,
    published_by  text        not null,
    unique (contract_id, version)
);

create function refuse_change_of_published_version() returns trigger language plpgsql as $$
begin
    raise exception 'a published contract version is immutable: % %', old.contract_id, old.version;
end
$$;

create trigger contract_version_is_immutable
    before update or delete on contract_version
    for each row execute function refuse_change_of_published_version();
