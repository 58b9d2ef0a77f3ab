-- What audits found. A finding keeps its id for as long as the same data takes a way to the same place.
create table finding (
    id            text        primary key,
    rule          text        not null,
    severity      text        not null,
    status        text        not null check (status in ('open', 'resolved', 'waived')),
    title         text        not null,
    namespace     text        not null,
    name          text        not null,
    field         text        not null,
    data_category text        not null,
    declared      text[]      not null,
    target        text[]      not null,
    path          text        not null,
    article       text        not null,
    first_seen    timestamptz not null,
    last_seen     timestamptz not null,
    waived_by     text,
    waived_until  timestamptz,
    waive_reason  text
);

create index finding_by_status on finding (status, last_seen desc);
