-- A column that is in the key for the partitions' sake does not hide the one that numbers the rows.
-- expect: column public.events.id
create table events (id integer, at timestamptz, primary key (id, at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
