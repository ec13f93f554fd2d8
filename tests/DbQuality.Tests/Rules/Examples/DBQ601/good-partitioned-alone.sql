-- A partitioned table has no rows: its index is made alone, those of its partitions concurrently, and attached.
-- script: 0001_events.sql
create table events (id bigint not null, at timestamptz not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- script: 0002_index.sql
create index events_id_idx on only events (id);
-- script: 0003_index.sql
create index concurrently events_2026_id_idx on events_2026 (id);
-- script: 0004_index.sql
alter index events_id_idx attach partition events_2026_id_idx;
