-- What the facets that are asked for as of other times have said of datasets and jobs: each different word once, with its first and its last telling.
create table lineage_facet_version (
    owner      uuid        not null,
    name       text        not null,
    digest     uuid        not null,
    deleted    boolean     not null,
    first_told uuid        not null,
    last_told  uuid        not null,
    learned_at timestamptz not null,
    primary key (owner, name, digest)
) with (fillfactor = 85);

-- Of what was told before only the newest word is there.
insert into lineage_facet_version (owner, name, digest, deleted, first_told, last_told, learned_at)
select f.owner, f.name, f.digest, f.deleted, f.told, f.told, n.learned_at
from lineage_facet f join lineage_node n on n.key = f.owner where f.name in ('tags', 'ownership');

-- A tag that people take away was there until then.
alter table lineage_tagged add column ended_at timestamptz;
alter table lineage_tagged drop constraint lineage_tagged_pkey, add primary key (node, field, tag, at);
create unique index lineage_tagged_now on lineage_tagged (node, field, tag) where ended_at is null;
