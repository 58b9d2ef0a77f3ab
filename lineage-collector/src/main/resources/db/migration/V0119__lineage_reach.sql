-- Which runs read a dataset.
create index lineage_uses_by_input on lineage_uses using gin (inputs);
