-- Two names of one dataset. Rows of the graph keep the names that events gave them; names are united when the graph is read, so a union
-- can be taken back.
create table lineage_same (
    id         bigint generated always as identity primary key,
    other_id   bigint not null,
    dataset_id bigint not null,
    reason     text   not null check (reason in ('SYMLINK', 'RENAME', 'HAND')),
    told       uuid,
    event_id   bigint,
    unique (other_id, dataset_id)
);

-- What people said of a pair; the newest word holds. Without one the pair is united.
create table lineage_same_word (
    id      bigint generated always as identity primary key,
    same_id bigint      not null references lineage_same (id),
    united  boolean     not null,
    actor   text        not null,
    why     text        not null,
    at      timestamptz not null
);
create index lineage_same_word_by_pair on lineage_same_word (same_id, id desc);
