-- A partition's copies are not counted again.
-- standards:
--   rules:
--     too-many-indexes: { indexes: 2 }
create table events (id uuid, at timestamptz, primary key (id, at)) partition by range (at);
create index on events (at);
create table events_rest partition of events default;
create index on events_rest (id);
