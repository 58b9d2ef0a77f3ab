-- Jobs wait for each other (CONTROL) and contain each other (CONTAINMENT); neither is data flow.
alter table lineage_edge drop constraint lineage_edge_kind_check;
alter table lineage_edge add constraint lineage_edge_kind_check check (kind in ('DIRECT', 'INDIRECT', 'CONTROL', 'CONTAINMENT'));
