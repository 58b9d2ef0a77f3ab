-- Two grades more: what a contract declares, and what a person added. Who declares them has a number like a node, and is none.
alter table lineage_edge drop constraint lineage_edge_grade_check;
alter table lineage_edge add constraint lineage_edge_grade_check check (grade between 0 and 5) not valid;
alter table lineage_node drop constraint lineage_node_kind_check;
alter table lineage_node add constraint lineage_node_kind_check check (kind in ('DATASET', 'FIELD', 'JOB', 'DECLARER')) not valid;
