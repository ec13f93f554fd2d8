-- A child table gets the column with its parent; a partition is part of its table.
-- standards:
--   database:
--     delete_strategy: { default: hard, soft: ["public.animals", dogs, events] }
-- expect: column public.animals.deleted_at
-- expect: column public.events.deleted_at
create table animals (id uuid primary key);
create table dogs () inherits (animals);
create table events (id uuid, primary key (id)) partition by hash (id);
create table events_0 partition of events for values with (modulus 1, remainder 0);
