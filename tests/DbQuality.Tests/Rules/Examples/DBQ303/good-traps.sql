-- Hash indexes have no beginning; constraints and the indexes of partitions are made by others.
create table tasks (id uuid primary key, title text, closed_at timestamptz, during tstzrange, room text, exclude using btree (room with =));
create index on tasks using hash (title);
create index on tasks (title, closed_at);
create index on tasks using gist (during);
create index on tasks (room, title);
create table events (user_id uuid, at timestamptz not null, kind text) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index on only events (user_id);
create index on events (user_id, at, kind);
create index on events (kind);
create index on events_2026 (kind, at);
