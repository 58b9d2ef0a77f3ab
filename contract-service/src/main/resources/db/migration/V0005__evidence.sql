-- What happened, told once and never changed; written in the same transaction as what it tells.
-- leaf_hash is the hash of a Merkle tree's leaf (RFC 6962, 2.1) over the canonical JSON of the row's other columns.
create table evidence (
    sequence   bigint      generated always as identity primary key,
    at         timestamptz not null,
    actor      text        not null,
    kind       text        not null,
    subject    text        not null,
    digest     text,
    data       text        not null,
    leaf_hash  text        not null
);

create index evidence_by_subject on evidence (subject, sequence desc);
create index evidence_by_kind on evidence (kind, sequence desc);

create function refuse_change_of_evidence() returns trigger language plpgsql as $$
begin
    raise exception 'evidence never changes';
end
$$;

create trigger evidence_is_immutable
    before update or delete on evidence
    for each row execute function refuse_change_of_evidence();

create trigger evidence_is_never_emptied
    before truncate on evidence
    for each statement execute function refuse_change_of_evidence();
