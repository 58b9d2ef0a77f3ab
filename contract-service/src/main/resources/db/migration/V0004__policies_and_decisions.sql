create table access_policy (
    id          text        primary key,
    bytes       bytea       not null,
    digest      text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null
);

-- What was asked and answered; appended to and never changed.
create table decision (
    id              uuid        primary key,
    decided_at      timestamptz not null,
    asked_by        text        not null,
    allowed         boolean     not null,
    action          text        not null,
    purpose         text        not null,
    subject         text        not null,
    inputs          text        not null,
    output          text,
    reasons         text        not null,
    obligations     text        not null,
    policy_revision text        not null,
    engine          text        not null
);

create index decision_by_time on decision (decided_at desc, id);

create function refuse_change_of_decision() returns trigger language plpgsql as $$
begin
    raise exception 'a decision never changes: %', old.id;
end
$$;

create trigger decision_is_immutable
    before update or delete on decision
    for each row execute function refuse_change_of_decision();
