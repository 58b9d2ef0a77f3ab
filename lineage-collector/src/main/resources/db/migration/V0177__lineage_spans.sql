-- An edge that had ended for a while before it was seen again was so in several spans of time. The last one is the row of the edge; the ones before are
-- kept beside it, with what was held before, and are held to be so until 'infinity'.
alter table lineage_edge add column events_before bigint not null default 0;
drop index lineage_edge_before_by_edge;
create index lineage_edge_before_by_edge on lineage_edge_before (edge_id, known_until, closed_at);

-- The events of a job in the order of time: when an edge was told is looked up there where a word about its past comes late.
alter table lineage_event add column job uuid;
create index lineage_event_by_job on lineage_event (job, event_time) where job is not null;
