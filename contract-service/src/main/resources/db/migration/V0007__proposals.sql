-- A break that a steward lets through. A waiver that ended stays, as part of what happened.
create table waiver (
    id           uuid        primary key,
    contract_id  text        not null references contract (id),
    rule         text        not null,
    path         text        not null,
    reason       text        not null,
    until        date        not null,
    proposal     uuid,
    created_at   timestamptz not null,
    created_by   text        not null,
    ended_at     timestamptz,
    ended_by     text,
    end_reason   text
);

create index waiver_by_contract on waiver (contract_id, created_at desc);

-- A version that somebody wants to publish, with what was found when it was proposed.
create table proposal (
    id            uuid        primary key,
    contract_id   text        not null,
    from_version  text,
    to_version    text        not null,
    digest        text        not null,
    document      bytea       not null,
    path          text,
    status        text        not null check (status in ('open', 'approved', 'objected', 'published', 'withdrawn', 'superseded')),
    judgement     text        not null,
    weight        text        not null,
    repository    text,
    branch        text,
    commit_sha    text,
    base_commit   text,
    pull_request  text,
    title         text,
    author        text,
    opened_at     timestamptz not null,
    opened_by     text        not null,
    closed_at     timestamptz,
    closed_by     text,
    close_reason  text,
    row_version   bigint      not null
);

create index proposal_by_time on proposal (opened_at desc, id);
create index proposal_by_contract on proposal (contract_id, opened_at desc);
create index proposal_by_commit on proposal (commit_sha) where commit_sha is not null;
create index proposal_by_digest on proposal (digest);

-- What the owners of those who are reached say of it.
create table proposal_review (
    id           bigint      generated always as identity primary key,
    proposal_id  uuid        not null references proposal (id),
    owner        text        not null,
    reaches      text        not null,
    decision     text        not null check (decision in ('none', 'approve', 'object', 'more-time')),
    comment      text,
    until        date,
    decided_by   text,
    decided_at   timestamptz,
    unique (proposal_id, owner)
);

create index proposal_review_by_owner on proposal_review (owner, proposal_id);
