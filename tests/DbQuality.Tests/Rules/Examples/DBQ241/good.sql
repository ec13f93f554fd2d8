-- No gap and a default, everything covered, other ways of partitioning, keys whose gaps cannot be told.
create table events (id uuid, at timestamptz) partition by range (at);
create table events_2026_01 partition of events for values from ('2026-01-01') to ('2026-02-01');
create table events_2026_02 partition of events for values from ('2026-02-01 00:00+00') to (maxvalue);
create table events_rest partition of events default;

create table numbers (id numeric) partition by range (id);
create table numbers_1 partition of numbers for values from (minvalue) to (1.5);
create table numbers_2 partition of numbers for values from (1.5) to (maxvalue);

create table regions (name text) partition by list (name);
create table shards (id uuid) partition by hash (id);
create table names (name text, at date) partition by range (name, at);
create table names_1 partition of names for values from ('a', '2026-01-01') to ('b', '2026-01-01');
create table names_rest partition of names default;
