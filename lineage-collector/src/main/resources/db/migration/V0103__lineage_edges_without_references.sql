-- Both ends of an edge are read from lineage_node in the transaction that writes it, and nodes are never deleted: checking each of
-- thousands of edges again, with a lock on both nodes, only slows the intake.
alter table lineage_edge drop constraint lineage_edge_from_id_fkey, drop constraint lineage_edge_to_id_fkey;
