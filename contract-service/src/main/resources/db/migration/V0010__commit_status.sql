-- Commits whose host has to be told the newest status; what is told is computed when it is told. Rows stay as long as the host has
-- not taken it, so that no decision is lost while the host is away.
create table commit_status_due (
    repository  text        not null,
    commit_sha  text        not null,
    generation  bigint      not null,
    attempts    integer     not null,
    next_at     timestamptz not null,
    trouble     text,
    primary key (repository, commit_sha)
);

create index commit_status_due_by_time on commit_status_due (next_at);
