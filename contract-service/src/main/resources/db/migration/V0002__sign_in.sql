-- Secrets are random and long, so that their SHA-256 is enough; the secrets themselves are never stored.
create table api_token (
    id          uuid        primary key,
    name        text        not null,
    hash        text        not null unique,
    roles       text[]      not null,
    teams       text[]      not null,
    pipeline    text,
    created_at  timestamptz not null,
    created_by  text        not null,
    expires_at  timestamptz
);

create table web_session (
    hash        text        primary key,
    name        text        not null,
    roles       text[]      not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null
);

create table sign_in_code (
    hash        text        primary key,
    expires_at  timestamptz not null
);
