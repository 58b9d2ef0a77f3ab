-- Schemas are kept when their contract is published; what was published before is worked off in the background.
create table registry_backlog (
    contract_version_id  bigint primary key references contract_version (id)
);

insert into registry_backlog
select v.id from contract_version v
where not exists (select 1 from registry_seen s where s.contract_version_id = v.id);

drop table registry_seen;
