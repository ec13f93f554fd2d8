-- The parent's key is reported once; a key that a partition has of its own is the partition's.
-- expect: constraint public.events.events_user_id_fkey
-- expect: constraint public.events_2026.events_2026_device_id_fkey
create table users (id uuid primary key);
create table devices (id uuid primary key);
create table events (
  user_id uuid references users,
  device_id uuid,
  at timestamptz not null
) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create table events_2027 partition of events for values from ('2027-01-01') to ('2028-01-01');
alter table events_2026 add foreign key (device_id) references devices;
