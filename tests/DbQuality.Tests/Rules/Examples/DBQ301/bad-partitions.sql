-- The parent's key is reported once; a key that a partition has of its own is the partition's.
-- expect: constraint public.events.events_user_id_fkey
-- expect: constraint public.events_2026.events_2026_device_id_fkey
-- left: DBQ207 column public.events.device_id
--   Foreign key events_2026_device_id_fkey of one of its partitions would become a part of the new one, and nothing could take that back: drop it, and run this again.
-- left: DBQ230 constraint public.events.events_pkey
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
-- rest:
comment on table public.users is 'Made up for the example.';
alter table public.users add column title text not null;
comment on table public.devices is 'Made up for the example.';
alter table public.devices add column title text not null;
comment on table public.events is 'Made up for the example.';
alter table public.events add column id uuid not null default gen_random_uuid();
alter table public.events add primary key (id, at);
alter table public.events add column title text not null;
