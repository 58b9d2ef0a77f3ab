-- Who is tagged so, and who owns what: asked for by the names of the facets.
create index lineage_facet_of_people on lineage_facet (name) where name in ('tags', 'ownership');
-- Which runs wrote a dataset.
create index lineage_run_dataset_written on lineage_run_dataset (dataset_id) where direction = 'OUTPUT';
