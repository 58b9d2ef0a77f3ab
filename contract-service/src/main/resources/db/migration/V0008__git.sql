-- How far each followed branch was taken over, and what came of it. Branches that are no longer followed keep their row.
create table git_branch (
    url         text        not null,
    branch      text        not null,
    commit_sha  text,
    outcome     text        not null check (outcome in ('never', 'published', 'refused')),
    documents   integer     not null,
    added       integer     not null,
    message     text,
    errors      text        not null,
    changed_at  timestamptz,
    primary key (url, branch)
);
