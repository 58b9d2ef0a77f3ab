-- When it was told that the last day of a waiver has passed.
alter table waiver add column lapsed_at timestamptz;
create index waiver_by_last_day on waiver (until) where ended_at is null and lapsed_at is null;
