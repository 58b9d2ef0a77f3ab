-- Lists narrowed by a filter read the rows that they show, not all of them.
create index contract_by_domain on contract (domain);
create index contract_by_owner on contract (owner);
