-- Edges are dropped page by page, and each page is told in its own transaction. Whoever keeps the graph in memory waits for the last
-- page, or for pages that none has followed for a while: their process is gone.
alter table lineage_sweep drop constraint lineage_sweep_what_check;
alter table lineage_sweep add check (what in ('BODIES', 'EDGES', 'EDGES_OF_PAGE'));
alter table lineage_sweep add column at timestamptz not null default now();
