-- Searches are answered from memory (ADR 0014): each reads the rows that were written since the one before. A row names the transaction
-- that wrote it last, whoever wrote it.
alter table contract add column changed_in xid8 not null default pg_current_xact_id();

create function note_transaction_of_contract() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end
$$;

create trigger contract_notes_transaction
    before update on contract
    for each row execute function note_transaction_of_contract();

create index contract_by_transaction on contract (changed_in, id);

drop index if exists contract_by_words;
drop index if exists contract_by_name;
drop index if exists contract_by_tag;
drop index if exists contract_by_domain;
drop index if exists contract_by_owner;
drop index if exists contract_by_published_at;
